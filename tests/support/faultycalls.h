// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/support/faultyfiles.h>

#include <cstdarg>

#include <dlfcn.h>
#include <fcntl.h>

/// The C library's functions by which files are written, for FaultyFiles. Include it in one source of a test only: they
/// take the place of the library's own for the whole program.
namespace spacewright::tests
{

template <class Function> Function *systemFunction(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

inline bool fails(const char *name, const QByteArray &path)
{
    FaultyFiles &files = FaultyFiles::instance();
    return files.isOurs(path) && files.counts(name);
}

inline bool fails(const char *name, int descriptor)
{
    return !FaultyFiles::instance().folder.isEmpty() && fails(name, FaultyFiles::pathOf(descriptor));
}

inline int openedOrNot(const char *name, const char *path, int flags, mode_t mode)
{
    const bool isForWriting = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
    if (isForWriting && fails("open", QByteArray(path)))
        return -1;
    return systemFunction<int(const char *, int, ...)>(name)(path, flags, mode);
}

inline int syncedOrNot(const char *name, int descriptor)
{
    if (fails(name, descriptor))
        return -1;
    FaultyFiles::instance().unsynced.remove(FaultyFiles::pathOf(descriptor));
    return systemFunction<int(int)>(name)(descriptor);
}

inline bool renameFails(const char *from)
{
    FaultyFiles &files = FaultyFiles::instance();
    if (fails("rename", QByteArray(from)))
        return true;
    if (files.unsynced.remove(from))
        files.unsafe.append(from);
    return false;
}

} // namespace spacewright::tests

#define SPACEWRIGHT_INSTEAD extern "C" __attribute__((visibility("default")))

SPACEWRIGHT_INSTEAD int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return spacewright::tests::openedOrNot("open", path, flags, mode);
}

SPACEWRIGHT_INSTEAD int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return spacewright::tests::openedOrNot("open64", path, flags, mode);
}

SPACEWRIGHT_INSTEAD ssize_t write(int descriptor, const void *bytes, size_t length)
{
    using namespace spacewright::tests;
    FaultyFiles &files = FaultyFiles::instance();
    static auto *const real = systemFunction<ssize_t(int, const void *, size_t)>("write");
    if (files.folder.isEmpty())
        return real(descriptor, bytes, length);
    const QByteArray path = FaultyFiles::pathOf(descriptor);
    if (!files.isOurs(path))
        return real(descriptor, bytes, length);
    files.unsynced.insert(path);
    if (!files.counts("write"))
        return real(descriptor, bytes, length);
    if (!std::exchange(files.isShort, false))
        return -1;
    files.failing = files.count + 1;
    files.error = ENOSPC;
    return real(descriptor, bytes, (length + 1) / 2);
}

SPACEWRIGHT_INSTEAD int fsync(int descriptor)
{
    return spacewright::tests::syncedOrNot("fsync", descriptor);
}

SPACEWRIGHT_INSTEAD int fdatasync(int descriptor)
{
    return spacewright::tests::syncedOrNot("fdatasync", descriptor);
}

SPACEWRIGHT_INSTEAD int close(int descriptor)
{
    using namespace spacewright::tests;
    const bool isWritten =
        !FaultyFiles::instance().folder.isEmpty() && (::fcntl(descriptor, F_GETFL) & (O_WRONLY | O_RDWR)) != 0;
    const bool isFailing = isWritten && fails("close", descriptor);
    const int result = systemFunction<int(int)>("close")(descriptor);
    if (!isFailing)
        return result;
    errno = FaultyFiles::instance().error;
    return -1;
}

SPACEWRIGHT_INSTEAD int rename(const char *from, const char *to)
{
    if (spacewright::tests::renameFails(from))
        return -1;
    return spacewright::tests::systemFunction<int(const char *, const char *)>("rename")(from, to);
}

SPACEWRIGHT_INSTEAD int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    if (spacewright::tests::renameFails(from))
        return -1;
    return spacewright::tests::systemFunction<int(int, const char *, int, const char *, unsigned)>("renameat2")(
        fromFolder, from, toFolder, to, flags);
}
