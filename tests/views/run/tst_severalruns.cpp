// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <core/run/running/runningspace.h>
#include <views/run/runcontroller.h>

#include <tests/support/temporaryhome.h>

#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using namespace Qt::StringLiterals;
using views::RunController;

/// Several real Spaces at once: what is told is the current one's, and the others go on.
class TestSeveralRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_controller = std::make_unique<RunController>();
        for (const QString &name : {u"a"_s, u"b"_s})
            makeSpace(name, "sdk: static\n");
    }
    void cleanup() { m_controller.reset(); }

    void anotherSpaceLeavesItRunning()
    {
        const QUrl a = start(u"a"_s);
        open(u"b"_s);
        QVERIFY(!m_controller->isActive());
        QCOMPARE(m_controller->stage(), run::Stage::Stopped);
        QCOMPARE(m_controller->url(), QUrl());
        QCOMPARE(page(a), "page of a");

        const QUrl b = start(u"b"_s);
        QVERIFY(a != b);
        QCOMPARE(page(a), "page of a");
        QCOMPARE(page(b), "page of b");
        QCOMPARE(run::runningSpaces().size(), 2);

        // Back at the first one, all is told anew.
        const QSignalSpy stages(m_controller.get(), &RunController::stageChanged);
        const QSignalSpy urls(m_controller.get(), &RunController::urlChanged);
        const QSignalSpy logs(m_controller.get(), &RunController::logsChanged);
        open(u"a"_s);
        QVERIFY(m_controller->isActive());
        QCOMPARE(m_controller->stage(), run::Stage::Running);
        QCOMPARE(stages.last().first().value<run::Stage>(), run::Stage::Running);
        QCOMPARE(urls.last().first().toUrl(), a);
        QCOMPARE(logs.size(), 1);

        m_controller->stop();
        QTRY_VERIFY(!m_controller->isActive());
        QCOMPARE(m_controller->stage(), run::Stage::Stopped);
        QCOMPARE(page(b), "page of b");
    }

    void oneThatIsNotSeenCanBeStopped()
    {
        start(u"a"_s);
        open(u"b"_s);
        const QSignalSpy unseen(m_controller.get(), &RunController::finishedUnseen);
        const QSignalSpy finished(m_controller.get(), &RunController::finished);
        m_controller->stop(m_home.path(u"a"_s));
        QTRY_COMPARE(unseen.size(), 1);
        QCOMPARE(finished.size(), 0);
        QVERIFY(run::runningSpaces().isEmpty());
        // Its end is told when it is looked at.
        open(u"a"_s);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<run::BuildRecord>().stage, run::Stage::Stopped);
        open(u"b"_s);
        open(u"a"_s);
        QCOMPARE(finished.size(), 1);
    }

    void whatFailsUnseenIsToldLater()
    {
        makeSpace(u"c"_s, "sdk: static\napp_file: none.html\n");
        open(u"c"_s);
        const QSignalSpy unseen(m_controller.get(), &RunController::finishedUnseen);
        m_controller->start({});
        open(u"a"_s);
        QTRY_COMPARE(unseen.size(), 1);
        QCOMPARE(m_controller->stage(), run::Stage::Stopped);
        open(u"c"_s);
        QCOMPARE(m_controller->stage(), run::Stage::NoAppFile);
    }

    void allEndWithTheController()
    {
        const QUrl a = start(u"a"_s);
        const QUrl b = start(u"b"_s);
        QCOMPARE(run::runningSpaces().size(), 2);
        m_controller.reset();
        QVERIFY(run::runningSpaces().isEmpty());
        QCOMPARE(page(a), QByteArray());
        QCOMPARE(page(b), QByteArray());
    }

    void sleepIsAStageOfARunThatGoesOn()
    {
        open(u"a"_s);
        m_controller->start({.sleepTime = std::chrono::seconds(1)});
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->stage(), run::Stage::Sleeping, 15'000);
        QVERIFY(m_controller->isActive());
        QCOMPARE(m_controller->url(), QUrl());
        const run::RunningSpace sleeping = run::runningSpaces().first();
        QVERIFY(run::tellRunning(sleeping, run::RunningWish::Wake));
        QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
        QCOMPARE(m_controller->url().port(), int(sleeping.port()));
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->stage(), run::Stage::Sleeping, 15'000);
        m_controller->stop();
        QTRY_VERIFY(!m_controller->isActive());
        QCOMPARE(m_controller->stage(), run::Stage::Stopped);
    }

private:
    void makeSpace(const QString &name, const QByteArray &card) const
    {
        m_home.write(name + u"/README.md"_s, "---\ntitle: " + name.toUtf8() + '\n' + card + "---\n");
        m_home.write(name + u"/index.html"_s, "page of " + name.toUtf8());
    }

    void open(const QString &name)
    {
        const Result<space::Space> space = space::readSpace(m_home.path(name));
        QVERIFY(space);
        m_controller->setSpace(*space);
    }

    QUrl start(const QString &name)
    {
        open(name);
        m_controller->start({});
        if (!QTest::qWaitFor([this] { return m_controller->stage() == run::Stage::Running; }, 15'000))
            qWarning() << "does not run:" << name;
        return m_controller->url();
    }

    static QByteArray page(const QUrl &url)
    {
        Progress progress;
        const Result<http::Response> answer = http::perform({.url = url}, progress);
        return answer ? answer->body : QByteArray();
    }

    tests::TemporaryHome m_home;
    std::unique_ptr<RunController> m_controller;
};

QTEST_MAIN(TestSeveralRuns)
#include "tst_severalruns.moc"
