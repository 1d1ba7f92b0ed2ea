// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/hub/files/tree.h>

namespace spacewright::publish
{

/// A file of the folder as the Hub would get it.
struct LocalFile {
    QString path = {};
    qint64 size = 0;
    /// LFS's pointer stands in place of the content; @ref contentId and size are the content's.
    bool isPointer = false;
    /// sha256 of a pointer's content; empty for all others until it is asked for.
    QString contentId = {};
};

/// What of @p folder is published: every plain file but git's own and those that the ignore rules leave out. Links are
/// not followed.
[[nodiscard]] QList<LocalFile> localFiles(const QString &folder);

/// Names the content of files, by reading each once: what has not changed since (size, time and number on the disk) is
/// known from the last time. sha256 for a large file, git's hash for others.
class ContentNames final
{
public:
    explicit ContentNames(QString folder);
    /// Keeps what was found for the next time.
    ~ContentNames();
    ContentNames(const ContentNames &) = delete;
    ContentNames &operator=(const ContentNames &) = delete;

    [[nodiscard]] Result<QString> name(const LocalFile &file, bool isLarge, Progress &progress);

private:
    QString m_folder;
    QString m_cache;
    QHash<QString, QString> m_known;
    QHash<QString, QString> m_used;
};

} // namespace spacewright::publish
