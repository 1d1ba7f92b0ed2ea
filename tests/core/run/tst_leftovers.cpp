// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/session.h>

#include <core/base/paths.h>
#include <core/base/process.h>
#include <core/run/process/processtree.h>
#include <core/run/running/sessionmark.h>
#include <core/run/sandbox/environmentstore.h>
#include <tests/support/temporaryhome.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace spacewright;

/// What the next start does about programs that ended before their runs did.
class TestLeftovers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(paths::runtimeFolder()).removeRecursively(); }

    void leavesALivingSessionAlone()
    {
        const run::SessionMark mark({.record = QStringLiteral("/nowhere")}, {});
        QProcess child;
        startSleeper(child, ownMark());
        run::cleanLeftovers();
        QCOMPARE(marks().size(), 1);
        QVERIFY(run::startTime(child.processId()) != 0);
        child.kill();
        QVERIFY(child.waitForFinished());
    }

    void endsWhatADeadSessionStarted()
    {
        QProcess child;
        startSleeper(child, deadMark());
        writeMark(deadId, deadStart, QString());
        run::cleanLeftovers();
        QVERIFY(child.waitForFinished(5'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QVERIFY(marks().isEmpty());
    }

    /// The process id of the dead one belongs to somebody else by now, here to this test.
    void aProcessIdThatIsUsedAgainHarmsNobody()
    {
        QProcess bystander;
        startSleeper(bystander, ownMark());
        const qint64 self = QCoreApplication::applicationPid();
        writeMark(self, run::startTime(self) + 1, QString());
        run::cleanLeftovers();
        QVERIFY(marks().isEmpty());
        QVERIFY(run::startTime(bystander.processId()) != 0);
        bystander.kill();
        QVERIFY(bystander.waitForFinished());
    }

    /// The same for a forwarder: its owner's id lives on in another process, and so does its own.
    void aForwardersIdThatIsUsedAgainHarmsNobody()
    {
        QProcess bystander;
        startSleeper(bystander, ownMark());
        const qint64 self = QCoreApplication::applicationPid();
        const QString mark =
            paths::runtimeFolder() + QStringLiteral("/network-%1-%2-7.pid").arg(self).arg(run::startTime(self) + 1);
        write(mark, QByteArray::number(bystander.processId()));
        run::cleanLeftovers();
        QVERIFY(!QFileInfo::exists(mark));
        QVERIFY(run::startTime(bystander.processId()) != 0);
        bystander.kill();
        QVERIFY(bystander.waitForFinished());
    }

    void closesTheRecord()
    {
        run::BuildRecord record;
        record.spaceFolder = QStringLiteral("/somewhere/space");
        record.started = QDateTime::currentDateTimeUtc();
        record.folder = run::newRecordFolder(record.spaceFolder, record.started);
        QVERIFY(run::saveRecord(record));
        QVERIFY(run::reserveSpace(record));
        writeMark(deadId, deadStart, record.folder);
        run::cleanLeftovers();
        const run::BuildRecord closed = run::buildRecords(record.spaceFolder).first();
        QCOMPARE(closed.stage, run::Stage::Stopped);
        QVERIFY(!closed.reason.isEmpty());
        QCOMPARE(QDir(record.folder).entryList(QDir::Files), QStringList(QStringLiteral("build.json")));
    }

    /// Downloads have no owner: they go only when no session is left that could be at it.
    void removesBegunDownloadsOfNobody()
    {
        const QString cache = QStringLiteral("cache/spacewright/python/uv/");
        const QStringList begun = {m_home.write(cache + QStringLiteral(".tmpA/part"), "x"),
                                   m_home.write(cache + QStringLiteral("builds-v0/.tmpB/part"), "x"),
                                   m_home.write(cache + QStringLiteral("wheels-v8/pypi/rich/.tmpC"), "x")};
        const QString whole = m_home.write(cache + QStringLiteral("wheels-v8/pypi/rich/whole"), "x");
        const auto exists = [](const QString &path) { return QFileInfo::exists(path); };
        {
            const run::SessionMark living({.record = QStringLiteral("/nowhere")}, {});
            writeMark(deadId, deadStart, QString());
            run::cleanLeftovers();
            QVERIFY(std::ranges::all_of(begun, exists));
        }
        writeMark(deadId, deadStart, QString());
        run::cleanLeftovers();
        QVERIFY(std::ranges::none_of(begun, exists));
        QVERIFY(exists(whole));
    }

    void removesHalfAnEnvironment()
    {
        const QString store = QStringLiteral("cache/spacewright/python/environments");
        m_home.write(store + QStringLiteral("/half/bin/python"), "x");
        m_home.write(store + QStringLiteral("/whole/bin/python"), "x");
        m_home.write(store + QStringLiteral("/whole/spacewright-complete"), "x");
        writeMark(deadId, deadStart, QString());
        run::cleanLeftovers();
        QCOMPARE(QDir(m_home.path(store)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("whole")));
    }

private:
    /// Above what the kernel gives.
    static constexpr qint64 deadId = 99'999'999;
    static constexpr qint64 deadStart = 5;

    static QString markOf(qint64 process, qint64 started) { return QStringLiteral("%1-%2").arg(process).arg(started); }
    static QString deadMark() { return markOf(deadId, deadStart); }
    static QString ownMark()
    {
        const qint64 self = QCoreApplication::applicationPid();
        return markOf(self, run::startTime(self));
    }

    static void startSleeper(QProcess &process, const QString &owner)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("SPACEWRIGHT_OWNER"), owner);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("/usr/bin/sleep"), {QStringLiteral("60")});
        QVERIFY(process.waitForStarted());
    }

    static QStringList marks()
    {
        return QDir(paths::runtimeFolder() + QStringLiteral("/sessions")).entryList(QDir::Files);
    }

    static void writeMark(qint64 process, qint64 started, const QString &record)
    {
        const QJsonObject mark = {{QStringLiteral("process"), process},
                                  {QStringLiteral("started"), started},
                                  {QStringLiteral("record"), record}};
        write(paths::runtimeFolder() + QStringLiteral("/sessions/dead.json"), QJsonDocument(mark).toJson());
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
