// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/filewriter.h>
#include <core/run/records/buildcomparison.h>
#include <core/run/records/buildsearch.h>
#include <core/run/records/buildtrend.h>
#include <core/run/records/issuetext.h>
#include <core/run/records/recordpackages.h>

#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using namespace Qt::StringLiterals;

/// What is asked of all builds of a Space together.
class TestBuildSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<tests::TemporaryHome>(); }
    void cleanup() { m_home.reset(); }

    void saysWhenSomethingAppeared()
    {
        keep(2, "a warning\n", {});
        keep(1, "nothing\n", {});
        keep(3, "first\na WARNING here and a warning there\nwarning\n", "warning\n");
        const QList<run::BuildHit> hits = search(u"warning"_s);
        QCOMPARE(hits.size(), 2);
        QCOMPARE(hits[0].started, day(2));
        QCOMPARE(hits[0].count, 1);
        QCOMPARE(hits[0].text, u"a warning"_s);
        QCOMPARE(hits[1].line, 1);
        QCOMPARE(hits[1].count, 3);
        QCOMPARE(hits[1].source, run::LogSource::Build);
    }

    void looksIntoRunLogs()
    {
        keep(1, "built\n", "\x1b[31mServed\x1b[0m at last\n");
        const QList<run::BuildHit> hits = search(u"served at"_s);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0].source, run::LogSource::Run);
        QCOMPARE(hits[0].text, u"Served at last"_s);
    }

    void stopsWhenNobodyWantsToKnow()
    {
        keep(1, "warning\n", {});
        Progress progress;
        progress.cancel();
        run::searchBuilds(run::buildRecords(space()), *log::LogRules::compile({.queries = {{.text = u"warning"_s}}}),
                          progress, [](const run::BuildHit &) { QFAIL("found"); });
    }

    void followsWhatBuildsBecame()
    {
        run::BuildRecord record = keep(2, {}, {});
        record.facts.insert(u"size"_s, u"1000"_s);
        record.stage = run::Stage::BuildError;
        QVERIFY(run::saveRecord(record));
        keep(1, {}, {}, R"([{"name":"a","version":"1"},{"name":"b","version":"2"}])");
        const QList<run::TrendPoint> points = run::trendOf(run::buildRecords(space()));
        QCOMPARE(points.size(), 2);
        QCOMPARE(points[0].packages, 2);
        QCOMPARE(points[0].size, 0);
        QVERIFY(!points[0].hasFailed);
        QCOMPARE(points[1].size, 1000);
        QVERIFY(points[1].hasFailed);
    }

    void readsPackagesThatInstallersName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("version");
        QTest::newRow("pip") << u"gradio_client-1.3.0"_s << u"gradio-client"_s << u"1.3.0"_s;
        QTest::newRow("uv") << u"Jinja2==3.1.6"_s << u"jinja2"_s << u"3.1.6"_s;
        QTest::newRow("digits in the name") << u"audioop-lts-0.2.2"_s << u"audioop-lts"_s << u"0.2.2"_s;
        QTest::newRow("local version") << u"torch-2.8.0+cpu"_s << u"torch"_s << u"2.8.0+cpu"_s;
        QTest::newRow("none") << u"Setting up git"_s << QString() << QString();
    }

    void readsPackagesThatInstallersName()
    {
        QFETCH(QString, text);
        const auto [name, version] = run::packageNamed(text);
        QTEST(name, "name");
        QTEST(version, "version");
    }

    /// The Hub lists no packages; its builder words the same steps differently.
    void comparesABuildHereWithOneOfTheHub()
    {
        run::BuildRecord here = keep(1, {}, {}, R"([{"name":"Gradio","version":"6.30.0"}])");
        here.runner = u"sandbox"_s;
        here.steps = {{.name = u"FROM python:3.10"_s, .state = log::StepState::Done},
                      {.name = u"RUN pip install -r requirements.txt gradio==6.30.0"_s, .state = log::StepState::Done}};
        run::BuildRecord hub = keep(2, {}, {});
        hub.runner = u"hub"_s;
        hub.steps = {
            {.name = u"FROM docker.io/library/python:3.10@sha256:ab"_s, .state = log::StepState::Cached},
            {.name = u"WORKDIR /app"_s, .state = log::StepState::Cached},
            {.name =
                 u"RUN --mount=target=/tmp/requirements.txt pip install -r /tmp/requirements.txt gradio[oauth]==6.31.0"_s,
             .state = log::StepState::Done,
             .phases = {{.kind = log::PhaseKind::Install, .tool = u"pip"_s, .parts = {{.name = u"gradio-6.31.0"_s}}}}}};
        const Result<run::BuildComparison> comparison = run::compareBuilds(here, hub, m_progress);
        QVERIFY(comparison);
        QCOMPARE(comparison->steps.size(), 3);
        QVERIFY(comparison->steps[0].step && comparison->steps[0].other);
        QVERIFY(!comparison->steps[1].step);
        QVERIFY(comparison->steps[2].step && comparison->steps[2].other);
        QCOMPARE(comparison->packages.size(), 1);
        QCOMPARE(comparison->packages[0].name, u"gradio"_s);
        QCOMPARE(comparison->packages[0].version, u"6.30.0"_s);
        QCOMPARE(comparison->packages[0].otherVersion, u"6.31.0"_s);
    }

    void writesWhatOthersNeedToHelp()
    {
        QByteArray log = QByteArray("noise\n").repeated(200) + "token hf_abcdefghijklmnopqrstuvwxyz0123\n" + "at " +
                         space().toUtf8() + "/app.py\nValueError: \x1b[31mno\x1b[0m\n";
        run::BuildRecord record = keep(1, "built\n", log, R"([{"name":"gradio","version":"6.30.0"}])");
        record.stage = run::Stage::RuntimeError;
        record.runner = u"sandbox"_s;
        record.reason = u"ValueError: no"_s;
        record.cause = {
            .text = record.reason, .rule = {}, .subject = {}, .file = u"app.py"_s, .line = 3, .logLine = 202};
        record.steps = {{.name = u"RUN pip install"_s, .state = log::StepState::Done, .duration = 2.5}};
        const QString text = run::issueText(record);
        for (const QString &part :
             {u"**RUNTIME_ERROR**: ValueError: no"_s, u"gradio 6.30.0"_s, u"Place: app.py, line 3"_s,
              u"- RUN pip install (done, 2.5 s)"_s, u"at SPACE/app.py"_s, u"\nValueError: no\n"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(!text.contains(u"abcdefghijklmnopqrstuvwxyz"_s));
        QVERIFY(!text.contains(m_home->path(QString())));
        QVERIFY(text.count(u"noise"_s) < 60);
    }

    void keepsMarksBesideTheRecord()
    {
        run::BuildRecord record = keep(1, {}, {});
        record.marks = {.isPinned = true, .tags = {u"good"_s}};
        QVERIFY(run::saveMarks(record));
        // A run that still writes its record loses nothing.
        record.marks = {};
        QVERIFY(run::saveRecord(record));
        const run::BuildRecord read = run::buildRecords(space()).constFirst();
        QVERIFY(read.marks.isPinned);
        QCOMPARE(read.marks.tags, QStringList{u"good"_s});
        QVERIFY(writeFile(record.folder + u"/marks.json"_s, "no marks"));
        QVERIFY(!run::buildRecords(space()).constFirst().marks.isPinned);
    }

private:
    QString space() const { return m_home->path(u"space"_s); }
    static QDateTime day(int number) { return {QDate(2026, 11, number), QTime(10, 0), QTimeZone::UTC}; }

    run::BuildRecord keep(int number, const QByteArray &build, const QByteArray &run, const QByteArray &packages = {})
    {
        run::BuildRecord record;
        record.spaceFolder = space();
        record.started = day(number);
        record.folder = run::newRecordFolder(record.spaceFolder, record.started);
        const bool isKept = run::saveRecord(record) && writeFile(record.buildLogPath(), build) &&
                            (run.isEmpty() || writeFile(record.runLogPath(), run)) &&
                            (packages.isEmpty() || writeFile(record.folder + u"/packages.json"_s, packages));
        if (!isKept)
            qFatal("Nothing can be kept.");
        return record;
    }

    QList<run::BuildHit> search(const QString &text)
    {
        QList<run::BuildHit> hits;
        run::searchBuilds(run::buildRecords(space()), *log::LogRules::compile({.queries = {{.text = text}}}),
                          m_progress, [&hits](const run::BuildHit &hit) { hits += hit; });
        return hits;
    }

    std::unique_ptr<tests::TemporaryHome> m_home;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestBuildSearch)
#include "tst_buildsearch.moc"
