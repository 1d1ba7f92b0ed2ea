// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/progress.h>
#include <core/get/getspace.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// Getting a Space from a stand-in for the Hub: what is there afterwards, and that nothing is when it failed.
class TestGetSpace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hub = std::make_unique<tests::TestHub>();
        m_hub->addSpace(u"demo"_s);
        m_hub->addSpace(u"hidden"_s);
        m_hub->api("PUT", u"/api/spaces/ada/hidden/settings"_s, {{u"private"_s, true}});
        m_hub->addSpace(u"old"_s);
        m_hub->api("POST", u"/api/repos/move"_s,
                   {{u"fromRepo"_s, u"ada/old"_s}, {u"toRepo"_s, u"ada/new"_s}, {u"type"_s, u"space"_s}});
    }
    void init() { m_place = std::make_unique<QTemporaryDir>(); }
    void cleanupTestCase() { m_hub.reset(); }

    void getsWhatMayBeSeen_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("name");
        QTest::newRow("public") << u"ada/demo"_s << QByteArray() << u"ada/demo"_s;
        QTest::newRow("private, as its owner") << u"ada/hidden"_s << QByteArray("hf_adaread") << u"ada/hidden"_s;
        QTest::newRow("renamed") << u"ada/old"_s << QByteArray() << u"ada/new"_s;
    }
    void getsWhatMayBeSeen()
    {
        QFETCH(QString, space);
        QFETCH(QByteArray, token);
        const Result<get::GotSpace> got = fetch(space, token);
        QVERIFY2(got, got ? "" : qPrintable(got.error().message));
        QTEST(got->id.text(), "name");
        QVERIFY(QFileInfo::exists(got->folder + u"/README.md"_s));
        QVERIFY(got->remark.isEmpty());
    }

    void leavesNothingOfWhatFails_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("hint");
        QTest::newRow("missing") << u"ada/nothing"_s << QString() << u"Check its name"_s;
        QTest::newRow("private") << u"ada/hidden"_s << QString() << u"sign in first"_s;
        QTest::newRow("git fails") << u"ada/demo"_s << u"git-upload-pack"_s << QString();
    }
    void leavesNothingOfWhatFails()
    {
        QFETCH(QString, space);
        QFETCH(QString, fault);
        QFETCH(QString, hint);
        if (!fault.isEmpty())
            m_hub->fault({{u"path"_s, fault}, {u"status"_s, 403}, {u"count"_s, 0}});
        const Result<get::GotSpace> got = fetch(space);
        m_hub->control("DELETE", u"/faults"_s);
        QVERIFY(!got);
        QVERIFY2(got.error().message.contains(hint), qPrintable(got.error().message));
        QVERIFY(QDir(m_place->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void leavesNothingOfWhatIsCancelled()
    {
        const hub::SpaceId id{u"ada"_s, u"demo"_s};
        Progress *running = nullptr;
        Progress progress([&running](const ProgressState &state) {
            // Once git has begun, and something lies on the disk.
            if (state.total > 0)
                running->cancel();
        });
        running = &progress;
        const Result<get::GotSpace> got =
            get::getSpace({.endpoint = m_hub->endpoint()}, id, get::freeFolder(m_place->path(), id), progress);
        QVERIFY(got);
        QVERIFY(progress.isCancelled());
        QVERIFY(got->folder.isEmpty());
        QVERIFY(QDir(m_place->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void choosesANameThatIsFree()
    {
        const hub::SpaceId id{u"ada"_s, u"demo"_s};
        const QDir place(m_place->path());
        QCOMPARE(get::freeFolder(place.path(), id), place.filePath(u"demo"_s));
        place.mkdir(u"demo"_s);
        place.mkdir(u"demo-2"_s);
        QCOMPARE(get::freeFolder(place.path(), id), place.filePath(u"demo-3"_s));
    }

private:
    Result<get::GotSpace> fetch(const QString &space, const QByteArray &token = {}) const
    {
        Progress progress;
        const hub::SpaceId id{space.section(u'/', 0, 0), space.section(u'/', 1)};
        return get::getSpace({.endpoint = m_hub->endpoint(), .token = token}, id, get::freeFolder(m_place->path(), id),
                             progress);
    }

    tests::TemporaryHome m_home;
    std::unique_ptr<tests::TestHub> m_hub;
    std::unique_ptr<QTemporaryDir> m_place;
};

QTEST_GUILESS_MAIN(TestGetSpace)
#include "tst_getspace.moc"
