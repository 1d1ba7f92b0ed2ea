// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <core/http/rawstream.h>

#include <tests/support/scriptedengine.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using namespace spacewright::tests;

/// Unix sockets, bodies and answers of any length, raw connections.
class TestStreams final : public QObject
{
    Q_OBJECT

    Progress m_progress;

    static http::Request to(const ScriptedEngine &server, const QByteArray &method = "GET")
    {
        return {.method = method, .url = QUrl(QStringLiteral("http://localhost/a?b=c")), .unixSocket = server.socket()};
    }

private Q_SLOTS:
    void speaksToAUnixSocket()
    {
        ScriptedEngine server([](const Question &) { return answer("hello", "text/plain", 418); });
        const Result<http::Response> response = http::perform(to(server), m_progress);
        QVERIFY(response);
        QCOMPARE(response->status, 418);
        QCOMPARE(response->body, "hello");
        QCOMPARE(server.questions().first().path, "/a?b=c");
    }

    void sendsABodyInChunks()
    {
        ScriptedEngine server([](const Question &) { return answer("{}"); });
        http::Request request = to(server, "POST");
        int pieces = 0;
        request.bodySource = [&pieces](char *data, qint64 size) {
            const QByteArray piece = "piece " + QByteArray::number(++pieces);
            if (pieces > 3 || size < piece.size())
                return qint64(0);
            memcpy(data, piece.constData(), size_t(piece.size()));
            return qint64(piece.size());
        };
        QVERIFY(http::perform(request, m_progress));
        const QByteArray body = server.questions().first().body;
        for (const char *piece : {"piece 1", "piece 2", "piece 3"})
            QVERIFY(body.contains(piece));
        QVERIFY(body.endsWith("0\r\n\r\n"));
    }

    void aSourceThatGivesUpSendsNoEnd()
    {
        ScriptedEngine server([](const Question &) { return answer("{}"); });
        http::Request request = to(server, "POST");
        request.bodySource = [](char *, qint64) { return qint64(-1); };
        QVERIFY(!http::perform(request, m_progress));
        QVERIFY(server.questions().isEmpty());
    }

    void aSinkTakesPiecesAndSeesTheHeadFirst()
    {
        ScriptedEngine server([](const Question &) { return streamed({"a", "b", QByteArray(1'000'000, 'c')}); });
        QByteArray seen;
        int status = 0;
        const Result<http::Response> response =
            http::performStream(to(server),
                                {.sink =
                                     [&](QByteArrayView bytes) {
                                         seen += bytes;
                                         return status == 200;
                                     },
                                 .atHead = [&status](const http::Response &head) { status = head.status; }},
                                m_progress);
        QVERIFY(response);
        QVERIFY(response->body.isEmpty());
        QCOMPARE(seen, "ab" + QByteArray(1'000'000, 'c'));
    }

    void aSinkThatHasSeenEnoughIsASuccess()
    {
        ScriptedEngine server([](const Question &) { return streamed({QByteArray(10'000'000, 'c')}); });
        qint64 seen = 0;
        const auto sink = [&seen](QByteArrayView bytes) { return (seen += bytes.size()) < 100; };
        QVERIFY(http::performStream(to(server), {.sink = sink}, m_progress));
        QVERIFY(seen < 10'000'000);
    }

    void refusalsDoNotReachTheSink()
    {
        ScriptedEngine server([](const Question &) { return answer("no", "text/plain", 500); });
        bool isCalled = false;
        const Result<http::Response> response = http::performStream(
            to(server), {.sink = [&isCalled](QByteArrayView) { return isCalled = true; }}, m_progress);
        QVERIFY(response);
        QCOMPARE(response->body, "no");
        QVERIFY(!isCalled);
    }

    void endsAreToldApart_data()
    {
        QTest::addColumn<QByteArrayList>("packets");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("cut") << QByteArrayList{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"}
                             << ErrorCode::NetworkCut;
        QTest::newRow("cut chunk") << QByteArrayList{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf"}
                                   << ErrorCode::NetworkCut;
        QTest::newRow("nothing") << QByteArrayList{""} << ErrorCode::NetworkCut;
        QTest::newRow("no HTTP") << QByteArrayList{"220 mail.example ESMTP\r\n"} << ErrorCode::HttpFailed;
    }
    void endsAreToldApart()
    {
        QFETCH(QByteArrayList, packets);
        ScriptedEngine server([&packets](const Question &) { return Script{.packets = packets}; });
        const Result<http::Response> response = http::perform(to(server), m_progress);
        QVERIFY(!response);
        QTEST(response.error().code, "code");
    }

    void silenceEndsAStream()
    {
        ScriptedEngine server([](const Question &) {
            Script script = streamed({"a"});
            script.staysSilent = true;
            return script;
        });
        http::Request request = to(server);
        request.timeout = std::chrono::milliseconds(0);
        request.idleTimeout = std::chrono::seconds(1);
        QElapsedTimer clock;
        clock.start();
        const auto sink = [](QByteArrayView) { return true; };
        const Result<http::Response> response = http::performStream(request, {.sink = sink}, m_progress);
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::NetworkCut);
        QVERIFY(clock.elapsed() < 10'000);
    }

    void aRawStreamKeepsWhatCameWithTheHead()
    {
        ScriptedEngine server([](const Question &question) {
            Script script{.packets = {"HTTP/1.1 101 UPGRADED\r\nUpgrade: tcp\r\n\r\nearly " + question.body}};
            script.staysSilent = true;
            return script;
        });
        http::Request request = to(server, "POST");
        request.body = "{}";
        Result<http::RawStream> stream = http::RawStream::open(request, m_progress);
        QVERIFY(stream);
        QVERIFY(stream->isOpen());
        QVERIFY(stream->send("more", m_progress));
        QByteArray seen;
        QTRY_VERIFY((seen += stream->receive().value_or(QByteArray())) == "early {}");
    }

    void aRawStreamMayBeRefusedOrCut()
    {
        ScriptedEngine refusing([](const Question &) { return answer("gone", "text/plain", 404); });
        const Result<http::RawStream> refused = http::RawStream::open(to(refusing, "POST"), m_progress);
        QVERIFY(refused);
        QVERIFY(!refused->isOpen());
        QCOMPARE(refused->response().status, 404);
        QCOMPARE(refused->response().body, "gone");

        ScriptedEngine talking([](const Question &) { return Script{.packets = {"HELO there\r\n"}}; });
        QCOMPARE(http::RawStream::open(to(talking, "POST"), m_progress).error().code, ErrorCode::HttpFailed);

        ScriptedEngine cutting([](const Question &) { return Script{.packets = {"HTTP/1.1 101 OK\r\n\r\nbye"}}; });
        Result<http::RawStream> stream = http::RawStream::open(to(cutting, "POST"), m_progress);
        QVERIFY(stream);
        QTRY_VERIFY(!stream->receive());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
