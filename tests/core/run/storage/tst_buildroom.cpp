// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/session.h>
#include <core/run/storage/buildroom.h>
#include <core/space/space.h>

#include <tests/support/packagecache.h>
#include <tests/support/runlistener.h>
#include <tests/support/temporaryhome.h>

#include <QTest>
#include <QUuid>

using namespace spacewright;

namespace
{

constexpr qint64 gigabyte = 1'000'000'000;
/// More than any disk has.
constexpr qint64 tooMuch = 1'000'000 * gigabyte;

} // namespace

/// A build that may not fit says so before it starts, and starts.
class TestBuildRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::usePackageCache(); }

    void goesByEarlierBuilds()
    {
        QVERIFY(run::neededRoom({}, QStringLiteral("/a"), QStringLiteral("sandbox")) > 100'000'000);
        const QList<run::BuildRecord> records = {record("/a", "sandbox", 1, 9), record("/a", "sandbox", 2, 3),
                                                 record("/a", "container", 7, 1), record("/b", "sandbox", 5, 1),
                                                 record("/c", "sandbox", 4, 1)};
        const auto needed = [&records](const char *folder, const char *runner) {
            return run::neededRoom(records, QLatin1StringView(folder), QLatin1StringView(runner));
        };
        QCOMPARE(needed("/a", "sandbox"), 2 * gigabyte);
        QCOMPARE(needed("/a", "container"), 7 * gigabyte);
        // What others take, in the middle.
        QCOMPARE(needed("/new", "sandbox"), 4 * gigabyte);
    }

    void warnsOnlyWhereItIsShort()
    {
        QCOMPARE(run::roomWarning(gigabyte, 2 * gigabyte, QStringLiteral("/x")), QString());
        const QString warning = run::roomWarning(2 * gigabyte, gigabyte, QStringLiteral("/x"));
        QVERIFY2(warning.contains(QStringLiteral("/x")) && warning.contains(QLocale().formattedDataSize(gigabyte, 1)),
                 qPrintable(warning));
    }

    void isSaidOnceAndTheBuildGoesOn()
    {
        m_home.write(QStringLiteral("space/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(QStringLiteral("space/app.py"), "print('x')\n");
        // Nobody has this environment.
        m_home.write(QStringLiteral("space/requirements.txt"),
                     "idna; sys_platform == '" + QUuid::createUuid().toByteArray(QUuid::Id128) + "'\n");
        const Result<space::Space> space = space::readSpace(m_home.path(QStringLiteral("space")));
        run::BuildRecord before = record(qPrintable(space->folder), "sandbox", tooMuch / gigabyte, 1);
        before.folder = run::newRecordFolder(before.spaceFolder, before.started);
        QVERIFY(run::saveRecord(before));

        const auto build = [&] {
            auto session = run::Session::create({space->folder, space->card, space->manifests}, {});
            RoomListener listener;
            Progress progress;
            const auto done = (*session)->execute(run::Session::Until::Built, listener, progress);
            return done && done->stage == run::Stage::Stopped ? listener.warnings
                                                              : QStringList{QStringLiteral("failed")};
        };
        const QStringList warnings = build();
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings.first().contains(QStringLiteral("may not fit")), qPrintable(warnings.first()));
        // Nothing is built now.
        QCOMPARE(build(), QStringList());
    }

private:
    class RoomListener final : public run::RunObserver
    {
    public:
        QStringList warnings;
        void onStage(run::Stage, const QString &) override {}
        void onStep(const log::Step &) override {}
        void onLog(run::LogSource, const QByteArray &) override {}
        void onUrl(const QUrl &) override {}
        void onStats(const run::Stats &) override {}
        void onReload() override {}
        void onShortOfRoom(const QString &warning) override { warnings += warning; }
    };

    static run::BuildRecord record(const char *folder, const char *runner, qint64 gigabytes, int daysAgo)
    {
        run::BuildRecord record;
        record.spaceFolder = QString::fromUtf8(folder);
        record.runner = QLatin1StringView(runner);
        record.started = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        record.stage = run::Stage::Stopped;
        record.facts.insert(QStringLiteral("size"), QString::number(gigabytes * gigabyte));
        return record;
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestBuildRoom)
#include "tst_buildroom.moc"
