// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/combine/merge.h>
#include <core/git/diff/changedfiles.h>
#include <core/git/history/blame.h>
#include <core/git/history/history.h>
#include <core/git/references/labels.h>
#include <core/git/repository.h>
#include <core/git/worktree/status.h>
#include <tests/support/scratchrepository.h>

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace spacewright;
using spacewright::git::FileChange;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

namespace
{

// Each seed is another repository; more with SPACEWRIGHT_TEST_REPOSITORIES=500.
constexpr int usualCount = 60;

/// A repository with a past, made by random but repeatable work in it.
class GeneratedRepository final
{
public:
    explicit GeneratedRepository(unsigned seed) : m_random(seed)
    {
        if (chance(30))
            chooseLineEnds();
        const int rounds = 4 + pick(8);
        for (int round = 0; round < rounds; ++round) {
            for (int step = 1 + pick(6); step > 0; --step)
                changeSomething();
            if (chance(80))
                commit();
            if (chance(25))
                switchOrMerge();
        }
        for (int step = pick(8); step > 0; --step)
            changeSomething();
        stageSomething();
        for (int step = pick(4); step > 0; --step)
            changeSomething();
    }

    ScratchRepository scratch;
    QByteArrayList names;

private:
    int pick(int limit) { return int(m_random() % unsigned(limit)); }
    bool chance(int percent) { return pick(100) < percent; }

    QByteArray newName()
    {
        static const QByteArrayList folders{"", "", "", "src/", "src/deep/er/", "da ta/", "\xc3\xa4\xc3\xb6/", "-x/"};
        static const QByteArrayList stems{"app",
                                          "with space",
                                          "tab\there",
                                          "new\nline",
                                          "quote\"d",
                                          "back\\slash",
                                          "\xe2\x9c\x93 ok",
                                          "-dash",
                                          "#hash",
                                          "a*b",
                                          "[x]",
                                          "'single'",
                                          "\xff\xfe raw",
                                          "~tilde",
                                          "bang!",
                                          "$HOME",
                                          "CON",
                                          "\xf0\x9f\x98\x80"};
        const QByteArray number = QByteArray::number(++m_names);
        return folders.at(pick(int(folders.size()))) + stems.at(pick(int(stems.size()))) + number +
               (chance(50) ? ".py" : "");
    }
    QByteArray line() { return "line " + QByteArray::number(m_random(), 36) + " of some text"; }
    QByteArray text()
    {
        const QByteArray end = chance(15) ? "\r\n" : "\n";
        QByteArray content;
        for (int count = 8 + pick(60); count > 0; --count)
            content += (chance(10) ? QByteArray() : line()) + end;
        return chance(10) ? content.chopped(end.size()) : content;
    }
    /// How line ends on the disk and in commits are to differ, by the repository's attributes or by its settings.
    void chooseLineEnds()
    {
        static const QByteArrayList rules{"* text=auto", "*.py text", "*.py text eol=crlf", "*.py -text",
                                          "* text=auto eol=lf"};
        if (chance(70))
            scratch.write(".gitattributes", rules.at(pick(int(rules.size()))) + '\n');
        else
            scratch.git({"config", "core.autocrlf", chance(50) ? "input" : "true"});
    }
    /// Never the same twice: git sees renames of links, libgit2 only of files.
    QByteArray target() { return "target " + QByteArray::number(++m_names); }
    QByteArray oneOf() { return names.isEmpty() ? newName() : names.at(pick(int(names.size()))); }

    void add()
    {
        const QByteArray name = newName();
        names.append(name);
        if (chance(8))
            scratch.link(name, target());
        else if (chance(8))
            scratch.write(name, QByteArray("\x89PNG\0\1\2", 7) + text());
        else
            scratch.write(name, chance(4) ? QByteArray() : text(), chance(15) ? 0755 : 0644);
    }
    void edit()
    {
        const QByteArray name = oneOf();
        struct stat found = {};
        if (::lstat(scratch.path(name).constData(), &found) != 0 || !S_ISREG(found.st_mode))
            return;
        QByteArrayList lines = scratch.read(name).split('\n');
        for (int count = 1 + pick(3); count > 0; --count) {
            const int place = pick(int(lines.size()));
            if (chance(50))
                lines.insert(place, line());
            else
                lines[place] = line();
        }
        scratch.write(name, lines.join('\n'), int(found.st_mode & 0777));
    }
    void rename()
    {
        const QByteArray from = oneOf();
        const QByteArray to = newName();
        struct stat found = {};
        if (::lstat(scratch.path(from).constData(), &found) != 0 || !S_ISREG(found.st_mode))
            return;
        scratch.rename(from, to);
        names.append(to);
    }
    void changeSomething()
    {
        const int what = pick(100);
        if (what < 40)
            add();
        else if (what < 65)
            edit();
        else if (what < 75)
            rename();
        else if (what < 85)
            scratch.remove(oneOf());
        else if (what < 90)
            ::chmod(scratch.path(oneOf()).constData(), chance(50) ? 0755 : 0644);
        else if (what < 94)
            scratch.link(oneOf(), target());
        else if (what < 97)
            scratch.write(".gitignore", "*.log\n/ignored/\n!keep.log\n" + line() + "\n");
        else
            scratch.write(chance(50) ? "ignored/file" : "some.log", text());
    }
    void stageSomething()
    {
        if (chance(20))
            scratch.git({"add", "--all"});
        else if (chance(50))
            scratch.git({"add", "--all", "--", "*.py"});
        else if (chance(30))
            scratch.git({"rm", "--quiet", "--cached", "-r", "--ignore-unmatch", "src"});
    }
    void commit()
    {
        // Some commits of the same second.
        m_time += chance(20) ? 0 : 60 + pick(1000);
        const QByteArray date = "@" + QByteArray::number(m_time) + " +0100";
        qputenv("GIT_AUTHOR_DATE", date);
        qputenv("GIT_COMMITTER_DATE", date);
        scratch.git({"add", "--all"});
        scratch.git({"commit", "--quiet", "--allow-empty", "-m", "Change " + QByteArray::number(m_time)});
    }
    void switchOrMerge()
    {
        scratch.git({"add", "--all"});
        commit();
        if (m_branches > 0 && chance(60)) {
            m_time += 60;
            qputenv("GIT_COMMITTER_DATE", "@" + QByteArray::number(m_time) + " +0100");
            scratch.git(
                {"merge", "--quiet", "--no-edit", "-X", "ours", "branch" + QByteArray::number(1 + pick(m_branches))});
            // A merge that does not solve itself is given up, or left as it is for the status to say.
            if (scratch.exitCode != 0 && chance(80))
                scratch.git({"merge", "--abort"});
        } else {
            scratch.git({"checkout", "--quiet", "-b", "branch" + QByteArray::number(++m_branches)});
            edit();
            add();
            commit();
            scratch.git({"checkout", "--quiet", chance(70) ? "main" : "branch1"});
        }
    }

    std::mt19937 m_random;
    int m_names = 0;
    int m_branches = 0;
    qint64 m_time = 1'700'000'000;
};

char letterOf(FileChange change)
{
    switch (change) {
    case FileChange::Added:
        return 'A';
    case FileChange::Modified:
        return 'M';
    case FileChange::Deleted:
        return 'D';
    case FileChange::Renamed:
        return 'R';
    case FileChange::TypeChanged:
        return 'T';
    case FileChange::Conflicted:
        return 'U';
    case FileChange::Untracked:
        return '?';
    case FileChange::Ignored:
        return '!';
    case FileChange::None:
        break;
    }
    return ' ';
}

/// Our status in the words of git's.
QByteArrayList inGitsWords(const QList<git::FileStatus> &files)
{
    QByteArrayList list;
    for (const git::FileStatus &file : files) {
        QByteArray letters = QByteArray() + letterOf(file.index) + letterOf(file.worktree);
        if (file.isConflicted())
            letters = "UU";
        else if (file.worktree == FileChange::Untracked || file.worktree == FileChange::Ignored) {
            // Gone from the index and still there: git says both.
            if (file.index == FileChange::Deleted)
                list.append("D  " + file.path);
            letters = file.worktree == FileChange::Untracked ? "??" : "!!";
        }
        list.append(letters + ' ' + file.path + (file.oldPath.isEmpty() ? "" : " <- " + file.oldPath));
    }
    std::ranges::sort(list);
    return list;
}

QByteArrayList statusOfGit(ScratchRepository &scratch)
{
    QByteArrayList list;
    QByteArrayList words = scratch.git({"status", "--porcelain", "-z", "-uall", "--ignored=matching"}).split('\0');
    words.removeLast();
    while (!words.isEmpty()) {
        QByteArray entry = words.takeFirst();
        const QByteArray letters = entry.first(2);
        const bool isConflict = letters.contains('U') || letters == "AA" || letters == "DD";
        if (isConflict)
            entry.replace(0, 2, "UU");
        if (letters.contains('R'))
            entry += " <- " + words.takeFirst();
        list.append(entry);
    }
    std::ranges::sort(list);
    return list;
}

/// Whether no commit comes after one that it was made on.
bool areChildrenFirst(ScratchRepository &scratch, const QByteArrayList &ids)
{
    QByteArrayList seen;
    for (const QByteArray &id : ids) {
        const QByteArrayList parents = scratch.git({"log", "-1", "--format=%P", id}).trimmed().split(' ');
        if (std::ranges::any_of(parents, [&seen](const QByteArray &parent) { return seen.contains(parent); }))
            return false;
        seen.append(id);
    }
    return true;
}

QByteArrayList idsOf(git::History &history)
{
    Progress progress;
    QByteArrayList ids;
    while (true) {
        const auto page = history.next(7, progress);
        if (!page || page->isEmpty())
            return page ? ids : QByteArrayList{"failed"};
        for (const git::Commit &commit : *page)
            ids.append(commit.id.toHex());
    }
}

/// "<commit> <line there> <line here>" for each line.
QByteArrayList blamedLines(const Result<QList<git::BlameHunk>> &hunks)
{
    if (!hunks)
        return {hunks.error().message.toUtf8()};
    QByteArrayList list;
    for (const git::BlameHunk &hunk : *hunks) {
        for (int line = 1; line <= hunk.lineCount; ++line)
            list.append(hunk.commit.toHex() + ' ' + QByteArray::number(hunk.originalLine + line) + ' ' +
                        QByteArray::number(hunk.firstLine + line));
    }
    return list;
}

QByteArrayList blamedByGit(const QByteArray &porcelain)
{
    static const QRegularExpression head(QStringLiteral("^([0-9a-f]{40} \\d+ \\d+)( \\d+)?$"));
    QByteArrayList list;
    for (const QByteArray &line : porcelain.split('\n')) {
        const auto match = head.match(QString::fromLatin1(line));
        if (match.hasMatch())
            list.append(match.captured(1).toLatin1());
    }
    return list;
}

QByteArray textOf(const Result<git::Diff> &diff)
{
    if (!diff)
        return diff.error().detail.toUtf8();
    QByteArray text;
    // Where a file became a link, git writes two patches and libgit2 one.
    for (qsizetype index = 0; index < diff->files().size(); ++index) {
        if (diff->files().at(index).change != FileChange::TypeChanged)
            text += diff->patch(index).value_or(git::FilePatch{.hunks = {}, .text = "failed"}).text;
    }
    return text;
}

QByteArrayList lines(const QByteArray &text)
{
    QByteArrayList list = text.split('\n');
    // How alike a renamed file is, both only estimate.
    list.removeIf([](const QByteArray &line) { return line.startsWith("similarity index "); });
    // After a name with a space git writes a tab, for the sake of the program patch; libgit2 does not.
    for (QByteArray &line : list) {
        if ((line.startsWith("--- ") || line.startsWith("+++ ")) && line.endsWith('\t'))
            line.chop(1);
    }
    if (list.last().isEmpty())
        list.removeLast();
    return list;
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void isGitsView_data();
    void isGitsView();

private:
    void compareDiffs(GeneratedRepository &made, const Repository &repository);
    void compareChangedFiles(GeneratedRepository &made, const Repository &repository);
    void compareFilteredHistory(GeneratedRepository &made, const Repository &repository);
    void compareBlame(GeneratedRepository &made, const Repository &repository);
    void compareMerge(GeneratedRepository &made, const Repository &repository);

    QTemporaryDir m_home;
};

void TestAgreement::isGitsView_data()
{
    QTest::addColumn<unsigned>("seed");
    const int count = qEnvironmentVariable("SPACEWRIGHT_TEST_REPOSITORIES", QString::number(usualCount)).toInt();
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("%d", seed) << unsigned(seed);
}

void TestAgreement::compareDiffs(GeneratedRepository &made, const Repository &repository)
{
    Progress progress;
    const auto diff = [&made](const QByteArrayList &more) {
        return made.scratch.git(QByteArrayList{"diff", "--full-index", "-M", "--diff-filter=t"} + more);
    };
    QCOMPARE(lines(textOf(git::Diff::ofIndex(repository, {}, progress))), lines(diff({"--cached"})));
    const bool isMerging = !made.scratch.git({"ls-files", "--unmerged"}).isEmpty();
    // Of conflicts git shows a diff with three sides.
    if (!isMerging)
        QCOMPARE(lines(textOf(git::Diff::ofWorktree(repository, {}, progress))), lines(diff({})));
    const auto head = repository.head();
    const auto before = repository.resolve(QStringLiteral("HEAD~2"));
    if (head && before)
        QCOMPARE(lines(textOf(git::Diff::ofCommits(repository, *before, *head, {}, progress))),
                 lines(diff({"HEAD~2", "HEAD"})));
}

/// What each commit did to the commit before it.
void TestAgreement::compareChangedFiles(GeneratedRepository &made, const Repository &repository)
{
    Progress progress;
    git::ChangedFiles changed(repository);
    for (const QByteArray &ids : lines(made.scratch.git({"log", "--all", "--format=%H %P"}))) {
        const QByteArrayList words = ids.split(' ');
        const git::ObjectId parent = git::ObjectId::fromHex(words.value(1));
        const git::ObjectId commit = git::ObjectId::fromHex(words.first());
        const auto files = changed.between(parent, commit, progress);
        const auto diff = git::Diff::ofCommits(repository, parent, commit, {}, progress);
        QVERIFY(files && diff);
        QCOMPARE(*files, diff->files());
        QByteArrayList paths;
        for (const git::ChangedFile &file : *files)
            paths += {file.oldPath, file.path};
        // A renamed file is one that went and one that came.
        const QByteArray told = made.scratch.git({"diff-tree", "-r", "-z", "--root", "--no-renames", "--name-only",
                                                  "--no-commit-id", "--diff-merges=first-parent", words.first()});
        QByteArrayList expected = told.split('\0');
        expected.removeLast();
        QCOMPARE(QSet(paths.begin(), paths.end()), QSet(expected.begin(), expected.end()));
    }
}

void TestAgreement::compareFilteredHistory(GeneratedRepository &made, const Repository &repository)
{
    const auto starts = git::tips(repository);
    QVERIFY(starts);
    auto all = git::History::of(repository, {.starts = *starts});
    QVERIFY(all);
    QCOMPARE(idsOf(*all), lines(made.scratch.git({"log", "--all", "--format=%H"})));
    auto ordered = git::History::of(repository, {.starts = *starts, .isChildrenFirst = true});
    QVERIFY(ordered);
    const QByteArrayList inOrder = idsOf(*ordered);
    QVERIFY(areChildrenFirst(made.scratch, inOrder));
    QCOMPARE(QSet(inOrder.begin(), inOrder.end()).size(),
             lines(made.scratch.git({"log", "--all", "--format=%H"})).size());
    for (const char *text : {"change 17", "MERGE", "0"}) {
        auto found = git::History::of(repository, {.starts = *starts, .text = QString::fromLatin1(text)});
        QVERIFY(found);
        QCOMPARE(idsOf(*found),
                 lines(made.scratch.git({"log", "--all", "--format=%H", "-i", "-F", "--grep=" + QByteArray(text)})));
    }
    auto nobodys = git::History::of(repository, {.starts = *starts, .author = QStringLiteral("grace")});
    QVERIFY(nobodys);
    QCOMPARE(idsOf(*nobodys), QByteArrayList());
    auto hers = git::History::of(repository, {.starts = *starts, .author = QStringLiteral("LOVE")});
    QVERIFY(hers);
    QCOMPARE(idsOf(*hers).size(), lines(made.scratch.git({"log", "--all", "--format=%H"})).size());
}

void TestAgreement::compareBlame(GeneratedRepository &made, const Repository &repository)
{
    Progress progress;
    const auto head = repository.head();
    QVERIFY(head);
    int compared = 0;
    for (const QByteArray &name : std::as_const(made.names)) {
        if (QString::fromUtf8(name).toUtf8() != name || compared == 8)
            continue;
        const QByteArray told = made.scratch.git({"blame", "--line-porcelain", "HEAD", "--", name});
        if (made.scratch.exitCode != 0)
            continue;
        ++compared;
        QCOMPARE(blamedLines(git::blame(repository, {.path = name, .commit = *head}, progress)), blamedByGit(told));
    }
}

/// The last, because it changes the repository: what merging a branch comes to.
void TestAgreement::compareMerge(GeneratedRepository &made, const Repository &repository)
{
    ScratchRepository &scratch = made.scratch;
    scratch.git({"rev-parse", "--verify", "--quiet", "branch1"});
    if (scratch.exitCode != 0)
        return;
    scratch.git({"reset", "--quiet", "--hard"});
    scratch.git({"clean", "-ffdxq"});
    // Git guesses that a file which was added to a folder belongs to where the other side moved that folder, and asks;
    // libgit2 leaves it where its author put it.
    const QByteArray told =
        scratch.git({"-c", "merge.directoryRenames=false", "merge-tree", "--write-tree", "HEAD", "branch1"});
    const QByteArray expected = told.left(40);
    const bool isClean = scratch.exitCode == 0;
    // Where one side made a link of a file that the other renamed, git asks; libgit2 makes a link of the renamed one.
    const QByteArray turned = scratch.git({"diff", "--diff-filter=T", "--name-only", "HEAD...branch1"}) +
                              scratch.git({"diff", "--diff-filter=T", "--name-only", "branch1...HEAD"});
    if (told.contains("CONFLICT (modify/delete)") && !turned.isEmpty())
        return;
    Progress progress;
    const auto merged = git::merge(repository, QStringLiteral("branch1"), {}, progress);
    if (isClean)
        QVERIFY2(merged, "git finds no conflict");
    else
        QVERIFY2(!merged && merged.error().code == ErrorCode::MergeConflict, told);
    if (isClean)
        QCOMPARE(scratch.git({"rev-parse", "HEAD^{tree}"}).left(40), expected);
    QCOMPARE(scratch.git({"status", "--porcelain"}), QByteArray());
}

void TestAgreement::isGitsView()
{
    QFETCH(unsigned, seed);
    GeneratedRepository made(seed);
    // One as git leaves it, one packed, one in which git also keeps the heads of commits.
    if (seed % 3 != 0)
        made.scratch.git({"repack", "-adfq", "--depth=50"});
    if (seed % 3 == 2)
        made.scratch.git({"commit-graph", "write", "--reachable", "--no-progress"});
    // One as if it had been copied here: git trusts nothing that it has noted of the files.
    if (seed % 4 == 1) {
        for (const QByteArray &name : std::as_const(made.names))
            ::utimensat(AT_FDCWD, made.scratch.path(name).constData(), nullptr, AT_SYMLINK_NOFOLLOW);
    }
    const auto repository = Repository::open(made.scratch.folder());
    QVERIFY(repository);
    Progress progress;
    const auto status = git::readStatus(*repository, true, progress);
    QVERIFY(status);
    QCOMPARE(inGitsWords(*status).join('\n'), statusOfGit(made.scratch).join('\n'));

    const auto head = repository->head();
    QVERIFY(head);
    auto history = git::History::of(*repository, {.starts = {*head}});
    QVERIFY(history);
    QCOMPARE(idsOf(*history), lines(made.scratch.git({"log", "--format=%H"})));
    for (const QByteArray &name : made.names.first(qMin(made.names.size(), 6)) + QByteArrayList{"src"}) {
        // An argument that is no UTF-8 does not survive QProcess.
        if (QString::fromUtf8(name).toUtf8() != name)
            continue;
        auto ofPath = git::History::of(*repository, {.starts = {*head}, .path = name});
        QVERIFY(ofPath);
        QCOMPARE(idsOf(*ofPath), lines(made.scratch.git({"--literal-pathspecs", "log", "--format=%H", "--", name})));
    }
    compareFilteredHistory(made, *repository);
    if (!QTest::currentTestFailed())
        compareBlame(made, *repository);
    if (!QTest::currentTestFailed())
        compareDiffs(made, *repository);
    if (!QTest::currentTestFailed())
        compareChangedFiles(made, *repository);
    if (!QTest::currentTestFailed())
        compareMerge(made, *repository);
    QCOMPARE(made.scratch.complaints(), QByteArray());
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
