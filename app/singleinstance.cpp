// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <core/base/log.h>
#include <core/base/paths.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

namespace spacewright
{

namespace
{

constexpr int patience = 500;
constexpr qint64 longestRequest = 64 * 1024;
constexpr auto answer = "ok\n";

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent), m_address(paths::runtimeFolder() + QStringLiteral("/window.socket"))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

bool SingleInstance::handOver(const StartRequest &request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (!socket.waitForConnected(patience))
        return false;
    const QJsonObject message{{QStringLiteral("folder"), request.folder}, {QStringLiteral("run"), request.isRun}};
    socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    // A window that hangs must not swallow the request.
    return socket.waitForReadyRead(patience) && socket.readAll() == answer;
}

void SingleInstance::listen()
{
    // Nobody answered, so what lies there is from a crash.
    QLocalServer::removeServer(m_address);
    if (!m_server.listen(m_address))
        qCWarning(logApp) << "Further starts will open windows of their own:" << m_server.errorString();
}

void SingleInstance::take(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > longestRequest) {
        socket->abort();
        return;
    }
    if (!socket->canReadLine())
        return;
    const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
    socket->write(answer);
    // Opening a Space may keep the event loop busy longer than the other side waits.
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT requested({message.value(u"folder").toString(), message.value(u"run").toBool()});
}

} // namespace spacewright
