// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/search/filefinder.h>
#include <core/search/fuzzymatcher.h>

#include <tests/support/scratchrepository.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;
using search::FileFinder;
using search::FuzzyMatcher;

class TestFileFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void ranks_data();
    void ranks();
    void putsRecentFilesFirst();
    void marksLetters_data();
    void marksLetters();
    void readsPlaces_data();
    void readsPlaces();
    void listsAFolder();
    void isQuick();
    void survivesStrangeInput();
};

void TestFileFinder::matches_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *wanted, const char *path, bool isMatch) {
        QTest::addRow("%s in %s", wanted, path) << QByteArray(wanted) << QByteArray(path) << isMatch;
    };
    row("apy", "app.py", true);
    row("README", "readme.md", true);
    row("p/s", "pages/second.py", true);
    row("pages second", "pages/second.py", true);
    row("ypa", "app.py", false);
    row("appp.py.", "app.py", false);
    row("ż", "żaba", true);
    row("", "anything", true);
}

void TestFileFinder::matches()
{
    QFETCH(const QByteArray, wanted);
    QFETCH(const QByteArray, path);
    FuzzyMatcher matcher(wanted);
    QTEST(matcher.score(path).has_value(), "isMatch");
}

void TestFileFinder::ranks_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QByteArrayList>("order");
    QTest::newRow("the name counts more than its folders")
        << u"app"_s << QByteArrayList{"app.py", "lib/app.py", "app/lib/x.py"};
    QTest::newRow("the start of words") << u"fm"_s << QByteArrayList{"file_model.py", "perform.py"};
    QTest::newRow("capitals start words") << u"ftm"_s << QByteArrayList{"FileTreeModel.h", "afterthem.h"};
    QTest::newRow("letters in a row") << u"data"_s << QByteArrayList{"x/data.csv", "x/dxaxtxa.csv"};
    QTest::newRow("folders by their first letters") << u"p/s"_s << QByteArrayList{"pages/second.py", "maps/x/lips.py"};
    QTest::newRow("short before long") << u"readme"_s
                                       << QByteArrayList{"README.md", "third_party/of/somebody/else/README.md"};
}

void TestFileFinder::ranks()
{
    QFETCH(const QString, wanted);
    QFETCH(QByteArrayList, order);
    const Progress progress;
    QByteArrayList found;
    // Handed over in the wrong order.
    const QByteArrayList given(order.crbegin(), order.crend());
    for (const search::FoundFile &file : FileFinder(given).find(wanted, {}, 10, progress))
        found += file.path;
    QCOMPARE(found, order);
}

void TestFileFinder::putsRecentFilesFirst()
{
    const FileFinder finder({"a/model.py", "b/model.py", "c/model.py", "z.txt"});
    const Progress progress;
    QByteArrayList found;
    for (const search::FoundFile &file : finder.find(u"model", {"c/model.py", "b/model.py"}, 10, progress))
        found += file.path;
    QCOMPARE(found, QByteArrayList({"c/model.py", "b/model.py", "a/model.py"}));
    QCOMPARE(finder.find(u"", {"z.txt", "gone.txt"}, 1, progress)[0].path, "z.txt");
}

void TestFileFinder::marksLetters_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QList<int>>("marks");
    QTest::newRow("in a row") << QByteArray("app") << QByteArray("maps/app.py") << QList<int>{5, 6, 7};
    QTest::newRow("starts of words") << QByteArray("fm") << QByteArray("file_model") << QList<int>{0, 5};
    QTest::newRow("the end of a very long path")
        << QByteArray("end") << QByteArray(1000, 'x') + "/end" << QList<int>{1001, 1002, 1003};
    QTest::newRow("nothing") << QByteArray("q") << QByteArray("app.py") << QList<int>{};
}

void TestFileFinder::marksLetters()
{
    QFETCH(const QByteArray, wanted);
    QFETCH(const QByteArray, path);
    FuzzyMatcher matcher(wanted);
    QTEST(matcher.positions(path), "marks");
}

void TestFileFinder::readsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("name") << u"app.py"_s << u"app.py"_s << 0 << 0;
    QTest::newRow("line") << u"app:12"_s << u"app"_s << 12 << 0;
    QTest::newRow("line and column") << u" app.py:12:3 "_s << u"app.py"_s << 12 << 3;
    QTest::newRow("line not typed yet") << u"app:"_s << u"app"_s << 0 << 0;
    QTest::newRow("only a line") << u":7"_s << QString() << 7 << 0;
    QTest::newRow("a colon in the name") << u"a:b"_s << u"a:b"_s << 0 << 0;
    QTest::newRow("no number that large") << u"a:99999999999"_s << u"a:99999999999"_s << 0 << 0;
}

void TestFileFinder::readsPlaces()
{
    QFETCH(const QString, text);
    const search::PlaceQuery place = search::parsePlace(text);
    QTEST(place.name, "name");
    QTEST(place.line, "line");
    QTEST(place.column, "column");
}

void TestFileFinder::listsAFolder()
{
    const tests::ScratchRepository folder;
    folder.write("app.py", "x");
    folder.write("a/b.py", "x");
    folder.write("x.log", "x");
    folder.write(".gitignore", "*.log");
    Progress progress;
    const Result<FileFinder> finder = FileFinder::ofFolder({folder.folder()}, progress);
    QCOMPARE(finder->count(), 3);
    QCOMPARE(finder->find(u"b", {}, 10, progress).size(), 1);
}

void TestFileFinder::isQuick()
{
    QByteArrayList paths;
    for (int number = 0; number < 100'000; ++number)
        paths += "package" + QByteArray::number(number % 317) + "/module_" + QByteArray::number(number % 71) + "/file" +
                 QByteArray::number(number) + ".py";
    const FileFinder finder(paths);
    const Progress progress;
    QElapsedTimer clock;
    for (const QStringView wanted : {u"f", u"fi", u"pmf", u"package12file9", u"module_7 99.py"}) {
        clock.start();
        QVERIFY(!finder.find(wanted, {}, 100, progress).isEmpty());
        // Far above what it takes, so that a busy machine does not fail it; tests/benchmarks has the figure.
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }
}

void TestFileFinder::survivesStrangeInput()
{
    const FileFinder finder({"", "a\nb", "\xff\xfe", QByteArray(5000, 'a')});
    const Progress progress;
    QCOMPARE(finder.find(QString(500, u'a'), {}, 10, progress).size(), 1);
    QCOMPARE(finder.find(u"", {}, 10, progress).size(), 4);
    QVERIFY(FileFinder().find(u"a", {}, 10, progress).isEmpty());
}

QTEST_GUILESS_MAIN(TestFileFinder)
#include "tst_filefinder.moc"
