// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/image/buildmeter.h>
#include <core/run/process/processtree.h>
#include <tests/support/runlistener.h>
#include <tests/support/scriptedengine.h>
#include <tests/support/temporaryhome.h>

#include <QProcess>
#include <QTest>

using namespace spacewright;

/// The kernel tells which program listens at a socket, and a program's name is that of its file: what passes for an
/// engine here is a Python that is called so. What it starts is what a build would.
constexpr auto engineScript = R"(import os, socket, subprocess, sys
place = socket.socket(socket.AF_UNIX)
place.bind(sys.argv[1])
place.listen()
old = subprocess.Popen(["python3", "-c", "while True: pass"])
print("listening", flush=True)
new = None
while sys.stdin.readline():
    new = subprocess.Popen(["python3", "-c", "import time; kept = bytearray(b'x') * 50_000_000\nwhile True: pass"])
    print("working", flush=True)
old.kill()
new and new.kill()
)";

class TestBuildMeter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyNothingIsKnown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("reason");
        QTest::newRow("elsewhere") << QStringLiteral("tcp://127.0.0.1:1") << QStringLiteral("another machine");
        QTest::newRow("no engine") << m_home.path(QStringLiteral("none.sock")) << QStringLiteral("cannot be seen");
        QTest::newRow("another program") << m_engine.socket() << QStringLiteral("cannot be seen");
    }
    void saysWhyNothingIsKnown()
    {
        QFETCH(QString, address);
        QFETCH(QString, reason);
        tests::RunListener listener;
        run::BuildMeter meter(*container::parseEngineAddress(address), listener);
        QVERIFY2(listener.unmeasured.contains(reason), qPrintable(listener.unmeasured));
        meter.look();
        QCOMPARE(listener.measurements, 0);
    }

    void seesOnlyWhatTheEngineStartsNow()
    {
        for (const auto *name : {"podman", "dockerd"}) {
            const QString socket = m_home.path(QString::fromLatin1(name) + QStringLiteral(".sock"));
            QProcess engine;
            startEngine(engine, QString::fromLatin1(name), socket);
            QCOMPARE(run::engineProcess(socket), engine.processId());
            // A process that began within the same tick of the clock would count.
            QTest::qWait(100);

            tests::RunListener listener;
            run::Stats most;
            listener.atStats = [&most](const run::Stats &stats) {
                most = {.cpu = qMax(most.cpu, stats.cpu), .memory = qMax(most.memory, stats.memory)};
            };
            run::BuildMeter meter(*container::parseEngineAddress(socket), listener);
            QCOMPARE(listener.unmeasured, QString());
            meter.look();
            QCOMPARE(listener.measurements, 0);

            engine.write("\n");
            QVERIFY(engine.waitForReadyRead());
            const auto measures = [&] {
                meter.look();
                return most.cpu > 0.2 && most.memory > 45'000'000;
            };
            QTRY_VERIFY_WITH_TIMEOUT(measures(), 10'000);
            QVERIFY2(most.cpu < 1.3, QByteArray::number(most.cpu));
            QVERIFY2(most.memory < 90'000'000, QByteArray::number(most.memory));

            // The curve goes down once it has ended, and then there is none.
            engine.closeWriteChannel();
            QVERIFY(engine.waitForFinished());
            most = {.cpu = -1, .memory = -1};
            listener.atStats = [&most](const run::Stats &stats) { most = stats; };
            const auto isDown = [&] {
                meter.look();
                return most.memory == 0;
            };
            QTRY_VERIFY(isDown());
            const int measured = listener.measurements;
            QTest::qWait(700);
            meter.look();
            QCOMPARE(listener.measurements, measured);
        }
    }

private:
    void startEngine(QProcess &engine, const QString &name, const QString &socket) const
    {
        const QString program = m_home.path(name);
        QVERIFY(QFile::copy(QFileInfo(QStringLiteral("/usr/bin/python3")).canonicalFilePath(), program));
        engine.start(program, {QStringLiteral("-c"), QString::fromLatin1(engineScript), socket});
        QVERIFY(engine.waitForReadyRead());
        QCOMPARE(run::processName(engine.processId()), name.toLatin1());
    }

    tests::TemporaryHome m_home;
    tests::ScriptedEngine m_engine{[](const tests::Question &) { return tests::Script(); }};
};

QTEST_GUILESS_MAIN(TestBuildMeter)
#include "tst_buildmeter.moc"
