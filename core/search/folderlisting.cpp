// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderlisting.h"

#include "foldercontent.h"
#include "ignorelevel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>

namespace spacewright::search
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FolderListing)
};

char folded(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

QByteArrayView takeNumber(QByteArrayView &text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    QByteArrayView number = text.first(end - text.begin());
    text = text.sliced(number.size());
    while (number.size() > 1 && number.startsWith('0'))
        number = number.sliced(1);
    return number;
}

/// Below, equal or above zero; letters without their case, numbers by their value.
int compareNames(QByteArrayView left, QByteArrayView right)
{
    while (!left.isEmpty() && !right.isEmpty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const QByteArrayView one = takeNumber(left);
            const QByteArrayView other = takeNumber(right);
            if (one.size() != other.size())
                return one.size() < other.size() ? -1 : 1;
            if (const int order = one.compare(other))
                return order;
            continue;
        }
        const auto one = uchar(folded(left.front()));
        const auto other = uchar(folded(right.front()));
        if (one != other)
            return one < other ? -1 : 1;
        left = left.sliced(1);
        right = right.sliced(1);
    }
    return int(left.size()) - int(right.size());
}

/// The rules that hold in @p folder; null if the folder itself is ignored.
IgnoreLevel::Pointer levelFor(const QByteArray &root, const QByteArray &folder)
{
    IgnoreLevel::Pointer level = IgnoreLevel::ofRepository(root);
    level = IgnoreLevel::under(level, {}, ignoreFileIn(root));
    for (qsizetype end = 0; end < folder.size();) {
        const qsizetype slash = folder.indexOf('/', end);
        const QByteArray part = slash < 0 ? folder : folder.first(slash);
        if (level->isIgnored(part, true))
            return nullptr;
        level = IgnoreLevel::under(level, part, ignoreFileIn(root + '/' + part));
        end = part.size() + 1;
    }
    return level;
}

} // namespace

bool isListedBefore(const FolderEntry &left, const FolderEntry &right)
{
    const bool isFolder = left.kind == FolderEntry::Folder;
    if (isFolder != (right.kind == FolderEntry::Folder))
        return isFolder;
    const int order = compareNames(left.name, right.name);
    return order != 0 ? order < 0 : left.name < right.name;
}

Result<QList<FolderEntry>> listFolder(const QByteArray &root, const QByteArray &folder, const Progress &progress)
{
    const QByteArray path = folder.isEmpty() ? root : root + '/' + folder;
    const IgnoreLevel::Pointer level = levelFor(root, folder);
    QList<FolderEntry> entries;
    const bool isRead = readFolder(path, !folder.isEmpty(), [&](const QByteArray &name, FolderEntry::Kind kind) {
        const QByteArray own = folder.isEmpty() ? name : folder + '/' + name;
        entries.append({name, kind, !level || level->isIgnored(own, kind == FolderEntry::Folder)});
        return !progress.isCancelled();
    });
    if (!isRead) {
        //: %1 is the path of a folder, %2 the reason from the operating system
        return fail(errno == ENOENT ? ErrorCode::FileMissing : ErrorCode::FileUnreadable,
                    Tr::tr("%1 cannot be read: %2.")
                        .arg(QDir::toNativeSeparators(QFile::decodeName(path)), qt_error_string(errno)));
    }
    std::ranges::sort(entries, isListedBefore);
    return entries;
}

} // namespace spacewright::search
