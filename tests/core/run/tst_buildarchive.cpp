// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/filewriter.h>
#include <core/run/records/buildarchive.h>

#include <tests/support/temporaryhome.h>

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace spacewright;
using namespace Qt::StringLiterals;

class TestBuildArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesToAnotherSpaceAndBack();
    void carriesNoSecret();
    void refusesWhatIsNoBuild_data();
    void refusesWhatIsNoBuild();
    void takesOnlyFilesOfARecord();
    void leavesNothingWhenCancelled();

private:
    std::unique_ptr<tests::TemporaryHome> m_home;
    run::BuildRecord m_record;
    Progress m_progress;
};

void TestBuildArchive::init()
{
    m_home = std::make_unique<tests::TemporaryHome>();
    m_record = {};
    m_record.spaceFolder = m_home->path(u"one"_s);
    m_record.started = QDateTime(QDate(2026, 11, 20), QTime(10, 0), QTimeZone::UTC);
    m_record.stage = run::Stage::BuildError;
    m_record.folder = run::newRecordFolder(m_record.spaceFolder, m_record.started);
    QVERIFY(run::saveRecord(m_record));
    QVERIFY(writeFile(m_record.buildLogPath(), "Collecting gradio\n"));
}

void TestBuildArchive::cleanup()
{
    m_home.reset();
}

void TestBuildArchive::goesToAnotherSpaceAndBack()
{
    const QString path = m_home->path(u"build.tar.gz"_s);
    QVERIFY(run::exportBuild(m_record, path, m_progress));
    QVERIFY(run::exportBuild(m_record, path, m_progress)); // Replaces the one before.
    const QString other = m_home->path(u"two"_s);
    const Result<run::BuildRecord> imported = run::importBuild(path, other, m_progress);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    const QList<run::BuildRecord> kept = run::buildRecords(other);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].id, imported->id);
    QCOMPARE(kept[0].stage, run::Stage::BuildError);
    QCOMPARE(kept[0].started, m_record.started);
    QVERIFY(kept[0].facts.contains(u"imported"_s));
    QCOMPARE(readFile(kept[0].buildLogPath(), 1000).value(), QByteArray("Collecting gradio\n"));
    QCOMPARE(run::buildRecords(m_record.spaceFolder).size(), 1);
}

void TestBuildArchive::carriesNoSecret()
{
    const QByteArray token = "hf_" + QByteArray(34, 'x');
    QVERIFY(writeFile(m_record.runLogPath(), "token=" + token + "\nlast line"));
    const QString path = m_home->path(u"build.tar.gz"_s);
    QVERIFY(run::exportBuild(m_record, path, m_progress));
    const Result<run::BuildRecord> imported = run::importBuild(path, m_home->path(u"two"_s), m_progress);
    QVERIFY(imported);
    const QByteArray log = readFile(imported->runLogPath(), 1000).value();
    QVERIFY(!log.contains(token));
    QVERIFY(log.endsWith("\nlast line"));
}

void TestBuildArchive::refusesWhatIsNoBuild_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("no archive at all\n");
    QTest::newRow("half a gzip") << QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
}

void TestBuildArchive::refusesWhatIsNoBuild()
{
    QFETCH(QByteArray, content);
    const QString other = m_home->path(u"two"_s);
    const Result<run::BuildRecord> imported =
        run::importBuild(m_home->write(u"x.tar.gz"_s, content), other, m_progress);
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::RecordInvalid);
    QVERIFY(imported.error().message.contains(u"x.tar.gz"_s));
    QVERIFY(run::buildRecords(other).isEmpty());
    QVERIFY(!QFile::exists(QFileInfo(run::newRecordFolder(other, m_record.started)).path() + u"/build.json"_s));
}

void TestBuildArchive::takesOnlyFilesOfARecord()
{
    const QString hostile = m_home->path(u"hostile"_s);
    QVERIFY(QDir().mkpath(hostile));
    QVERIFY(writeFile(hostile + u"/build.json"_s, readFile(m_record.folder + u"/build.json"_s, 100'000).value()));
    QVERIFY(writeFile(hostile + u"/evil.sh"_s, "#!/bin/sh\n"));
    QVERIFY(QFile::link(u"/etc/passwd"_s, hostile + u"/build.log"_s));
    QProcess tar;
    tar.setWorkingDirectory(hostile);
    const QString path = m_home->path(u"hostile.tar.gz"_s);
    tar.start(u"tar"_s, {u"-czPf"_s, path, u"build.json"_s, u"build.log"_s, u"evil.sh"_s, u"../hostile/evil.sh"_s});
    QVERIFY(tar.waitForFinished());
    const Result<run::BuildRecord> imported = run::importBuild(path, m_home->path(u"two"_s), m_progress);
    QVERIFY(imported);
    QCOMPARE(QDir(imported->folder).entryList(QDir::Files | QDir::System | QDir::Hidden), QStringList{u"build.json"_s});
}

void TestBuildArchive::leavesNothingWhenCancelled()
{
    Progress cancelled;
    cancelled.cancel();
    const QString path = m_home->path(u"build.tar.gz"_s);
    const Result<> exported = run::exportBuild(m_record, path, cancelled);
    QVERIFY(!exported);
    QVERIFY(!QFile::exists(path));
    QVERIFY(!QFile::exists(path + u".part"_s));
}

QTEST_GUILESS_MAIN(TestBuildArchive)
#include "tst_buildarchive.moc"
