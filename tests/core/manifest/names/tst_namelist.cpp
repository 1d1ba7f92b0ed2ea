// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/names/keptnames.h>

#include <tests/support/temporaryhome.h>

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace spacewright;
using manifest::KeptNames;
using manifest::NameList;

/// Names are found in long lists as if these were looked through from the start.
class TestNameList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEachName()
    {
        const QByteArrayList all = names(5000);
        const NameList list(u"Debian"_s, all);
        QCOMPARE(list.source(), u"Debian"_s);
        for (const QByteArray &name : all)
            QVERIFY2(list.contains(QString::fromUtf8(name)), name.constData());
        for (const char *other : {"", "a", "package", "package-4999x", "zz", "# Debian", "package-1\npackage-2"})
            QVERIFY2(!list.contains(QString::fromUtf8(other)), other);
    }

    void findsWhatBeginsSo()
    {
        const QByteArrayList all = names(3000);
        const NameList list(u"Debian"_s, all);
        for (const QString &prefix : {u""_s, u"package-1"_s, u"package-299"_s, u"q"_s, u"alpha"_s, u"zeta"_s}) {
            QByteArrayList wanted = all;
            wanted.removeIf([&prefix](const QByteArray &name) { return !name.startsWith(prefix.toUtf8()); });
            std::ranges::sort(wanted);
            QStringList expected;
            for (const QByteArray &name : wanted.first(qMin(wanted.size(), 20)))
                expected.append(QString::fromUtf8(name));
            QCOMPARE(list.startingWith(prefix, 20), expected);
        }
    }

    void knowsWhatWasMeant()
    {
        const NameList list(u"Debian"_s, {"ffmpeg", "ffmpeg2theora", "libgl1", "libgl2ps1", "git", "gis"});
        QCOMPARE(list.near(u"ffmpg"_s), QStringList{u"ffmpeg"_s});
        QCOMPARE(list.near(u"libg1"_s), QStringList{u"libgl1"_s});
        QVERIFY(list.near(u"tesseract"_s).isEmpty());
        QVERIFY(list.near({}).isEmpty());
        QVERIFY(NameList().near(u"git"_s).isEmpty());
    }

    void isEmptyWithoutNames_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "# Debian", "# Debian\n", "git\n", "# Debian\ngit"})
            QTest::newRow(text) << QByteArray(text);
    }
    void isEmptyWithoutNames()
    {
        QFETCH(QByteArray, text);
        const NameList list = NameList::fromText(text);
        QVERIFY(list.isEmpty());
        QVERIFY(!list.contains(u"git"_s));
        QVERIFY(list.startingWith(u"g"_s, 3).isEmpty());
        QVERIFY(list.source().isEmpty());
    }

    void keepsThem()
    {
        const tests::TemporaryHome home;
        QVERIFY(manifest::keptNames(KeptNames::SystemPackages).isEmpty());
        QVERIFY(!manifest::keptAt(KeptNames::SystemPackages).isValid());
        QVERIFY(manifest::keepNames(KeptNames::SystemPackages, NameList(u"one"_s, {"git"})));
        QCOMPARE(manifest::keptNames(KeptNames::SystemPackages).source(), u"one"_s);
        QVERIFY(manifest::keptNames(KeptNames::PythonPackages).isEmpty());
        QTest::qWait(5);
        QVERIFY(manifest::keepNames(KeptNames::SystemPackages, NameList(u"other"_s, {"ffmpeg"})));
        QCOMPARE(manifest::keptNames(KeptNames::SystemPackages).source(), u"other"_s);
        QVERIFY(manifest::keptAt(KeptNames::SystemPackages).secsTo(QDateTime::currentDateTime()) < 60);
    }

    void isQuickEnoughForAKeystroke()
    {
        const NameList list(u"Debian"_s, names(70'000));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!list.near(u"packge-6999"_s).isEmpty());
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

private:
    static QByteArrayList names(int count)
    {
        QByteArrayList all = {"alpha", "zeta", "package-0+x", "g++"};
        for (int i = 0; i < count; ++i)
            all.append("package-" + QByteArray::number(i));
        return all;
    }
};

QTEST_APPLESS_MAIN(TestNameList)
#include "tst_namelist.moc"
