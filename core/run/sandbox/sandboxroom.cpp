// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxroom.h"

#include <QByteArray>

#include <linux/magic.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace spacewright::run
{

namespace
{

// Each is a file system of the sandbox's own; what lies below them and is mounted is counted with its own one.
constexpr auto ownPlaces = std::to_array<const char *>({"/", "/tmp", "/home", "/dev", "/dev/shm"});

} // namespace

qint64 writtenInSandbox(qint64 process)
{
    const QByteArray root = "/proc/" + QByteArray::number(process) + "/root";
    qint64 written = -1;
    for (const char *place : ownPlaces) {
        struct statfs room = {};
        if (::statfs((root + place).constData(), &room) == 0 && room.f_type == TMPFS_MAGIC)
            written = std::max<qint64>(written, 0) + qint64(room.f_blocks - room.f_bfree) * qint64(room.f_bsize);
    }
    return written;
}

} // namespace spacewright::run
