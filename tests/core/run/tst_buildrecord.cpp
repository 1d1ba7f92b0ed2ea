// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/buildrecord.h>

#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;

class TestBuildRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheDisk()
    {
        const tests::TemporaryHome home;
        run::BuildRecord record = make(home, QStringLiteral("one"));
        record.stage = run::Stage::BuildError;
        record.reason = QStringLiteral("no token hf_abcdefghijklmnopqrst here");
        record.cause = {.text = QStringLiteral("cause"),
                        .rule = QStringLiteral("pip.conflict"),
                        .subject = QStringLiteral("numpy"),
                        .verdict = log::Verdict::Network,
                        .file = QStringLiteral("a.py"),
                        .line = 3,
                        .logLine = 7};
        record.peakMemory = 1LL << 40;
        record.steps = {{.name = QStringLiteral("RUN x"),
                         .state = log::StepState::Failed,
                         .started = record.started,
                         .duration = 1.5,
                         .exitCode = 2,
                         .firstLine = 4,
                         .phases = {{.kind = log::PhaseKind::Download,
                                     .tool = QStringLiteral("pip"),
                                     .start = 0.25,
                                     .bytes = 12,
                                     .packages = 2,
                                     .parts = {{.name = QStringLiteral("x"), .duration = 0.5, .isCached = true}}}},
                         .warnings = 3}};
        record.unmeasured = QStringLiteral("far away");
        record.usage.append(0.5, {.cpu = 1.5, .memory = 1 << 20});
        QVERIFY(run::saveRecord(record));
        const QList<run::BuildRecord> all = run::buildRecords(record.spaceFolder);
        QCOMPARE(all.size(), 1);
        const run::BuildRecord &read = all.first();
        QCOMPARE(read.stage, run::Stage::BuildError);
        QVERIFY(!read.reason.contains(QStringLiteral("abcdefghijklmnopqrst")));
        QCOMPARE(read.cause.verdict, log::Verdict::Network);
        QCOMPARE(read.cause.line, 3);
        QCOMPARE(read.cause.rule, record.cause.rule);
        QCOMPARE(read.cause.subject, record.cause.subject);
        QCOMPARE(read.peakMemory, 1LL << 40);
        QCOMPARE(read.started, record.started);
        QCOMPARE(read.steps.size(), 1);
        QCOMPARE(read.steps.first().state, log::StepState::Failed);
        QCOMPARE(read.steps.first().firstLine, 4);
        QCOMPARE(read.steps.first().warnings, 3);
        QCOMPARE(read.steps.first().phases.size(), 1);
        const log::Phase &phase = read.steps.first().phases.first();
        QCOMPARE(phase.kind, log::PhaseKind::Download);
        QCOMPARE(phase.tool, QStringLiteral("pip"));
        QCOMPARE(phase.start, 0.25);
        QCOMPARE(phase.duration, -1);
        QCOMPARE(phase.bytes, 12);
        QCOMPARE(phase.packages, 2);
        QCOMPARE(phase.parts.first().duration, 0.5);
        QVERIFY(phase.parts.first().isCached);
        QCOMPARE(read.unmeasured, record.unmeasured);
        QCOMPARE(read.usage.samples().size(), 1);
        QCOMPARE(read.usage.samples().first().cpu, 1.5);
        QCOMPARE(read.usage.samples().first().memory, 1 << 20);
    }

    void isFoundByTheStartOfItsId()
    {
        const tests::TemporaryHome home;
        const run::BuildRecord record = make(home, QStringLiteral("one"));
        QVERIFY(run::saveRecord(record));
        const Result<run::BuildRecord> found = run::buildRecord(QStringLiteral("one-"));
        QVERIFY(found);
        QCOMPARE(run::buildRecord(found->id)->folder, record.folder);
        QVERIFY(run::saveRecord(make(home, QStringLiteral("one"))));
        QVERIFY(!run::buildRecord(QStringLiteral("one-")));
        QCOMPARE(run::buildRecord(QStringLiteral("two")).error().code, ErrorCode::RecordMissing);
    }

    void aBrokenRecordHidesNoOther()
    {
        const tests::TemporaryHome home;
        const run::BuildRecord good = make(home, QStringLiteral("one"));
        QVERIFY(run::saveRecord(good));
        const run::BuildRecord bad = make(home, QStringLiteral("one"));
        QFile file(bad.folder + QStringLiteral("/build.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        QCOMPARE(run::buildRecords(good.spaceFolder).size(), 1);
    }

    void spacesOfOneNameAreKeptApart()
    {
        QVERIFY(run::spaceKey(QStringLiteral("/a/demo")) != run::spaceKey(QStringLiteral("/b/demo")));
        QVERIFY(run::spaceKey(QStringLiteral("/a/demo")).startsWith(QStringLiteral("demo-")));
    }

private:
    static run::BuildRecord make(const tests::TemporaryHome &home, const QString &space)
    {
        run::BuildRecord record;
        record.spaceFolder = home.path(space);
        record.started = QDateTime::currentDateTimeUtc();
        record.folder = run::newRecordFolder(record.spaceFolder, record.started);
        return record;
    }
};

QTEST_GUILESS_MAIN(TestBuildRecord)
#include "tst_buildrecord.moc"
