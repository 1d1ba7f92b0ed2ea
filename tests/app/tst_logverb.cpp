// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace spacewright;

class TestLogVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsLines_data();
    void printsLines();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void tellsEventsAsJson();
    void saysWhyAFileCannotBeRead();

private:
    struct End {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };
    static End run(const QStringList &arguments);

    tests::TemporaryHome m_home;
    QString m_log;
};

TestLogVerb::End TestLogVerb::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SPACEWRIGHT_BIN "/spacewright-cli"), QStringList{QStringLiteral("log")} + arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestLogVerb::initTestCase()
{
    m_log = m_home.write(QStringLiteral("some.log"), "INFO: one\n\x1b[31mERROR\x1b[0m: two\nWARNING: three\nfour\n");
}

void TestLogVerb::printsLines_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *options, const QByteArray &output) {
        QTest::newRow(options) << QString::fromLatin1(options).split(QLatin1Char(' '), Qt::SkipEmptyParts) << output;
    };
    row("", "INFO: one\nERROR: two\nWARNING: three\nfour\n");
    row("--from 2 --to 3", "ERROR: two\nWARNING: three\n");
    row("--from 4 --to 99", "four\n");
    row("--from 5", "");
    row("--grep ^ERROR:", "ERROR: two\n");
    row("--grep o$", "ERROR: two\n");
    row("--level warning", "ERROR: two\nWARNING: three\n");
    row("--level error --grep three", "");
    row("--count", "4\n");
    row("--count --from 2", "3\n");
    row("--count --grep e", "2\n");
    row("--count --grep e --from 2 --to 2", "0\n");
    row("--count --level warning", "2\n");
    row("--count --grep o --level error", "1\n");
    row("--grep o --from 2", "ERROR: two\nfour\n");
    row("--grep (.)\\1", "ERROR: two\nWARNING: three\n");
}

void TestLogVerb::printsLines()
{
    QFETCH(QStringList, options);
    const End end = run(QStringList{m_log} + options);
    QCOMPARE(end.exitCode, 0);
    QTEST(end.output, "output");
}

void TestLogVerb::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *arguments) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("");
    row("one two");
    row("file --grep a(");
    row("file --level loud");
    row("file --from 0");
    row("file --to x");
    row("file --no-such-option");
}

void TestLogVerb::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const End end = run(arguments);
    QCOMPARE(end.exitCode, 2);
    QVERIFY(end.output.isEmpty());
    QVERIFY(!end.errors.isEmpty());
}

void TestLogVerb::tellsEventsAsJson()
{
    const End end = run({m_log, QStringLiteral("--json"), QStringLiteral("--from"), QStringLiteral("2")});
    QCOMPARE(end.exitCode, 0);
    QList<QJsonObject> events;
    for (const QByteArray &line : end.output.trimmed().split('\n'))
        events.append(QJsonDocument::fromJson(line).object());
    QCOMPARE(events.size(), 4);
    QCOMPARE(events[0][QStringLiteral("event")].toString(), QStringLiteral("log"));
    QCOMPARE(events[0][QStringLiteral("line")].toInt(), 2);
    QCOMPARE(events[0][QStringLiteral("level")].toString(), QStringLiteral("error"));
    QCOMPARE(events[0][QStringLiteral("text")].toString(), QStringLiteral("ERROR: two"));
    QVERIFY(events[2][QStringLiteral("level")].isNull());
    QCOMPARE(events[3][QStringLiteral("event")].toString(), QStringLiteral("result"));
    QCOMPARE(events[3][QStringLiteral("count")].toInt(), 3);
    QCOMPARE(events[3][QStringLiteral("lines")].toInt(), 4);
}

void TestLogVerb::saysWhyAFileCannotBeRead()
{
    const End end = run({QStringLiteral("/no/such/file"), QStringLiteral("--json")});
    QCOMPARE(end.exitCode, 1);
    const QJsonObject event = QJsonDocument::fromJson(end.output).object();
    QCOMPARE(event[QStringLiteral("code")].toString(), QStringLiteral("file.missing"));
}

QTEST_GUILESS_MAIN(TestLogVerb)
#include "tst_logverb.moc"
