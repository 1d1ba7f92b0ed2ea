// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/cause/failurecause.h>
#include <core/log/cause/reading/fileplace.h>

#include <QTest>

using namespace spacewright::log;
using namespace Qt::StringLiterals;

class TestFilePlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhereALinePoints_data();
    void findsWhereALinePoints();
    void seesNoPlaceElsewhere_data();
    void seesNoPlaceElsewhere();
    void leadsToTheCodeThatGradioReadAgain();
};

namespace
{

const SeenFiles seen{{u"/home/user/app"_s, u"/home/ada/space"_s}, u"app.py"_s};

} // namespace

void TestFilePlace::findsWhereALinePoints_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &line, const QString &file, int number, int column,
                        const QString &shown) { QTest::newRow(name) << line << file << number << column << shown; };
    row("traceback", uR"(  File "/home/user/app/src/net.py", line 22, in load)"_s, u"src/net.py"_s, 22, 1,
        uR"(File "/home/user/app/src/net.py", line 22)"_s);
    row("where the folder is here", uR"(  File "/home/ada/space/app.py", line 3, in <module>)"_s, u"app.py"_s, 3, 1,
        uR"(File "/home/ada/space/app.py", line 3)"_s);
    row("read again", uR"(  File "<string>", line 7, in background)"_s, u"app.py"_s, 7, 1,
        uR"(File "<string>", line 7)"_s);
    row("warning", u"/home/user/app/app.py:12: UserWarning: old"_s, u"app.py"_s, 12, 1, u"/home/user/app/app.py:12"_s);
    row("pip", u"ERROR: Invalid requirement: 'x=1' (from line 3 of x) -r /tmp/requirements.txt (line 3)"_s,
        u"requirements.txt"_s, 3, 1, u"/tmp/requirements.txt (line 3)"_s);
    row("BuildKit", u"Dockerfile:12"_s, u"Dockerfile"_s, 12, 1, u"Dockerfile:12"_s);
    row("TypeScript", u"src/Chart.tsx(41,9): error TS2322: no"_s, u"src/Chart.tsx"_s, 41, 9, u"src/Chart.tsx(41,9)"_s);
    row("Go", u"./main.go:14:2: undefined: x"_s, u"main.go"_s, 14, 2, u"./main.go:14:2"_s);
    row("of the Space behind a library's",
        uR"(File "/usr/lib/python3.12/ast.py", line 52; File "/home/user/app/app.py", line 4)"_s, u"app.py"_s, 4, 1,
        uR"(File "/home/user/app/app.py", line 4)"_s);
}

void TestFilePlace::findsWhereALinePoints()
{
    QFETCH(QString, line);
    const auto place = placeIn(line, seen);
    QVERIFY(place);
    QTEST(place->file, "file");
    QTEST(place->line, "number");
    QTEST(place->column, "column");
    QTEST(line.sliced(place->start, place->length), "shown");
}

void TestFilePlace::seesNoPlaceElsewhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("library") << uR"(  File "/usr/local/lib/python3.10/site-packages/gradio/blocks.py", line 9, in x)"_s;
    QTest::newRow("environment in the Space")
        << uR"(File "/home/user/app/.venv/lib/python3.12/site-packages/a.py", line 1)"_s;
    QTest::newRow("out of the Space") << u"../../etc/secret.py:3"_s;
    QTest::newRow("address") << u"http://127.0.0.1:7860/app.js:1"_s;
    QTest::newRow("time") << u"2026-10-02 09:20:11.345 served"_s;
    QTest::newRow("no line") << u"app.py:0"_s;
    QTest::newRow("nothing") << QString();
}

void TestFilePlace::seesNoPlaceElsewhere()
{
    QFETCH(QString, line);
    QVERIFY(!placeIn(line, seen));
}

void TestFilePlace::leadsToTheCodeThatGradioReadAgain()
{
    const QList<QByteArray> lines = {
        "Reloading app failed with the following exception: ",
        "Traceback (most recent call last):",
        "  File \"/usr/local/lib/python3.12/site-packages/gradio/utils.py\", line 451, in watchfn",
        "    exec(no_reload_source_code, module.__dict__)",
        "  File \"<string>\", line 9, in <module>",
        "NameError: name 'demoo' is not defined"};
    QCOMPARE(findCause(lines, seen.folders, seen.appFile).file, u"app.py"_s);
    QCOMPARE(findCause(lines, seen.folders, seen.appFile).line, 9);
    QCOMPARE(findCause(lines, seen.folders).line, 0);
}

QTEST_APPLESS_MAIN(TestFilePlace)
#include "tst_fileplace.moc"
