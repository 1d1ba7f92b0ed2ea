// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samebytes.h"

#include <QByteArray>

#include <git2.h>

#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

constexpr uint32_t largest = 4 * 1024 * 1024;

/// All of it if it has that size; the kernel may hand a file over in pieces.
std::optional<QByteArray> readWhole(int descriptor, qsizetype size)
{
    // One byte more would be too much.
    QByteArray content(size + 1, Qt::Uninitialized);
    qsizetype done = 0;
    while (done <= size) {
        const ssize_t count = ::read(descriptor, content.data() + done, size_t(size + 1 - done));
        if (count <= 0)
            break;
        done += count;
    }
    content.chop(1);
    return done == size ? std::optional(content) : std::nullopt;
}

/// Line ends and the keyword Id are written differently to the disk and to a commit where attributes ask for it
/// (https://git-scm.com/docs/gitattributes).
bool mayBeConverted(const QByteArray &content)
{
    return content.contains('\r') || content.contains("$Id");
}

} // namespace

bool hasSameBytes(int folder, const char *name, const git_index_entry &entry)
{
    if (!S_ISREG(entry.mode) || entry.file_size > largest)
        return false;
    const int descriptor = ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const std::optional<QByteArray> content = readWhole(descriptor, qsizetype(entry.file_size));
    ::close(descriptor);
    git_oid id = {};
    return content && !mayBeConverted(*content) &&
           git_odb_hash(&id, content->constData(), size_t(content->size()), GIT_OBJECT_BLOB) == 0 &&
           git_oid_equal(&id, &entry.id) != 0;
}

} // namespace spacewright::git
