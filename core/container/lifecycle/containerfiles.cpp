// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfiles.h"

#include "containers.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>

namespace spacewright::container
{

namespace
{

using Archive = std::unique_ptr<archive, decltype([](archive *tar) { archive_read_free(tar); })>;

constexpr size_t blockSize = size_t(64) * 1024;

/// Two ends of a connection within this process: the engine's answer goes in, the archive's reader takes it out.
struct Pipe {
    Pipe() { isOpen = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0; }
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    void closeEnd(size_t end)
    {
        if (isOpen && ends.at(end) >= 0)
            ::close(std::exchange(ends.at(end), -1));
    }

    std::array<int, 2> ends = {-1, -1};
    bool isOpen = false;
};

/// False when nobody reads any more.
bool sendAll(int socket, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.slice(sent);
    }
    return true;
}

QByteArray contentOf(archive *tar, qint64 size)
{
    QByteArray content(size, Qt::Uninitialized);
    const la_ssize_t taken = archive_read_data(tar, content.data(), size_t(size));
    return taken == size ? content : QByteArray();
}

void visitAll(archive *tar, const std::function<void(const ContainerFile &)> &visitor)
{
    archive_entry *entry = nullptr;
    while (archive_read_next_header(tar, &entry) >= ARCHIVE_WARN) {
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr)
            continue;
        const qint64 size = archive_entry_size(entry);
        // The first part of the name is the folder itself.
        visitor({.path = QFile::decodeName(archive_entry_pathname(entry)).section(QLatin1Char('/'), 1),
                 .size = size,
                 .modified = archive_entry_mtime(entry),
                 .isExecutable = (archive_entry_perm(entry) & 0100) != 0,
                 .read = [tar, size] { return contentOf(tar, size); }});
    }
}

} // namespace

Result<> visitFiles(const Engine &engine, const QString &id, const QString &folder,
                    const std::function<void(const ContainerFile &)> &visitor, Progress &progress)
{
    Pipe pipe;
    if (!pipe.isOpen)
        return fail(ErrorCode::Internal, QString::fromUtf8(strerror(errno)));
    Result<> copied;
    std::jthread copier([&] {
        copied = Containers(engine).copyOut(
            id, folder, [&pipe](QByteArrayView bytes) { return sendAll(pipe.ends[0], bytes); }, progress);
        pipe.closeEnd(0);
    });
    const Archive tar(archive_read_new());
    archive_read_support_format_tar(tar.get());
    if (archive_read_open_fd(tar.get(), pipe.ends[1], blockSize) == ARCHIVE_OK)
        visitAll(tar.get(), visitor);
    // Whoever still writes must not wait for a reader that is gone.
    pipe.closeEnd(1);
    copier.join();
    return copied;
}

} // namespace spacewright::container
