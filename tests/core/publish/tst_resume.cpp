// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/publish/waiting/resume.h>

#include <memory>

using namespace spacewright;
using namespace spacewright::tests;

/// What the network cut short goes on once it is back: everything arrives, once, and nothing that nobody has looked at.
class TestResume final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<PublishTest>(); }
    void cleanup() { m_here.reset(); }
    void goesOnWhereverItWasCut_data();
    void goesOnWhereverItWasCut();
    void refusesWhatNobodyLookedAt_data();
    void refusesWhatNobodyLookedAt();
    void goesOnThoughOthersCommittedToANewSpace();

private:
    publish::PublishTarget wanted(bool isNew, bool asPullRequest) const
    {
        publish::PublishTarget target = m_here->target(QStringLiteral("fruit"));
        target.canCreate = isNew;
        target.asPullRequest = asPullRequest;
        return target;
    }
    /// Reviewed, and then without a network from the n-th request on.
    Result<publish::Published> sendCut(const publish::PublishPlan &plan, int nth) const
    {
        m_here->hub.fault({{QStringLiteral("nth"), nth},
                           {QStringLiteral("count"), 0},
                           {QStringLiteral("drop"), 0},
                           {QStringLiteral("after"), nth % 2 == 0}});
        const auto space = space::readSpace(m_here->folder.path());
        Progress progress;
        auto sent = publish::publish(m_here->client(), *space, plan, m_here->credentials(), progress);
        m_here->hub.control("DELETE", QStringLiteral("/faults"));
        return sent;
    }
    Result<publish::Published> resumeFrom(const publish::PublishPlan &plan) const
    {
        Progress progress;
        return publish::resume(m_here->client(), m_here->folder.path(), plan, m_here->credentials(), progress);
    }

    std::unique_ptr<PublishTest> m_here;
};

void TestResume::goesOnWhereverItWasCut_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<bool>("asPullRequest");
    QTest::newRow("a change") << false << false;
    QTest::newRow("a new Space") << true << false;
    QTest::newRow("a pull request") << false << true;
}

void TestResume::goesOnWhereverItWasCut()
{
    QFETCH(bool, isNew);
    QFETCH(bool, asPullRequest);
    for (int nth = 1, cuts = 1; cuts > 0; ++nth) {
        init();
        if (!isNew)
            QVERIFY(m_here->publishTo(QStringLiteral("fruit")));
        const qsizetype before = isNew ? 1 : m_here->commits(QStringLiteral("fruit"));
        m_here->write(QStringLiteral("model.bin"), QByteArray(100'000, '\0') + QByteArray::number(nth));
        m_here->write(QStringLiteral("note.txt"), "A note\n");
        const auto plan = m_here->plan(wanted(isNew, asPullRequest));
        QVERIFY2(plan, qPrintable(codeOf(plan)));
        const auto cut = sendCut(*plan, nth);
        cuts = cut ? 0 : 1;
        QVERIFY2(cut || cut.error().code == ErrorCode::NetworkCut, qPrintable(codeOf(cut)));
        const auto resumed = cut ? cut : resumeFrom(*plan);
        QVERIFY2(resumed, qPrintable(QStringLiteral("%1: %2").arg(nth).arg(codeOf(resumed))));
        const qsizetype made = m_here->commits(QStringLiteral("fruit")) - before;
        QCOMPARE(made, asPullRequest ? 0 : 1);
        const QString revision = asPullRequest ? QStringLiteral("refs%2Fpr%2F1") : QStringLiteral("main");
        QCOMPARE(m_here->onHub(QStringLiteral("fruit"), QStringLiteral("note.txt"), revision), QByteArray("A note\n"));
        QVERIFY(m_here->onHub(QStringLiteral("fruit"), QStringLiteral("model.bin"), revision).contains("sha256"));
        const QJsonArray discussions =
            m_here->hub
                .api("GET", QStringLiteral("/api/spaces/ada/fruit/discussions"))[QLatin1StringView("discussions")]
                .toArray();
        QCOMPARE(discussions.size(), asPullRequest ? 1 : 0);
        QVERIFY2(nth < 40, "it never gets through");
    }
}

void TestResume::refusesWhatNobodyLookedAt_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("named");
    QTest::newRow("a file was changed") << "change" << "note.txt";
    QTest::newRow("a file came") << "add" << "more.txt";
    QTest::newRow("a file went") << "remove" << "app.py";
    QTest::newRow("somebody else committed") << "hub" << "on the Hub";
}

void TestResume::refusesWhatNobodyLookedAt()
{
    QFETCH(QString, what);
    QFETCH(QString, named);
    QVERIFY(m_here->publishTo(QStringLiteral("fruit")));
    m_here->write(QStringLiteral("note.txt"), "A note\n");
    const auto plan = m_here->plan(wanted(false, false));
    QVERIFY2(plan, qPrintable(codeOf(plan)));
    QVERIFY(!sendCut(*plan, 1));
    if (what == u"change")
        m_here->write(QStringLiteral("note.txt"), "Another note\n");
    else if (what == u"add")
        m_here->write(QStringLiteral("more.txt"), "More\n");
    else if (what == u"remove")
        QVERIFY(QFile::remove(m_here->folder.filePath(QStringLiteral("app.py"))));
    else
        m_here->putOnHub(QStringLiteral("fruit"), QStringLiteral("theirs.txt"), QStringLiteral("Theirs\n"));
    const qsizetype before = m_here->commits(QStringLiteral("fruit"));
    const auto resumed = resumeFrom(*plan);
    QVERIFY2(codeOf(resumed).startsWith(QStringLiteral("publish.refused")), qPrintable(codeOf(resumed)));
    QVERIFY2(resumed.error().message.contains(named), qPrintable(resumed.error().message));
    QCOMPARE(m_here->commits(QStringLiteral("fruit")), before);
}

/// Its first commit is the Hub's own.
void TestResume::goesOnThoughOthersCommittedToANewSpace()
{
    const auto plan = m_here->plan(wanted(true, false));
    QVERIFY2(plan, qPrintable(codeOf(plan)));
    m_here->hub.addSpace(QStringLiteral("fruit"));
    const auto resumed = resumeFrom(*plan);
    QVERIFY2(resumed, qPrintable(codeOf(resumed)));
    QCOMPARE(m_here->commits(QStringLiteral("fruit")), 2);
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
