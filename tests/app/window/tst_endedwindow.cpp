// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/windowsession.h>
#include <core/run/buildrecord.h>
#include <core/space/trust.h>
#include <tests/support/temporaryhome.h>

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// The program is told to end, as when a session does: nobody can be asked.
class TestEndedWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsItsRunsAndComesBack_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void endsItsRunsAndComesBack()
    {
        QFETCH(int, signal);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString folder = QFileInfo(m_home.write(name + u"/README.md"_s, "---\nsdk: static\n---\n")).path();
        m_home.write(name + u"/index.html"_s, "<!doctype html><title>Fruit</title>\n");
        QVERIFY(space::setTrusted(folder, {}, true));
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QStringLiteral(SPACEWRIGHT_BIN "/spacewright"), {u"--run"_s, folder});
        QTRY_COMPARE_WITH_TIMEOUT(stageIn(folder), run::Stage::Running, 30'000);
        QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(stageIn(folder), run::Stage::Stopped);
        WindowSession session;
        QCOMPARE(session.lastSpace(), folder);
    }

private:
    static std::optional<run::Stage> stageIn(const QString &folder)
    {
        const QList<run::BuildRecord> records = run::buildRecords(folder);
        return records.isEmpty() ? std::nullopt : std::optional(records.constFirst().stage);
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestEndedWindow)
#include "tst_endedwindow.moc"
