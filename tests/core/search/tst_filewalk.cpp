// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/search/filewalk.h>
#include <core/search/glob.h>

#include <tests/support/scratchrepository.h>

#include <QSet>
#include <QTest>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;

class TestFileWalk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void globs_data();
    void globs();
    void survivesManyStars();
    void agreesWithGit_data();
    void agreesWithGit();
    void selects_data();
    void selects();
    void leavesOutWhatIsNoFile();
    void readsWhatItMay();
    void keepsBytesOfNames();
    void stopsWhenCancelled();
    void readsManyFiles();
    void needsAFolder();

private:
    static QByteArrayList walk(const search::FileSelection &selection);

    QTemporaryDir m_home;
};

QByteArrayList TestFileWalk::walk(const search::FileSelection &selection)
{
    std::mutex mutex;
    QByteArrayList all;
    Progress progress;
    const Result<> walked = search::walkFiles(
        selection,
        [&](const QByteArrayList &paths) {
            const std::lock_guard lock(mutex);
            all += paths;
        },
        progress);
    if (!walked)
        qWarning("%s", qPrintable(walked.error().message));
    std::ranges::sort(all);
    return all;
}

void TestFileWalk::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
}

void TestFileWalk::globs_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *pattern, const char *path, bool isMatch) {
        QTest::addRow("%s against %s", pattern, path) << QByteArray(pattern) << QByteArray(path) << isMatch;
    };
    row("*.py", "app.py", true);
    row("*.py", "a/app.py", false);
    row("**/*.py", "a/b/app.py", true);
    row("**/*.py", "app.py", true);
    row("a/**/b", "a/b", true);
    row("a/**/b", "a/x/y/b", true);
    row("a/**", "a/x/y", true);
    row("a/**", "b/x", false);
    row("a**b", "a/b", false);
    row("?.py", "a.py", true);
    row("?", "/", false);
    row("[a-c]x", "bx", true);
    row("[!a-c]x", "bx", false);
    row("[]x]", "]", true);
    row("[a", "a", false);
    row("\\*", "*", true);
    row("\\*", "a", false);
    row("", "", true);
}

void TestFileWalk::globs()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, path);
    QTEST(search::matchesGlob(pattern, path), "isMatch");
}

void TestFileWalk::survivesManyStars()
{
    QVERIFY(!search::matchesGlob(QByteArray("*a").repeated(200) + 'b', QByteArray(4000, 'a')));
}

void TestFileWalk::agreesWithGit_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::newRow("names") << QByteArray("build\n*.log\n# a comment\n\nsecret.txt");
    QTest::newRow("folders only") << QByteArray("a/\nlogs/\n");
    QTest::newRow("anchored") << QByteArray("/a\n/b.txt\npages/*.py\n");
    QTest::newRow("exceptions") << QByteArray("*.txt\n!b.txt\n!a/\n");
    QTest::newRow("stars over folders") << QByteArray("**/cache\nlogs/**\na/**/z.txt\n");
    QTest::newRow("spaces and returns") << QByteArray("b.txt   \r\nwith space\\ \r\n*.log\r\n");
    QTest::newRow("sets") << QByteArray("[ab].txt\n*.[lL]og\n[!r]*.md\n");
    QTest::newRow("a mark at the head") << QByteArray("\xef\xbb\xbf*.txt\n");
    QTest::newRow("escapes") << QByteArray("\\#hash\n\\!bang\n");
    QTest::newRow("everything but") << QByteArray("/*\n!/pages\n!*.py\n");
    QTest::newRow("in a folder of their own") << QByteArray("!x.log\n");
}

void TestFileWalk::agreesWithGit()
{
    QFETCH(const QByteArray, rules);
    ScratchRepository repository;
    for (const char *path :
         {"app.py",     "b.txt",        "README.md",    "other.md",     "x.log",        "y.Log",
          "a/b.txt",    "a/c/z.txt",    "a/z.txt",      "build/o",      "pages/one.py", "pages/deep/two.py",
          "logs/x.log", "logs/in/y",    "deep/cache/f", "with space ",  "#hash",        "!bang",
          "own/x.log",  "own/keep.txt", "own/a.tmp",    "own/in/a.tmp", "secret.txt",   "info.excluded"})
        repository.write(path, "x");
    repository.write(".gitignore", rules);
    repository.write("own/.gitignore", "*.tmp\n!x.log\n");
    repository.write(".git/info/exclude", "*.excluded\n");
    QByteArrayList expected =
        repository.git({"ls-files", "--others", "--cached", "--exclude-standard", "-z"}).split('\0');
    expected.removeLast();
    std::ranges::sort(expected);
    QCOMPARE(walk({repository.folder()}), expected);
}

void TestFileWalk::selects_data()
{
    QTest::addColumn<QString>("include");
    QTest::addColumn<QString>("exclude");
    QTest::addColumn<QByteArrayList>("files");
    QTest::newRow("all") << QString() << QString()
                         << QByteArrayList{"README.md", "app.py", "pages/app.py", "pages/x.md"};
    QTest::newRow("one kind") << u"*.py"_s << QString() << QByteArrayList{"app.py", "pages/app.py"};
    QTest::newRow("two kinds") << u" *.py , *.md,"_s << QString()
                               << QByteArrayList{"README.md", "app.py", "pages/app.py", "pages/x.md"};
    QTest::newRow("a folder") << u"pages/"_s << QString() << QByteArrayList{"pages/app.py", "pages/x.md"};
    QTest::newRow("not a folder") << QString() << u"./pages/"_s << QByteArrayList{"README.md", "app.py"};
    QTest::newRow("not a folder by name") << QString() << u"pages"_s << QByteArrayList{"README.md", "app.py"};
    QTest::newRow("only at the top") << u"/*.py"_s << QString() << QByteArrayList{"app.py"};
    QTest::newRow("both") << u"*.py"_s << u"pages/**"_s << QByteArrayList{"app.py"};
}

void TestFileWalk::selects()
{
    QFETCH(const QString, include);
    QFETCH(const QString, exclude);
    const ScratchRepository repository(ScratchRepository::Empty);
    for (const char *path : {"app.py", "README.md", "pages/app.py", "pages/x.md"})
        repository.write(path, "x");
    QTEST(walk({repository.folder(), search::globsFromText(include), search::globsFromText(exclude)}), "files");
}

void TestFileWalk::leavesOutWhatIsNoFile()
{
    const ScratchRepository repository(ScratchRepository::Empty);
    repository.write("app.py", "x");
    repository.write("in/app.py", "x");
    repository.write(".spacewright-Ab12cd", "x");
    repository.link("in/loop", "..");
    repository.link("outside", "/etc");
    repository.link("passwd", "/etc/passwd");
    QCOMPARE(::mkfifo(repository.path("pipe").constData(), 0600), 0);
    QCOMPARE(walk({repository.folder()}), QByteArrayList({"app.py", "in/app.py"}));
}

void TestFileWalk::readsWhatItMay()
{
    const ScratchRepository repository(ScratchRepository::Empty);
    repository.write("app.py", "x");
    repository.write("locked/app.py", "x");
    ::chmod(repository.path("locked").constData(), 0);
    if (::access(repository.path("locked").constData(), R_OK) == 0)
        QSKIP("the super user may read everything");
    QCOMPARE(walk({repository.folder()}), QByteArrayList{"app.py"});
    ::chmod(repository.path("locked").constData(), 0700);
}

void TestFileWalk::keepsBytesOfNames()
{
    const ScratchRepository repository(ScratchRepository::Empty);
    const QByteArrayList names{"-rf", "a\nb", "new\xff\xfename.py", "żółw.txt"};
    for (const QByteArray &name : names)
        repository.write(name, "x");
    QCOMPARE(walk({repository.folder()}), names);
}

void TestFileWalk::stopsWhenCancelled()
{
    const ScratchRepository repository(ScratchRepository::Empty);
    for (int number = 0; number < 300; ++number)
        repository.write("folder" + QByteArray::number(number) + "/file", "x");
    Progress progress;
    std::atomic_int taken = 0;
    QVERIFY(search::walkFiles(
        {repository.folder()},
        [&](const QByteArrayList &) {
            ++taken;
            progress.cancel();
        },
        progress));
    QVERIFY2(taken < 100, qPrintable(QString::number(taken)));
}

void TestFileWalk::readsManyFiles()
{
    const ScratchRepository repository(ScratchRepository::Empty);
    QSet<QByteArray> expected;
    for (int number = 0; number < 1000; ++number) {
        const QByteArray path = "many/" + QByteArray::number(number);
        repository.write(path, {});
        expected.insert(path);
    }
    const QByteArrayList found = walk({repository.folder()});
    QCOMPARE(found.size(), expected.size());
    QCOMPARE(QSet<QByteArray>(found.begin(), found.end()), expected);
}

void TestFileWalk::needsAFolder()
{
    Progress progress;
    const Result<> walked = search::walkFiles({u"/nowhere/at/all"_s}, [](const QByteArrayList &) {}, progress);
    QVERIFY(!walked);
    QCOMPARE(walked.error().code, ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestFileWalk)
#include "tst_filewalk.moc"
