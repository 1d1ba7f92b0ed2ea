// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/publish/publishrecord.h>
#include <core/publish/takeover.h>

using namespace spacewright;
using namespace spacewright::tests;

/// What would be published, against a Hub that others change too.
class TestPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_here = std::make_unique<PublishTest>();
        m_name = QStringLiteral("demo");
    }
    void cleanup() { m_here.reset(); }

    void asksTheHubForEachFilesWay();
    void needsASpaceOrTheWishForOne();
    void changesNothing();
    void keepsWhatOthersChanged();
    void namesConflicts();
    void staysTheirsTheNextTime();
    void takesOverWhatIsTheirs();
    void takesOverNothingThatWasEdited();
    void knowsTheHeadByItsHistory();
    void removesOnlyWhatWasOurs();
    void tellsWhoChangedWhat();
    void leavesOutWhatTheHubIgnores();
    void adoptsWhatAKilledProgramMade();
    void seesAllThatMayOnlyRead();
    void sendsTheRulesThatItBrings();

private:
    QString filesOf(const Result<publish::PublishPlan> &plan) const
    {
        return plan ? PublishTest::text(plan->files) : codeOf(plan);
    }

    std::unique_ptr<PublishTest> m_here;
    QString m_name;
};

void TestPlan::asksTheHubForEachFilesWay()
{
    m_here->hub.addSpace(m_name);
    // By name, by content and by size.
    m_here->write(QStringLiteral("model.bin"), "text");
    m_here->write(QStringLiteral("picture"), QByteArray("\0\1", 2));
    m_here->write(QStringLiteral("empty.bin"), "");
    const auto plan = m_here->plan(m_here->target(m_name));
    QVERIFY2(plan, qPrintable(codeOf(plan)));
    QVERIFY(plan->areModesKnown);
    QCOMPARE(filesOf(plan), QStringLiteral("~README.md, +app.py, +empty.bin, +model.bin large, +picture large"));
    QCOMPARE(plan->files.at(3).contentId.size(), 64);
    QCOMPARE(plan->files.at(1).contentId.size(), 40);
}

void TestPlan::needsASpaceOrTheWishForOne()
{
    publish::PublishTarget target = m_here->target(m_name);
    QCOMPARE(filesOf(m_here->plan(target)), QStringLiteral("+README.md, +app.py"));
    target.canCreate = false;
    QVERIFY(codeOf(m_here->plan(target)).startsWith(QStringLiteral("hub.missing")));
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto nobody = publish::makePlan(m_here->client({}), *space, target, m_here->progress);
    QVERIFY(codeOf(nobody).startsWith(QStringLiteral("hub.signInNeeded")));
}

void TestPlan::changesNothing()
{
    m_here->hub.addSpace(m_name);
    m_here->hub.clearJournal();
    QVERIFY(m_here->plan(m_here->target(m_name)));
    QVERIFY(m_here->hub.journal(QStringLiteral("^(PUT|DELETE) |/commit/|/create|/batch")).isEmpty());
    QVERIFY(!QFile::exists(m_here->home.path(QStringLiteral("data/spacewright/published.json"))));
}

/// A file that was changed on the Hub's page only is not sent back as it was.
void TestPlan::keepsWhatOthersChanged()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->putOnHub(m_name, QStringLiteral("app.py"), QStringLiteral("print('theirs')\n"));
    m_here->write(QStringLiteral("notes.txt"), "ours\n");
    const auto plan = m_here->plan(m_here->target(m_name));
    QCOMPARE(filesOf(plan), QStringLiteral("+notes.txt"));
    QCOMPARE(plan->theirs, QStringList{QStringLiteral("app.py")});
    QVERIFY(plan->hasMovedOn);
    QVERIFY(m_here->publishTo(m_name));
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("app.py")), QByteArray("print('theirs')\n"));
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("notes.txt")), QByteArray("ours\n"));
}

void TestPlan::namesConflicts()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->putOnHub(m_name, QStringLiteral("app.py"), QStringLiteral("print('theirs')\n"));
    m_here->write(QStringLiteral("app.py"), "print('ours')\n");
    const auto plan = m_here->plan(m_here->target(m_name));
    QCOMPARE(filesOf(plan), QStringLiteral("~app.py conflict"));
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto checks = publish::preflight(m_here->client(), *space, *plan, {}, m_here->progress);
    QCOMPARE(withId(checks, QStringLiteral("publish.conflict")).size(), 1);
    QVERIFY(!publish::isPassed(checks));
    // The same on both sides is none.
    m_here->write(QStringLiteral("app.py"), "print('theirs')\n");
    QCOMPARE(filesOf(m_here->plan(m_here->target(m_name))), QString());
}

void TestPlan::staysTheirsTheNextTime()
{
    keepsWhatOthersChanged();
    for (int number = 0; number < 2; ++number) {
        m_here->write(QStringLiteral("notes.txt"), QByteArray::number(number));
        const auto plan = m_here->plan(m_here->target(m_name));
        QCOMPARE(filesOf(plan), QStringLiteral("~notes.txt"));
        QVERIFY(m_here->publishTo(m_name));
    }
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("app.py")), QByteArray("print('theirs')\n"));
}

void TestPlan::takesOverWhatIsTheirs()
{
    m_here->write(QStringLiteral("gone.txt"), "x");
    QVERIFY(m_here->publishTo(m_name));
    m_here->putOnHub(m_name, QStringLiteral("app.py"), QStringLiteral("print('theirs')\n"));
    m_here->putOnHub(m_name, QStringLiteral("deep/new.txt"), QStringLiteral("new\n"));
    const QJsonObject gone{{QStringLiteral("path"), QStringLiteral("gone.txt")}};
    m_here->changeOnHub(m_name, {{QStringLiteral("summary"), QStringLiteral("Remove")},
                                 {QStringLiteral("deletedFiles"), QJsonArray{gone}}});
    const auto plan = m_here->plan(m_here->target(m_name));
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto taken = publish::takeOver(m_here->client(), *space, *plan, m_here->progress);
    QVERIFY2(taken, qPrintable(codeOf(taken)));
    QCOMPARE(*taken,
             QStringList({QStringLiteral("app.py"), QStringLiteral("gone.txt"), QStringLiteral("deep/new.txt")}));
    QCOMPARE(m_here->read(QStringLiteral("app.py")), QByteArray("print('theirs')\n"));
    QCOMPARE(m_here->read(QStringLiteral("deep/new.txt")), QByteArray("new\n"));
    QVERIFY(!QFile::exists(m_here->folder.filePath(QStringLiteral("gone.txt"))));
    // Now there is no difference, and what is changed here next is ours alone.
    QCOMPARE(filesOf(m_here->plan(m_here->target(m_name))), QString());
    m_here->write(QStringLiteral("app.py"), "print('both')\n");
    QCOMPARE(filesOf(m_here->plan(m_here->target(m_name))), QStringLiteral("~app.py"));
}

/// Between the look and the deed somebody types on.
void TestPlan::takesOverNothingThatWasEdited()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->putOnHub(m_name, QStringLiteral("app.py"), QStringLiteral("print('theirs')\n"));
    const auto plan = m_here->plan(m_here->target(m_name));
    m_here->write(QStringLiteral("app.py"), "print('ours')\n");
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    QCOMPARE(*publish::takeOver(m_here->client(), *space, *plan, m_here->progress), QStringList());
    QCOMPARE(m_here->read(QStringLiteral("app.py")), QByteArray("print('ours')\n"));
    // Nor does a name lead out of the folder.
    QVERIFY(QFile::link(QStringLiteral("/"), m_here->folder.filePath(QStringLiteral("out"))));
    publish::PublishPlan led = *plan;
    led.theirs = {QStringLiteral("../x"), QStringLiteral("out/x"), QStringLiteral(".git/config")};
    QCOMPARE(*publish::takeOver(m_here->client(), *space, led, m_here->progress), QStringList());
}

/// A Hub that does not say which commit is the newest.
void TestPlan::knowsTheHeadByItsHistory()
{
    QVERIFY(m_here->publishTo(m_name));
    const QString head = m_here->hub.api("GET", QStringLiteral("/api/spaces/ada/%1/commits/main").arg(m_name))
                             .array()
                             .first()[QLatin1StringView("id")]
                             .toString();
    m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("^/api/spaces/ada/%1$").arg(m_name)},
                       {QStringLiteral("status"), 200},
                       {QStringLiteral("count"), 0},
                       {QStringLiteral("body"), QStringLiteral("{\"id\":\"ada/%1\",\"sdk\":\"gradio\"}").arg(m_name)}});
    m_here->write(QStringLiteral("app.py"), "print('more')\n");
    const auto plan = m_here->plan(m_here->target(m_name));
    QVERIFY2(plan, qPrintable(codeOf(plan)));
    QCOMPARE(plan->head, head);
    QCOMPARE(filesOf(plan), QStringLiteral("~app.py"));
    QVERIFY(m_here->publishTo(m_name));
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("app.py")), QByteArray("print('more')\n"));
}

void TestPlan::removesOnlyWhatWasOurs()
{
    m_here->write(QStringLiteral("ours.txt"), "x");
    QVERIFY(m_here->publishTo(m_name));
    m_here->putOnHub(m_name, QStringLiteral("theirs.txt"), QStringLiteral("x"));
    QVERIFY(QFile::remove(m_here->folder.filePath(QStringLiteral("ours.txt"))));
    const auto plan = m_here->plan(m_here->target(m_name));
    QCOMPARE(filesOf(plan), QStringLiteral("-ours.txt"));
    QCOMPARE(plan->strangers, QStringList{QStringLiteral("theirs.txt")});
}

void TestPlan::tellsWhoChangedWhat()
{
    QVERIFY(m_here->publishTo(m_name));
    QVERIFY(!m_here->plan(m_here->target(m_name))->hasMovedOn);
    m_here->putOnHub(m_name, QStringLiteral("a.txt"), QStringLiteral("x"));
    const auto plan = m_here->plan(m_here->target(m_name));
    QCOMPARE(plan->newer.size(), 1);
    QCOMPARE(plan->newer.constFirst().title, QStringLiteral("Theirs"));
    QVERIFY(publish::newsText(plan->newer.constFirst()).contains(QStringLiteral("ada")));
}

void TestPlan::leavesOutWhatTheHubIgnores()
{
    m_here->hub.addSpace(m_name);
    m_here->putOnHub(m_name, QStringLiteral(".gitignore"), QStringLiteral("*.secret\n"));
    m_here->write(QStringLiteral("a.secret"), "x");
    const auto plan = m_here->plan(m_here->target(m_name));
    QCOMPARE(plan->leftOut, QStringList{QStringLiteral("a.secret")});
    QVERIFY(!filesOf(plan).contains(QStringLiteral("a.secret")));
}

/// The rules count from the commit on that brings them.
void TestPlan::sendsTheRulesThatItBrings()
{
    m_here->hub.addSpace(m_name);
    m_here->write(QStringLiteral(".gitattributes"), "*.dat filter=lfs diff=lfs merge=lfs -text\n");
    m_here->write(QStringLiteral("a.dat"), "text");
    QVERIFY(filesOf(m_here->plan(m_here->target(m_name))).contains(QStringLiteral("+a.dat large")));
}

/// The program ended between the commit and the note of it.
void TestPlan::adoptsWhatAKilledProgramMade()
{
    QVERIFY(m_here->publishTo(m_name));
    const QUrl endpoint = m_here->hub.endpoint();
    const hub::SpaceId id{QStringLiteral("ada"), m_name};
    const QString folder = m_here->folder.path();
    const publish::PublishRecord before = *publish::publishRecord(folder, endpoint, id);
    m_here->write(QStringLiteral("app.py"), "print('new')\n");
    QVERIFY(m_here->publishTo(m_name));
    publish::PublishRecord record = before;
    record.pendingTitle = QStringLiteral("A change");
    record.pendingParent = before.commit;
    record.pendingRunning = QStringLiteral("good");
    QVERIFY(publish::keepPublishRecord(record));
    const auto plan = m_here->plan(m_here->target(m_name));
    QVERIFY(plan->isEmpty());
    QVERIFY(!plan->hasMovedOn);
    QCOMPARE(publish::publishRecord(folder, endpoint, id)->commit, plan->head);
    QCOMPARE(publish::publishRecord(folder, endpoint, id)->runningBefore, QStringLiteral("good"));
    // Somebody else's commit in its place is not taken for it.
    m_here->putOnHub(m_name, QStringLiteral("x"), QStringLiteral("x"));
    record.pendingParent = plan->head;
    QVERIFY(publish::keepPublishRecord(record));
    QVERIFY(m_here->plan(m_here->target(m_name))->hasMovedOn);
}

void TestPlan::seesAllThatMayOnlyRead()
{
    m_here->hub.addSpace(m_name);
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto plan = publish::makePlan(m_here->client("hf_adaread"), *space, m_here->target(m_name), m_here->progress);
    QCOMPARE(filesOf(plan), QStringLiteral("~README.md, +app.py"));
    QVERIFY(!plan->areModesKnown);
    const auto checks = publish::preflight(m_here->client("hf_adaread"), *space, *plan, {}, m_here->progress);
    QCOMPARE(withId(checks, QStringLiteral("publish.right")).constFirst().state, publish::CheckState::Failed);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
