// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfspiece.h"

#include <core/base/files/beneath.h>

namespace spacewright::git
{

void LfsPieceProgress::add(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_done = qBound<qint64>(0, m_done + bytes, m_size);
    m_progress.report(m_done, m_size, {});
}

LfsPiece::LfsPiece(const QString &path, const QByteArray &state, qint64 start, qint64 size, LfsPieceProgress &progress)
    : m_file(path), m_end(start + size), m_progress(progress)
{
    m_isOpen = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && m_file.seek(start) &&
               (state.isEmpty() || fileState(m_file.handle()) == state);
}

qint64 LfsPiece::give(char *data, qint64 most)
{
    const qint64 wanted = qMin(most, m_end - m_file.pos());
    const qint64 read = m_isOpen ? m_file.read(data, wanted) : -1;
    if (read <= 0)
        return wanted == 0 ? 0 : -1;
    m_given += read;
    m_progress.add(read);
    return read;
}

} // namespace spacewright::git
