// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proxyconnection.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QNetworkProxy>

#include <algorithm>
#include <chrono>

namespace spacewright::proxy
{
namespace
{

using namespace std::chrono_literals;

// A machine that is busy with the start of an app may let both sides wait for long; a page whose script was refused for
// that stays half empty.
constexpr auto handshakeTime = 60s;
constexpr auto connectTime = 30s;
// For a side that takes what is left without reading it; each piece that it takes starts this anew.
constexpr auto farewellTime = 60s;
constexpr quint16 httpsPort = 443;
// What may wait in one direction: enough for full speed, and a slow reader cannot make us hold a whole download.
constexpr qint64 bufferSize = 256LL * 1024;

// A service that listens on all addresses is also reached by this machine's public ones.
bool isOwnAddress(const QHostAddress &address)
{
    return QNetworkInterface::allAddresses().contains(address);
}

bool isReachableForPages(const QHostAddress &address)
{
    return AllowList::isPublic(address) && !isOwnAddress(address);
}

} // namespace

ProxyConnection::ProxyConnection(QTcpSocket *client, const std::function<AllowList()> &allowed, QObject *parent)
    : QObject(parent), m_client(client), m_allowed(allowed)
{
    m_client->setParent(this);
    m_server.setProxy(QNetworkProxy::NoProxy);
    for (QTcpSocket *socket : {m_client, &m_server})
        socket->setReadBufferSize(bufferSize);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_client, &QTcpSocket::readyRead, this, &ProxyConnection::readClient);
    connect(m_client, &QTcpSocket::bytesWritten, this, [this] { carry(m_server, *m_client); });
    connect(m_client, &QTcpSocket::disconnected, this, &ProxyConnection::takeDisconnect);
    connect(&m_server, &QTcpSocket::connected, this, &ProxyConnection::open);
    connect(&m_server, &QTcpSocket::readyRead, this, [this] { carry(m_server, *m_client); });
    connect(&m_server, &QTcpSocket::bytesWritten, this, [this] { carry(*m_client, m_server); });
    connect(&m_server, &QTcpSocket::disconnected, this, &ProxyConnection::takeDisconnect);
    connect(&m_server, &QTcpSocket::errorOccurred, this, [this] {
        if (m_state == State::Connecting)
            connectToNext();
    });
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] {
        if (m_state == State::Connecting)
            connectToNext();
        else
            deleteLater();
    });
    m_deadline.start(handshakeTime);
    readClient();
}

ProxyConnection::~ProxyConnection()
{
    // A socket says "disconnected" while it is destroyed; by then half of this object is gone.
    m_client->disconnect(this);
    m_server.disconnect(this);
}

void ProxyConnection::readClient()
{
    if (m_state == State::Open)
        carry(*m_client, m_server);
    else if (m_state == State::Greeting || m_state == State::Request)
        readHandshake();
}

void ProxyConnection::readHandshake()
{
    m_handshake += m_client->readAll();
    auto reading = socks::Reading::Done;
    if (m_state == State::Greeting) {
        reading = socks::takeGreeting(m_handshake);
        if (reading == socks::Reading::Done) {
            m_client->write(socks::greetingAnswer());
            m_state = State::Request;
        }
    }
    if (m_state == State::Request) {
        reading = socks::takeRequest(m_handshake, m_target);
        if (reading == socks::Reading::Done)
            decide();
    }
    if (reading == socks::Reading::Malformed)
        closeWith(socks::Reply::CommandUnknown);
}

void ProxyConnection::decide()
{
    m_state = State::Connecting;
    m_deadline.start(connectTime);
    const AllowList allowed = m_allowed();
    if (AllowList::isLoopbackName(m_target.host) && allowed.loopbackPorts.contains(m_target.port)) {
        m_addresses = {QHostAddress(QHostAddress::LocalHost)};
        connectToNext();
        return;
    }
    const QHostAddress literal(m_target.host);
    const bool isLocal =
        AllowList::isLoopbackName(m_target.host) || (!literal.isNull() && !isReachableForPages(literal));
    if (isLocal)
        return refuse(Refusal::PrivateAddress);
    if (!allowed.isPublicNetworkAllowed)
        return refuse(Refusal::PublicNetworkOff);
    if (m_target.port != httpsPort)
        return refuse(Refusal::NotHttps);
    QHostInfo::lookupHost(m_target.host, this, &ProxyConnection::takeAddresses);
}

void ProxyConnection::takeAddresses(const QHostInfo &info)
{
    if (m_state != State::Connecting)
        return;
    m_addresses = info.addresses();
    if (m_addresses.isEmpty())
        return refuse(Refusal::NameUnknown);
    // One private address among public ones is no accident.
    if (!std::ranges::all_of(m_addresses, isReachableForPages))
        return refuse(Refusal::PrivateAddress);
    connectToNext();
}

void ProxyConnection::connectToNext()
{
    if (m_addresses.isEmpty())
        return refuse(Refusal::Unreachable);
    m_deadline.start(connectTime);
    m_server.abort();
    m_server.connectToHost(m_addresses.takeFirst(), m_target.port);
}

void ProxyConnection::open()
{
    m_state = State::Open;
    m_deadline.stop();
    m_server.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_client->write(socks::requestAnswer(socks::Reply::Succeeded));
    if (!m_server.peerAddress().isLoopback())
        Q_EMIT reached(m_target.host);
    // What the client sent ahead of the answer.
    m_server.write(m_handshake);
    m_handshake.clear();
    carry(*m_client, m_server);
}

void ProxyConnection::refuse(Refusal reason)
{
    Q_EMIT refused(m_target.host, m_target.port, reason);
    const bool isTrouble = reason == Refusal::NameUnknown || reason == Refusal::Unreachable;
    closeWith(isTrouble ? socks::Reply::HostUnreachable : socks::Reply::NotAllowed);
}

void ProxyConnection::closeWith(socks::Reply reply)
{
    m_state = State::Closing;
    m_server.abort();
    m_client->write(socks::requestAnswer(reply));
    m_deadline.start(farewellTime);
    m_client->disconnectFromHost();
}

void ProxyConnection::takeDisconnect()
{
    if (m_state == State::Open) {
        carry(*m_client, m_server);
        carry(m_server, *m_client);
    } else if (m_client->state() == QAbstractSocket::UnconnectedState) {
        deleteLater();
    }
}

// When a side is gone, what it said before still goes to the other, then that is closed too.
void ProxyConnection::carry(QTcpSocket &from, QTcpSocket &to)
{
    if (m_state != State::Open)
        return;
    while (to.state() == QAbstractSocket::ConnectedState && from.bytesAvailable() > 0 && to.bytesToWrite() < bufferSize)
        to.write(from.read(bufferSize));
    if (from.state() != QAbstractSocket::UnconnectedState)
        return;
    m_deadline.start(farewellTime);
    if (to.state() == QAbstractSocket::UnconnectedState)
        deleteLater();
    else if (from.bytesAvailable() == 0)
        to.disconnectFromHost();
}

} // namespace spacewright::proxy
