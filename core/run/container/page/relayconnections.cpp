// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relayconnections.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace spacewright::run
{

namespace
{

constexpr qsizetype headSize = 8;
constexpr qsizetype mostWaiting = 1024LL * 1024;
constexpr size_t mostAtOnce = 65'536;

QByteArray piece(quint32 number, QByteArrayView bytes)
{
    QByteArray whole(headSize, Qt::Uninitialized);
    qToBigEndian(number, whole.data());
    qToBigEndian(quint32(bytes.size()), whole.data() + headSize / 2);
    return whole.append(bytes);
}

bool isLater()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

} // namespace

RelayConnections::~RelayConnections()
{
    for (const Client &client : std::as_const(m_clients))
        ::close(client.socket);
}

void RelayConnections::add(int socket)
{
    m_clients.insert(++m_last, {.socket = socket, .waiting = {}});
}

void RelayConnections::receive(QByteArrayView bytes)
{
    m_begun.append(bytes);
    qsizetype done = 0;
    while (m_begun.size() - done >= headSize) {
        const char *head = m_begun.constData() + done;
        const auto number = qFromBigEndian<quint32>(head);
        const auto size = qsizetype(qFromBigEndian<quint32>(head + headSize / 2));
        if (m_begun.size() - done - headSize < size)
            break;
        take(number, QByteArrayView(head + headSize, size));
        done += headSize + size;
    }
    m_begun.remove(0, done);
}

void RelayConnections::take(quint32 number, QByteArrayView bytes)
{
    const auto client = m_clients.find(number);
    // It has hung up meanwhile.
    if (client == m_clients.end())
        return;
    client->waiting.append(bytes);
    client->isClosing = client->isClosing || bytes.isEmpty();
    write(number, *client);
}

void RelayConnections::addTo(std::vector<pollfd> &entries) const
{
    for (const Client &client : m_clients) {
        const int events = POLLIN | (client.waiting.isEmpty() ? 0 : POLLOUT);
        entries.push_back({.fd = client.socket, .events = short(events), .revents = 0});
    }
}

void RelayConnections::carry(const std::vector<pollfd> &entries)
{
    for (const pollfd &entry : entries) {
        const auto client = std::ranges::find(m_clients, entry.fd, &Client::socket);
        if (client == m_clients.end() || entry.revents == 0)
            continue;
        const quint32 number = client.key();
        if ((entry.revents & POLLOUT) != 0)
            write(number, *client);
        if ((entry.revents & ~POLLOUT) != 0 && m_clients.contains(number))
            read(number, m_clients[number]);
    }
}

void RelayConnections::read(quint32 number, Client &client)
{
    std::array<char, mostAtOnce> buffer;
    const ssize_t size = ::recv(client.socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size < 0 && isLater())
        return;
    m_send(piece(number, QByteArrayView(buffer.data(), std::max<ssize_t>(size, 0))));
    if (size <= 0)
        close(number);
}

void RelayConnections::write(quint32 number, Client &client)
{
    while (!client.waiting.isEmpty()) {
        const ssize_t size = ::send(client.socket, client.waiting.constData(), size_t(client.waiting.size()),
                                    MSG_DONTWAIT | MSG_NOSIGNAL);
        if (size < 0 && isLater())
            return;
        if (size < 0) {
            m_send(piece(number, {}));
            close(number);
            return;
        }
        client.waiting.remove(0, size);
    }
    if (client.isClosing)
        close(number);
}

void RelayConnections::close(quint32 number)
{
    ::close(m_clients.take(number).socket);
}

bool RelayConnections::isFull() const
{
    return std::ranges::any_of(m_clients, [](const Client &client) { return client.waiting.size() > mostWaiting; });
}

} // namespace spacewright::run
