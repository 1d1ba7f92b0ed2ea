// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/hub/space/runtime.h>
#include <core/publish/publishrecord.h>
#include <core/publish/staging/hubrunner.h>
#include <core/run/process/stoprequest.h>
#include <core/run/session.h>
#include <tests/support/runlistener.h>

#include <QElapsedTimer>

#include <thread>

using namespace spacewright;
using namespace spacewright::tests;

/// A run on the Hub's hardware, through the session that runs everything else.
class TestHubRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<PublishTest>(); }
    void cleanup() { m_here.reset(); }

    void runsInAPrivateSpaceAndRemovesIt()
    {
        std::optional<hub::SpaceInfo> seen;
        std::optional<hub::Runtime> runtime;
        RunListener listener;
        Progress asking;
        listener.atStage = [&](run::Stage stage) {
            if (stage != run::Stage::Running)
                return;
            seen = hub::readSpace(m_here->client(), staging(), asking).value_or(hub::SpaceInfo());
            runtime = hub::readRuntime(m_here->client(), staging(), asking).value_or(hub::Runtime());
            m_stop->ask();
        };
        const auto record = execute(listener, {{QStringLiteral("TOKEN"), QStringLiteral("a-secret-value")}});
        QVERIFY2(record, qPrintable(codeOf(record)));
        QVERIFY2(record->stage == run::Stage::Stopped, qPrintable(record->reason));
        QCOMPARE(listener.stages.count(QStringLiteral("RUNNING")), 1);
        QVERIFY(seen && seen->isPrivate);
        QCOMPARE(runtime->hardware.isEmpty() ? runtime->requestedHardware : runtime->hardware,
                 QStringLiteral("t4-small"));
        QVERIFY(listener.lastUrl.isValid());
        QCOMPARE(record->runner, QStringLiteral("hub"));
        QCOMPARE(record->fidelity, QStringLiteral("exact"));
        QCOMPARE(record->facts.value(QStringLiteral("space")), staging().text());
        QVERIFY(!record->steps.isEmpty());
        QVERIFY(TemporaryHome::read(record->buildLogPath()).contains("Build Queued"));
        // Nothing of it is left, there or here.
        isGone();
        QVERIFY(!m_here->hub.journal(QStringLiteral("POST .*/pause")).isEmpty());
        QVERIFY(!publish::lastPublishRecord(folder(), m_here->hub.endpoint()));
    }

    void aBuildThatFailsIsRemovedToo()
    {
        m_here->write(QStringLiteral("requirements.txt"), "no-such-package-at-all\n");
        RunListener listener;
        const auto record = execute(listener);
        QVERIFY2(record, qPrintable(codeOf(record)));
        QCOMPARE(record->stage, run::Stage::BuildError);
        QVERIFY2(record->reason.contains(QStringLiteral("no-such-package-at-all")), qPrintable(record->reason));
        isGone();
    }

    void aCancelledBuildIsRemovedToo()
    {
        m_here->hub.control("POST", QStringLiteral("/settings"), {{QStringLiteral("pace"), 3}});
        RunListener listener;
        QElapsedTimer clock;
        const std::jthread canceller([&] {
            while (!hub::readSpace(m_here->client(), staging(), m_asking))
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            clock.start();
            m_here->progress.cancel();
        });
        const auto record = execute(listener);
        QVERIFY2(clock.elapsed() < 11'000, QByteArray::number(clock.elapsed()));
        QVERIFY(record);
        QCOMPARE(record->stage, run::Stage::Stopped);
        isGone();
    }

    void whoIsNotSignedInIsToldSo()
    {
        RunListener listener;
        const auto session = run::Session::create(input(), {.runner = run::RunnerKind::Hub});
        const auto record = (*session)->execute(run::Session::Until::Ended, listener, m_here->progress);
        QVERIFY(record);
        QCOMPARE((*session)->error()->code, ErrorCode::HubSignInNeeded);
    }

    /// Somebody's Space that happens to have the name is not touched.
    void anotherSpaceOfTheNameStays()
    {
        m_here->hub.addSpace(staging().name);
        RunListener listener;
        const auto record = execute(listener);
        QVERIFY(record);
        QVERIFY2(record->reason.contains(staging().text()), qPrintable(record->reason));
        QVERIFY(hub::readSpace(m_here->client(), staging(), m_asking));
    }

    void theCostIsTheHubsOwn()
    {
        const auto cost = publish::hourlyCost(m_here->client(), QStringLiteral("t4-small"), m_asking);
        QVERIFY2(cost, qPrintable(codeOf(cost)));
        QVERIFY(*cost && **cost > 0);
        QVERIFY(!*publish::hourlyCost(m_here->client(), QStringLiteral("abacus"), m_asking));
    }

private:
    QString folder() const { return space::readSpace(m_here->folder.path())->folder; }
    hub::SpaceId staging() const { return publish::stagingName({.name = QStringLiteral("ada")}, folder()); }
    run::RecipeInput input() const
    {
        const Result<space::Space> space = space::readSpace(m_here->folder.path());
        return {.folder = space->folder, .card = space->card, .manifests = space->manifests};
    }
    Result<run::BuildRecord> execute(RunListener &listener, const QMap<QString, QString> &secrets = {})
    {
        m_stop = std::make_shared<run::StopRequest>();
        run::RunOptions options{
            .runner = run::RunnerKind::Hub, .flavor = QStringLiteral("t4-small"), .secrets = secrets, .stop = m_stop};
        options.hubRunner = [this] { return std::make_unique<publish::HubRunner>(m_here->client()); };
        const auto session = run::Session::create(input(), options);
        return session ? (*session)->execute(run::Session::Until::Ended, listener, m_here->progress) : failure(session);
    }
    void isGone()
    {
        const auto left = hub::readSpace(m_here->client(), staging(), m_asking);
        QVERIFY(!left);
        QCOMPARE(left.error().code, ErrorCode::HubMissing);
        QVERIFY(publish::leftStagingSpaces(m_here->hub.endpoint()).isEmpty());
    }

    std::unique_ptr<PublishTest> m_here;
    std::shared_ptr<run::StopRequest> m_stop;
    Progress m_asking;
};

QTEST_GUILESS_MAIN(TestHubRunner)
#include "tst_hubrunner.moc"
