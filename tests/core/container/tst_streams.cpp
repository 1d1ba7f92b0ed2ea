// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/stream/framedecoder.h>
#include <core/container/stream/jsonstream.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::container;

static QByteArray frame(Channel channel, const QByteArray &payload)
{
    const auto size = quint32(payload.size());
    const char header[] = {char(channel), 0, 0, 0, char(size >> 24), char(size >> 16), char(size >> 8), char(size)};
    return QByteArray(header, 8) + payload;
}

class TestStreams final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesCutAnywhere()
    {
        const QByteArray whole = frame(Channel::Output, "first\n") + frame(Channel::Errors, "oops") +
                                 frame(Channel::Output, {}) + frame(Channel::Output, QByteArray(1000, 'x')) +
                                 frame(Channel::Errors, "!");
        for (qsizetype piece = 1; piece <= whole.size(); ++piece) {
            QByteArray output;
            QByteArray errors;
            FrameDecoder decoder([&](Channel channel, QByteArrayView bytes) {
                (channel == Channel::Errors ? errors : output).append(bytes);
            });
            for (qsizetype at = 0; at < whole.size(); at += piece)
                decoder.add(QByteArrayView(whole).sliced(at, qMin(piece, whole.size() - at)));
            QCOMPARE(output, "first\n" + QByteArray(1000, 'x'));
            QCOMPARE(errors, "oops!");
            QVERIFY(decoder.isAtBoundary());
        }
    }

    void anUnfinishedFrameIsSeen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = frame(Channel::Output, "hello");
        for (qsizetype size = 1; size < whole.size(); ++size)
            QTest::addRow("%lld bytes", qlonglong(size)) << whole.first(size);
    }
    void anUnfinishedFrameIsSeen()
    {
        QFETCH(QByteArray, bytes);
        FrameDecoder decoder([](Channel, QByteArrayView) {});
        decoder.add(bytes);
        QVERIFY(!decoder.isAtBoundary());
    }

    void plainOutputPassesAsItIs()
    {
        QByteArray output;
        FrameDecoder decoder([&output](Channel, QByteArrayView bytes) { output += bytes; });
        decoder.add("plain te");
        decoder.add("xt without any frames");
        QCOMPARE(output, "plain text without any frames");
        QVERIFY(decoder.isAtBoundary());
    }

    void objectsCutAnywhere()
    {
        const QByteArray whole = "{\"a\":\"}{\\\"]\\\\\"} {\"b\":[{\"c\":1}]}\n"
                                 "{\"stream\":\"ä\\n\"}{\"d\":{}}\r\n\n";
        for (qsizetype piece = 1; piece <= whole.size(); ++piece) {
            QList<QJsonObject> seen;
            JsonStream stream([&seen](const QJsonObject &object) { seen += object; });
            for (qsizetype at = 0; at < whole.size(); at += piece)
                QVERIFY(stream.add(QByteArrayView(whole).sliced(at, qMin(piece, whole.size() - at))));
            QCOMPARE(seen.size(), 4);
            QCOMPARE(seen[0][QLatin1StringView("a")].toString(), QStringLiteral("}{\"]\\"));
            QCOMPARE(seen[2][QLatin1StringView("stream")].toString(), QStringLiteral("ä\n"));
            QVERIFY(stream.isAtBoundary());
        }
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("after an object") << QByteArray("{} x");
        QTest::newRow("no object inside") << QByteArray("{nothing}");
        QTest::newRow("crossed brackets") << QByteArray("{\"a\":]");
        QTest::newRow("too deep") << QByteArray("{\"a\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}");
        QTest::newRow("too long") << QByteArray("{\"a\":\"" + QByteArray(17 * 1024 * 1024, 'x'));
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, bytes);
        JsonStream stream([](const QJsonObject &) {});
        const Result<> added = stream.add(bytes);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::EngineNonsense);
    }

    void anUnfinishedObjectIsSeen()
    {
        JsonStream stream([](const QJsonObject &) { QFAIL("there is none"); });
        QVERIFY(stream.add("{\"stream\": \"Step 1"));
        QVERIFY(!stream.isAtBoundary());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
