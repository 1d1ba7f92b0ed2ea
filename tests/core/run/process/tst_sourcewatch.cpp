// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/process/sourcewatch.h>

#include <core/base/filewriter.h>
#include <tests/support/temporaryhome.h>

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;

class TestSourceWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesSavesOfEveryKind()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "1");
        home.write(QStringLiteral("space/sub/helper.py"), "1");
        run::SourceWatch watch(home.path(QStringLiteral("space")), {});
        QVERIFY(watch.takeChanges().isEmpty());
        home.write(QStringLiteral("space/app.py"), "2");
        QCOMPARE(watch.takeChanges(), QStringList{QStringLiteral("app.py")});
        QVERIFY(writeFile(home.path(QStringLiteral("space/sub/helper.py")), "2"));
        QCOMPARE(watch.takeChanges(), QStringList{QStringLiteral("sub/helper.py")});
        QVERIFY(QFile::remove(home.path(QStringLiteral("space/app.py"))));
        QCOMPARE(watch.takeChanges(), QStringList{QStringLiteral("app.py")});
    }

    void noticesFoldersThatAreNew()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "1");
        run::SourceWatch watch(home.path(QStringLiteral("space")), {});
        QVERIFY(QDir(home.path(QStringLiteral("space"))).mkdir(QStringLiteral("fresh")));
        std::ignore = watch.takeChanges();
        home.write(QStringLiteral("space/fresh/new.py"), "1");
        QCOMPARE(watch.takeChanges(), QStringList{QStringLiteral("fresh/new.py")});
    }

    void ignoresWhatIsNoSource()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/.git/HEAD"), "1");
        home.write(QStringLiteral("space/__pycache__/a.pyc"), "1");
        home.write(QStringLiteral("space/out/data.txt"), "1");
        run::SourceWatch watch(home.path(QStringLiteral("space")),
                               [](const QString &path) { return path.startsWith(QStringLiteral("out")); });
        home.write(QStringLiteral("space/.git/HEAD"), "2");
        home.write(QStringLiteral("space/__pycache__/a.pyc"), "2");
        home.write(QStringLiteral("space/out/data.txt"), "2");
        home.write(QStringLiteral("space/.app.py.kate-swp"), "2");
        QCOMPARE(watch.takeChanges(), QStringList());
        QVERIFY(!watch.takeMissed());
    }

    void survivesAStorm()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "1");
        run::SourceWatch watch(home.path(QStringLiteral("space")), {});
        for (int number = 0; number < 5000; ++number)
            home.write(QStringLiteral("space/file%1").arg(number), "x");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(watch.takeChanges().size(), 5000);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!watch.takeMissed());
        // More than the system keeps for us.
        QFile limit(QStringLiteral("/proc/sys/fs/inotify/max_queued_events"));
        const int most = limit.open(QIODevice::ReadOnly) ? limit.readAll().trimmed().toInt() : 16384;
        if (most > 50'000)
            QSKIP("This system keeps very many events");
        QVERIFY(QDir(home.path(QStringLiteral("space"))).mkdir(QStringLiteral("first")));
        for (int number = 0; number < most; ++number)
            home.write(QStringLiteral("space/file%1").arg(number % 5000), "y");
        QVERIFY(QDir(home.path(QStringLiteral("space"))).mkdir(QStringLiteral("late")));
        QVERIFY(!watch.takeChanges().isEmpty());
        QVERIFY(watch.takeMissed());
        QVERIFY(!watch.takeMissed());
        // It goes on, in the folder that it was not told of as well.
        home.write(QStringLiteral("space/late/new.py"), "1");
        QCOMPARE(watch.takeChanges(), QStringList{QStringLiteral("late/new.py")});
    }

    void saysThatItCannotWatchAll()
    {
        const tests::TemporaryHome home;
        const QDir space(home.path(QStringLiteral("space")));
        for (int number = 0; number < 8300; ++number)
            QVERIFY(space.mkpath(QString::number(number)));
        run::SourceWatch watch(space.path(), {});
        QVERIFY(!watch.isComplete());
        QVERIFY(watch.takeMissed());
        QVERIFY(watch.takeMissed());
    }
};

QTEST_GUILESS_MAIN(TestSourceWatch)
#include "tst_sourcewatch.moc"
