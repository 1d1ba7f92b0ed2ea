// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfspointer.h"

#include <QFile>
#include <QList>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/stat.h>

namespace spacewright::git
{

namespace
{

constexpr QByteArrayView currentVersion = "https://git-lfs.github.com/spec/v1";
// Names of git LFS before it was called that; it still reads them.
constexpr std::array<QByteArrayView, 3> knownVersions = {currentVersion, "https://hawser.github.com/spec/v1",
                                                         "http://git-media.io/v/2"};
constexpr qsizetype oidLength = 64;

/// The value of the line that comes next, if it has this key.
std::optional<QByteArray> takeValue(QList<QByteArray> &lines, QByteArrayView key)
{
    if (lines.isEmpty() || !lines.constFirst().startsWith(QByteArray(key.toByteArray() + ' ')))
        return {};
    return lines.takeFirst().sliced(key.size() + 1).trimmed();
}

bool isOid(QByteArrayView digits)
{
    return digits.size() == oidLength && std::ranges::all_of(digits, [](char digit) {
               return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
           });
}

} // namespace

std::optional<LfsPointer> LfsPointer::parse(QByteArrayView text)
{
    if (text.size() >= longest || !text.startsWith("version "))
        return {};
    QList<QByteArray> lines = text.trimmed().toByteArray().split('\n');
    const std::optional<QByteArray> version = takeValue(lines, "version");
    if (!version || std::ranges::find(knownVersions, *version) == knownVersions.end())
        return {};
    LfsPointer pointer;
    while (!lines.isEmpty() && lines.constFirst().startsWith("ext-")) {
        pointer.hasExtensions = true;
        lines.removeFirst();
    }
    static constexpr QByteArrayView method = "sha256:";
    const std::optional<QByteArray> oid = takeValue(lines, "oid");
    const std::optional<QByteArray> size = takeValue(lines, "size");
    if (!oid || !oid->startsWith(method) || !size || !lines.isEmpty())
        return {};
    bool isNumber = false;
    pointer.oid = oid->sliced(method.size());
    pointer.size = size->toLongLong(&isNumber);
    if (!isNumber || pointer.size < 0 || !isOid(pointer.oid))
        return {};
    return pointer;
}

std::optional<LfsPointer> LfsPointer::ofFile(const QByteArray &path, int folder)
{
    struct stat found = {};
    QFile file;
    // Not waiting, should it be a pipe.
    const int descriptor =
        ::openat(folder < 0 ? AT_FDCWD : folder, path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle) ||
        ::fstat(descriptor, &found) != 0 || !S_ISREG(found.st_mode) || found.st_size >= longest)
        return {};
    return parse(file.read(longest));
}

QByteArray LfsPointer::text() const
{
    if (size == 0)
        return {};
    return "version " + currentVersion.toByteArray() + "\noid sha256:" + oid + "\nsize " + QByteArray::number(size) +
           '\n';
}

} // namespace spacewright::git
