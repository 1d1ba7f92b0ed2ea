// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/language/languageanswers.h>
#include <core/language/messagestream.h>

#include <QJsonDocument>
#include <QTest>

using namespace spacewright::language;

class TestMessageStream final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void waitsForTheRest();
    void refusesNonsense_data();
    void refusesNonsense();
    void readsAnswersInAllForms();
    void understandsNothingOfOtherThings();

private:
    static QJsonValue json(const char *text)
    {
        return QJsonDocument::fromJson(QByteArray("{\"a\":") + text + "}").object().value(u"a");
    }
};

void TestMessageStream::readsWhatItWrites()
{
    MessageStream stream;
    const QJsonObject one{{QStringLiteral("id"), 1}, {QStringLiteral("text"), QStringLiteral("ä🚀\n")}};
    stream.feed(MessageStream::written(one) + MessageStream::written({}) +
                "Content-Type: x\r\ncontent-length:2\r\n\r\n{}");
    QCOMPARE(stream.next(), one);
    QCOMPARE(stream.next(), QJsonObject());
    QCOMPARE(stream.next(), QJsonObject());
    QVERIFY(!stream.next() && !stream.isBroken());
}

void TestMessageStream::waitsForTheRest()
{
    const QByteArray all = MessageStream::written({{QStringLiteral("id"), 7}});
    for (qsizetype cut = 0; cut < all.size(); ++cut) {
        MessageStream stream;
        stream.feed(all.first(cut));
        QVERIFY(!stream.next());
        stream.feed(all.sliced(cut));
        QCOMPARE(stream.next()->value(u"id").toInt(), 7);
    }
}

void TestMessageStream::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no length") << QByteArray("X: 1\r\n\r\n{}");
    QTest::newRow("no number") << QByteArray("Content-Length: many\r\n\r\n{}");
    QTest::newRow("negative") << QByteArray("Content-Length: -1\r\n\r\n{}");
    QTest::newRow("too long") << QByteArray("Content-Length: 99999999999\r\n\r\n{}");
    QTest::newRow("no head") << QByteArray(100'000, 'x');
}

void TestMessageStream::refusesNonsense()
{
    QFETCH(const QByteArray, bytes);
    MessageStream stream;
    stream.feed(bytes);
    QVERIFY(!stream.next());
    QVERIFY(stream.isBroken());
    stream.feed(MessageStream::written({}));
    QVERIFY(!stream.next());
}

void TestMessageStream::readsAnswersInAllForms()
{
    const auto list = readCompletions(json("{\"items\":[{\"label\":\"b(x)\",\"insertText\":\"b\",\"kind\":3,"
                                           "\"sortText\":\"2\"},{\"label\":\"a\",\"sortText\":\"1\","
                                           "\"textEdit\":{\"newText\":\"aa\"}}]}"));
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).inserted, QStringLiteral("aa"));
    QCOMPARE(list.at(1).label + list.at(1).inserted + list.at(1).kind, QStringLiteral("b(x)bfunction"));
    const auto plain = readCompletions(json("[{\"label\":\"x\"}]"));
    QCOMPARE(plain.constFirst().inserted, QStringLiteral("x"));
    const QList<std::pair<const char *, const char *>> hovers = {
        {"{\"contents\":\"text \"}", "text"},
        {"{\"contents\":{\"kind\":\"markdown\",\"value\":\"v\"}}", "v"},
        {"{\"contents\":[\"a\",{\"language\":\"python\",\"value\":\"b\"},\"\"]}", "a\n\nb"}};
    for (const auto &[answer, text] : hovers)
        QCOMPARE(readHover(json(answer)), QString::fromUtf8(text));
    const auto places =
        readPlaces(json("[{\"uri\":\"file:///a\",\"range\":{\"start\":{\"line\":3,\"character\":4}}},"
                        "{\"targetUri\":\"file:///b\",\"targetSelectionRange\":{\"start\":{\"line\":5}}}]"));
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.at(0).line * 10 + places.at(0).column, 34);
    QCOMPARE(places.at(1).path + QString::number(places.at(1).line), QStringLiteral("file:///b5"));
    QCOMPARE(readPlaces(json("{\"uri\":\"file:///a\"}")).size(), 1);
}

void TestMessageStream::understandsNothingOfOtherThings()
{
    for (const char *text : {"null", "1", "\"x\"", "[1, null, [2]]", "{\"items\": 3}", "{\"contents\": 3}"}) {
        QVERIFY(readCompletions(json(text)).isEmpty());
        QVERIFY(readHover(json(text)).isEmpty());
        for (const Place &place : readPlaces(json(text)))
            QVERIFY(place.path.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestMessageStream)
#include "tst_messagestream.moc"
