// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewproxy.h"

#include "proxyconnection.h"

#include <QCoreApplication>
#include <QTcpServer>

namespace spacewright::proxy
{
namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PreviewProxy)
};

// Far above what a browser opens, far below what this process may hold.
constexpr int maximumConnections = 400;

} // namespace

/// Accepts connections on the proxy's thread.
class PreviewProxy::Server final : public QTcpServer
{
public:
    explicit Server(PreviewProxy *proxy)
    {
        connect(this, &QTcpServer::newConnection, this, [this, proxy] {
            while (QTcpSocket *client = nextPendingConnection())
                accept(client, proxy);
        });
    }

private:
    void accept(QTcpSocket *client, PreviewProxy *proxy)
    {
        if (findChildren<ProxyConnection *>(Qt::FindDirectChildrenOnly).size() >= maximumConnections) {
            delete client;
            return;
        }
        auto *connection = new ProxyConnection(client, [proxy] { return proxy->allowed(); }, this);
        connect(connection, &ProxyConnection::refused, proxy, &PreviewProxy::refused);
        connect(connection, &ProxyConnection::reached, proxy, &PreviewProxy::reached);
    }
};

PreviewProxy::PreviewProxy(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("preview proxy"));
}

PreviewProxy::~PreviewProxy()
{
    m_thread.quit();
    m_thread.wait();
}

Result<quint16> PreviewProxy::listen()
{
    m_server = new Server(this);
    if (!m_server->listen(QHostAddress::LocalHost)) {
        const QString reason = m_server->errorString();
        delete std::exchange(m_server, nullptr);
        return fail(ErrorCode::NetworkFailed,
                    Tr::tr("The preview cannot be shown because no port of this machine is free for it."), reason);
    }
    const quint16 port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    return port;
}

void PreviewProxy::setAllowed(const QObject *owner, const AllowList &allowed)
{
    const QMutexLocker lock(&m_mutex);
    m_allowed.insert(owner, allowed);
}

void PreviewProxy::removeOwner(const QObject *owner)
{
    const QMutexLocker lock(&m_mutex);
    m_allowed.remove(owner);
}

AllowList PreviewProxy::allowed() const
{
    const QMutexLocker lock(&m_mutex);
    AllowList all{.loopbackPorts = {}, .isPublicNetworkAllowed = !m_allowed.isEmpty()};
    for (const AllowList &one : m_allowed) {
        all.loopbackPorts += one.loopbackPorts;
        all.isPublicNetworkAllowed = all.isPublicNetworkAllowed && one.isPublicNetworkAllowed;
    }
    return all;
}

} // namespace spacewright::proxy
