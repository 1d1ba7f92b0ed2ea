// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

#include <QHash>
#include <QSet>

namespace spacewright::run
{

/// Who uses what is stored: what the kept records say of environments and images, and what runs now.
class StoredUse final
{
public:
    /// Reads all records.
    StoredUse();

    const QList<BuildRecord> &records() const { return m_records; }

    struct User {
        /// Titles of the Spaces, "A, B".
        QString spaces;
        /// The folder of the only one; empty if there are several.
        QString folder;
        QDateTime used;
    };
    /// Of the environment of that name, or the image of that id; empty if no record tells of it.
    User userOf(const QString &thing) const;
    /// Whether a run of now needs it: an environment, an image, or the folder of a record.
    bool isInUse(const QString &thing) const { return m_inUse.contains(thing); }

private:
    QList<BuildRecord> m_records;
    QHash<QString, QList<qsizetype>> m_users;
    QSet<QString> m_inUse;
};

/// The bytes on disk that are free once a folder is gone: of a file with several names its share. Cancelled, what was
/// counted so far.
[[nodiscard]] qint64 diskSize(const QString &folder, const Progress &progress);

} // namespace spacewright::run
