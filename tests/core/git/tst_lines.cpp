// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/diff/worddiff.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/staging/linestaging.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/keptfiles.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

#include <random>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Parts of a file: into the index, out of it again, and away from the disk to where they can be had back.
class TestLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup() { QCOMPARE(m_scratch->complaints(), QByteArray()); }

    void stagesPickedLines_data();
    void stagesPickedLines();
    void stagesPartOfANewFile();
    void takesEveryLineInTheEnd_data();
    void takesEveryLineInTheEnd();
    void keepsWhatItDiscards();
    void keepsLineEndsOfTheDisk();
    void refusesAPatchOfYesterday();
    void refusesWhatHasNoLines();
    void discardsFiles_data();
    void discardsFiles();
    void restoresFilesOfACommit();
    void writesThroughNoLink();
    void marksWords_data();
    void marksWords();

private:
    struct Shown {
        git::ChangedFile file;
        git::FilePatch patch;
    };

    Repository repository() const { return *Repository::open(m_scratch->folder()); }
    QByteArray staged() { return m_scratch->git({"show", ":app.py"}); }
    static Shown shown(const Result<git::Diff> &diff)
    {
        return diff && !diff->files().isEmpty() ? Shown{diff->files().first(), *diff->patch(0)} : Shown();
    }
    Shown ofDisk(const Repository &opened)
    {
        return shown(git::Diff::ofWorktree(opened, {.paths = {"app.py"}, .withUntracked = true}, m_progress));
    }
    Shown ofIndex(const Repository &opened)
    {
        return shown(git::Diff::ofIndex(opened, {.paths = {"app.py"}}, m_progress));
    }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestLines::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    m_scratch->write("other", "kept\n");
    m_scratch->commitAll("First");
}

void TestLines::stagesPickedLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("onDisk");
    QTest::addColumn<QList<qsizetype>>("lines");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray text = "a\nb\nc\n";
    // The patch of the first: " a", "-b", "+B", " c".
    QTest::newRow("a whole hunk") << text << QByteArray("a\nB\nc\n") << QList<qsizetype>{} << QByteArray("a\nB\nc\n");
    QTest::newRow("only the old line") << text << QByteArray("a\nB\nc\n") << QList<qsizetype>{1}
                                       << QByteArray("a\nc\n");
    QTest::newRow("only the new line") << text << QByteArray("a\nB\nc\n") << QList<qsizetype>{2}
                                       << QByteArray("a\nb\nB\nc\n");
    QTest::newRow("before the first") << text << QByteArray("x\ny\na\nb\nc\n") << QList<qsizetype>{1}
                                      << QByteArray("y\na\nb\nc\n");
    QTest::newRow("after the last") << text << QByteArray("a\nb\nc\nx\ny\n") << QList<qsizetype>{3}
                                    << QByteArray("a\nb\nc\nx\n");
    // " a", " b", "-c" without end, "+c", "+d".
    QTest::newRow("a line end that is new")
        << QByteArray("a\nb\nc") << QByteArray("a\nb\nc\nd\n") << QList<qsizetype>{4} << QByteArray("a\nb\nc\nd\n");
    QTest::newRow("a line end that goes")
        << text << QByteArray("a\nb\nC") << QList<qsizetype>{} << QByteArray("a\nb\nC");
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a\nb\n") << QList<qsizetype>{1} << QByteArray("b\n");
    QTest::newRow("to nothing") << text << QByteArray() << QList<qsizetype>{0, 1} << QByteArray("c\n");
}

void TestLines::stagesPickedLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, onDisk);
    QFETCH(QList<qsizetype>, lines);
    m_scratch->write("app.py", before, 0755);
    m_scratch->commitAll("Second");
    m_scratch->write("app.py", onDisk, 0755);
    const Repository opened = repository();
    const Shown shown = ofDisk(opened);
    QVERIFY(git::stageLines(opened, shown.file, shown.patch, {{0, lines}}));
    QTEST(staged(), "expected");
    QVERIFY(m_scratch->git({"ls-files", "--stage", "app.py"}).startsWith("100755"));
    QCOMPARE(m_scratch->read("app.py"), onDisk);
}

void TestLines::stagesPartOfANewFile()
{
    m_scratch->git({"rm", "--quiet", "--cached", "app.py"});
    m_scratch->git({"commit", "--quiet", "-m", "Gone"});
    const Repository opened = repository();
    const Shown shown = ofDisk(opened);
    QCOMPARE(shown.file.change, git::FileChange::Untracked);
    QVERIFY(git::stageLines(opened, shown.file, shown.patch, {{0, {1, 3}}}));
    QCOMPARE(staged(), QByteArray("2\n4\n"));
    const Shown added = ofIndex(opened);
    QVERIFY(git::unstageLines(opened, added.file, added.patch, {{0, {}}}));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray("?? app.py\n"));
}

void TestLines::takesEveryLineInTheEnd_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// Whatever is taken first, the rest can be taken after it, and then the two sides are the same.
void TestLines::takesEveryLineInTheEnd()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto text = [&random] {
        QByteArray made;
        for (unsigned count = random() % 40; count > 0; --count)
            made += QByteArray(1, char('a' + random() % 5)) + (random() % 9 == 0 ? "\r\n" : "\n");
        return random() % 4 == 0 ? made + "end" : made + "end\n";
    };
    const auto someOf = [&random](const git::FilePatch &patch) {
        QList<git::PickedLines> picked;
        for (qsizetype hunk = 0; hunk < patch.hunks.size(); ++hunk) {
            git::PickedLines lines{hunk, {0}};
            for (qsizetype line = 0; line < patch.hunks.at(hunk).lines.size(); ++line) {
                if (random() % 2 == 0)
                    lines.lines.append(line);
            }
            picked.append(lines);
        }
        return picked;
    };
    m_scratch->write("app.py", text());
    m_scratch->commitAll("Second");
    m_scratch->write("app.py", text());
    const Repository opened = repository();
    for (int round = 0; round < 20; ++round) {
        const Shown shown = ofDisk(opened);
        if (shown.patch.hunks.isEmpty())
            break;
        const auto picked = round == 19 ? QList<git::PickedLines>{{0, {}}} : someOf(shown.patch);
        QVERIFY(git::stageLines(opened, shown.file, shown.patch, picked));
    }
    const QByteArray diff = m_scratch->git({"diff"});
    if (diff.isEmpty())
        QCOMPARE(staged(), m_scratch->read("app.py"));
    for (int round = 0; round < 20; ++round) {
        const Shown shown = ofIndex(opened);
        if (shown.patch.hunks.isEmpty())
            break;
        QVERIFY(git::unstageLines(opened, shown.file, shown.patch, someOf(shown.patch)));
    }
    for (int round = 0; round < 40; ++round) {
        const Shown shown = ofDisk(opened);
        if (shown.patch.hunks.isEmpty())
            break;
        const auto picked = round > 15 ? QList<git::PickedLines>{{0, {}}} : someOf(shown.patch);
        QVERIFY(git::discardLines(opened, shown.file, shown.patch, picked));
    }
    QCOMPARE(m_scratch->git({"diff"}), QByteArray());
    QCOMPARE(m_scratch->read("app.py"), staged());
}

void TestLines::keepsWhatItDiscards()
{
    const QByteArray mine = "1\nmine\n3\n4\nfive\n6\n7\n8\n9\n";
    m_scratch->write("app.py", mine, 0755);
    const Repository opened = repository();
    const Shown shown = ofDisk(opened);
    QCOMPARE(shown.patch.hunks.size(), 1);
    const auto kept = git::discardLines(opened, shown.file, shown.patch, {{0, {1, 2}}});
    QVERIFY(kept);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
    const git::KeptFiles keptFiles(opened);
    QCOMPARE(keptFiles.entries().first().paths, QList<QByteArray>{"app.py"});
    QVERIFY(keptFiles.restore(*kept));
    QCOMPARE(m_scratch->read("app.py"), mine);
    // What stood there is kept in turn, and nothing of it is git's business.
    QCOMPARE(keptFiles.entries().size(), 1);
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray(" M app.py\n"));
    QVERIFY(!keptFiles.restore(QStringLiteral("../../..")));
}

void TestLines::keepsLineEndsOfTheDisk()
{
    m_scratch->write(".gitattributes", "*.py text eol=crlf\n");
    m_scratch->write("app.py", "1\r\n2\r\n3\r\n");
    m_scratch->commitAll("Second");
    m_scratch->write("app.py", "1\r\nx\r\n3\r\ny\r\n");
    const Repository opened = repository();
    Shown shown = ofDisk(opened);
    QVERIFY(git::stageLines(opened, shown.file, shown.patch, {{0, {4}}}));
    QCOMPARE(staged(), QByteArray("1\n2\n3\ny\n"));
    shown = ofDisk(opened);
    QVERIFY(git::discardLines(opened, shown.file, shown.patch, {{0, {}}}));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("1\r\n2\r\n3\r\ny\r\n"));
    QCOMPARE(m_scratch->git({"diff"}), QByteArray());
}

void TestLines::refusesAPatchOfYesterday()
{
    m_scratch->write("app.py", "1\nx\n3\n4\n5\n6\n7\n8\n9\n");
    const Repository opened = repository();
    const Shown shown = ofDisk(opened);
    m_scratch->write("app.py", "1\ny\n3\n4\n5\n6\n7\n8\n9\n");
    const auto discarded = git::discardLines(opened, shown.file, shown.patch, {{0, {}}});
    QCOMPARE(discarded.error().code, ErrorCode::ChangesInTheWay);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("1\ny\n3\n4\n5\n6\n7\n8\n9\n"));
    m_scratch->git({"add", "app.py"});
    QCOMPARE(git::stageLines(opened, shown.file, shown.patch, {{0, {}}}).error().code, ErrorCode::ChangesInTheWay);
    QCOMPARE(git::unstageLines(opened, shown.file, shown.patch, {{0, {}}}).error().code, ErrorCode::ChangesInTheWay);
}

void TestLines::refusesWhatHasNoLines()
{
    m_scratch->write("app.py", QByteArray("\0\1\2", 3));
    const Repository opened = repository();
    const Shown shown = ofDisk(opened);
    QVERIFY(shown.patch.isBinary);
    QCOMPARE(git::stageLines(opened, shown.file, shown.patch, {{0, {}}}).error().code, ErrorCode::Usage);
}

void TestLines::discardsFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("changed") << QByteArray("app.py");
    QTest::newRow("deleted") << QByteArray("other");
    QTest::newRow("new") << QByteArray("new/one.txt");
    QTest::newRow("no UTF-8") << QByteArray("n\377\n");
    QTest::newRow("link") << QByteArray("link");
}

void TestLines::discardsFiles()
{
    QFETCH(QByteArray, path);
    m_scratch->write("app.py", "mine\n", 0755);
    m_scratch->remove("other");
    m_scratch->write("new/one.txt", "mine\n");
    m_scratch->write("n\377\n", "mine\n");
    m_scratch->link("link", "nowhere");
    const Repository opened = repository();
    const QByteArray before = m_scratch->git({"status", "--porcelain", "-z", "-uall"});
    const auto kept = git::discardFiles(opened, {path}, m_progress);
    QVERIFY(kept);
    QCOMPARE(m_scratch->git({"status", "--porcelain", "-z", "-uall"}).count('\0'), before.count('\0') - 1);
    QCOMPARE(kept->isEmpty(), path == "other");
    if (!kept->isEmpty()) {
        QVERIFY(git::KeptFiles(opened).restore(*kept));
        QCOMPARE(m_scratch->git({"status", "--porcelain", "-z", "-uall"}), before);
    }
}

void TestLines::restoresFilesOfACommit()
{
    m_scratch->write("app.py", "second\n");
    m_scratch->write("later", "x\n");
    m_scratch->commitAll("Second");
    m_scratch->write("app.py", "mine\n");
    const Repository opened = repository();
    const auto kept =
        git::restoreFiles(opened, {"app.py", "later"}, *opened.resolve(QStringLiteral("HEAD~1")), m_progress);
    QVERIFY(kept);
    QVERIFY(m_scratch->read("app.py").startsWith("1\n2\n"));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray("M  app.py\nD  later\n"));
    QVERIFY(git::KeptFiles(opened).restore(*kept));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("mine\n"));
    QCOMPARE(m_scratch->read("later"), QByteArray("x\n"));
}

void TestLines::writesThroughNoLink()
{
    const QTemporaryDir outside;
    m_scratch->write("folder/app.py", "1\n2\n");
    m_scratch->commitAll("Second");
    m_scratch->write("folder/app.py", "1\nx\n");
    const Repository opened = repository();
    const Shown shown = this->shown(git::Diff::ofWorktree(opened, {}, m_progress));
    std::filesystem::remove_all(m_scratch->path("folder").toStdString());
    m_scratch->link("folder", QFile::encodeName(outside.path()));
    QFile victim(outside.filePath(QStringLiteral("app.py")));
    QVERIFY(victim.open(QIODevice::WriteOnly) && victim.write("1\nx\n") == 4);
    victim.close();
    QVERIFY(!git::discardLines(opened, shown.file, shown.patch, {{0, {}}}));
    static_cast<void>(git::discardFiles(opened, {"folder/app.py"}, m_progress));
    QVERIFY(victim.open(QIODevice::ReadOnly));
    QCOMPARE(victim.readAll(), QByteArray("1\nx\n"));
    for (const char *path : {"../x", ".git/config", "a/../../x", "folder/.GIT/x", ""})
        QVERIFY(!git::KeptFiles(opened).take({path}) || git::KeptFiles(opened).take({path})->isEmpty());
    QVERIFY(!m_scratch->read(".git/config").isEmpty());
}

void TestLines::marksWords_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a version") << QByteArray("gradio==6.30\n") << QByteArray("gradio==6.31\n")
                               << QStringLiteral("-[30] +[31]");
    QTest::newRow("an argument") << QByteArray("f(a, b)\n") << QByteArray("f(a, bb, c)\n")
                                 << QStringLiteral("-[b] +[bb, c]");
    QTest::newRow("beyond the first plane")
        << QByteArray("x \360\237\230\200 y\n") << QByteArray("x \360\237\230\201 y\n")
        << QStringLiteral("-[\U0001F600] +[\U0001F601]");
    QTest::newRow("nothing in common") << QByteArray("a") << QByteArray("b") << QString();
    QTest::newRow("only added") << QByteArray() << QByteArray("b\n") << QString();
}

void TestLines::marksWords()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    git::DiffHunk hunk{.header = {}, .lines = {}};
    if (!before.isEmpty())
        hunk.lines.append({'-', 1, 0, before});
    hunk.lines.append({'+', 0, 1, after});
    const QList<QList<git::WordRange>> marks = git::changedWords(hunk);
    QCOMPARE(marks.size(), hunk.lines.size());
    QStringList said;
    for (qsizetype line = 0; line < marks.size(); ++line) {
        for (const git::WordRange &range : marks.at(line))
            said.append(QLatin1Char(hunk.lines.at(line).origin) +
                        QStringLiteral("[%1]").arg(
                            QString::fromUtf8(hunk.lines.at(line).text).sliced(range.start, range.length)));
    }
    QTEST(said.join(u' '), "expected");
}

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
