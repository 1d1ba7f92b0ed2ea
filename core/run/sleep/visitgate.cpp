// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitgate.h"

#include "wakingpage.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <mutex>
#include <utility>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(VisitGate)
};

using Clock = std::chrono::steady_clock;

/// What may wait in one direction: enough for full speed, and a slow reader cannot make us hold a whole download.
constexpr qint64 bufferSize = 256LL * 1024;

} // namespace

/// What both threads know.
struct VisitGate::State {
    QString title;
    std::mutex mutex;
    /// 0 while it is away.
    quint16 appPort = 0;
    bool isVisited = false;
    int visits = 0;
    Clock::time_point lastEnd = Clock::now();

    /// Somebody is there; the port of the app, or 0 if they must wait for it.
    quint16 enter()
    {
        const std::scoped_lock lock(mutex);
        ++visits;
        return appPort;
    }
    void leave()
    {
        const std::scoped_lock lock(mutex);
        --visits;
        lastEnd = Clock::now();
    }
    /// The port of the app; if it is 0, the app is wanted from now on.
    quint16 ask()
    {
        const std::scoped_lock lock(mutex);
        isVisited = isVisited || appPort == 0;
        return appPort;
    }
};

/// One connection, on the gate's thread. Deletes itself when either side is gone.
class VisitGate::Visit final : public QObject
{
public:
    Visit(QTcpSocket *client, const std::shared_ptr<State> &state, QObject *parent)
        : QObject(parent), m_client(client), m_state(state)
    {
        m_client->setParent(this);
        m_app.setProxy(QNetworkProxy::NoProxy);
        for (QTcpSocket *socket : {m_client, &m_app})
            socket->setReadBufferSize(bufferSize);
        m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_client, &QTcpSocket::readyRead, this, &Visit::read);
        connect(m_client, &QTcpSocket::bytesWritten, this, [this] { carry(m_app, *m_client); });
        connect(m_client, &QTcpSocket::disconnected, this, &Visit::finish);
        connect(&m_app, &QTcpSocket::connected, this, [this] {
            m_wasLetIn = true;
            m_app.setSocketOption(QAbstractSocket::LowDelayOption, 1);
            carry(*m_client, m_app);
        });
        connect(&m_app, &QTcpSocket::readyRead, this, [this] { carry(m_app, *m_client); });
        connect(&m_app, &QTcpSocket::bytesWritten, this, [this] { carry(*m_client, m_app); });
        connect(&m_app, &QTcpSocket::disconnected, this, &Visit::finish);
        connect(&m_app, &QTcpSocket::errorOccurred, this, [this] {
            if (!m_wasLetIn)
                m_client->disconnectFromHost();
        });
        if (const quint16 port = m_state->enter(); port != 0)
            letIn(port);
        else
            read();
    }
    ~Visit() override
    {
        // A socket says "disconnected" while it is destroyed; by then half of this object is gone.
        m_client->disconnect(this);
        m_app.disconnect(this);
        m_state->leave();
    }
    Q_DISABLE_COPY_MOVE(Visit)

    void letIn(quint16 port)
    {
        if (m_app.state() == QAbstractSocket::UnconnectedState && !m_isTurnedAway && !m_wasLetIn)
            m_app.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

private:
    void read()
    {
        if (m_app.state() != QAbstractSocket::UnconnectedState || m_wasLetIn)
            return carry(*m_client, m_app);
        if (m_isTurnedAway || m_client->bytesAvailable() == 0)
            return;
        // Opened meanwhile.
        if (const quint16 port = m_state->ask(); port != 0)
            return letIn(port);
        const QByteArray head = m_client->peek(bufferSize);
        if (!isWholeHead(head) || !wantsPage(head))
            return;
        m_isTurnedAway = true;
        m_client->write(wakingAnswer(m_state->title));
        m_client->disconnectFromHost();
    }

    void finish()
    {
        carry(*m_client, m_app);
        carry(m_app, *m_client);
        if (!m_wasLetIn)
            deleteLater();
    }

    // When a side is gone, what it said before still goes to the other, then that is closed too.
    void carry(QTcpSocket &from, QTcpSocket &to)
    {
        while (to.state() == QAbstractSocket::ConnectedState && from.bytesAvailable() > 0 &&
               to.bytesToWrite() < bufferSize)
            to.write(from.read(bufferSize));
        if (!m_wasLetIn || from.state() != QAbstractSocket::UnconnectedState)
            return;
        if (to.state() == QAbstractSocket::UnconnectedState)
            deleteLater();
        else if (from.bytesAvailable() == 0)
            to.disconnectFromHost();
    }

    QTcpSocket *m_client;
    QTcpSocket m_app;
    std::shared_ptr<State> m_state;
    bool m_wasLetIn = false;
    bool m_isTurnedAway = false;
};

/// Accepts connections on the gate's thread.
class VisitGate::Server final : public QTcpServer
{
public:
    explicit Server(const std::shared_ptr<State> &state)
    {
        connect(this, &QTcpServer::newConnection, this, [this, state] {
            while (QTcpSocket *client = nextPendingConnection())
                m_visits += new Visit(client, state, this);
        });
    }

    void letIn(quint16 port)
    {
        m_visits.removeIf([](const QPointer<Visit> &visit) { return visit.isNull(); });
        for (const QPointer<Visit> &visit : std::as_const(m_visits))
            visit->letIn(port);
    }

private:
    QList<QPointer<Visit>> m_visits;
};

VisitGate::VisitGate() : m_state(std::make_shared<State>())
{
    m_thread.setObjectName(QStringLiteral("visits"));
}

Result<std::unique_ptr<VisitGate>> VisitGate::listen(quint16 wanted, const QString &title)
{
    std::unique_ptr<VisitGate> gate(new VisitGate);
    gate->m_state->title = title;
    auto *server = new Server(gate->m_state);
    gate->m_server = server;
    server->moveToThread(&gate->m_thread);
    QObject::connect(&gate->m_thread, &QThread::finished, server, &QObject::deleteLater);
    gate->m_thread.start();
    // There, since the thread of a run may know no events.
    QString problem;
    QMetaObject::invokeMethod(
        server,
        [server, wanted, &problem] {
            if (!server->listen(QHostAddress::LocalHost, wanted) && !server->listen(QHostAddress::LocalHost))
                problem = server->errorString();
        },
        Qt::BlockingQueuedConnection);
    if (!problem.isEmpty())
        return fail(ErrorCode::PortTaken, Tr::tr("No port of this machine could be opened for the app."), problem);
    gate->m_port = server->serverPort();
    return gate;
}

VisitGate::~VisitGate()
{
    m_thread.quit();
    m_thread.wait();
}

void VisitGate::open(quint16 port)
{
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->appPort = port;
        m_state->isVisited = false;
        m_state->lastEnd = Clock::now();
    }
    QMetaObject::invokeMethod(m_server, [server = m_server, port] { server->letIn(port); });
}

void VisitGate::close()
{
    const std::scoped_lock lock(m_state->mutex);
    if (std::exchange(m_state->appPort, quint16(0)) != 0)
        m_state->isVisited = false;
}

bool VisitGate::closeIfUnused(std::chrono::milliseconds time)
{
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->appPort == 0 || m_state->visits > 0 || Clock::now() - m_state->lastEnd < time)
        return false;
    m_state->appPort = 0;
    m_state->isVisited = false;
    return true;
}

bool VisitGate::isVisited() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->isVisited;
}

} // namespace spacewright::run
