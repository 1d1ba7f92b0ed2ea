// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>

namespace spacewright::run
{

/// Notices which files below a folder were saved, made or removed. `.git`, `__pycache__`, `node_modules` and ignored
/// paths do not count. Used by one thread, which asks from time to time; nothing is missed in between.
class SourceWatch final
{
public:
    /// @p isIgnored gets paths relative to the folder; may be empty.
    SourceWatch(const QString &folder, std::function<bool(const QString &)> isIgnored);
    SourceWatch(const SourceWatch &) = delete;
    SourceWatch &operator=(const SourceWatch &) = delete;
    ~SourceWatch();

    /// Paths relative to the folder that changed since the last call.
    [[nodiscard]] QStringList takeChanges();
    /// Whether others may have changed as well since the last call, because more came than the system keeps, or because
    /// there are more folders than can be watched: then this stays so.
    [[nodiscard]] bool takeMissed();
    /// Whether every folder is watched.
    bool isComplete() const { return m_isComplete; }

private:
    void watchTree(const QString &relative);
    void giveUpOn(const QString &path, const QString &why);

    QString m_folder;
    std::function<bool(const QString &)> m_isIgnored;
    int m_descriptor = -1;
    QHash<int, QString> m_folders;
    bool m_isComplete = true;
    bool m_hasOverflowed = false;
};

} // namespace spacewright::run
