// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfscleaner.h"

#include <cerrno>
#include <unistd.h>

namespace spacewright::git
{

LfsCleaner::~LfsCleaner()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_file.isEmpty())
        ::unlink(m_file.constData());
}

Result<> LfsCleaner::add(QByteArrayView piece)
{
    const bool isUndecided = m_size == m_head.size();
    m_size += piece.size();
    if (isUndecided && m_size < LfsPointer::longest) {
        m_head.append(piece);
        return {};
    }
    const Result<> taken = isUndecided ? take(m_head) : Result<>();
    return taken ? take(piece) : taken;
}

Result<> LfsCleaner::take(QByteArrayView piece)
{
    m_hash.add(piece);
    return m_store ? write(piece) : Result<>();
}

Result<> LfsCleaner::write(QByteArrayView piece)
{
    if (m_descriptor < 0)
        m_descriptor = m_store->makeTemporary(m_file);
    while (!piece.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, piece.data(), size_t(piece.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return storeFailure(m_file, written == 0 ? ENOSPC : errno);
        piece = piece.sliced(written);
    }
    return {};
}

Result<QByteArray> LfsCleaner::finish()
{
    if (m_size == m_head.size()) {
        if (m_head.isEmpty() || LfsPointer::parse(m_head))
            return m_head;
        if (const Result<> taken = take(m_head); !taken)
            return failure(taken);
    }
    const LfsPointer pointer{.oid = m_hash.finish(), .size = m_size};
    if (m_store && !m_store->contains(pointer)) {
        if (const Result<> kept = m_store->adopt(m_descriptor, m_file, pointer); !kept)
            return failure(kept);
        m_file.clear();
    }
    return pointer.text();
}

} // namespace spacewright::git
