// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filewalk.h"

namespace spacewright::search
{

struct FoundFile {
    /// Relative to the folder.
    QByteArray path;
    /// The bytes of it that were typed.
    QList<int> marks;
};

/// The files of a folder, to be found by a few letters of their paths. Never changes; may be used by several threads.
class FileFinder final
{
public:
    FileFinder() = default;
    explicit FileFinder(const QByteArrayList &paths);
    /// Reads the disk: for a worker.
    [[nodiscard]] static Result<FileFinder> ofFolder(const FileSelection &selection, Progress &progress);

    /// The best @p limit files for @p wanted, best first. Those of @p recent, the newest first, come before others that
    /// match about as well; all of them if nothing is wanted.
    QList<FoundFile> find(QStringView wanted, const QByteArrayList &recent, qsizetype limit,
                          const Progress &progress) const;
    qsizetype count() const { return m_starts.size(); }

private:
    QByteArrayView path(qsizetype index) const;

    /// All paths one behind the other: one block is read faster than 100,000.
    QByteArray m_paths;
    QList<qsizetype> m_starts;
    QList<quint64> m_letters;
};

} // namespace spacewright::search
