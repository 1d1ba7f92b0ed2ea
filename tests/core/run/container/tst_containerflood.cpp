// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/containerspaces.h>
#include <tests/support/farhost.h>

#include <QTest>

using namespace spacewright;
using Spaces = tests::ContainerSpaces;

/// Containers that print much: all of it arrives, and what cannot be kept is counted.
class TestContainerFlood final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_spaces.removeImages(); }

    void printsAllLinesOfAnAppThatEndsAtOnce_data() { tests::addEngineRowsAndFar(); }
    void printsAllLinesOfAnAppThatEndsAtOnce()
    {
        OPEN_TEST_ENGINE(test);
        constexpr qint64 lines = 300'000;
        const auto outcome = m_spaces.execute(
            variable, m_spaces.make(Spaces::dockerfile(), "import sys\nsys.stdout.write(''.join(f'line {i}\\n' "
                                                          "for i in range(300000)))\n"));
        QCOMPARE(run::stageName(outcome->record.stage), QStringLiteral("RUNTIME_ERROR"));
        QCOMPARE(outcome->listener.log.count("line "), lines);
        QVERIFY(outcome->listener.log.contains("line 299999\n"));
    }

    void aFloodIsKeptBounded_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("app");
        for (const char *variable : {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_DOCKER"}) {
            const auto row = [variable](const char *name, const char *app) {
                QTest::addRow("%s: %s", variable + 17, name)
                    << QByteArray(variable)
                    << "import os\ndef say(b):\n  while b: b = b[os.write(1, b):]\n" + QByteArray(app) +
                           "say(b'\\nthe end\\n')\n";
            };
            row("one line of 500 MB", "for i in range(500): say(b'x' * 1000000)\n");
            row("400 MB of lines", "for i in range(400): say(b'0123456789abcde\\n' * 62500)\n");
            row("bytes of any value", "for i in range(20): say(os.urandom(1000000))\n");
            row("a million updates", "for i in range(100): say(b'\\rprogress' * 10000)\n");
            row("a million escapes", "for i in range(100): say(b'\\x1b[31m\\x1b]0;t\\x07' * 10000)\n");
        }
    }
    void aFloodIsKeptBounded()
    {
        OPEN_TEST_ENGINE(test);
        QFETCH(QByteArray, app);
        tests::ContainerOutcome outcome;
        outcome.listener.keepsLog = false;
        resetMemoryPeak();
        m_spaces.execute(outcome, variable, m_spaces.make(Spaces::dockerfile(), app));
        QCOMPARE(run::stageName(outcome.record.stage), QStringLiteral("RUNTIME_ERROR"));
        const qint64 peak = memoryPeak();
        QVERIFY2(peak < 400LL * 1024 * 1024, QByteArray::number(peak / 1024 / 1024));
        // The last words are there, and the kept part is no larger than it may be.
        const QFileInfo log(outcome.record.runLogPath());
        QVERIFY2(log.size() <= 300LL * 1024 * 1024, QByteArray::number(log.size()));
        const QByteArray end = tests::TemporaryHome::read(log.filePath()).last(qMin(log.size(), qint64(4000)));
        QVERIFY2(end.contains("the end\n"), end);
        QVERIFY(Spaces::isClean(*test));
    }

private:
    static QByteArray statusLine(const QByteArray &name)
    {
        for (const QByteArray &line : tests::TemporaryHome::read(QStringLiteral("/proc/self/status")).split('\n')) {
            if (line.startsWith(name))
                return line;
        }
        return {};
    }
    static qint64 memoryPeak() { return statusLine("VmHWM:").simplified().split(' ').value(1).toLongLong() * 1024; }
    static void resetMemoryPeak()
    {
        QFile file(QStringLiteral("/proc/self/clear_refs"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("5"), 1);
    }

    tests::ContainerSpaces m_spaces;
};

QTEST_GUILESS_MAIN(TestContainerFlood)
#include "tst_containerflood.moc"
