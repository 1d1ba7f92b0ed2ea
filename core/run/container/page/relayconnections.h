// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <functional>
#include <poll.h>
#include <vector>

namespace spacewright::run
{

/// Many connections in one stream, both ways: pieces of a number (which connection), a length, both four bytes, the
/// highest first, and that many bytes; a piece of none closes its connection. Used on one thread.
class RelayConnections final
{
public:
    /// @p send takes pieces for the other end.
    explicit RelayConnections(std::function<void(const QByteArray &)> send) : m_send(std::move(send)) {}
    ~RelayConnections();
    Q_DISABLE_COPY_MOVE(RelayConnections)

    /// Takes over a connected socket.
    void add(int socket);
    /// What has come from the other end, cut anywhere.
    void receive(QByteArrayView bytes);
    /// What to wait for.
    void addTo(std::vector<pollfd> &entries) const;
    /// Reads from and writes to the sockets that are ready.
    void carry(const std::vector<pollfd> &entries);
    /// So much waits for slow readers here that the other end should wait too.
    bool isFull() const;

private:
    struct Client {
        int socket = -1;
        /// For the reader at this socket.
        QByteArray waiting;
        bool isClosing = false;
    };

    void take(quint32 number, QByteArrayView bytes);
    void read(quint32 number, Client &client);
    void write(quint32 number, Client &client);
    void close(quint32 number);

    std::function<void(const QByteArray &)> m_send;
    QHash<quint32, Client> m_clients;
    quint32 m_last = 0;
    /// A piece that has not come whole.
    QByteArray m_begun;
};

} // namespace spacewright::run
