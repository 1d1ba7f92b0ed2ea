// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace spacewright::git
{

class Repository;

/// What one discard took away.
struct KeptEntry {
    QString id;
    QDateTime time;
    /// See ChangedFile.
    QList<QByteArray> paths;
};

/// The recoverable place of discarded work: folders in .git/spacewright/kept, one for each discard, which hold the
/// files as they were. They go a month later, when the next one is made. Used on the repository's thread, and not
/// longer than the repository lives.
class KeptFiles final
{
public:
    explicit KeptFiles(const Repository &repository);

    /// Moves these files there; those that do not exist are left out. Returns the entry's id, none if no file exists.
    [[nodiscard]] Result<QString> take(const QList<QByteArray> &paths) const;
    /// Newest first.
    QList<KeptEntry> entries() const;
    /// Puts an entry's files back. What stands in their places now is kept in turn.
    [[nodiscard]] Result<> restore(const QString &id) const;

private:
    QString makeEntry() const;
    void removeOld() const;

    const Repository &m_repository;
    QString m_folder;
};

} // namespace spacewright::git
