// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/discussion/discussion.h>
#include <core/hub/files/commit.h>
#include <core/hub/space/appaddress.h>
#include <core/hub/space/hardware.h>
#include <core/hub/space/lifecycle.h>
#include <core/hub/space/publishedimage.h>
#include <core/hub/space/settings.h>
#include <core/hub/space/spaceinfo.h>
#include <core/hub/space/spacesearch.h>
#include <core/hub/space/spacestatus.h>

using namespace spacewright;
using namespace spacewright::tests;
using hub::Phase;
using hub::SpaceInfo;

/// Finding, making, running and discussing Spaces.
class TestSpaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWithPages();
    void listsWhatIsAskedFor();
    void stopsWhenItHasEnough();
    void searchesByMeaning();
    void bringsColours();
    void knowsStages_data();
    void knowsStages();
    void describesASpace();
    void hidesWhatIsPrivate();
    void refusesWhatThePlanHasNot();
    void makesAndDeletes();
    void duplicates();
    void runsAndPauses();
    void asksForHardware();
    void saysWhatHardwareThereIs();
    void saysHowASpaceStands();
    void knowsWhatItCosts_data();
    void knowsWhatItCosts();
    void findsTheWayToTheApp();
    void namesTheImageOfASpace();
    void keepsSettings();
    void mountsVolumes();
    void needsTheRight();
    void validatesCards();
    void discusses();
    void mergesAPullRequest();

private:
    Phase phaseOf(const char *name)
    {
        const Result<hub::Runtime> runtime = hub::readRuntime(m_client, space(name), m_progress);
        return runtime ? runtime->phase() : Phase::Unknown;
    }
    Result<hub::CommitReceipt> put(const char *name, const char *path, const QByteArray &content,
                                   bool asPullRequest = false, const QByteArray &token = "hf_adawrite")
    {
        return hub::makeCommit(clientOf(m_hub, token),
                               {.target = {.space = space(name), .asPullRequest = asPullRequest},
                                .summary = QStringLiteral("Put a file"),
                                .operations = {hub::putContent(QString::fromLatin1(path), content)}},
                               m_progress);
    }

    TestHub m_hub;
    hub::HubClient m_client = clientOf(m_hub);
    Progress m_progress;
};

void TestSpaces::initTestCase()
{
    m_hub.addSpace(QStringLiteral("demo"));
    QVERIFY(put("ada/demo", "app.py", "import gradio\n"));
    m_hub.control("POST", QStringLiteral("/spaces"),
                  {{QStringLiteral("owner"), QStringLiteral("lab")}, {QStringLiteral("count"), 1000}});
    QTRY_VERIFY(phaseOf("ada/demo") == Phase::Serving);
}

void TestSpaces::listsWithPages()
{
    m_hub.clearJournal();
    const auto spaces = hub::listSpaces(m_client, {.owner = QStringLiteral("lab")}, m_progress);
    QVERIFY(spaces);
    QCOMPARE(spaces->size(), 1000);
    QSet<QString> names;
    for (const SpaceInfo &info : *spaces)
        names.insert(info.id.text());
    QCOMPARE(names.size(), 1000);
    QCOMPARE(spaces->first().runtime.stage, QStringLiteral("RUNNING"));
    QCOMPARE(m_hub.journal(QStringLiteral("GET /api/spaces")).size(), 2);
}

void TestSpaces::listsWhatIsAskedFor()
{
    const auto byText = hub::listSpaces(m_client, {.text = QStringLiteral("SPACE-0099")}, m_progress);
    QCOMPARE(byText->size(), 10);
    const auto byTag =
        hub::listSpaces(m_client, {.owner = QStringLiteral("ada"), .tags = {QStringLiteral("docker")}}, m_progress);
    QCOMPARE(byTag->size(), 0);
    const auto some = hub::listSpaces(m_client, {.order = hub::SpaceOrder::LastModified, .limit = 7}, m_progress);
    QCOMPARE(some->size(), 7);
}

void TestSpaces::stopsWhenItHasEnough()
{
    m_hub.clearJournal();
    qsizetype seen = 0;
    const auto take = [&seen](const QList<SpaceInfo> &page) {
        seen += page.size();
        return false;
    };
    QVERIFY(hub::listSpaces(m_client, {.owner = QStringLiteral("lab")}, take, m_progress));
    QCOMPARE(seen, 500);
    QCOMPARE(m_hub.journal().size(), 1);
}

void TestSpaces::searchesByMeaning()
{
    const auto found = hub::searchSpaces(m_client, QStringLiteral("demo & more"), {}, false, m_progress);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id.text(), QStringLiteral("ada/demo"));
    QCOMPARE(found->first().title, QStringLiteral("demo"));
    QVERIFY(hub::searchSpaces(m_client, QStringLiteral("demo"), QStringLiteral("docker"), true, m_progress)->isEmpty());
}

/// What is gone meanwhile stays as it was found.
void TestSpaces::bringsColours()
{
    m_hub.addSpace(QStringLiteral("painted"));
    const QJsonObject card{
        {QStringLiteral("path"), QStringLiteral("README.md")},
        {QStringLiteral("content"),
         QStringLiteral("---\ntitle: Painted\nsdk: gradio\ncolorFrom: pink\ncolorTo: indigo\n---\n")}};
    m_hub.api("POST", QStringLiteral("/api/spaces/ada/painted/commit/main"),
              {{QStringLiteral("summary"), QStringLiteral("Paint")}, {QStringLiteral("files"), QJsonArray{card}}});
    QList<SpaceInfo> found = hub::searchSpaces(m_client, QStringLiteral("painted"), {}, true, m_progress).value();
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().colorFrom.isEmpty());
    found.append({.id = {QStringLiteral("ada"), QStringLiteral("gone")}, .title = QStringLiteral("Gone")});
    const auto coloured = hub::withColours(m_client, found, m_progress);
    QVERIFY(coloured && coloured->size() == 2);
    QCOMPARE(coloured->at(0).colorFrom, QStringLiteral("pink"));
    QCOMPARE(coloured->at(0).colorTo, QStringLiteral("indigo"));
    QCOMPARE(coloured->at(1).title, QStringLiteral("Gone"));
}

void TestSpaces::knowsStages_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<int>("phase");
    const QList<std::pair<const char *, Phase>> stages = {
        {"NO_APP_FILE", Phase::Failed},
        {"CONFIG_ERROR", Phase::Failed},
        {"BUILDING", Phase::Working},
        {"BUILD_ERROR", Phase::Failed},
        {"APP_STARTING", Phase::Working},
        {"RUNNING", Phase::Serving},
        {"RUNNING_BUILDING", Phase::ServingAndWorking},
        {"RUNNING_APP_STARTING", Phase::ServingAndWorking},
        {"RUNTIME_ERROR", Phase::Failed},
        {"SLEEPING", Phase::Asleep},
        {"STOPPED", Phase::Asleep},
        {"PAUSED", Phase::Asleep},
        {"DELETING", Phase::Unknown},
        {"", Phase::Unknown},
    };
    for (const auto &[stage, phase] : stages)
        QTest::addRow("%s", stage) << QString::fromLatin1(stage) << int(phase);
}

void TestSpaces::knowsStages()
{
    QFETCH(QString, stage);
    QTEST(int(hub::phaseOf(stage)), "phase");
}

void TestSpaces::describesASpace()
{
    const Result<SpaceInfo> info = hub::readSpace(m_client, space("ada/demo"), m_progress);
    QVERIFY(info);
    QCOMPARE(info->title, QStringLiteral("demo"));
    QCOMPARE(info->emoji, QStringLiteral("🔥"));
    QCOMPARE(info->sdk, QStringLiteral("gradio"));
    QCOMPARE(info->colorFrom, QStringLiteral("blue"));
    QCOMPARE(info->commit.size(), 40);
    QVERIFY(info->lastModified.isValid());
    QVERIFY(info->host.startsWith(QStringLiteral("http://ada-demo.")));
    QCOMPARE(info->runtime.commit, info->commit);
    QCOMPARE(info->runtime.requestedHardware, QStringLiteral("cpu-basic"));
    QCOMPARE(codeOf(hub::readSpace(m_client, space("ada/demo"), m_progress, QStringLiteral("none"))),
             QStringLiteral("hub.missing"));
    QVERIFY(hub::readSpace(m_client, space("ada/demo"), m_progress, info->commit));
}

void TestSpaces::hidesWhatIsPrivate()
{
    m_hub.addSpace(QStringLiteral("secret"));
    QVERIFY(hub::setPrivate(m_client, space("ada/secret"), true, m_progress));
    QVERIFY(hub::readSpace(m_client, space("ada/secret"), m_progress)->isPrivate);
    QCOMPARE(codeOf(hub::readSpace(clientOf(m_hub, "hf_bobwrite"), space("ada/secret"), m_progress)),
             QStringLiteral("hub.missing"));
    QCOMPARE(codeOf(hub::readSpace(clientOf(m_hub, {}), space("ada/secret"), m_progress)),
             QStringLiteral("hub.signInNeeded"));
}

void TestSpaces::refusesWhatThePlanHasNot()
{
    const hub::HubClient bob = clientOf(m_hub, "hf_bobwrite");
    hub::NewSpace wanted{.id = {QStringLiteral("bob"), QStringLiteral("app")}, .sdk = QStringLiteral("gradio")};
    QCOMPARE(codeOf(hub::createSpace(bob, wanted, m_progress)), QStringLiteral("hub.paymentNeeded"));
    QCOMPARE(codeOf(hub::duplicateSpace(bob, space("ada/demo"), wanted, m_progress)),
             QStringLiteral("hub.paymentNeeded"));
    wanted.sdk = QStringLiteral("static");
    QVERIFY(hub::createSpace(bob, wanted, m_progress));
    wanted.id.owner = QStringLiteral("ada");
    QCOMPARE(codeOf(hub::createSpace(bob, wanted, m_progress)), QStringLiteral("hub.forbidden"));
}

void TestSpaces::makesAndDeletes()
{
    const hub::NewSpace wanted{.id = {QStringLiteral("lab"), QStringLiteral("made")},
                               .sdk = QStringLiteral("docker"),
                               .isPrivate = true,
                               .hardware = QStringLiteral("t4-small"),
                               .sleepTime = 600};
    QVERIFY(hub::createSpace(m_client, wanted, m_progress));
    QCOMPARE(codeOf(hub::createSpace(m_client, wanted, m_progress)), QStringLiteral("hub.conflict"));
    const Result<SpaceInfo> info = hub::readSpace(m_client, wanted.id, m_progress);
    QVERIFY(info && info->isPrivate);
    QCOMPARE(info->runtime.requestedHardware, QStringLiteral("t4-small"));
    QCOMPARE(info->runtime.sleepTime, 600);
    QVERIFY(*hub::mayWrite(m_client, wanted.id, m_progress));
    QVERIFY(!*hub::mayWrite(clientOf(m_hub, "hf_bobwrite"), space("ada/demo"), m_progress));
    QVERIFY(hub::deleteSpace(m_client, wanted.id, m_progress));
    QCOMPARE(codeOf(hub::readSpace(m_client, wanted.id, m_progress)), QStringLiteral("hub.missing"));
}

void TestSpaces::duplicates()
{
    QVERIFY(hub::writeSetting(m_client, space("ada/demo"), hub::SettingKind::Variable,
                              {.name = QStringLiteral("KEPT"), .value = QStringLiteral("1")}, m_progress));
    QVERIFY(hub::duplicateSpace(m_client, space("ada/demo"), {.id = space("lab/copy")}, m_progress));
    QCOMPARE(hub::readSpace(m_client, space("lab/copy"), m_progress)->origin, QStringLiteral("ada/demo"));
    QCOMPARE(hub::readSettings(m_client, space("lab/copy"), hub::SettingKind::Variable, m_progress)->first().name,
             QStringLiteral("KEPT"));
}

void TestSpaces::runsAndPauses()
{
    QCOMPARE(hub::pauseSpace(m_client, space("ada/demo"), m_progress)->stage, QStringLiteral("PAUSED"));
    QVERIFY(hub::restartSpace(m_client, space("ada/demo"), hub::Restart::App, m_progress)->phase() == Phase::Working);
    QTRY_VERIFY(phaseOf("ada/demo") == Phase::Serving);
    m_hub.clearJournal();
    QVERIFY(hub::restartSpace(m_client, space("ada/demo"), hub::Restart::Factory, m_progress));
    QCOMPARE(m_hub.journal(QStringLiteral("factory=true")).size(), 1);
    QVERIFY(hub::setDevMode(m_client, space("ada/demo"), true, m_progress)->isDevMode);
    QVERIFY(!hub::setDevMode(m_client, space("ada/demo"), false, m_progress)->isDevMode);
    QTRY_VERIFY(phaseOf("ada/demo") == Phase::Serving);
}

void TestSpaces::asksForHardware()
{
    const auto asked = hub::requestHardware(m_client, space("ada/demo"), QStringLiteral("t4-small"), 900, m_progress);
    QVERIFY(asked);
    QCOMPARE(asked->requestedHardware, QStringLiteral("t4-small"));
    QCOMPARE(asked->sleepTime, 900);
    QCOMPARE(hub::setSleepTime(m_client, space("ada/demo"), -1, m_progress)->sleepTime, -1);
    QTRY_COMPARE(hub::readRuntime(m_client, space("ada/demo"), m_progress)->hardware, QStringLiteral("t4-small"));
    QCOMPARE(codeOf(hub::requestHardware(m_client, space("ada/demo"), QStringLiteral("abacus"), {}, m_progress)),
             QStringLiteral("hub.refused"));
    QVERIFY(hub::requestHardware(m_client, space("ada/demo"), QStringLiteral("cpu-basic"), {}, m_progress));
}

void TestSpaces::saysWhatHardwareThereIs()
{
    const auto table = hub::hardwareTable(clientOf(m_hub, {}), m_progress);
    QVERIFY(table);
    const auto row = std::ranges::find(*table, QStringLiteral("t4-small"), &hub::Hardware::name);
    QVERIFY(row != table->end());
    QCOMPARE(row->accelerator, QStringLiteral("1 x T4, 16 GB"));
    QVERIFY(qAbs(row->dollarsPerHour - 0.4) < 0.001);
    QCOMPARE(table->first().accelerator, QString());
}

void TestSpaces::namesTheImageOfASpace()
{
    const Result<SpaceInfo> info = hub::readSpace(m_client, space("ada/demo"), m_progress);
    QVERIFY(info);
    const QUrl host(info->host);
    const Result<QString> image = hub::publishedImage(m_client, space("ada/demo"), m_progress);
    QVERIFY2(image, image ? "" : qPrintable(image.error().message));
    QCOMPARE(*image,
             QStringLiteral("registry.%1:%2/ada-demo:latest").arg(host.host().section(u'.', 1)).arg(host.port()));
    QCOMPARE(hub::publishedImage(m_client, space("ada/nothing-here"), m_progress).error().code, ErrorCode::HubMissing);
}

void TestSpaces::keepsSettings()
{
    using hub::SettingKind;
    const hub::SpaceId id = space("ada/demo");
    QVERIFY(hub::writeSetting(
        m_client, id, SettingKind::Secret,
        {.name = QStringLiteral("KEY"), .value = QStringLiteral("hidden"), .description = QStringLiteral("What for")},
        m_progress));
    const auto secrets = hub::readSettings(m_client, id, SettingKind::Secret, m_progress);
    QCOMPARE(secrets->size(), 1);
    QCOMPARE(secrets->first().description, QStringLiteral("What for"));
    QCOMPARE(secrets->first().value, QString());
    QVERIFY(secrets->first().updatedAt.isValid());
    QVERIFY(hub::removeSetting(m_client, id, SettingKind::Secret, QStringLiteral("KEY"), m_progress));
    QVERIFY(hub::readSettings(m_client, id, SettingKind::Secret, m_progress)->isEmpty());
    QVERIFY(hub::removeSetting(m_client, id, SettingKind::Variable, QStringLiteral("NONE"), m_progress));
    QCOMPARE(
        codeOf(hub::writeSetting(m_client, id, SettingKind::Variable, {.name = QStringLiteral("no-name")}, m_progress)),
        QStringLiteral("hub.refused"));
}

void TestSpaces::mountsVolumes()
{
    const QList<hub::Volume> wanted = {{.type = QStringLiteral("dataset"),
                                        .source = QStringLiteral("ada/data"),
                                        .mountPath = QStringLiteral("/data"),
                                        .isReadOnly = true}};
    const auto mounted = hub::setVolumes(m_client, space("ada/demo"), wanted, m_progress);
    QVERIFY(mounted);
    QCOMPARE(mounted->volumes.size(), 1);
    QCOMPARE(mounted->volumes.first().mountPath, QStringLiteral("/data"));
    QVERIFY(hub::setVolumes(m_client, space("ada/demo"), {}, m_progress)->volumes.isEmpty());
}

void TestSpaces::needsTheRight()
{
    for (const QByteArray token : {"hf_bobwrite", "hf_adaread"}) {
        const hub::HubClient other = clientOf(m_hub, token);
        QCOMPARE(codeOf(hub::pauseSpace(other, space("ada/demo"), m_progress)), QStringLiteral("hub.forbidden"));
        QCOMPARE(codeOf(hub::readSettings(other, space("ada/demo"), hub::SettingKind::Secret, m_progress)),
                 QStringLiteral("hub.forbidden"));
        QCOMPARE(codeOf(put("ada/demo", "x", "x", false, token)), QStringLiteral("hub.forbidden"));
    }
}

void TestSpaces::validatesCards()
{
    QVERIFY(hub::cardErrors(m_client, QStringLiteral("---\ntitle: X\nsdk: static\n---\n"), m_progress)->isEmpty());
    const auto errors =
        hub::cardErrors(m_client, QStringLiteral("---\ntitle: X\nsdk: none\ncolorTo: black\n---\n"), m_progress);
    QVERIFY(errors);
    QCOMPARE(errors->size(), 2);
    QVERIFY(errors->first().contains(QStringLiteral("sdk")));
}

void TestSpaces::discusses()
{
    const hub::SpaceId id = space("ada/demo");
    const Result<int> number = hub::startDiscussion(clientOf(m_hub, "hf_bobwrite"), id, QStringLiteral("A question"),
                                                    QStringLiteral("What?"), m_progress);
    QVERIFY(number);
    QVERIFY(hub::addComment(m_client, id, *number, QStringLiteral("That."), m_progress));
    QVERIFY(hub::renameDiscussion(m_client, id, *number, QStringLiteral("A good question"), m_progress));
    QVERIFY(hub::setDiscussionOpen(m_client, id, *number, false, QStringLiteral("Done."), m_progress));
    const auto detail = hub::readDiscussion(m_client, id, *number, m_progress);
    QVERIFY(detail);
    QCOMPARE(detail->summary.title, QStringLiteral("A good question"));
    QCOMPARE(detail->summary.status, QStringLiteral("closed"));
    QCOMPARE(detail->summary.author, QStringLiteral("bob"));
    QStringList happened;
    for (const hub::DiscussionEvent &event : detail->events)
        happened += event.type + u':' + event.text;
    QCOMPARE(happened, (QStringList{QStringLiteral("comment:What?"), QStringLiteral("comment:That."),
                                    QStringLiteral("title-change:A good question"), QStringLiteral("comment:Done."),
                                    QStringLiteral("status-change:closed")}));
    QCOMPARE(codeOf(hub::startDiscussion(m_client, id, QStringLiteral("x"), {}, m_progress)),
             QStringLiteral("hub.refused"));
    for (int more = 0; more < 60; ++more)
        QVERIFY(hub::startDiscussion(m_client, id, QStringLiteral("More %1").arg(more), {}, m_progress));
    QCOMPARE(hub::listDiscussions(m_client, id, {}, m_progress)->size(), 61);
    QCOMPARE(hub::listDiscussions(m_client, id, {.status = hub::DiscussionQuery::Closed}, m_progress)->size(), 1);
}

void TestSpaces::mergesAPullRequest()
{
    const hub::SpaceId id = space("ada/demo");
    const auto request = put("ada/demo", "from_bob.py", "print()\n", true, "hf_bobwrite");
    QVERIFY(request && request->pullRequest > 0);
    const auto detail = hub::readDiscussion(m_client, id, request->pullRequest, m_progress);
    QVERIFY(detail);
    QVERIFY(detail->summary.isPullRequest && !detail->hasConflicts);
    QVERIFY(detail->diff.contains("from_bob.py"));
    QCOMPARE(hub::listDiscussions(m_client, id, {.kind = hub::DiscussionQuery::PullRequests}, m_progress)->size(), 1);
    QCOMPARE(codeOf(hub::mergePullRequest(clientOf(m_hub, "hf_bobwrite"), id, request->pullRequest, {}, m_progress)),
             QStringLiteral("hub.forbidden"));
    QVERIFY(hub::mergePullRequest(m_client, id, request->pullRequest, QStringLiteral("Thanks"), m_progress));
    const auto merged = hub::readDiscussion(m_client, id, request->pullRequest, m_progress);
    QCOMPARE(merged->summary.status, QStringLiteral("merged"));
    QCOMPARE(merged->mergeCommit.size(), 40);

    const auto one = put("ada/demo", "app.py", "one\n", true);
    QVERIFY(put("ada/demo", "app.py", "other\n"));
    QCOMPARE(hub::readDiscussion(m_client, id, one->pullRequest, m_progress)->conflicts,
             QStringList{QStringLiteral("app.py")});
    QCOMPARE(codeOf(hub::mergePullRequest(m_client, id, one->pullRequest, {}, m_progress)),
             QStringLiteral("hub.conflict"));
}

void TestSpaces::saysHowASpaceStands()
{
    QVERIFY(hub::createSpace(m_client, {.id = space("ada/status"), .sdk = QStringLiteral("static")}, m_progress));
    QVERIFY(put("ada/status", "index.html", "<!doctype html>"));
    QTRY_VERIFY(phaseOf("ada/status") == Phase::Serving);
    const auto status = hub::readStatus(m_client, space("ada/status"), m_progress);
    QVERIFY(status);
    QVERIFY(status->canManage);
    QVERIFY(status->waiting.isEmpty());
    QCOMPARE(status->info.runtime.commit, status->info.commit);
    QVERIFY(!status->hardware.isEmpty());
    const QList<hub::RemoteCommit> commits{
        {.id = QStringLiteral("c")}, {.id = QStringLiteral("b")}, {.id = QStringLiteral("a")}};
    QCOMPARE(hub::commitsAfter(commits, QStringLiteral("b")).size(), 1);
    QCOMPARE(hub::commitsAfter(commits, QStringLiteral("elsewhere")).size(), 3);
    QVERIFY(hub::commitsAfter(commits, {}).isEmpty());
    const auto seenByBob = hub::readStatus(clientOf(m_hub, "hf_bobwrite"), space("ada/status"), m_progress);
    QVERIFY(seenByBob);
    QVERIFY(!seenByBob->canManage);
    QCOMPARE(codeOf(hub::readStatus(m_client, space("ada/nothing"), m_progress)), QStringLiteral("hub.missing"));
}

void TestSpaces::knowsWhatItCosts_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("requested");
    QTest::addColumn<int>("replicas");
    QTest::addColumn<double>("cost");
    QTest::newRow("running") << QStringLiteral("t4-small") << QStringLiteral("cpu-basic") << 1 << 0.4;
    QTest::newRow("not yet") << QString() << QStringLiteral("t4-small") << 0 << 0.4;
    QTest::newRow("three of them") << QStringLiteral("t4-small") << QString() << 3 << 1.2;
    QTest::newRow("free") << QStringLiteral("cpu-basic") << QString() << 1 << 0.0;
    QTest::newRow("unknown") << QStringLiteral("quantum-x1") << QString() << 1 << -1.0;
}

void TestSpaces::knowsWhatItCosts()
{
    QFETCH(QString, current);
    QFETCH(QString, requested);
    QFETCH(int, replicas);
    QFETCH(double, cost);
    const auto table = hub::hardwareTable(m_client, m_progress);
    QVERIFY(table);
    const auto told =
        hub::hourlyCost(*table, {.hardware = current, .requestedHardware = requested, .replicas = replicas});
    QVERIFY(qAbs(told.value_or(-1) - cost) < 0.001);
}

void TestSpaces::findsTheWayToTheApp()
{
    const SpaceInfo info = *hub::readSpace(m_client, space("ada/status"), m_progress);
    QCOMPARE(hub::appAddress(m_client, info, m_progress)->toString(), info.host);
    QVERIFY(hub::setPrivate(m_client, info.id, true, m_progress));
    const SpaceInfo hidden = *hub::readSpace(m_client, info.id, m_progress);
    const auto address = hub::appAddress(m_client, hidden, m_progress);
    QVERIFY(address && address->query().startsWith(QStringLiteral("__sign=")));
    QVERIFY(!address->toString().contains(QStringLiteral("hf_adawrite")));
    QVERIFY(!hub::appAddress(m_client, {.id = info.id}, m_progress));
}

QTEST_GUILESS_MAIN(TestSpaces)
#include "tst_spaces.moc"
