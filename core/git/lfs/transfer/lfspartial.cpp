// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfspartial.h"

#include <core/git/gitlibrary.h>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

constexpr qsizetype pieceSize = qsizetype(1024) * 1024;

/// Whether the open file is still the one of that name: another program may have finished it meanwhile.
bool isStillThere(int descriptor, const QByteArray &path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(path.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

LfsPartial::LfsPartial(const LfsStore &store, const LfsPointer &pointer) : m_store(store), m_pointer(pointer) {}

LfsPartial::~LfsPartial()
{
    // Only what can be found again is worth keeping.
    if (!m_isShared || m_size == 0)
        drop();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void LfsPartial::drop()
{
    if (!m_path.isEmpty())
        ::unlink(m_path.constData());
    m_path.clear();
}

bool LfsPartial::openShared()
{
    const QByteArray path = m_store.partialPath(m_pointer);
    m_descriptor = ::open(path.constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (m_descriptor < 0)
        return false;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 && isStillThere(m_descriptor, path)) {
        m_path = path;
        return true;
    }
    ::close(m_descriptor);
    return false;
}

Result<> LfsPartial::open(const Progress &progress)
{
    m_isShared = openShared();
    if (m_isShared)
        return readOld(progress);
    m_descriptor = m_store.makeTemporary(m_path);
    return m_descriptor < 0 ? storeFailure(m_path, errno) : Result<>();
}

/// The checksum needs what is there already.
Result<> LfsPartial::readOld(const Progress &progress)
{
    QByteArray buffer(pieceSize, Qt::Uninitialized);
    while (!progress.isCancelled()) {
        const ssize_t got = ::pread(m_descriptor, buffer.data(), size_t(buffer.size()), m_size);
        if (got <= 0)
            return m_size > m_pointer.size || got < 0 ? restart() : Result<>();
        m_hash.add(QByteArrayView(buffer.constData(), got));
        m_size += got;
    }
    return cancelled();
}

Result<> LfsPartial::append(QByteArrayView bytes)
{
    m_hash.add(bytes);
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(m_descriptor, bytes.data(), size_t(bytes.size()), m_size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return storeFailure(m_path, written == 0 ? ENOSPC : errno);
        m_size += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<> LfsPartial::restart()
{
    m_hash = Sha256();
    m_size = 0;
    return ::ftruncate(m_descriptor, 0) == 0 ? Result<>() : storeFailure(m_path, errno);
}

bool LfsPartial::isRight()
{
    return m_size == m_pointer.size && m_hash.finish() == m_pointer.oid;
}

Result<> LfsPartial::finish()
{
    Result<> kept = m_store.adopt(m_descriptor, m_path, m_pointer);
    if (kept)
        m_path.clear();
    return kept;
}

} // namespace spacewright::git
