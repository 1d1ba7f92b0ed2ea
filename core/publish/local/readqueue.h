// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localfiles.h"

#include <core/base/error.h>

#include <mutex>
#include <optional>

namespace spacewright::publish
{

/// Whether the content of a file is read at all: a pointer names it already, and what the Hub does not take is refused
/// by its size alone.
bool isRead(const LocalFile &file);

/// Hands files to several threads, of small ones many at once: who works alone for longer waits less for the others.
class ReadQueue final
{
public:
    /// Both must outlive it.
    ReadQueue(const QList<LocalFile> &files, Progress &progress);
    ReadQueue(const ReadQueue &) = delete;
    ReadQueue &operator=(const ReadQueue &) = delete;

    /// What is next, after @p doneBytes more; empty at the end, after a failure or a cancel.
    QList<LocalFile> take(qint64 doneBytes);
    void fail(const Error &error);
    /// Once all threads have ended.
    const std::optional<Error> &error() const { return m_error; }

private:
    const QList<LocalFile> &m_files;
    Progress &m_progress;
    std::mutex m_mutex;
    qsizetype m_next = 0;
    qint64 m_total = 0;
    qint64 m_done = 0;
    std::optional<Error> m_error;
};

} // namespace spacewright::publish
