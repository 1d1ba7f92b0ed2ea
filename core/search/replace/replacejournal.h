// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace spacewright::search
{

/// What files held before a replacement, kept in a folder of its own below the user's data until a few replacements
/// later. An entry is on the disk before its file is touched, so that a crash loses nothing.
class ReplaceJournal final
{
public:
    struct Entry {
        QString path;
        QByteArray oldDigest;
        QByteArray newDigest;
        /// The name of the kept file.
        QString kept;
    };

    /// A new one; the oldest of many go.
    [[nodiscard]] static Result<ReplaceJournal> create();
    [[nodiscard]] static Result<ReplaceJournal> open(const QString &id);
    [[nodiscard]] static QByteArray digest(const QByteArray &content);

    [[nodiscard]] Result<> keep(const QString &path, const QByteArray &old, const QByteArray &written);
    [[nodiscard]] Result<QByteArray> oldContent(const Entry &entry) const;
    void discard() const;
    QString id() const { return m_id; }
    QList<Entry> entries() const { return m_entries; }

private:
    explicit ReplaceJournal(const QString &id);

    QString m_id;
    QString m_folder;
    QList<Entry> m_entries;
};

} // namespace spacewright::search
