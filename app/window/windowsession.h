// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QJsonObject>

namespace spacewright
{

/// What the window remembers from one start to the next: its place, its panels, the last Space, and the open files of
/// each Space. A damaged file is set aside as ".bak" and the window starts fresh.
class WindowSession final
{
public:
    /// Reads "session.json" of the data folder, or @p path.
    explicit WindowSession(const QString &path = standardPath());

    static QString standardPath();

    QByteArray geometry() const { return bytes(QStringLiteral("geometry")); }
    void setGeometry(const QByteArray &geometry) { setBytes(QStringLiteral("geometry"), geometry); }
    QByteArray panels() const { return bytes(QStringLiteral("panels")); }
    void setPanels(const QByteArray &layout) { setBytes(QStringLiteral("panels"), layout); }
    /// Empty if none was open.
    QString lastSpace() const;
    void setLastSpace(const QString &folder);
    /// What EditorArea::state() said when the Space was closed.
    QJsonObject editors(const QString &folder) const;
    void setEditors(const QString &folder, const QJsonObject &state);

    [[nodiscard]] Result<> save() const;

private:
    QByteArray bytes(const QString &key) const;
    void setBytes(const QString &key, const QByteArray &value);

    QString m_path;
    QJsonObject m_content;
};

} // namespace spacewright
