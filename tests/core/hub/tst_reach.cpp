// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/client/reach.h>
#include <core/hub/space/spaceinfo.h>

#include <QSignalSpy>

using namespace spacewright;
using namespace spacewright::tests;

/// Whether the Hub can be reached is known from what it is asked anyway.
class TestReach final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub.addSpace(QStringLiteral("demo")); }
    void cleanup() { m_hub.control("DELETE", QStringLiteral("/faults")); }
    void knowsWhenItIsAwayAndBack();
    void refusalsAreAnswers_data();
    void refusalsAreAnswers();
    void aCutThatPassesIsNothing();
    void aHubThatIsCutEachTimeIsAway();
    void whatIsCancelledSaysNothing();
    void eachHubIsItsOwn();

private:
    Result<hub::SpaceInfo> read(Progress &progress)
    {
        return hub::readSpace(clientOf(m_hub), space("ada/demo"), progress);
    }
    bool isAway() const { return hub::Reach::shared().isAway(m_hub.endpoint()); }

    TestHub m_hub;
};

void TestReach::knowsWhenItIsAwayAndBack()
{
    const QSignalSpy changed(&hub::Reach::shared(), &hub::Reach::changed);
    Progress progress;
    QVERIFY(read(progress));
    QVERIFY(!isAway() && changed.isEmpty());
    m_hub.setReachable(false);
    QCOMPARE(codeOf(read(progress)), QStringLiteral("network.failed"));
    QVERIFY(isAway());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toUrl(), m_hub.endpoint());
    m_hub.setReachable(true);
    QVERIFY(read(progress));
    QVERIFY(!isAway());
    QCOMPARE(changed.size(), 2);
}

void TestReach::refusalsAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {401, 403, 404, 429, 500, 503})
        QTest::newRow(qPrintable(QString::number(status))) << status;
}

void TestReach::refusalsAreAnswers()
{
    QFETCH(int, status);
    m_hub.fault({{QStringLiteral("status"), status}, {QStringLiteral("count"), 0}});
    Progress progress;
    QVERIFY(!read(progress));
    QVERIFY(!isAway());
}

void TestReach::aCutThatPassesIsNothing()
{
    const QSignalSpy changed(&hub::Reach::shared(), &hub::Reach::changed);
    m_hub.fault({{QStringLiteral("drop"), 0}, {QStringLiteral("count"), 3}});
    Progress progress;
    QVERIFY(read(progress));
    QVERIFY(changed.isEmpty());
}

void TestReach::aHubThatIsCutEachTimeIsAway()
{
    m_hub.fault({{QStringLiteral("drop"), 0}, {QStringLiteral("count"), 0}});
    Progress progress;
    QCOMPARE(codeOf(read(progress)), QStringLiteral("network.cut"));
    QVERIFY(isAway());
    m_hub.control("DELETE", QStringLiteral("/faults"));
    QVERIFY(read(progress));
    QVERIFY(!isAway());
}

void TestReach::whatIsCancelledSaysNothing()
{
    Progress progress;
    progress.cancel();
    QVERIFY(!read(progress));
    QVERIFY(!isAway());
}

void TestReach::eachHubIsItsOwn()
{
    Progress progress;
    const QUrl nowhere(QStringLiteral("http://no-such-host.invalid"));
    const hub::HubClient other({.endpoint = nowhere, .token = {}}, {.attempts = 0});
    QCOMPARE(codeOf(other.ask({.path = QStringLiteral("/")}, progress)), QStringLiteral("network.failed"));
    QVERIFY(hub::Reach::shared().isAway(nowhere));
    QVERIFY(!isAway());
}

QTEST_GUILESS_MAIN(TestReach)
#include "tst_reach.moc"
