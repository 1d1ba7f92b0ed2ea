// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readqueue.h"

#include <QCoreApplication>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContentNames)
};

} // namespace

bool isRead(const LocalFile &file)
{
    return !file.isPointer && file.size <= largestFile;
}

ReadQueue::ReadQueue(const QList<LocalFile> &files, Progress &progress) : m_files(files), m_progress(progress)
{
    for (const LocalFile &file : files)
        m_total += isRead(file) ? file.size : 0;
}

QList<LocalFile> ReadQueue::take(qint64 doneBytes)
{
    constexpr qsizetype most = 64;
    constexpr qint64 enough = qint64(1024) * 1024;
    const std::lock_guard lock(m_mutex);
    m_done += doneBytes;
    m_progress.report(m_done, m_total, Tr::tr("Comparing files"));
    QList<LocalFile> taken;
    for (qint64 sum = 0; m_next < m_files.size() && taken.size() < most && sum < enough; ++m_next) {
        taken.append(m_files.at(m_next));
        sum += taken.constLast().size;
    }
    return m_progress.isCancelled() ? QList<LocalFile>() : taken;
}

void ReadQueue::fail(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    m_error = error;
    m_next = m_files.size();
}

} // namespace spacewright::publish
