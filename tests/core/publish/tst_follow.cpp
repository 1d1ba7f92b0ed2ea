// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/publish/followedbuild.h>

#include <QElapsedTimer>

using namespace spacewright;
using namespace spacewright::tests;

namespace
{

class Listener final : public run::RunObserver
{
public:
    void onStage(run::Stage stage, const QString &) override { stages.append(run::stageName(stage)); }
    void onStep(const log::Step &step) override { steps.append(step); }
    void onLog(run::LogSource source, const QByteArray &bytes) override
    {
        (source == run::LogSource::Build ? build : app) += bytes;
        if (atLog)
            atLog();
    }
    void onUrl(const QUrl &address) override { url = address; }
    void onStats(const run::Stats &) override {}
    void onReload() override {}

    QStringList stages;
    QList<log::Step> steps;
    QByteArray build;
    QByteArray app;
    QUrl url;
    std::function<void()> atLog;
};

} // namespace

/// A build on the Hub, followed as it goes and kept as a record like one that was made here.
class TestFollow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<PublishTest>(); }
    void cleanup() { m_here.reset(); }

    void tellsTheLogWhileItIsWritten();
    void keepsARecord();
    void saysWhyABuildFailed();
    void goesOnAfterACut();
    void takesNoOlderLogForItsOwn();
    void endsWhenCancelled();

private:
    std::unique_ptr<PublishTest> m_here;
    const QString m_name = QStringLiteral("demo");
};

void TestFollow::tellsTheLogWhileItIsWritten()
{
    // Each stage takes a while, so that the log is there long before the end.
    m_here->hub.control("POST", QStringLiteral("/settings"), {{QStringLiteral("pace"), 1.5}});
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    Listener listener;
    QStringList stagesAtLog;
    listener.atLog = [&] { stagesAtLog = stagesAtLog.isEmpty() ? listener.stages : stagesAtLog; };
    QVERIFY(publish::followBuild(m_here->client(), done->id, done->commit, listener, m_here->progress));
    QVERIFY(!stagesAtLog.contains(QStringLiteral("RUNNING")));
    // Once, although the commit before may have run still when the following began.
    QCOMPARE(listener.stages.count(QStringLiteral("RUNNING")), 1);
    QVERIFY(listener.build.contains(done->commit.first(7).toLatin1()));
    QCOMPARE(listener.build.count("Build Queued"), 1);
    QVERIFY(!listener.steps.isEmpty());
    QVERIFY(listener.url.isValid());
}

void TestFollow::keepsARecord()
{
    const auto done = m_here->publishTo(m_name);
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    auto build = publish::FollowedBuild::create(*space, *done);
    QVERIFY(build);
    Listener listener;
    const Result<run::BuildRecord> record = (*build)->execute(m_here->client(), listener, m_here->progress);
    QVERIFY2(record, qPrintable(codeOf(record)));
    QCOMPARE(record->stage, run::Stage::Running);
    QCOMPARE(record->commit, done->commit);
    QCOMPARE(record->facts.value(QStringLiteral("space")), QStringLiteral("ada/demo"));
    QStringList names;
    for (const log::Step &step : record->steps) {
        QVERIFY(!names.contains(step.name));
        names.append(step.name);
    }
    QVERIFY(!names.isEmpty());
    QVERIFY(TemporaryHome::read(record->buildLogPath()).contains("Build Queued"));
}

void TestFollow::saysWhyABuildFailed()
{
    m_here->write(QStringLiteral("requirements.txt"), "no-such-package-at-all\n");
    const auto done = m_here->publishTo(m_name);
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    Listener listener;
    const auto record =
        (*publish::FollowedBuild::create(*space, *done))->execute(m_here->client(), listener, m_here->progress);
    QVERIFY2(record, qPrintable(codeOf(record)));
    QCOMPARE(record->stage, run::Stage::BuildError);
    QVERIFY(record->cause.isKnown());
    QVERIFY2(record->reason.contains(QStringLiteral("no-such-package-at-all")), qPrintable(record->reason));
}

/// No line twice, none lost.
void TestFollow::goesOnAfterACut()
{
    m_here->hub.control("POST", QStringLiteral("/settings"), {{QStringLiteral("pace"), 1.2}});
    const auto done = m_here->publishTo(m_name);
    for (const int cut : {40, 300})
        m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/logs/build")}, {QStringLiteral("cut"), cut}});
    Listener listener;
    QVERIFY(publish::followBuild(m_here->client(), done->id, done->commit, listener, m_here->progress));
    QVERIFY(m_here->hub.journal(QStringLiteral("/logs/build")).size() >= 2);
    Listener whole;
    QVERIFY(publish::followBuild(m_here->client(), done->id, done->commit, whole, m_here->progress));
    QCOMPARE(listener.build, whole.build);
}

void TestFollow::takesNoOlderLogForItsOwn()
{
    const auto first = m_here->publishTo(m_name);
    Listener earlier;
    QVERIFY(publish::followBuild(m_here->client(), first->id, first->commit, earlier, m_here->progress));
    m_here->hub.control("POST", QStringLiteral("/settings"), {{QStringLiteral("pace"), 0.5}});
    m_here->write(QStringLiteral("app.py"), m_here->read(QStringLiteral("app.py")) + "# more\n");
    const auto second = m_here->publishTo(m_name);
    QVERIFY(second->hasChanged);
    Listener listener;
    QVERIFY(publish::followBuild(m_here->client(), second->id, second->commit, listener, m_here->progress));
    QVERIFY(listener.build.contains(second->commit.first(7).toLatin1()));
    QVERIFY(!listener.build.contains(first->commit.first(7).toLatin1()));
}

void TestFollow::endsWhenCancelled()
{
    m_here->hub.control("POST", QStringLiteral("/settings"), {{QStringLiteral("pace"), 30}});
    const auto done = m_here->publishTo(m_name);
    Listener listener;
    Progress progress;
    listener.atLog = [&progress] { progress.cancel(); };
    QElapsedTimer clock;
    clock.start();
    QVERIFY(publish::followBuild(m_here->client(), done->id, done->commit, listener, progress));
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(!listener.stages.contains(QStringLiteral("RUNNING")));
}

QTEST_GUILESS_MAIN(TestFollow)
#include "tst_follow.moc"
