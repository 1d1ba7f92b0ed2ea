// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>

using namespace Qt::StringLiterals;
using namespace spacewright::tests;

/// `search` from outside: exit codes and events.
class TestSearchVerb final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void printsForPeople();
    void replacesAndUndoes();
    void explainsFailures_data();
    void explainsFailures();

private:
    static QByteArray run(const QStringList &arguments, int expected)
    {
        CommandLine program;
        program.start(arguments);
        const int code = program.wait();
        if (code != expected)
            qWarning("ended with %d: %s", code, program.output.constData());
        return code == expected ? program.output : QByteArray("failed");
    }

    TemporaryHome m_home;
};

void TestSearchVerb::finds()
{
    const ScratchRepository folder;
    folder.write("app.py", "import os\n  os.getcwd()\n");
    folder.write("skipped.log", "os\n");
    folder.write(".gitignore", "*.log\n");
    const QByteArray output = run({u"search"_s, u"os"_s, folder.folder(), u"--word"_s, u"--json"_s}, 0);
    QList<QJsonObject> matches;
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event[u"event"].toString() == u"match")
            matches.append(event);
    }
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[1][u"path"].toString(), u"app.py"_s);
    QCOMPARE(matches[1][u"line"].toInt(), 2);
    QCOMPARE(matches[1][u"column"].toInt(), 3);
    QCOMPARE(matches[1][u"text"].toString(), u"  os.getcwd()"_s);
    QCOMPARE(lastEvent(output), u"result"_s);
    QVERIFY(output.contains("\"count\":2"));
}

void TestSearchVerb::printsForPeople()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("a.txt", "x \x1b[31mred\n");
    QCOMPARE(run({u"search"_s, u"red"_s, folder.folder()}, 0), "a.txt:1:8:x ?[31mred\n");
    QCOMPARE(run({u"search"_s, u"blue"_s, folder.folder()}, 0), "");
}

void TestSearchVerb::replacesAndUndoes()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("a.txt", "gradio==6.30\r\n");
    const QByteArray output = run(
        {u"search"_s, u"(\\w+)==(\\S+)"_s, folder.folder(), u"--regex"_s, u"--replace"_s, u"$1>=$2"_s, u"--json"_s}, 0);
    QCOMPARE(folder.read("a.txt"), "gradio>=6.30\r\n");
    const QString id = lastValue(output, "undo");
    QVERIFY(!id.isEmpty());
    run({u"search"_s, u"--undo"_s, id, u"--json"_s}, 0);
    QCOMPARE(folder.read("a.txt"), "gradio==6.30\r\n");
}

void TestSearchVerb::explainsFailures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing to find") << QStringList{} << 2 << u"usage"_s;
    QTest::newRow("too much") << QStringList{u"a"_s, u"b"_s, u"c"_s} << 2 << u"usage"_s;
    QTest::newRow("no expression") << QStringList{u"a("_s, u"--regex"_s} << 1 << u"pattern.invalid"_s;
    QTest::newRow("no folder") << QStringList{u"a"_s, u"/no/such/folder"_s} << 1 << u"file.unreadable"_s;
    QTest::newRow("no number") << QStringList{u"a"_s, u"--limit"_s, u"x"_s} << 2 << u"usage"_s;
    QTest::newRow("nothing to undo") << QStringList{u"--undo"_s, u"x"_s} << 1 << u"file.missing"_s;
}

void TestSearchVerb::explainsFailures()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    QTEST(lastEvent(run(QStringList{u"search"_s, u"--json"_s} + arguments, code)), "error");
}

QTEST_GUILESS_MAIN(TestSearchVerb)
#include "tst_searchverb.moc"
