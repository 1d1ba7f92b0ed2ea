// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>

#include <QFile>

#include <mutex>

namespace spacewright::git
{

/// How far the pieces of one object are, told from several threads.
class LfsPieceProgress final
{
public:
    LfsPieceProgress(qint64 size, Progress &progress) : m_size(size), m_progress(progress) {}

    void add(qint64 bytes);

private:
    std::mutex m_mutex;
    qint64 m_done = 0;
    qint64 m_size;
    Progress &m_progress;
};

/// A piece of a file that is sent as a body: read when its turn has come, so that no file is in memory.
class LfsPiece final
{
public:
    /// Only of the file with that @p state, see fileState(), or of any if that is empty.
    LfsPiece(const QString &path, const QByteArray &state, qint64 start, qint64 size, LfsPieceProgress &progress);

    /// False if it is gone, or another one.
    bool isOpen() const { return m_isOpen; }
    /// See http::BodySource. A file that has become shorter gives the request up.
    qint64 give(char *data, qint64 most);
    /// What was counted did not arrive.
    void takeBack() { m_progress.add(-m_given); }

private:
    QFile m_file;
    qint64 m_end;
    LfsPieceProgress &m_progress;
    qint64 m_given = 0;
    bool m_isOpen = false;
};

} // namespace spacewright::git
