// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>

#include <cerrno>
#include <functional>

#include <unistd.h>

/// Stands between this process and the system for what is written in one folder: counts each call, and lets one of them
/// fail. The calls themselves are in faultycalls.h.
namespace spacewright::tests
{

struct FaultyFiles {
    /// Everything beneath it; nobody is disturbed while it is empty.
    QByteArray folder;
    /// Which call from now on fails, from 1; 0 for none.
    int failing = 0;
    int error = EIO;
    /// A write takes half of what it was given, and the next one nothing, as on a disk that gets full.
    bool isShort = false;

    int count = 0;
    QByteArrayList calls;
    /// Called before each.
    std::function<void()> before;
    /// Files that were written and not synchronised since.
    QSet<QByteArray> unsynced;
    /// Those of them that were renamed: what is in them may be lost when the power fails.
    QByteArrayList unsafe;

    static FaultyFiles &instance()
    {
        static FaultyFiles files;
        return files;
    }
    void watch(const QByteArray &path)
    {
        *this = {};
        folder = path;
    }
    bool isOurs(const QByteArray &path) const { return !folder.isEmpty() && path.startsWith(folder); }
    /// Whether this call is the one that fails.
    bool counts(const char *name)
    {
        ++count;
        calls.append(name);
        if (before) {
            // What looks at the files is not counted.
            const QByteArray kept = std::exchange(folder, QByteArray());
            before();
            folder = kept;
        }
        const bool fails = count == failing;
        if (fails)
            errno = error;
        return fails;
    }
    static QByteArray pathOf(int descriptor)
    {
        QByteArray path(4096, '\0');
        const QByteArray link = "/proc/self/fd/" + QByteArray::number(descriptor);
        const ssize_t length = ::readlink(link.constData(), path.data(), size_t(path.size()));
        return length > 0 ? path.first(length) : QByteArray();
    }
};

} // namespace spacewright::tests
