// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/recipe/pythonfinder.h>
#include <core/run/running/sessionmark.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/installer.h>
#include <core/run/storage/cleanrule.h>
#include <core/run/storage/storage.h>
#include <core/run/storage/storeduse.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QLockFile>
#include <QTest>

using namespace spacewright;
using Kind = run::StoredItem::Kind;

namespace
{

constexpr qint64 kilobyte = 1024;

} // namespace

/// What takes room on the disk is found with its size, and goes when it is told to.
class TestStorage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const QString &folder : {paths::dataFolder(), paths::cacheFolder(), paths::runtimeFolder()})
            QDir(folder).removeRecursively();
    }

    void countsAFileOfSeveralNamesOnce()
    {
        m_home.write(QStringLiteral("count/a"), QByteArray(40 * kilobyte, 'x'));
        const qint64 one = run::diskSize(m_home.path(QStringLiteral("count")), m_progress);
        QVERIFY(one >= 40 * kilobyte);
        QDir().mkpath(m_home.path(QStringLiteral("linked")));
        QCOMPARE(::link(qPrintable(m_home.path(QStringLiteral("count/a"))),
                        qPrintable(m_home.path(QStringLiteral("linked/a")))),
                 0);
        const qint64 both = run::diskSize(m_home.path(QStringLiteral("count")), m_progress) +
                            run::diskSize(m_home.path(QStringLiteral("linked")), m_progress);
        QVERIFY2(both < one + 20 * kilobyte, QByteArray::number(both));
    }

    void findsWhatThereIs()
    {
        const run::BuildRecord first = record(QStringLiteral("/spaces/a"), QStringLiteral("A"), 2);
        run::BuildRecord second = record(QStringLiteral("/spaces/b"), QStringLiteral("B"), 1);
        second.marks.isPinned = true;
        QVERIFY(run::saveMarks(second));
        makeEnvironment(QStringLiteral("0123456789abcdef"));
        write(run::packageCache() + QStringLiteral("/archive-v0/x"), 30 * kilobyte);
        write(paths::cacheFolder() + QStringLiteral("/huggingface/hub/models--google--gemma/blobs/x"), 50 * kilobyte);
        write(paths::cacheFolder() + QStringLiteral("/logindex/x"), kilobyte);
        write(run::fetchedPythonFolder() + QStringLiteral("/cpython-3.10.1-linux/bin/python3"), 40 * kilobyte);

        const QList<run::StoredItem> items = found();
        QVERIFY(named(items, run::fetchedPythonFolder()).size >= 40 * kilobyte);
        QCOMPARE(of(items, Kind::Build).size(), 2);
        const run::StoredItem a = named(items, first.folder);
        QCOMPARE(a.space, QStringLiteral("A"));
        QCOMPARE(a.spaceFolder, QStringLiteral("/spaces/a"));
        QVERIFY(a.size > 0 && !a.isPinned);
        QVERIFY(named(items, second.folder).isPinned);
        QCOMPARE(of(items, Kind::Environment).size(), 1);
        // Both Spaces were run in it.
        QCOMPARE(of(items, Kind::Environment).first().space, QStringLiteral("A, B"));
        QCOMPARE(of(items, Kind::Environment).first().spaceFolder, QString());
        QVERIFY(of(items, Kind::Environment).first().size >= 20 * kilobyte);
        QVERIFY(of(items, Kind::Downloads).first().size >= 30 * kilobyte);
        QCOMPARE(of(items, Kind::Models).first().name, QStringLiteral("google/gemma"));
        QCOMPARE(of(items, Kind::Cache).size(), 1);
    }

    void removesThemAndNothingElse()
    {
        const run::BuildRecord first = record(QStringLiteral("/spaces/a"), QStringLiteral("A"), 2);
        const run::BuildRecord second = record(QStringLiteral("/spaces/a"), QStringLiteral("A"), 1);
        makeEnvironment(QStringLiteral("0123456789abcdef"));
        const QList<run::StoredItem> items = found();
        const QList<run::StoredItem> chosen =
            run::itemsBy({.kinds = {Kind::Build}, .keptBuilds = 1}, items, QDateTime::currentDateTimeUtc());
        QCOMPARE(chosen.size(), 1);
        const run::CleanOutcome outcome = run::removeStored(chosen, m_progress);
        QCOMPARE(outcome.removed, 1);
        QCOMPARE(outcome.bytes, chosen.first().size);
        QVERIFY(outcome.problems.isEmpty());
        QVERIFY(!QFile::exists(first.folder));
        QVERIFY(QFile::exists(second.folder));
        QCOMPARE(of(found(), Kind::Environment).size(), 1);

        // With its last build the folder of the Space goes too.
        QCOMPARE(run::removeStored({named(items, second.folder)}, m_progress).removed, 1);
        QVERIFY(!QFile::exists(QFileInfo(second.folder).absolutePath()));
    }

    void whatARunNeedsStays()
    {
        const run::BuildRecord record = this->record(QStringLiteral("/spaces/a"), QStringLiteral("A"), 1);
        makeEnvironment(QStringLiteral("0123456789abcdef"));
        write(run::packageCache() + QStringLiteral("/archive-v0/x"), kilobyte);
        write(run::fetchedPythonFolder() + QStringLiteral("/cpython-3.10.1-linux/bin/python3"), kilobyte);
        const QList<run::StoredItem> before = found();
        const run::SessionMark mark({.record = record.folder}, {});
        const QList<run::StoredItem> items = found();
        QVERIFY(named(items, record.folder).isInUse);
        QVERIFY(of(items, Kind::Environment).first().isInUse);
        // Also for who has looked before it began.
        const run::CleanOutcome outcome = run::removeStored(before, m_progress);
        QCOMPARE(outcome.removed, 0);
        QCOMPARE(outcome.problems.size(), 4);
        QVERIFY2(outcome.problems.first().contains(QStringLiteral("stays")), qPrintable(outcome.problems.first()));
    }

    void whatWasPinnedMeanwhileStays()
    {
        run::BuildRecord record = this->record(QStringLiteral("/spaces/a"), QStringLiteral("A"), 1);
        const QList<run::StoredItem> items = found();
        record.marks.isPinned = true;
        QVERIFY(run::saveMarks(record));
        QCOMPARE(run::removeStored(items, m_progress).removed, 0);
        QVERIFY(QFile::exists(record.folder));
    }

    void anEnvironmentThatIsBeingMadeStays()
    {
        makeEnvironment(QStringLiteral("0123456789abcdef"));
        const QList<run::StoredItem> items = found();
        QLockFile lock(run::PythonEnvironment{items.first().id, {}}.lockPath());
        QVERIFY(lock.tryLock());
        QCOMPARE(run::removeStored(items, m_progress).removed, 0);
    }

    void canBeCancelled()
    {
        record(QStringLiteral("/spaces/a"), QStringLiteral("A"), 1);
        record(QStringLiteral("/spaces/a"), QStringLiteral("A"), 2);
        Progress progress;
        QList<run::StoredItem> items;
        run::findOnDisk(
            [&](const QList<run::StoredItem> &more) {
                items += more;
                progress.cancel();
            },
            progress);
        QCOMPARE(items.size(), 1);
        QCOMPARE(run::removeStored(items, progress).removed, 0);
    }

private:
    static void write(const QString &path, qint64 size)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(size, 'x'));
    }

    /// Used by every record.
    static void makeEnvironment(const QString &name)
    {
        write(run::pythonFolder() + QStringLiteral("/environments/%1/lib/x.py").arg(name), 20 * kilobyte);
    }

    static run::BuildRecord record(const QString &folder, const QString &title, int daysAgo)
    {
        run::BuildRecord record;
        record.started = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        record.spaceFolder = folder;
        record.spaceTitle = title;
        record.stage = run::Stage::Stopped;
        record.facts = {{QStringLiteral("environment"), QStringLiteral("0123456789abcdef")}};
        record.folder = run::newRecordFolder(folder, record.started);
        std::ignore = run::saveRecord(record);
        return record;
    }

    QList<run::StoredItem> found()
    {
        QList<run::StoredItem> items;
        run::findOnDisk([&](const QList<run::StoredItem> &more) { items += more; }, m_progress);
        return items;
    }

    static QList<run::StoredItem> of(const QList<run::StoredItem> &items, Kind kind)
    {
        QList<run::StoredItem> some;
        std::ranges::copy_if(items, std::back_inserter(some),
                             [kind](const run::StoredItem &item) { return item.kind == kind; });
        return some;
    }

    static run::StoredItem named(const QList<run::StoredItem> &items, const QString &id)
    {
        const auto item = std::ranges::find(items, id, &run::StoredItem::id);
        return item == items.end() ? run::StoredItem() : *item;
    }

    tests::TemporaryHome m_home;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
