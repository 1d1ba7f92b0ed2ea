// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/publish/publishrecord.h>

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <thread>

using namespace spacewright;
using namespace spacewright::tests;

/// The transaction: what is sent, in which order, and what is left when it ends early.
class TestPublisher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_here = std::make_unique<PublishTest>();
        m_name = QStringLiteral("demo");
    }
    void cleanup() { m_here.reset(); }

    void makesASpaceAndCommits();
    void sendsLargeFilesInPieces();
    void sendsAgainWhatWasCut_data();
    void sendsAgainWhatWasCut();
    void goesOnWhereThePiecesEnded();
    void goesOnWithAnEarlierProgramsPieces();
    void beginsAnewWhereThosePiecesAreGone();
    void refusesWhatChangedSinceThePlan();
    void saysWhoWasFirst();
    void asksOnceForAPullRequest();
    void cancelNamesTheState_data();
    void cancelNamesTheState();
    void isPublishedThoughTheDiskIsFull();
    void followsARenamedSpace();
    void goesBackToWhatRan();
    void whatIsTakenBackCanBeSentAgain();
    void staysPrivate();
    void keepsOddNames();
    void saysThatTheBranchIsProtected();
    void findsTheStorageBesideTheHub();

private:
    static QByteArray noise(qsizetype size)
    {
        QByteArray content(size, '\0');
        for (qsizetype i = 0; i < size; ++i)
            content[i] = char(i * 31 + i / 251);
        return content;
    }

    std::unique_ptr<PublishTest> m_here;
    QString m_name;
};

void TestPublisher::makesASpaceAndCommits()
{
    m_here->write(QStringLiteral("sub/ü.txt"), "text\n");
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done && done->hasChanged, qPrintable(codeOf(done)));
    QVERIFY(done->warning.isEmpty());
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("sub/%C3%BC.txt")), QByteArray("text\n"));
    const auto again = m_here->publishTo(m_name);
    QVERIFY(again && !again->hasChanged);
    QCOMPARE(again->commit, done->commit);
}

/// Several at a time, each once, and joined in their order.
void TestPublisher::sendsLargeFilesInPieces()
{
    m_here->hub.control("POST", QStringLiteral("/settings"),
                        {{QStringLiteral("multipart"), 100'000}, {QStringLiteral("chunk"), 70'000}});
    const QByteArray content = noise(1'000'001);
    m_here->write(QStringLiteral("model.bin"), content);
    m_here->write(QStringLiteral("copy.bin"), content);
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    QCOMPARE(m_here->hub.journal(QStringLiteral("^PUT .*/uploads/")).size(), 15);
    QCOMPARE(m_here->hub.journal(QStringLiteral("^POST /uploads/")).size(), 1);
    const QJsonArray batches = m_here->hub.journal(QStringLiteral("/objects/batch"));
    QCOMPARE(batches.size(), 1);
    QCOMPARE(batches.first()[QLatin1StringView("authorization")].toString(), QStringLiteral("bearer"));
    for (const QJsonValue &entry : m_here->hub.journal(QStringLiteral("/uploads/")))
        QCOMPARE(entry[QLatin1StringView("authorization")].toString(), QStringLiteral("none"));
}

void TestPublisher::sendsAgainWhatWasCut_data()
{
    QTest::addColumn<QJsonObject>("fault");
    constexpr int size = 1'000'000;
    for (const bool isReset : {false, true}) {
        const char *how = isReset ? "reset" : "cut";
        for (const int bytes : {0, 1, size / 10, size / 2, size / 100 * 99, size - 1})
            QTest::addRow("%s after %d bytes", how, bytes)
                << QJsonObject{{QStringLiteral("drop"), bytes}, {QStringLiteral("reset"), isReset}};
        QTest::addRow("%s before the answer", how) << QJsonObject{
            {QStringLiteral("drop"), 0}, {QStringLiteral("reset"), isReset}, {QStringLiteral("after"), true}};
    }
}

/// Wherever in a large file the connection ends: what is missing goes again, and there is one commit.
void TestPublisher::sendsAgainWhatWasCut()
{
    QFETCH(QJsonObject, fault);
    QVERIFY(m_here->publishTo(m_name));
    const qsizetype before = m_here->commits(m_name);
    const QByteArray content = noise(1'000'000);
    m_here->write(QStringLiteral("model.bin"), content);
    fault.insert(QStringLiteral("method"), QStringLiteral("PUT"));
    fault.insert(QStringLiteral("path"), QStringLiteral("/objects/"));
    m_here->hub.fault(fault);
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    QCOMPARE(m_here->commits(m_name), before + 1);
    const QByteArray name = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    QVERIFY(m_here->onHub(m_name, QStringLiteral("model.bin")).contains(name));
    const qsizetype puts = m_here->hub.journal(QStringLiteral("^PUT .*/objects/")).size();
    QVERIFY2(puts == 1 || puts == 2, qPrintable(QString::number(puts)));
}

/// Of the pieces of one try none is sent twice.
void TestPublisher::goesOnWhereThePiecesEnded()
{
    m_here->hub.control("POST", QStringLiteral("/settings"),
                        {{QStringLiteral("multipart"), 100'000}, {QStringLiteral("chunk"), 70'000}});
    m_here->write(QStringLiteral("model.bin"), noise(1'000'001));
    for (int nth : {3, 5}) {
        m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/uploads/")},
                           {QStringLiteral("method"), QStringLiteral("PUT")},
                           {QStringLiteral("nth"), nth},
                           {QStringLiteral("drop"), 100}});
    }
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    QCOMPARE(m_here->hub.journal(QStringLiteral("^PUT .*/uploads/")).size(), 17);
}

/// Some pieces arrived, then the program ended.
void TestPublisher::goesOnWithAnEarlierProgramsPieces()
{
    m_here->hub.control("POST", QStringLiteral("/settings"),
                        {{QStringLiteral("multipart"), 100'000}, {QStringLiteral("chunk"), 70'000}});
    m_here->write(QStringLiteral("model.bin"), noise(1'000'001));
    m_here->policy.attempts = 0;
    m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/uploads/")},
                       {QStringLiteral("nth"), 9},
                       {QStringLiteral("count"), 0},
                       {QStringLiteral("drop"), 100}});
    QVERIFY(!m_here->publishTo(m_name));
    m_here->hub.control("DELETE", QStringLiteral("/faults"));
    const QString kept = m_here->home.path(QStringLiteral("data/spacewright/uploads"));
    QCOMPARE(QDir(kept).entryInfoList(QDir::Files).size(), 1);
    QCOMPARE(QDir(kept).entryInfoList(QDir::Files).constFirst().permissions() & 0x0077, 0);
    m_here->hub.clearJournal();
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    QCOMPARE(m_here->hub.journal(QStringLiteral("^PUT .*/uploads/")).size(), 15 - 8);
    QVERIFY(QDir(kept).entryList(QDir::Files).isEmpty());
}

void TestPublisher::beginsAnewWhereThosePiecesAreGone()
{
    m_here->hub.control("POST", QStringLiteral("/settings"),
                        {{QStringLiteral("multipart"), 100'000}, {QStringLiteral("chunk"), 70'000}});
    m_here->write(QStringLiteral("model.bin"), noise(1'000'001));
    const int attempts = std::exchange(m_here->policy.attempts, 0);
    m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/uploads/")},
                       {QStringLiteral("nth"), 9},
                       {QStringLiteral("count"), 0},
                       {QStringLiteral("drop"), 100}});
    QVERIFY(!m_here->publishTo(m_name));
    m_here->hub.control("DELETE", QStringLiteral("/faults"));
    m_here->policy.attempts = attempts;
    // The addresses are too old by now.
    m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/uploads/")}, {QStringLiteral("status"), 403}});
    m_here->hub.clearJournal();
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    QVERIFY(m_here->hub.journal(QStringLiteral("^PUT .*/uploads/")).size() >= 16);
}

void TestPublisher::refusesWhatChangedSinceThePlan()
{
    m_here->hub.addSpace(m_name);
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto plan = m_here->plan(m_here->target(m_name));
    m_here->write(QStringLiteral("app.py"), "print('changed')\n");
    const qsizetype before = m_here->commits(m_name);
    const auto done = publish::publish(m_here->client(), *space, *plan, m_here->credentials(), m_here->progress);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(QStringLiteral("app.py was changed")), qPrintable(done.error().message));
    QCOMPARE(m_here->commits(m_name), before);
}

/// The plan was made, then somebody else was faster.
void TestPublisher::saysWhoWasFirst()
{
    m_here->hub.addSpace(m_name);
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto plan = m_here->plan(m_here->target(m_name));
    m_here->putOnHub(m_name, QStringLiteral("theirs.txt"), QStringLiteral("x"));
    const qsizetype before = m_here->commits(m_name);
    const auto done = publish::publish(m_here->client(), *space, *plan, m_here->credentials(), m_here->progress);
    QVERIFY(codeOf(done).startsWith(QStringLiteral("hub.outdated")));
    QVERIFY2(done.error().message.contains(QStringLiteral("\"Theirs\" by ada")), qPrintable(done.error().message));
    QCOMPARE(m_here->commits(m_name), before);
    QVERIFY(m_here->publishTo(m_name));
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("theirs.txt")), QByteArray("x"));
}

void TestPublisher::asksOnceForAPullRequest()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->write(QStringLiteral("app.py"), "print('asked for')\n");
    publish::PublishTarget target = m_here->target(m_name);
    target.asPullRequest = true;
    m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")},
                       {QStringLiteral("after"), true},
                       {QStringLiteral("drop"), 0}});
    const auto first = m_here->publishAs(target);
    QVERIFY2(first && first->pullRequest == 1, qPrintable(codeOf(first)));
    // And once more, as after a kill.
    const auto second = m_here->publishAs(target);
    QVERIFY(second && second->pullRequest == 1);
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("app.py"), QStringLiteral("refs%2Fpr%2F1")),
             QByteArray("print('asked for')\n"));
    // Another change is another one.
    m_here->write(QStringLiteral("app.py"), "print('something else')\n");
    QCOMPARE(m_here->publishAs(target)->pullRequest, 2);
}

void TestPublisher::cancelNamesTheState_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<QString>("said");
    QTest::newRow("asking") << "/api/spaces/ada/demo$" << false << "Nothing was changed on the Hub";
    QTest::newRow("creating") << "/repos/create" << false << "while the Space ada/demo was being created";
    QTest::newRow("created") << "/preupload/" << false << "was created, nothing was committed";
    QTest::newRow("sending") << "/objects/" << false << "Nothing was committed on the Hub; what was sent";
    QTest::newRow("committing") << "/commit/" << false << "Publish again: that finds out";
}

/// Within a second, and the next time brings it to its end.
void TestPublisher::cancelNamesTheState()
{
    QFETCH(QString, path);
    QFETCH(bool, isDone);
    QFETCH(QString, said);
    m_here->write(QStringLiteral("model.bin"), noise(20'000));
    m_here->hub.fault(
        {{QStringLiteral("path"), path}, {QStringLiteral("delay"), 2}, {QStringLiteral("after"), isDone}});
    const std::jthread canceller([this, path] {
        const QString asked = QString(path).remove(u'$');
        while (m_here->hub.journal(asked).isEmpty())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        m_here->progress.cancel();
    });
    QElapsedTimer clock;
    clock.start();
    const auto done = m_here->publishTo(m_name);
    QVERIFY(!done);
    QVERIFY(clock.elapsed() < 3000);
    if (path != u"/api/spaces/ada/demo$")
        QVERIFY2(done.error().message.contains(said), qPrintable(done.error().message));
    m_here->hub.control("DELETE", QStringLiteral("/faults"));
    Progress again;
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto plan = publish::makePlan(m_here->client(), *space, m_here->target(m_name), again);
    QVERIFY(plan);
    const auto end = publish::publish(m_here->client(), *space, *plan, m_here->credentials(), again);
    QVERIFY2(end, qPrintable(codeOf(end)));
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("app.py")), m_here->read(QStringLiteral("app.py")));
}

/// It cannot be remembered here, which is said; on the Hub all is well.
void TestPublisher::isPublishedThoughTheDiskIsFull()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->write(QStringLiteral("app.py"), "print('more')\n");
    // A file where a folder is needed is as good as a full disk.
    const QString data = m_here->home.path(QStringLiteral("data/spacewright/published"));
    QVERIFY(QDir(data).removeRecursively());
    m_here->home.write(QStringLiteral("data/spacewright/published"), "x");
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done && done->hasChanged, qPrintable(codeOf(done)));
    QVERIFY(!done->warning.isEmpty());
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("app.py")), QByteArray("print('more')\n"));
}

void TestPublisher::followsARenamedSpace()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->hub.api("POST", QStringLiteral("/api/repos/move"),
                    {{QStringLiteral("fromRepo"), QStringLiteral("ada/demo")},
                     {QStringLiteral("toRepo"), QStringLiteral("ada/renamed")},
                     {QStringLiteral("type"), QStringLiteral("space")}});
    m_here->write(QStringLiteral("app.py"), "print('moved')\n");
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    QCOMPARE(done->id.name, QStringLiteral("renamed"));
    QCOMPARE(m_here->onHub(QStringLiteral("renamed"), QStringLiteral("app.py")), QByteArray("print('moved')\n"));
}

void TestPublisher::goesBackToWhatRan()
{
    const QByteArray good = m_here->read(QStringLiteral("app.py"));
    m_here->write(QStringLiteral("model.bin"), noise(5000));
    const auto first = m_here->publishTo(m_name);
    QVERIFY(first);
    QTRY_COMPARE(m_here->hub.api("GET", QStringLiteral("/api/spaces/ada/demo/runtime"))[QLatin1StringView("stage")],
                 QStringLiteral("RUNNING"));
    m_here->write(QStringLiteral("app.py"), "print('worse')\n");
    m_here->write(QStringLiteral("model.bin"), noise(6000));
    m_here->write(QStringLiteral("new.txt"), "x");
    const auto second = m_here->publishTo(m_name);
    QCOMPARE(second->runningBefore, first->commit);
    const hub::SpaceId id{QStringLiteral("ada"), m_name};
    const auto undone = publish::undoLast(m_here->client(), m_here->folder.path(), id, m_here->progress);
    QVERIFY2(undone && undone->hasChanged, qPrintable(codeOf(undone)));
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("app.py")), good);
    QVERIFY(m_here->onHub(m_name, QStringLiteral("new.txt")).isEmpty());
    QVERIFY(m_here->onHub(m_name, QStringLiteral("model.bin")).contains("size 5000"));
    // Nothing changes here.
    QCOMPARE(m_here->read(QStringLiteral("app.py")), QByteArray("print('worse')\n"));
}

void TestPublisher::whatIsTakenBackCanBeSentAgain()
{
    goesBackToWhatRan();
    const auto plan = m_here->plan(m_here->target(m_name));
    QVERIFY(!plan->hasMovedOn);
    QCOMPARE(PublishTest::text(plan->files), QStringLiteral("~app.py, ~model.bin large, +new.txt"));
}

/// Strangers see nothing of it, and its owner publishes again.
void TestPublisher::staysPrivate()
{
    publish::PublishTarget target = m_here->target(m_name);
    target.isPrivate = true;
    m_here->write(QStringLiteral("model.bin"), noise(20'000));
    const auto done = m_here->publishAs(target);
    QVERIFY2(done, qPrintable(codeOf(done)));
    const auto seen = [this](const QByteArray &token) {
        Progress progress;
        return hub::readSpace(m_here->client(token), {QStringLiteral("ada"), m_name}, progress);
    };
    QVERIFY(seen("hf_adawrite")->isPrivate);
    QVERIFY(!seen({}));
    QVERIFY(!seen("hf_bobwrite"));
    m_here->write(QStringLiteral("app.py"), "print('more')\n");
    QVERIFY(m_here->publishTo(m_name));
    QVERIFY(seen("hf_adawrite")->isPrivate);
}

/// Each as it is on the disk: what looks the same need not be the same.
void TestPublisher::keepsOddNames()
{
    const QStringList names = {QStringLiteral("caf\u00e9.txt"), QStringLiteral("cafe\u0301.txt"),
                               QStringLiteral("\U0001F34E\U0001F3FD.txt"), QString(255, u'n'), QStringLiteral("...")};
    for (const QString &name : names)
        m_here->write(QStringLiteral("odd/") + name, name.toUtf8());
    m_here->write(QStringLiteral("bad\nname"), "never sent");
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    for (const QString &name : names) {
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name));
        QCOMPARE(m_here->onHub(m_name, QStringLiteral("odd/") + encoded), name.toUtf8());
    }
    const auto plan = m_here->plan(m_here->target(m_name));
    QVERIFY(plan && plan->isEmpty());
    QCOMPARE(plan->unusable, QStringList{QStringLiteral("bad%0Aname")});
}

/// Nothing is lost, and a pull request is still possible.
void TestPublisher::saysThatTheBranchIsProtected()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->write(QStringLiteral("app.py"), "print('more')\n");
    m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/main$")},
                       {QStringLiteral("status"), 403},
                       {QStringLiteral("body"), QStringLiteral("{\"error\":\"main is a protected branch\"}")},
                       {QStringLiteral("count"), 0}});
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(codeOf(done).startsWith(QStringLiteral("hub.forbidden")), qPrintable(codeOf(done)));
    QVERIFY2(done.error().message.contains(QStringLiteral("main is a protected branch")),
             qPrintable(done.error().message));
    QCOMPARE(m_here->read(QStringLiteral("app.py")), QByteArray("print('more')\n"));
    publish::PublishTarget target = m_here->target(m_name);
    target.asPullRequest = true;
    const auto asked = m_here->publishAs(target);
    QVERIFY2(asked && asked->pullRequest == 1, qPrintable(codeOf(asked)));
}

/// Addresses for large files may be relative ones, of whole files and of pieces.
void TestPublisher::findsTheStorageBesideTheHub()
{
    m_here->hub.control(
        "POST", QStringLiteral("/settings"),
        {{QStringLiteral("relative"), true}, {QStringLiteral("multipart"), 30'000}, {QStringLiteral("chunk"), 20'000}});
    m_here->write(QStringLiteral("small.bin"), noise(20'000));
    m_here->write(QStringLiteral("large.bin"), noise(50'000));
    const auto done = m_here->publishTo(m_name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    QCOMPARE(m_here->hub.journal(QStringLiteral("PUT /storage/objects/")).size(), 1);
    QCOMPARE(m_here->hub.journal(QStringLiteral("PUT /storage/uploads/")).size(), 3);
    QVERIFY(m_here->onHub(m_name, QStringLiteral("large.bin")).startsWith("version"));
}

QTEST_GUILESS_MAIN(TestPublisher)
#include "tst_publisher.moc"
