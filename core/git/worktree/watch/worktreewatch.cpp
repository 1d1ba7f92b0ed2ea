// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worktreewatch.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

// More are not worth being looked at one by one.
constexpr qsizetype mostChanges = 1000;
constexpr uint32_t interesting = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_TO |
                                 IN_MOVED_FROM | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

/// What an editor or our own writer makes on the way to a save.
bool isNoise(const QByteArray &name)
{
    return name == ".git" || name.startsWith(".spacewright-") || name.endsWith(".kate-swp") || name.endsWith('~');
}

struct FolderCloser {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

bool isFolder(int parent, const dirent &entry)
{
    if (entry.d_type != DT_UNKNOWN)
        return entry.d_type == DT_DIR;
    struct stat found = {};
    return ::fstatat(parent, entry.d_name, &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(found.st_mode);
}

QList<QByteArray> foldersIn(const QByteArray &path)
{
    QList<QByteArray> names;
    const std::unique_ptr<DIR, FolderCloser> folder(::opendir(path.constData()));
    while (const dirent *entry = folder ? ::readdir(folder.get()) : nullptr) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != ".." && !isNoise(name) && isFolder(::dirfd(folder.get()), *entry))
            names.append(name);
    }
    return names;
}

QByteArray joined(const QByteArray &folder, const QByteArray &name)
{
    return folder.isEmpty() ? name : folder + '/' + name;
}

} // namespace

WorktreeWatch::WorktreeWatch(QByteArray folder, IsLeftOut isLeftOut)
    : m_folder(std::move(folder)), m_isLeftOut(std::move(isLeftOut))
{
}

WorktreeWatch::~WorktreeWatch()
{
    end();
}

void WorktreeWatch::begin()
{
    m_descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    m_isLost = false;
    m_isComplete = m_descriptor >= 0;
    watchTree({});
    if (!m_isComplete)
        end();
}

void WorktreeWatch::end()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_folders.clear();
    m_changed.clear();
}

void WorktreeWatch::watchTree(const QByteArray &relative)
{
    if (!m_isComplete)
        return;
    const QByteArray path = joined(m_folder, relative);
    const int watch = ::inotify_add_watch(m_descriptor, path.constData(), interesting);
    if (watch < 0) {
        // Gone in the meantime is told by the folder above; no watches left means not to know.
        m_isComplete = errno == ENOENT || errno == ENOTDIR;
        return;
    }
    m_folders.insert(watch, relative);
    for (const QByteArray &name : foldersIn(relative.isEmpty() ? m_folder : path)) {
        const QByteArray inner = joined(relative, name);
        if (!m_isLeftOut(inner))
            watchTree(inner);
    }
}

void WorktreeWatch::note(int watch, unsigned what, const QByteArray &name)
{
    const auto folder = m_folders.constFind(watch);
    if ((what & IN_IGNORED) != 0) {
        m_folders.remove(watch);
        return;
    }
    const bool isFolder = (what & IN_ISDIR) != 0;
    // The watch of a folder that was moved goes on under its old name.
    if ((what & IN_Q_OVERFLOW) != 0 || folder == m_folders.cend() || (isFolder && (what & IN_MOVED_FROM) != 0)) {
        m_isLost = true;
        return;
    }
    if (name.isEmpty() || isNoise(name))
        return;
    const QByteArray path = joined(*folder, name);
    if (isFolder && (what & (IN_CREATE | IN_MOVED_TO)) != 0 && !m_isLeftOut(path))
        watchTree(path);
    if (!isFolder || (what & IN_ATTRIB) == 0)
        m_changed.insert(path);
}

WorktreeChanges WorktreeWatch::take()
{
    if (!m_isComplete)
        return {.isAll = true};
    const bool isFirst = m_descriptor < 0;
    alignas(inotify_event) std::array<char, std::size_t(64) * 1024> buffer;
    ssize_t size = 0;
    while (!isFirst && !m_isLost && (size = ::read(m_descriptor, buffer.data(), buffer.size())) > 0) {
        for (ssize_t at = 0; at < size;) {
            inotify_event event = {};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            note(event.wd, event.mask, event.len > 0 ? QByteArray(buffer.data() + at + sizeof event) : QByteArray());
            at += ssize_t(sizeof event + event.len);
        }
    }
    if (isFirst || m_isLost || !m_isComplete || m_changed.size() > mostChanges) {
        end();
        begin();
        return {.isAll = true};
    }
    const QSet<QByteArray> changed = std::exchange(m_changed, {});
    return {.isAll = false, .paths = changed.values()};
}

} // namespace spacewright::git
