// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/singleinstance.h>
#include <app/window/windowsession.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using spacewright::tests::TemporaryHome;

class TestWindowSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembers();
    void setsDamagedFilesAside_data();
    void setsDamagedFilesAside();
    void forgetsOldSpaces();
    void handsOverToNobody();

private:
    TemporaryHome m_home;
};

void TestWindowSession::remembers()
{
    const QJsonObject editors{{QStringLiteral("current"), 3}};
    WindowSession session;
    session.setGeometry("geometry\0of it");
    session.setPanels("panels");
    session.setLastSpace(QStringLiteral("/spaces/one"));
    session.setEditors(QStringLiteral("/spaces/one"), editors);
    QVERIFY(session.save());
    const WindowSession next;
    QCOMPARE(next.geometry(), session.geometry());
    QCOMPARE(next.panels(), QByteArray("panels"));
    QCOMPARE(next.lastSpace(), QStringLiteral("/spaces/one"));
    QCOMPARE(next.editors(QStringLiteral("/spaces/one")), editors);
    QVERIFY(next.editors(QStringLiteral("/spaces/two")).isEmpty());
}

void TestWindowSession::setsDamagedFilesAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut") << QByteArray("{\"version\":1,\"lastSpa");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("from a newer version") << QByteArray("{\"version\":2,\"lastSpace\":\"/x\"}");
}

void TestWindowSession::setsDamagedFilesAside()
{
    QFETCH(const QByteArray, content);
    const QString path = m_home.write(QStringLiteral("session.json"), content);
    const WindowSession session(path);
    QVERIFY(session.lastSpace().isEmpty());
    QVERIFY(!QFile::exists(path));
    QCOMPARE(TemporaryHome::read(path + QStringLiteral(".bak")), content);
}

void TestWindowSession::forgetsOldSpaces()
{
    WindowSession session(m_home.path(QStringLiteral("many.json")));
    for (int number = 0; number < 100; ++number)
        session.setEditors(QStringLiteral("/spaces/%1").arg(number), {{QStringLiteral("current"), number}});
    int remembered = 0;
    for (int number = 0; number < 100; ++number)
        remembered += session.editors(QStringLiteral("/spaces/%1").arg(number)).isEmpty() ? 0 : 1;
    QCOMPARE(remembered, 30);
    QVERIFY(!session.editors(QStringLiteral("/spaces/99")).isEmpty());
}

void TestWindowSession::handsOverToNobody()
{
    const SingleInstance alone;
    QVERIFY(!alone.handOver({QStringLiteral("/spaces/one"), true}));
}

QTEST_GUILESS_MAIN(TestWindowSession)
#include "tst_windowsession.moc"
