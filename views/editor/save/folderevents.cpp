// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderevents.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstring>

#include <sys/inotify.h>
#include <unistd.h>

namespace spacewright::views
{

namespace
{

// Those in between keep the system from making one of two that follow each other.
constexpr uint32_t interesting = IN_MOVED_TO | IN_CLOSE_WRITE | IN_OPEN | IN_MODIFY;

} // namespace

FolderEvents::FolderEvents(const QString &path)
    : m_name(QFile::encodeName(QFileInfo(path).fileName())), m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    // Where no more can be watched, what is in the files still tells most of it.
    if (m_descriptor >= 0)
        ::inotify_add_watch(m_descriptor, QFile::encodeName(QFileInfo(path).path()).constData(), interesting);
}

FolderEvents::~FolderEvents()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int FolderEvents::replacements()
{
    alignas(inotify_event) std::array<char, 16384> buffer{};
    ssize_t length = 0;
    while (m_descriptor >= 0 && (length = ::read(m_descriptor, buffer.data(), buffer.size())) > 0) {
        for (ssize_t at = 0; at < length;) {
            inotify_event event = {};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char *name = buffer.data() + at + sizeof event;
            const bool isWritten = (event.mask & (IN_MOVED_TO | IN_CLOSE_WRITE)) != 0;
            m_count += isWritten && event.len > 0 && m_name == name ? 1 : 0;
            at += ssize_t(sizeof event) + event.len;
        }
    }
    return m_count;
}

} // namespace spacewright::views
