// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/diff/changedfiles.h>
#include <core/git/diff/treecomparison.h>
#include <core/git/history/history.h>
#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using git::FileChange;
using tests::ScratchRepository;

namespace
{

/// In the form of `git diff-tree --raw --no-abbrev`.
QByteArrayList inGitsWords(const QList<git::TreeChange> &changes)
{
    QByteArrayList list;
    for (const git::TreeChange &change : changes) {
        const auto mode = [](int number) { return QByteArray::number(number, 8).rightJustified(6, '0'); };
        list.append(':' + mode(change.before.mode) + ' ' + mode(change.after.mode) + ' ' + change.before.id.toHex() +
                    ' ' + change.after.id.toHex() + ' ' + change.path);
    }
    return list;
}

/// The same of git's own, whose letter and path stand apart.
QByteArrayList rawOf(const QByteArray &output)
{
    QByteArrayList list;
    QByteArrayList words = output.split('\0');
    while (words.size() > 1) {
        const QByteArray head = words.takeFirst();
        list.append(head.first(head.lastIndexOf(' ')) + ' ' + words.takeFirst());
    }
    return list;
}

/// One line of `git mktree`.
QByteArray line(const QByteArray &mode, const QByteArray &kind, const QByteArray &id, const QByteArray &name)
{
    return mode + ' ' + kind + ' ' + id + '\t' + name + '\n';
}

} // namespace

class TestChangedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void findsWhatGitFinds_data();
    void findsWhatGitFinds();
    void saysWhatIsDamaged();
    void refusesATreeThatIsTooDeep();
    void listsWhatADiffLists();
    void listsACommitAgainstNone();
    void stopsWhenCancelled();

private:
    QTemporaryDir m_home;
};

void TestChangedFiles::findsWhatGitFinds_data()
{
    QTest::addColumn<QByteArrayList>("before");
    QTest::addColumn<QByteArrayList>("after");
    // "MODE NAME CONTENT", and "=" for a name that leads to a folder with one file.
    const auto row = [](const char *name, const QByteArrayList &before, const QByteArrayList &after) {
        QTest::newRow(name) << before << after;
    };
    row("nothing", {"100644 a 1"}, {"100644 a 1"});
    row("another content", {"100644 a 1", "100644 b 1"}, {"100644 a 2", "100644 b 1"});
    row("all new", {}, {"100644 a 1", "040000 d 1"});
    row("all gone", {"100644 a 1", "040000 d 1"}, {});
    row("another mode", {"100644 a 1"}, {"100755 a 1"});
    row("a link", {"100644 a 1"}, {"120000 a 1"});
    row("a submodule that moved", {"160000 a 1"}, {"160000 a 2"});
    row("a file that became a submodule", {"100644 a 1"}, {"160000 a 1"});
    row("a file that became a folder", {"100644 a 1", "100644 a-b 1", "100644 a0 1"},
        {"100644 a-b 1", "040000 a 1", "100644 a0 1"});
    row("a folder that became a file", {"100644 a-b 1", "040000 a 1"}, {"100644 a 1", "100644 a-b 2"});
    row("a folder that became a submodule", {"040000 a 1"}, {"160000 a 1"});
    row("names that begin alike", {"100644 a 1", "040000 a.b 1", "100644 ab 1"},
        {"040000 a 1", "100644 a.b 1", "040000 ab 1"});
    row("in a folder", {"040000 a 1", "040000 b 1"}, {"040000 a 2", "040000 b 1"});
    row("bytes that are no text", {"100644 \xff\xfe 1"}, {"100644 \xff\xfe 2", "100644 \xf0\x9f\x98\x80 1"});
}

void TestChangedFiles::findsWhatGitFinds()
{
    QFETCH(const QByteArrayList, before);
    QFETCH(const QByteArrayList, after);
    ScratchRepository scratch;
    const auto makeTree = [&scratch](const QByteArrayList &entries) {
        QByteArray lines;
        for (const QByteArray &entry : entries) {
            const QByteArrayList words = entry.split(' ');
            const QByteArray blob = scratch.git({"hash-object", "-w", "--stdin"}, words.at(2)).trimmed();
            const QByteArray &mode = words.at(0);
            if (mode == "040000")
                lines += line(mode, "tree", scratch.git({"mktree"}, line("100644", "blob", blob, "file")).trimmed(),
                              words.at(1));
            else if (mode == "160000")
                lines += line(mode, "commit", words.at(2).repeated(40), words.at(1));
            else
                lines += line(mode, "blob", blob, words.at(1));
        }
        const QByteArray tree = scratch.git({"mktree"}, lines).trimmed();
        if (tree.isEmpty())
            qFatal("%s", scratch.errors.constData());
        return tree;
    };
    const QByteArray oldTree = makeTree(before);
    const QByteArray newTree = makeTree(after);
    const auto opened = git::Repository::open(scratch.folder());
    QVERIFY(opened);
    git::ObjectReader objects(*opened);
    QList<git::TreeChange> changes;
    QCOMPARE(
        git::TreeComparison(objects).compare(changes, git::ObjectId::fromHex(oldTree), git::ObjectId::fromHex(newTree)),
        0);
    QCOMPARE(inGitsWords(changes),
             rawOf(scratch.git({"diff-tree", "-r", "-z", "--raw", "--no-abbrev", oldTree, newTree})));
    // A tree with nothing in it need not be there at all.
    if (before.isEmpty()) {
        QList<git::TreeChange> same;
        QCOMPARE(git::TreeComparison(objects).compare(same, {}, git::ObjectId::fromHex(newTree)), 0);
        QCOMPARE(inGitsWords(same), inGitsWords(changes));
    }
}

void TestChangedFiles::saysWhatIsDamaged()
{
    ScratchRepository scratch;
    scratch.mayBeDamaged();
    const QByteArray sound = scratch.git({"mktree"}, {}).trimmed();
    const auto opened = git::Repository::open(scratch.folder());
    QVERIFY(opened);
    git::ObjectReader objects(*opened);
    const QByteArray id(20, 'x');
    for (const QByteArray &bytes :
         {QByteArray("100644"), QByteArray("100644 a"), QByteArray("100644 a\0", 9),
          QByteArray("100644 a\0", 9) + id.chopped(1), " a" + QByteArray(1, '\0') + id,
          "100644 " + QByteArray(1, '\0') + id, QByteArray("40000 a\0", 8) + id /* leads nowhere */}) {
        const QByteArray bad =
            scratch.git({"hash-object", "-w", "-t", "tree", "--literally", "--stdin"}, bytes).trimmed();
        QCOMPARE(scratch.exitCode, 0);
        QList<git::TreeChange> changes;
        QVERIFY2(git::TreeComparison(objects).compare(changes, git::ObjectId::fromHex(sound),
                                                      git::ObjectId::fromHex(bad)) != 0,
                 bytes.toHex(' '));
    }
}

void TestChangedFiles::refusesATreeThatIsTooDeep()
{
    ScratchRepository scratch;
    scratch.mayBeDamaged();
    QByteArray commands =
        "blob\nmark :1\ndata 1\nx\ncommit refs/heads/deep\ncommitter A <a@b> 1 +0000\ndata 0\nM 644 :1 ";
    commands += QByteArray("d/").repeated(2100) + "f\n";
    scratch.git({"fast-import", "--quiet"}, commands);
    QCOMPARE(scratch.exitCode, 0);
    const auto opened = git::Repository::open(scratch.folder());
    QVERIFY(opened);
    const auto tip = opened->resolve(QStringLiteral("deep"));
    QVERIFY(tip);
    Progress progress;
    const auto files = git::ChangedFiles(*opened).between({}, *tip, progress);
    QVERIFY(!files);
    QVERIFY(!files.error().message.isEmpty());
}

void TestChangedFiles::listsWhatADiffLists()
{
    ScratchRepository scratch;
    const QByteArray text = QByteArray("a line of text\n").repeated(30);
    scratch.write("kept.py", text);
    scratch.write("moved.py", "first\n" + text);
    scratch.write("src/gone.py", "print(1)\n");
    scratch.link("link", "kept.py");
    scratch.commitAll("First");
    scratch.rename("moved.py", "src/there.py");
    scratch.write("kept.py", text, 0755);
    scratch.remove("link");
    scratch.write("link", "no link\n");
    scratch.commitAll("Second");
    scratch.remove("src/gone.py");
    scratch.commitAll("Third");
    const auto opened = git::Repository::open(scratch.folder());
    QVERIFY(opened);
    Progress progress;
    auto history = git::History::of(*opened, {.starts = {*opened->head()}});
    QVERIFY(history);
    const auto commits = history->next(10, progress);
    QVERIFY(commits);
    QCOMPARE(commits->size(), 3);
    git::ChangedFiles changed(*opened);
    for (const git::Commit &commit : *commits) {
        const auto files = changed.between(commit.parents.value(0), commit.id, progress);
        const auto diff = git::Diff::ofCommits(*opened, commit.parents.value(0), commit.id, {}, progress);
        QVERIFY(files && diff);
        QCOMPARE(*files, diff->files());
        const auto same = changed.of(commit.id, progress);
        QVERIFY(same);
        QCOMPARE(*same, *files);
    }
    const auto second = changed.between(commits->at(2).id, commits->at(1).id, progress);
    QVERIFY(second);
    QCOMPARE(second->size(), 3);
    QVERIFY(std::ranges::any_of(*second, [](const git::ChangedFile &file) {
        return file.change == FileChange::Renamed && file.oldPath == "moved.py" && file.path == "src/there.py";
    }));
    QVERIFY(std::ranges::any_of(*second, [](const git::ChangedFile &file) {
        return file.change == FileChange::TypeChanged && file.path == "link" && file.mode == 0100644;
    }));
}

void TestChangedFiles::listsACommitAgainstNone()
{
    ScratchRepository scratch;
    scratch.write("app.py", "print(1)\n");
    scratch.commitAll("First");
    const auto opened = git::Repository::open(scratch.folder());
    QVERIFY(opened);
    Progress progress;
    const auto files = git::ChangedFiles(*opened).between({}, *opened->head(), progress);
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QCOMPARE(files->first().change, FileChange::Added);
    QCOMPARE(files->first().path, QByteArray("app.py"));
    const git::ObjectId unknown = git::ObjectId::fromHex(QByteArray(40, 'a'));
    const auto none = git::ChangedFiles(*opened).between({}, unknown, progress);
    QVERIFY(!none);
}

void TestChangedFiles::stopsWhenCancelled()
{
    ScratchRepository scratch;
    scratch.commitAll("First");
    const auto opened = git::Repository::open(scratch.folder());
    QVERIFY(opened);
    Progress progress;
    progress.cancel();
    QVERIFY(!git::ChangedFiles(*opened).between({}, *opened->head(), progress));
}

QTEST_GUILESS_MAIN(TestChangedFiles)
#include "tst_changedfiles.moc"
