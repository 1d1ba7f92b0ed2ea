// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/cause/failurecause.h>

#include <core/log/logstore.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright::log;

class TestFailureCause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstCause_data();
    void findsTheFirstCause();
    void saysNothingAboutAnEmptyLog();
    void countsLinesOfTheWholeLog();
    void countsLinesThatTheLogHasDropped();
    void survivesTornLogs();
    void ignoresColours();
};

namespace
{

QList<QByteArray> readLog(const QString &name)
{
    QFile file(QStringLiteral(SPACEWRIGHT_TEST_DATA "/logs/%1.log").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no log %s.", qPrintable(name));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

FailureCause causeOf(const QList<QByteArray> &lines)
{
    return findCause(lines, {QStringLiteral("/home/user/app")});
}

} // namespace

void TestFailureCause::findsTheFirstCause_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<qint64>("logLine");

    const QString requirements = QStringLiteral("requirements.txt");
    const QString app = QStringLiteral("app.py");
    const auto row = [](const char *name, const char *part, Verdict verdict, const QString &file, int line,
                        qint64 logLine) {
        QTest::newRow(name) << QString::fromLatin1(part) << verdict << file << line << logLine;
    };
    row("uv-missing", "no package gradiooo ", Verdict::Yours, requirements, 0, 1);
    row("uv-version", "no version of numpy==99.1", Verdict::Yours, requirements, 0, 0);
    row("uv-conflict", "And because you require urllib3>=3", Verdict::Yours, requirements, 0, 1);
    row("uv-parse", "Expected one of", Verdict::Yours, requirements, 0, 0);
    row("uv-unexpected", "Unexpected '='", Verdict::Yours, requirements, 3, 1);
    row("uv-include", "nofile.txt", Verdict::Yours, requirements, 0, 0);
    row("uv-location", "file:///home/user/app/nofolder", Verdict::Yours, requirements, 0, 1);
    row("uv-build", "demjson==2.2.4 could not be built: error in demjson setup command: use_2to3 is invalid.",
        Verdict::Yours, requirements, 0, 1);
    row("uv-build-module", "flash-attn==2.5.0 could not be built. The build needs torch.", Verdict::Yours, requirements,
        0, 0);
    row("uv-dns", "index.invalid was not found", Verdict::Network, {}, 0, 2);
    row("uv-refused", "connection to 127.0.0.1:9 failed", Verdict::Network, {}, 0, 1);
    row("uv-python", "no Python 3.9 here", Verdict::Yours, QStringLiteral("README.md"), 0, 0);
    row("pip-missing", "no package gradiooo ", Verdict::Yours, requirements, 0, 2);
    row("pip-version", "no version of numpy==99.1", Verdict::Yours, requirements, 0, 1);
    row("pip-offline", "index could not be reached", Verdict::Network, {}, 0, 1);
    row("pip-retried", "no version of numpy==99.1", Verdict::Yours, requirements, 0, 2);
    row("pip-line", "nu mpy", Verdict::Yours, requirements, 3, 0);
    row("pip-build", "demjson==2.2.4 could not be built: error in demjson", Verdict::Yours, requirements, 2, 4);
    row("python-exception", "KeyError: 'base'", Verdict::Yours, QStringLiteral("lib/model.py"), 12, 9);
    row("python-module", "module cv2 is not installed", Verdict::Yours, app, 3, 3);
    row("python-syntax", "SyntaxError: invalid syntax", Verdict::Yours, app, 7, 3);
    row("python-chain", "JSONDecodeError: Expecting value", Verdict::Yours, app, 5, 6);
    row("python-handled", "was killed", Verdict::Yours, {}, 0, 5);
    row("python-dns", "host could not be found", Verdict::Network, app, 4, 3);
    row("python-outside", "RuntimeError: cannot schedule", Verdict::Unknown, {}, 0, 4);
    row("port", "port that the app listens on is taken", Verdict::Yours, {}, 0, 1);
    row("disk", "disk is full", Verdict::Yours, {}, 0, 2);
    row("hub", "Hub answered with an error (503)", Verdict::Hub, app, 4, 3);
    row("npm-missing", "no package vitee ", Verdict::Yours, QStringLiteral("package.json"), 0, 1);
    row("npm-script", "no script build", Verdict::Yours, QStringLiteral("package.json"), 0, 0);
    row("unknown", "", Verdict::Unknown, {}, 0, -1);
}

void TestFailureCause::findsTheFirstCause()
{
    QFETCH(QString, part);
    QFETCH(Verdict, verdict);
    const FailureCause cause = causeOf(readLog(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(cause.text.contains(part), qPrintable(cause.text));
    QCOMPARE(cause.isKnown(), !part.isEmpty());
    QCOMPARE(cause.verdict, verdict);
    QTEST(cause.file, "file");
    QTEST(cause.line, "line");
    QTEST(cause.logLine, "logLine");
}

void TestFailureCause::saysNothingAboutAnEmptyLog()
{
    QVERIFY(!causeOf({}).isKnown());
}

void TestFailureCause::countsLinesOfTheWholeLog()
{
    QList<QByteArray> lines(5000, "all is well");
    lines += readLog(QStringLiteral("python-module"));
    QCOMPARE(causeOf(lines).logLine, 5003);
}

void TestFailureCause::countsLinesThatTheLogHasDropped()
{
    const QTemporaryDir folder;
    const auto store = LogStore::create(folder.filePath(QStringLiteral("run.log")), 16 * 1024);
    QVERIFY(store);
    const QByteArray cause = readLog(QStringLiteral("python-module")).join('\n') + '\n';
    QVERIFY((*store)->append(QByteArray("all is well\n").repeated(5000) + cause));
    QVERIFY((*store)->droppedLines() > 0);
    QCOMPARE(findCause(**store, {QStringLiteral("/home/user/app")}).logLine, 5003);
}

void TestFailureCause::survivesTornLogs()
{
    // Whatever a log ends in the middle of, there is an answer, and a place only if the log shows one.
    for (const QString &name : {QStringLiteral("python-chain"), QStringLiteral("uv-build-module"),
                                QStringLiteral("python-syntax"), QStringLiteral("pip-build")}) {
        const QByteArray whole = readLog(name).join('\n');
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const QList<QByteArray> lines = whole.first(length).split('\n');
            const FailureCause cause = causeOf(lines);
            QVERIFY(cause.logLine < lines.size());
            QCOMPARE(cause.isKnown(), cause.logLine >= 0);
        }
    }
}

void TestFailureCause::ignoresColours()
{
    const FailureCause cause = causeOf({"\x1b[31m  File \"/home/user/app/app.py\", line 2\x1b[0m", "    x = (",
                                        "\x1b[1;31mSyntaxError\x1b[0m: '(' was never closed"});
    QCOMPARE(cause.file, QStringLiteral("app.py"));
    QCOMPARE(cause.line, 2);
}

QTEST_GUILESS_MAIN(TestFailureCause)
#include "tst_failurecause.moc"
