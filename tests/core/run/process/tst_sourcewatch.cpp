// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/process/sourcewatch.h>

#include <core/base/filewriter.h>
#include <tests/support/temporaryhome.h>

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
    }
};

QTEST_GUILESS_MAIN(TestSourceWatch)
#include "tst_sourcewatch.moc"
