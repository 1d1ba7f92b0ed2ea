// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/running/runningspace.h>
#include <core/run/running/sessionmark.h>
#include <core/run/running/wishfile.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

#include <mutex>

using namespace spacewright;

/// What one process sees and wants of the runs of another.
class TestRunningSpace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(paths::runtimeFolder()).removeRecursively(); }

    void isListedAsItRuns()
    {
        QVERIFY(run::runningSpaces().isEmpty());
        {
            run::SessionMark mark(space(QStringLiteral("/a"), QStringLiteral("A")), {});
            QCOMPARE(run::runningSpaces().size(), 1);
            QCOMPARE(run::runningSpaces().first().stage, run::Stage::Building);
            mark.noteStage(run::Stage::Running, QStringLiteral("sandbox"));
            mark.noteUrl(QUrl(QStringLiteral("http://127.0.0.1:1234/x")));
            mark.noteUrl(QUrl());
            mark.noteStats({.cpu = 0.5, .memory = 1000, .memoryLimit = 5000});
            const run::RunningSpace seen = run::runningSpaces().first();
            QCOMPARE(seen.title, QStringLiteral("A"));
            QCOMPARE(seen.folder, QStringLiteral("/a"));
            QCOMPARE(seen.runner, QStringLiteral("sandbox"));
            QCOMPARE(seen.stage, run::Stage::Running);
            QCOMPARE(seen.port(), 1234);
            QCOMPARE(seen.stats.memory, 1000);
            QCOMPARE(seen.stats.memoryLimit, 5000);
            QCOMPARE(seen.process, QCoreApplication::applicationPid());
            QVERIFY(seen.canSleep);

            // What is gone takes nothing, and the address stays.
            mark.noteStage(run::Stage::Sleeping, QStringLiteral("sandbox"));
            QCOMPARE(run::runningSpaces().first().stats.memory, 0);
            QCOMPARE(run::runningSpaces().first().port(), 1234);
        }
        QVERIFY(run::runningSpaces().isEmpty());
    }

    void thoseOfADeadProcessAreNot()
    {
        const QDir folder(paths::runtimeFolder() + QStringLiteral("/sessions"));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        QFile file(folder.filePath(QStringLiteral("x.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"process":1,"started":7,"title":"dead"})");
        file.close();
        QVERIFY(run::runningSpaces().isEmpty());
    }

    void isFoundByWhatPeopleType()
    {
        const run::SessionMark a(space(QStringLiteral("/a"), QStringLiteral("Same")), {});
        const run::SessionMark b(space(QStringLiteral("/b"), QStringLiteral("Same")), {});
        QCOMPARE(run::runningSpace(QStringLiteral("/a"))->folder, QStringLiteral("/a"));
        const QString id = run::runningSpace(QStringLiteral("/b"))->id;
        QCOMPARE(run::runningSpace(id)->folder, QStringLiteral("/b"));
        QCOMPARE(run::runningSpace(id.first(30))->folder, QStringLiteral("/b"));
        QVERIFY(run::runningSpace(QStringLiteral("Same")).error().message.contains(QStringLiteral("More than one")));
        QVERIFY(!run::runningSpace(QStringLiteral("/c")));
    }

    void aWishArrives_data()
    {
        QTest::addColumn<int>("wish");
        QTest::newRow("stop") << int(run::RunningWish::Stop);
        QTest::newRow("sleep") << int(run::RunningWish::Sleep);
        QTest::newRow("wake") << int(run::RunningWish::Wake);
    }
    void aWishArrives()
    {
        QFETCH(int, wish);
        std::mutex mutex;
        QList<run::RunningWish> heard;
        run::SessionMark mark(space(QStringLiteral("/a"), QStringLiteral("A")), [&](run::RunningWish one) {
            const std::scoped_lock lock(mutex);
            heard += one;
        });
        QVERIFY(run::tellRunning(run::runningSpaces().first(), run::RunningWish(wish)));
        QTRY_COMPARE(
            [&] {
                const std::scoped_lock lock(mutex);
                return heard;
            }(),
            QList{run::RunningWish(wish)});
        QVERIFY(!QFile::exists(run::wishPath(
            paths::runtimeFolder() + QStringLiteral("/sessions/%1.json").arg(run::runningSpaces().first().id))));
    }

    void whatCannotSleepSaysSo()
    {
        run::RunningSpace one = space(QStringLiteral("/a"), QStringLiteral("A"));
        one.canSleep = false;
        const run::SessionMark mark(one, {});
        const Result<> told = run::tellRunning(run::runningSpaces().first(), run::RunningWish::Sleep);
        QCOMPARE(told.error().code, ErrorCode::RunnerUnsuitable);
        QVERIFY(run::tellRunning(run::runningSpaces().first(), run::RunningWish::Stop));
    }

    void nonsenseIsNoWish()
    {
        const QString mark = m_home.path(QStringLiteral("mark.json"));
        m_home.write(QStringLiteral("mark.json.wish"), "dance");
        QVERIFY(!run::takeWishAt(mark));
        QVERIFY(!QFile::exists(run::wishPath(mark)));
        QVERIFY(run::writeWishAt(mark, run::RunningWish::Sleep));
        QVERIFY(run::takeWishAt(mark) == run::RunningWish::Sleep);
        QVERIFY(!run::takeWishAt(mark));
    }

private:
    static run::RunningSpace space(const QString &folder, const QString &title)
    {
        return {.folder = folder, .title = title, .started = QDateTime::currentDateTimeUtc(), .canSleep = true};
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestRunningSpace)
#include "tst_runningspace.moc"
