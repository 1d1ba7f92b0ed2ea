// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KConfigGroup>
#include <KSharedConfig>

#include <QObject>

namespace spacewright::settings
{

/// The file that settings live in. A file that cannot be understood is set aside as "<path>.bak" and the defaults
/// apply; keys that this version does not know are kept. For the GUI thread, or one thread of a command.
class SettingsFile final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsFile)

public:
    explicit SettingsFile(const QString &path);
    /// Writes what is still unwritten.
    ~SettingsFile() override;

    KConfigGroup group(const char *name) const { return m_config->group(QLatin1StringView(name)); }
    /// Where the unreadable file of before lies now; empty if it was fine.
    QString setAside() const { return m_setAside; }
    /// Writes soon: several changes in a row become one write.
    void scheduleWrite();

private:
    QString m_setAside;
    KSharedConfig::Ptr m_config;
    bool m_scheduled = false;
};

} // namespace spacewright::settings
