// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderwalk.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildContext)
};

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
// Each level is an open folder; this is far from what a process may have open, and from what anybody nests.
constexpr size_t deepest = 200;

/// The names in an open folder, in falling order.
QByteArrayList namesIn(int descriptor)
{
    QByteArrayList names;
    DIR *folder = ::fdopendir(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0));
    if (!folder)
        return names;
    while (const dirent *entry = ::readdir(folder)) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            names.append(name);
    }
    ::closedir(folder);
    std::ranges::sort(names, std::greater<>());
    return names;
}

} // namespace

Error unreadable(const QByteArray &path)
{
    //: %1 is a path, %2 the reason from the operating system
    return {ErrorCode::FileUnreadable,
            Tr::tr("%1 cannot be read (%2), so nothing was built. Make it readable or name it in .dockerignore.")
                .arg(QString::fromUtf8(path), QString::fromLocal8Bit(std::strerror(errno)))};
}

FolderWalk::FolderWalk(const QString &folder, IgnoreRules rules) : m_folder(folder), m_rules(std::move(rules)) {}

FolderWalk::~FolderWalk()
{
    while (!m_levels.empty())
        leave();
}

Result<> FolderWalk::enter(int descriptor, const QByteArray &path)
{
    if (descriptor < 0)
        return std::unexpected(unreadable(path));
    m_levels.push_back({.descriptor = descriptor, .path = path, .names = namesIn(descriptor)});
    if (m_levels.size() > deepest)
        //: %1 is a path
        return fail(ErrorCode::FileUnreadable, Tr::tr("%1 is nested too deeply.").arg(QString::fromUtf8(path)));
    return {};
}

void FolderWalk::leave()
{
    ::close(m_levels.back().descriptor);
    m_levels.pop_back();
}

Result<std::optional<FolderWalk::Entry>> FolderWalk::next()
{
    if (!m_hasStarted) {
        m_hasStarted = true;
        const QByteArray path = QFile::encodeName(m_folder);
        if (const Result<> entered = enter(::open(path.constData(), folderFlags & ~O_NOFOLLOW), {}); !entered)
            return failure(entered);
    }
    if (m_pending) {
        const Entry folder = *std::exchange(m_pending, std::nullopt);
        const int descriptor = ::openat(folder.parent, folder.name.constData(), folderFlags);
        if (const Result<> entered = enter(descriptor, folder.path + '/'); !entered)
            return failure(entered);
    }
    while (!m_levels.empty()) {
        Level &level = m_levels.back();
        if (level.names.isEmpty()) {
            leave();
            continue;
        }
        const QByteArray name = level.names.takeLast();
        Entry entry{.path = level.path + name, .parent = level.descriptor, .name = name};
        // One that has gone since the folder was listed is as if it had never been there.
        if (::fstatat(level.descriptor, name.constData(), &entry.status, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        const QString path = QString::fromUtf8(entry.path);
        const bool isFolder = S_ISDIR(entry.status.st_mode);
        if (isFolder && !m_rules.isWhollyIgnored(path))
            m_pending = entry;
        if (!m_rules.isIgnored(path) || m_pending)
            return entry;
    }
    return std::nullopt;
}

} // namespace spacewright::container
