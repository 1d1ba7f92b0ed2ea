// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <core/http/retrypolicy.h>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace spacewright;

/// Answers every connection with fixed bytes, on a thread of its own, and keeps what it was sent.
class FixedServer final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FixedServer)

public:
    explicit FixedServer(const QByteArray &answer) : m_answer(answer)
    {
        start();
        while (port == 0)
            QThread::yieldCurrentThread();
    }
    ~FixedServer() override
    {
        quit();
        wait();
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/path").arg(port)); }

    std::atomic<quint16> port = 0;
    QByteArray request;

protected:
    void run() override
    {
        QTcpServer server;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                request += socket->readAll();
                if (m_answer.isEmpty())
                    return;
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
        server.listen(QHostAddress::LocalHost);
        port = server.serverPort();
        exec();
    }

private:
    QByteArray m_answer;
};

/// Leaves connections open, and counts them. It may close them all without a word.
class KeepingServer final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeepingServer)

public:
    KeepingServer()
    {
        start();
        while (port == 0)
            QThread::yieldCurrentThread();
    }
    ~KeepingServer() override
    {
        quit();
        wait();
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/path").arg(port)); }

    std::atomic<quint16> port = 0;
    std::atomic_int connections = 0;
    std::atomic_int requests = 0;
    /// Ends the connection in place of an answer to the next request on a connection that was used before.
    std::atomic_bool isTired = false;
    /// Says something that is no HTTP there.
    std::atomic_bool isConfused = false;

protected:
    void run() override
    {
        QTcpServer server;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, isUsed = false]() mutable {
                ++requests;
                socket->readAll();
                const bool wasUsed = std::exchange(isUsed, true);
                if (wasUsed && isTired)
                    socket->disconnectFromHost();
                else if (wasUsed && isConfused)
                    socket->write("lo\r\n\r\n");
                else
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            });
        });
        server.listen(QHostAddress::LocalHost);
        port = server.serverPort();
        exec();
    }
};

/// Begins an answer, and goes on with a byte each half second.
class DrippingServer final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DrippingServer)

public:
    DrippingServer()
    {
        start();
        while (port == 0)
            QThread::yieldCurrentThread();
    }
    ~DrippingServer() override
    {
        quit();
        wait();
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/path").arg(port)); }

    std::atomic<quint16> port = 0;

protected:
    void run() override
    {
        QTcpServer server;
        QTimer drops;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            connect(&drops, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        });
        server.listen(QHostAddress::LocalHost);
        port = server.serverPort();
        drops.start(500);
        exec();
    }
};

class TestClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStatusHeadersAndBody()
    {
        FixedServer server("HTTP/1.1 418 Teapot\r\nX-Kind: pot\r\nContent-Length: 5\r\n\r\nhello");
        Progress progress;
        const Result<http::Response> answer = http::perform({.url = server.url()}, progress);
        QVERIFY(answer);
        QCOMPARE(answer->status, 418);
        QCOMPARE(answer->header("x-kind"), "pot");
        QCOMPARE(answer->body, "hello");
        QVERIFY(server.request.startsWith("GET /path HTTP/1.1\r\n"));
    }

    /// A small answer that would be a large one: nobody asked for it, so it stays small.
    void unpacksNoBomb()
    {
        const QByteArray packed = qCompress(QByteArray(80 * 1024 * 1024, ' '), 9).sliced(4);
        QVERIFY(packed.size() < 200'000);
        FixedServer server("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: " +
                           QByteArray::number(packed.size()) + "\r\n\r\n" + packed);
        Progress progress;
        const Result<http::Response> answer = http::perform({.url = server.url()}, progress);
        QVERIFY(answer);
        QCOMPARE(answer->body.size(), packed.size());
        QVERIFY(!server.request.toLower().contains("accept-encoding"));
    }

    void saysThatAProxyWantsAPassword_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("asked itself") << QStringLiteral("http://hub.example.org/api");
        QTest::newRow("as a tunnel") << QStringLiteral("https://hub.example.org/api");
    }

    void saysThatAProxyWantsAPassword()
    {
        QFETCH(QString, url);
        FixedServer proxy("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n"
                          "Content-Length: 4\r\n\r\nwho?");
        for (const char *variable : {"http_proxy", "https_proxy"})
            qputenv(variable, proxy.url().toString(QUrl::RemovePath).toUtf8());
        Progress progress;
        const Result<http::Response> answer =
            http::perform({.url = QUrl(url), .headers = {{"Authorization", "Bearer hf_secret"}}}, progress);
        for (const char *variable : {"http_proxy", "https_proxy"})
            qunsetenv(variable);
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(QStringLiteral("proxy on the way to hub.example.org")),
                 qPrintable(answer.error().message));
        QVERIFY(!http::isPassing(answer));
    }

    void waitsByTheServersClock()
    {
        // A day off, in one direction and the other.
        for (const char *day : {"Mon, 01 Jan 2024", "Fri, 01 Jan 2100"}) {
            http::Response busy;
            busy.status = 503;
            busy.headers = {{"Date", QByteArray(day) + " 00:00:00 +0000"},
                            {"Retry-After", QByteArray(day) + " 00:00:03 +0000"}};
            const auto wait = http::waitBefore({}, 0, busy);
            QVERIFY2(wait >= std::chrono::seconds(3) && wait < std::chrono::seconds(5),
                     qPrintable(QString::number(wait.count())));
        }
    }

    void sendsMethodHeadersAndBody()
    {
        FixedServer server("HTTP/1.1 204 No Content\r\n\r\n");
        Progress progress;
        const http::Request request{
            .method = "PUT", .url = server.url(), .headers = {{"X-Mine", "1"}}, .body = "payload"};
        QVERIFY(http::perform(request, progress));
        QVERIFY(server.request.startsWith("PUT /path"));
        QVERIFY(server.request.contains("X-Mine: 1"));
        QVERIFY(server.request.endsWith("payload"));
    }

    void doesNotFollowRedirects()
    {
        FixedServer server("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        Progress progress;
        const Result<http::Response> answer = http::perform({.url = server.url()}, progress);
        QVERIFY(answer);
        QCOMPARE(answer->status, 302);
    }

    void keepsConnectionsOnlyWhereItIsTold()
    {
        KeepingServer server;
        Progress progress;
        for (int number = 0; number < 3; ++number)
            QVERIFY(http::perform({.url = server.url()}, progress));
        QCOMPARE(server.connections, 3);
        for (int number = 0; number < 3; ++number)
            QVERIFY(http::perform({.url = server.url(), .keepsConnection = true}, progress));
        QCOMPARE(server.connections, 4);
        // Within an answer another request may be made.
        const auto nested = [&](QByteArrayView) {
            return http::perform({.url = server.url(), .keepsConnection = true}, progress).has_value();
        };
        QVERIFY(http::performStream({.url = server.url(), .keepsConnection = true}, {.sink = nested}, progress));
    }

    /// A connection that was left open may be closed on the other side; what must not be sent twice takes a new one.
    void sendsNothingTwiceBehindOnesBack()
    {
        KeepingServer server;
        Progress progress;
        QVERIFY(http::perform({.url = server.url(), .keepsConnection = true}, progress));
        server.isTired = true;
        const http::Request once{
            .method = "POST", .url = server.url(), .body = "x", .keepsConnection = true, .isRepeatable = false};
        QVERIFY(http::perform(once, progress));
        QCOMPARE(server.requests, 2);
        QVERIFY(http::perform({.method = "POST", .url = server.url(), .body = "x", .keepsConnection = true}, progress));
    }

    /// Whatever is wrong with a connection that was left open is no fault of the server's.
    void takesANewConnectionForABadOne()
    {
        KeepingServer server;
        Progress progress;
        QVERIFY(http::perform({.url = server.url(), .keepsConnection = true}, progress));
        server.isConfused = true;
        const auto answer = http::perform({.url = server.url(), .keepsConnection = true}, progress);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->body, "ok");
        QCOMPARE(server.connections, 2);
    }

    void refusesAnAnswerThatIsTooLong()
    {
        FixedServer server("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
        Progress progress;
        QVERIFY(!http::perform({.url = server.url(), .bodyLimit = 4}, progress));
    }

    void saysWhatCannotBeReached_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("nobody listens") << QStringLiteral("127.0.0.1:1");
        QTest::newRow("no such name") << QStringLiteral("hub.invalid");
        QTest::newRow("no way there") << QStringLiteral("255.255.255.255:9");
    }
    void saysWhatCannotBeReached()
    {
        QFETCH(QString, host);
        Progress progress;
        const Result<http::Response> answer =
            http::perform({.url = QUrl(QStringLiteral("http://%1/").arg(host))}, progress);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::NetworkFailed);
        QVERIFY(answer.error().message.contains(host.section(u':', 0, 0)));
    }

    /// One that takes no more connections, as behind a wall that says nothing.
    void givesUpOnAServerThatDoesNotOpen()
    {
        const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in place = {};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        auto *address = reinterpret_cast<sockaddr *>(&place);
        QCOMPARE(::bind(listening, address, size), 0);
        QCOMPARE(::listen(listening, 0), 0);
        QCOMPARE(::getsockname(listening, address, &size), 0);
        // These fill the queue; nobody takes them out of it.
        std::vector<std::unique_ptr<QTcpSocket>> waiting;
        for (int number = 0; number < 4; ++number) {
            waiting.push_back(std::make_unique<QTcpSocket>());
            waiting.back()->connectToHost(QHostAddress::LocalHost, ntohs(place.sin_port));
            (void)waiting.back()->waitForConnected(200);
        }
        QElapsedTimer clock;
        clock.start();
        Progress progress;
        const auto answer =
            http::perform({.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(ntohs(place.sin_port))),
                           .timeout = std::chrono::milliseconds(0)},
                          progress);
        ::close(listening);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::NetworkFailed);
        QVERIFY(clock.elapsed() > 9'000);
        QVERIFY(clock.elapsed() < 13'000);
    }

    /// A byte now and then is as good as nothing.
    void givesUpOnAServerThatHardlySpeaks()
    {
        DrippingServer server;
        Progress progress;
        QElapsedTimer clock;
        clock.start();
        const auto answer = http::perform({.url = server.url(),
                                           .timeout = std::chrono::milliseconds(0),
                                           .idleTimeout = std::chrono::seconds(2),
                                           .slowest = 10},
                                          progress);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::NetworkCut);
        QVERIFY(clock.elapsed() < 6'000);
    }

    void otherSchemesAreRefused()
    {
        Progress progress;
        QVERIFY(!http::perform({.url = QUrl(QStringLiteral("file:///etc/passwd"))}, progress));
    }

    void cancelEndsARequestThatNobodyAnswers()
    {
        FixedServer server{QByteArray()};
        Progress progress;
        QElapsedTimer clock;
        clock.start();
        std::jthread canceller([&] {
            while (clock.elapsed() < 200)
                QThread::yieldCurrentThread();
            progress.cancel();
        });
        QVERIFY(!http::perform({.url = server.url(), .timeout = std::chrono::seconds(30)}, progress));
        QVERIFY(clock.elapsed() < 3000);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
