// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "allowlist.h"
#include "socksrequest.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

class QHostInfo;

namespace spacewright::proxy
{

/// One connection of the page: reads where it wants to go, decides, connects to the very address that was checked, and
/// then carries bytes both ways as they come. Lives on the proxy's thread and deletes itself when either side is gone.
class ProxyConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyConnection)

public:
    /// Takes over @p client.
    ProxyConnection(QTcpSocket *client, const std::function<AllowList()> &allowed, QObject *parent);
    ~ProxyConnection() override;

Q_SIGNALS:
    void refused(const QString &host, quint16 port, spacewright::proxy::Refusal reason);
    /// A connection to a public server was made.
    void reached(const QString &host);

private:
    enum class State { Greeting, Request, Connecting, Open, Closing };

    void readClient();
    void readHandshake();
    void decide();
    void takeAddresses(const QHostInfo &info);
    void connectToNext();
    void open();
    void refuse(Refusal reason);
    void closeWith(socks::Reply reply);
    void takeDisconnect();
    void carry(QTcpSocket &from, QTcpSocket &to);

    QTcpSocket *m_client;
    QTcpSocket m_server;
    QTimer m_deadline;
    std::function<AllowList()> m_allowed;
    State m_state = State::Greeting;
    QByteArray m_handshake;
    socks::Target m_target;
    QList<QHostAddress> m_addresses;
};

} // namespace spacewright::proxy
