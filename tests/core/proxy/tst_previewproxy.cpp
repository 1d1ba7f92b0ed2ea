// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/proxy/previewproxy.h>

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTestEventLoop>

#include <memory>

using namespace spacewright::proxy;

namespace
{

// A server that keeps what it is told and lets the test answer.
class Listener final : public QTcpServer
{
public:
    explicit Listener(const QHostAddress &address = QHostAddress::LocalHost)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            sockets += socket;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { received += socket->readAll(); });
        });
        listen(address);
    }

    QList<QTcpSocket *> sockets;
    QByteArray received;
};

// A client that speaks SOCKS by hand, so that it can also speak it wrongly.
class Client final : public QTcpSocket
{
public:
    explicit Client(quint16 proxyPort)
    {
        setProxy(QNetworkProxy::NoProxy);
        connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
        connectToHost(QHostAddress::LocalHost, proxyPort);
    }

    void request(const QByteArray &host, quint16 port)
    {
        write(QByteArray::fromHex("050100") + QByteArray::fromHex("05010003") + char(host.size()) + host +
              char(port >> 8) + char(port & 0xff));
    }

    /// The reply code of the request, -1 while there is none.
    int reply() const { return received.size() < 12 ? -1 : received[3]; }
    QByteArray body() const { return received.mid(12); }

    QByteArray received;
};

/// Whether the proxy has taken all that @p client sent: nothing waits in its socket (proc_net_tcp of the kernel's
/// documentation).
bool isRead(const Client &client)
{
    QFile table(QStringLiteral("/proc/net/tcp"));
    if (client.bytesToWrite() > 0 || !table.open(QIODevice::ReadOnly))
        return false;
    const auto address = [](quint16 port) {
        return "0100007F:" + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    };
    const QByteArray ends = address(client.peerPort()) + ' ' + address(client.localPort());
    for (const QByteArray &line : table.readAll().split('\n')) {
        if (line.contains(ends))
            return line.contains(":00000000 ");
    }
    return false;
}

constexpr int succeeded = 0;
constexpr int notAllowed = 2;
constexpr int unreachable = 4;

} // namespace

class PreviewProxyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void reachesTheSpacesPort_data();
    void reachesTheSpacesPort();
    void refusesOtherPortsOfThisMachine_data();
    void refusesOtherPortsOfThisMachine();
    void refusesNamesThatLeadHere();
    void refusesWhatIsNotHttps();
    void refusesEverythingPublicWhenSwitchedOff();
    void aPortIsForgottenWithItsOwner();
    void saysWhenNobodyListens();
    void carriesEachPieceAtOnce();
    void carriesBothWaysForLong();
    void carriesAllOfALongAnswer();
    void aSlowReaderHoldsTheServerBack();
    void aSlowHandshakeIsRead();
    void aMalformedHandshakeIsRefused();
    void carriesAHundredAtOnce();

private:
    void allow(quint16 port) { m_proxy->setAllowed(this, {.loopbackPorts = {port}}); }

    std::unique_ptr<PreviewProxy> m_proxy;
    quint16 m_port = 0;
};

void PreviewProxyTest::init()
{
    m_proxy = std::make_unique<PreviewProxy>();
    const auto port = m_proxy->listen();
    QVERIFY(port.has_value());
    m_port = *port;
}

void PreviewProxyTest::cleanup()
{
    m_proxy.reset();
}

void PreviewProxyTest::reachesTheSpacesPort_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("address") << QByteArray("127.0.0.1");
    QTest::newRow("name") << QByteArray("localhost");
}

void PreviewProxyTest::reachesTheSpacesPort()
{
    QFETCH(QByteArray, host);
    Listener space;
    allow(space.serverPort());
    Client client(m_port);
    client.request(host, space.serverPort());
    // A WebSocket's upgrade is like any other bytes to this proxy.
    client.write("GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
    QTRY_COMPARE(space.received, "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
    space.sockets.first()->write("HTTP/1.1 101 Switching Protocols\r\n\r\n");
    QTRY_COMPARE(client.body(), "HTTP/1.1 101 Switching Protocols\r\n\r\n");
    QCOMPARE(client.reply(), succeeded);
}

void PreviewProxyTest::refusesOtherPortsOfThisMachine_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host : {"127.0.0.1", "localhost", "LocalHost", "::1", "0.0.0.0", "::", "127.0.0.2", "127.1",
                             "::ffff:127.0.0.1", "2130706433", "0x7f000001", "localhost.", "169.254.169.254"})
        QTest::newRow(host) << QByteArray(host);
}

void PreviewProxyTest::refusesOtherPortsOfThisMachine()
{
    QFETCH(QByteArray, host);
    Listener space;
    Listener other(QHostAddress::Any);
    allow(space.serverPort());
    QSignalSpy refused(m_proxy.get(), &PreviewProxy::refused);
    Client client(m_port);
    client.request(host, other.serverPort());
    QTRY_COMPARE(client.reply(), notAllowed);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][0].toString(), QString::fromLatin1(host));
    QCOMPARE(refused[0][1].toInt(), int(other.serverPort()));
    QVERIFY(other.sockets.isEmpty());
}

void PreviewProxyTest::refusesNamesThatLeadHere()
{
    // On port 443, where only the looked up address can be the reason.
    QSignalSpy refused(m_proxy.get(), &PreviewProxy::refused);
    allow(1);
    for (const QByteArray &host :
         {QByteArray("localhost."), QByteArray("2130706433"), QHostInfo::localHostName().toLatin1()}) {
        refused.clear();
        Client client(m_port);
        client.request(host, 443);
        QTRY_COMPARE(refused.count(), 1);
        const auto reason = refused[0][2].value<Refusal>();
        QVERIFY2(reason == Refusal::PrivateAddress || reason == Refusal::NameUnknown, host.constData());
    }
    Client client(m_port);
    client.request("2130706433", 443);
    QTRY_COMPARE(client.reply(), notAllowed);
}

void PreviewProxyTest::refusesWhatIsNotHttps()
{
    QSignalSpy refused(m_proxy.get(), &PreviewProxy::refused);
    allow(1);
    Client client(m_port);
    client.request("example.org", 80);
    QTRY_COMPARE(client.reply(), notAllowed);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][2].value<Refusal>(), Refusal::NotHttps);
}

void PreviewProxyTest::refusesEverythingPublicWhenSwitchedOff()
{
    QSignalSpy refused(m_proxy.get(), &PreviewProxy::refused);
    const QObject another;
    m_proxy->setAllowed(&another, {});
    m_proxy->setAllowed(this, {.loopbackPorts = {1}, .isPublicNetworkAllowed = false});
    Client client(m_port);
    client.request("example.org", 443);
    QTRY_COMPARE(client.reply(), notAllowed);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][2].value<Refusal>(), Refusal::PublicNetworkOff);
}

void PreviewProxyTest::aPortIsForgottenWithItsOwner()
{
    Listener space;
    allow(space.serverPort());
    m_proxy->removeOwner(this);
    Client client(m_port);
    client.request("127.0.0.1", space.serverPort());
    QTRY_COMPARE(client.reply(), notAllowed);
    QVERIFY(space.sockets.isEmpty());
}

void PreviewProxyTest::saysWhenNobodyListens()
{
    quint16 port = 0;
    {
        const Listener gone;
        port = gone.serverPort();
    }
    allow(port);
    QSignalSpy refused(m_proxy.get(), &PreviewProxy::refused);
    Client client(m_port);
    client.request("127.0.0.1", port);
    QTRY_COMPARE(client.reply(), unreachable);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][2].value<Refusal>(), Refusal::Unreachable);
}

void PreviewProxyTest::carriesEachPieceAtOnce()
{
    Listener space;
    allow(space.serverPort());
    Client client(m_port);
    client.request("127.0.0.1", space.serverPort());
    QTRY_COMPARE(client.reply(), succeeded);
    // Each piece is sent when the one before it has come back.
    connect(space.sockets.first(), &QTcpSocket::readyRead, &space, [&] { space.sockets.first()->write("echo"); });
    // QTRY_ would sleep 10 ms between two looks; this loop does not.
    QTestEventLoop loop;
    connect(&client, &QTcpSocket::readyRead, &client, [&] {
        if (client.body().size() >= 200 * 4)
            loop.exitLoop();
        else
            client.write("next");
    });
    client.write("next");
    QElapsedTimer clock;
    clock.start();
    loop.enterLoop(10);
    // Waiting for a fuller packet would make each of them take 40 ms.
    QVERIFY(!loop.timeout());
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void PreviewProxyTest::carriesBothWaysForLong()
{
    Listener space;
    allow(space.serverPort());
    Client client(m_port);
    client.request("127.0.0.1", space.serverPort());
    const QByteArray upload(20'000'000, 'u');
    client.write(upload);
    QTRY_COMPARE_WITH_TIMEOUT(space.received.size(), upload.size(), 20'000);
    const QByteArray download(20'000'000, 'd');
    space.sockets.first()->write(download);
    QTRY_COMPARE_WITH_TIMEOUT(client.body().size(), download.size(), 20'000);
    QCOMPARE(space.received, upload);
    QCOMPARE(client.body(), download);
}

void PreviewProxyTest::carriesAllOfALongAnswer()
{
    // The end of a connection is the end of such an answer: nothing may be lost before it.
    Listener space;
    allow(space.serverPort());
    Client client(m_port);
    client.request("127.0.0.1", space.serverPort());
    QTRY_COMPARE(space.sockets.size(), 1);
    space.sockets.first()->write(QByteArray(5'000'000, 'x'));
    space.sockets.first()->disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, 20'000);
    QCOMPARE(client.body().size(), 5'000'000);
}

void PreviewProxyTest::aSlowReaderHoldsTheServerBack()
{
    Listener space;
    allow(space.serverPort());
    Client client(m_port);
    client.request("127.0.0.1", space.serverPort());
    QTRY_COMPARE(client.reply(), succeeded);
    client.disconnect();
    client.setReadBufferSize(1000);
    constexpr qint64 size = 100'000'000;
    QTcpSocket *server = space.sockets.first();
    server->write(QByteArray(size, 'x'));
    // It takes what the buffers on the way hold, and then no more.
    QElapsedTimer quiet;
    quiet.start();
    connect(server, &QTcpSocket::bytesWritten, server, [&] { quiet.restart(); });
    QTRY_VERIFY_WITH_TIMEOUT(quiet.elapsed() > 500, 20'000);
    QVERIFY(server->bytesToWrite() > size / 2);
}

void PreviewProxyTest::aSlowHandshakeIsRead()
{
    Listener space;
    allow(space.serverPort());
    Client client(m_port);
    QByteArray bytes = QByteArray::fromHex("05010005010003") + '\x09' + "127.0.0.1";
    bytes += char(space.serverPort() >> 8);
    bytes += char(space.serverPort() & 0xff);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const char byte : bytes) {
        client.write(&byte, 1);
        client.flush();
        QTRY_VERIFY(isRead(client));
    }
    QTRY_COMPARE(client.reply(), succeeded);
}

void PreviewProxyTest::aMalformedHandshakeIsRefused()
{
    allow(1);
    Client client(m_port);
    client.write("GET http://127.0.0.1/ HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!client.received.contains("HTTP"));
}

void PreviewProxyTest::carriesAHundredAtOnce()
{
    Listener space;
    allow(space.serverPort());
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<Client>(m_port));
        clients.back()->request("127.0.0.1", space.serverPort());
        clients.back()->write("x");
    }
    QTRY_COMPARE(space.received.size(), 100);
    for (QTcpSocket *socket : std::as_const(space.sockets))
        socket->write("answer");
    for (const auto &client : clients)
        QTRY_COMPARE(client->body(), "answer");
}

QTEST_GUILESS_MAIN(PreviewProxyTest)
#include "tst_previewproxy.moc"
