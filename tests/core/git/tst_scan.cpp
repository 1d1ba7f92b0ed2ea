// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <core/git/staging/indexfile.h>
#include <core/git/worktree/scan/cachedtree.h>
#include <core/git/worktree/scan/worktreescan.h>
#include <core/git/worktree/status.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

#include <ctime>
#include <utime.h>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Which files are looked at closely, and that what is skipped is rightly so.
class TestScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void looksAtWhatChanged_data();
    void looksAtWhatChanged();
    void looksAtEverythingWhereAsked_data();
    void looksAtEverythingWhereAsked();
    void readsCachedTrees_data();
    void readsCachedTrees();
    void refusesDamagedIndexes();
    void agreesWhateverIsStaged_data();
    void agreesWhateverIsStaged();

private:
    std::optional<QList<QByteArray>> suspicious();
    git::ObjectId checksum() const;
    QByteArray indexPath() const { return m_scratch->path(".git/index"); }
    /// As git status --porcelain has it, by path.
    QByteArray ourStatus();

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

/// Files that were written long before the index, so that nothing is in doubt.
void TestScan::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    for (const char *name : {"a", "sub/b", "sub/c", "sub/deep/d", "other/e", "tool"}) {
        m_scratch->write(name, QByteArray("content of ") + name, QByteArrayView(name) == "tool" ? 0755 : 0644);
        const utimbuf old{.actime = 1'600'000'000, .modtime = 1'600'000'000};
        QCOMPARE(::utime(m_scratch->path(name).constData(), &old), 0);
    }
    m_scratch->commitAll("First");
}

std::optional<QList<QByteArray>> TestScan::suspicious()
{
    const auto repository = Repository::open(m_scratch->folder());
    const auto index = git::readIndex(*repository);
    return *git::suspiciousPaths(*repository, index->get(), m_progress);
}

git::ObjectId TestScan::checksum() const
{
    QFile file(QFile::decodeName(indexPath()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return git::ObjectId::fromHex(file.readAll().last(20).toHex());
}

QByteArray TestScan::ourStatus()
{
    const auto files = git::readStatus(*Repository::open(m_scratch->folder()), false, m_progress);
    const auto letter = [](git::FileChange change) {
        switch (change) {
        case git::FileChange::None:
            return ' ';
        case git::FileChange::Added:
            return 'A';
        case git::FileChange::Deleted:
            return 'D';
        case git::FileChange::Untracked:
            return '?';
        case git::FileChange::TypeChanged:
            return 'T';
        default:
            return 'M';
        }
    };
    QByteArray text;
    for (const git::FileStatus &file : *files) {
        const char worktree = letter(file.worktree);
        text += QByteArray(1, worktree == '?' ? '?' : letter(file.index)) + worktree + ' ' + file.path + '\n';
    }
    return text;
}

void TestScan::looksAtWhatChanged_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QList<QByteArray>>("paths");
    const auto row = [](const char *change, const QList<QByteArray> &paths) {
        QTest::newRow(change) << QByteArray(change) << paths;
    };
    row("nothing", {});
    row("content", {"sub/b"});
    row("same size", {"sub/b"});
    // The same bytes, whoever wrote them.
    row("touched", {});
    row("all touched", {});
    row("all touched but for one", {"sub/b"});
    // Whether these are a change is for the attributes to say.
    row("empty", {"sub/b"});
    row("no longer empty", {"sub/b"});
    row("touched, with line ends of DOS", {"sub/b"});
    row("touched, with a keyword", {"sub/b"});
    row("mode", {"sub/b"});
    row("gone", {"sub/b"});
    row("link", {"sub/b"});
    row("folder", {"sub/b"});
    row("folder gone", {"sub/deep/d"});
    row("folder is a link", {"sub/deep", "sub/deep/d"});
    row("new file", {"sub/new"});
    row("new folder", {"new"});
    row("ignored by git", {});
}

void TestScan::looksAtWhatChanged()
{
    QFETCH(QByteArray, change);
    const QByteArray path = "sub/b";
    if (change == "content") {
        m_scratch->write(path, "longer than it was before");
    } else if (change == "same size" || change == "touched") {
        m_scratch->write(path, change == "touched" ? "content of sub/b" : "CONTENT OF SUB/B");
    } else if (change.startsWith("all touched")) {
        for (const char *name : {"a", "sub/b", "sub/c", "sub/deep/d", "other/e", "tool"})
            QCOMPARE(::utime(m_scratch->path(name).constData(), nullptr), 0);
        if (change.endsWith("one"))
            m_scratch->write(path, "CONTENT OF SUB/B");
    } else if (change == "empty" || change == "no longer empty") {
        if (change == "no longer empty") {
            m_scratch->write(path, "");
            m_scratch->commitAll("Second");
        }
        m_scratch->write(path, change == "empty" ? "" : "x");
    } else if (change.startsWith("touched, with")) {
        const QByteArray content = change.endsWith("DOS") ? "one\r\ntwo\r\n" : "$Id: two$\n";
        m_scratch->write(path, content);
        m_scratch->commitAll("Second");
        m_scratch->write(path, content);
    } else if (change == "mode") {
        ::chmod(m_scratch->path(path).constData(), 0755);
    } else if (change == "gone") {
        m_scratch->remove(path);
    } else if (change == "link") {
        m_scratch->link(path, "c");
    } else if (change == "folder") {
        m_scratch->remove(path);
        m_scratch->write("sub/b/inside", "x");
    } else if (change == "folder gone" || change == "folder is a link") {
        m_scratch->rename("sub/deep", "elsewhere/deep");
        if (change == "folder is a link")
            m_scratch->link("sub/deep", "../elsewhere/deep");
    } else if (change == "new file") {
        m_scratch->write("sub/new", "x");
    } else if (change == "new folder") {
        m_scratch->write("new/deep/file", "x");
    } else if (change == "ignored by git") {
        m_scratch->git({"update-index", "--assume-unchanged", "sub/b"});
        m_scratch->git({"update-index", "--skip-worktree", "sub/c"});
        m_scratch->write("sub/b", "x");
        m_scratch->remove("sub/c");
    }
    auto found = suspicious();
    QVERIFY(found);
    found->removeOne("elsewhere");
    QTEST(*found, "paths");
    // Git lists new files behind all others.
    QList<QByteArray> ours = ourStatus().split('\n');
    QList<QByteArray> theirs = m_scratch->git({"status", "--porcelain", "-uall"}).split('\n');
    std::ranges::sort(ours);
    std::ranges::sort(theirs);
    QCOMPARE(ours, theirs);
}

void TestScan::looksAtEverythingWhereAsked_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("scans");
    QTest::newRow("modes do not count") << QByteArray("core.filemode") << QByteArray("false") << false;
    QTest::newRow("names in either case") << QByteArray("core.ignorecase") << QByteArray("true") << false;
    QTest::newRow("no links") << QByteArray("core.symlinks") << QByteArray("false") << false;
    QTest::newRow("times do not count") << QByteArray("core.checkstat") << QByteArray("minimal") << false;
    QTest::newRow("as usual") << QByteArray("core.filemode") << QByteArray("true") << true;
}

void TestScan::looksAtEverythingWhereAsked()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    m_scratch->git({"config", key, value});
    QTEST(suspicious().has_value(), "scans");
}

void TestScan::readsCachedTrees_data()
{
    QTest::addColumn<QByteArray>("version");
    for (const char *version : {"2", "3", "4"})
        QTest::newRow(version) << QByteArray(version);
}

void TestScan::readsCachedTrees()
{
    QFETCH(QByteArray, version);
    if (version == "3")
        m_scratch->git({"update-index", "--skip-worktree", "a"}); // Needs the longer entries.
    m_scratch->git({"update-index", "--index-version", version});
    m_scratch->git({"read-tree", "HEAD"});
    auto tree = git::readCachedTree(indexPath(), checksum());
    QVERIFY(tree);
    QCOMPARE(tree->tree.toHex() + '\n', m_scratch->git({"rev-parse", "HEAD^{tree}"}));
    QCOMPARE(tree->files, 6);
    const git::CachedTree *deep = tree->find("sub") ? tree->find("sub")->find("deep") : nullptr;
    QVERIFY(deep);
    QCOMPARE(deep->tree.toHex() + '\n', m_scratch->git({"rev-parse", "HEAD:sub/deep"}));
    QVERIFY(!tree->find("nothing"));
    QVERIFY(!git::readCachedTree(indexPath(), git::ObjectId::fromHex(QByteArray(40, '1'))));
    m_scratch->write("sub/deep/d", "staged");
    m_scratch->git({"add", "sub/deep/d"});
    tree = git::readCachedTree(indexPath(), checksum());
    QVERIFY(tree && tree->tree.isNull() && tree->find("sub")->tree.isNull());
    QVERIFY(!tree->find("other")->tree.isNull());
}

void TestScan::refusesDamagedIndexes()
{
    QFile file(QFile::decodeName(indexPath()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const QByteArray path = m_scratch->path("damaged");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QByteArray cut = whole.first(length);
        m_scratch->write("damaged", cut);
        const git::ObjectId own = git::ObjectId::fromHex(cut.right(20).toHex());
        const auto tree = git::readCachedTree(path, own);
        QVERIFY2(!tree || tree->files <= 6, QByteArray::number(length).constData());
    }
}

void TestScan::agreesWhateverIsStaged_data()
{
    QTest::addColumn<QList<QByteArrayList>>("commands");
    const auto row = [](const char *name, const QList<QByteArrayList> &commands) { QTest::newRow(name) << commands; };
    row("nothing", {});
    row("changed", {{"update-index", "--chmod=+x", "sub/deep/d"}});
    row("removed", {{"rm", "--cached", "-q", "sub/b"}});
    row("folder removed", {{"rm", "--cached", "-q", "-r", "sub"}});
    row("all removed", {{"rm", "--cached", "-q", "-r", "."}});
    row("file becomes a folder", {{"rm", "-q", "a"}, {"mv", "other", "a"}});
    row("folder becomes a file", {{"rm", "-q", "-r", "sub"}, {"mv", "a", "sub"}});
    row("intended", {{"rm", "--cached", "-q", "a"}, {"add", "-N", "a"}});
    row("without trees", {{"update-index", "--force-remove", "a"}, {"read-tree", "--empty"}});
    row("before the first commit", {{"update-ref", "-d", "HEAD"}});
}

void TestScan::agreesWhateverIsStaged()
{
    QFETCH(QList<QByteArrayList>, commands);
    for (const QByteArrayList &command : commands)
        m_scratch->git(command);
    // git's own read-tree --empty leaves an index that its fsck does not like.
    if (commands.contains(QByteArrayList{"read-tree", "--empty"}))
        m_scratch->mayBeDamaged();
    m_scratch->git({"config", "status.renames", "false"});
    // Ours finds renames; what was where is the same.
    const auto files = git::readStatus(*Repository::open(m_scratch->folder()), false, m_progress);
    QVERIFY(files);
    QList<QByteArray> ours;
    for (const git::FileStatus &file : *files) {
        ours.append(file.path);
        if (!file.oldPath.isEmpty() && !ours.contains(file.oldPath))
            ours.append(file.oldPath);
    }
    QList<QByteArray> theirs;
    for (const QByteArray &line : m_scratch->git({"status", "--porcelain", "-uall", "-z"}).split('\0')) {
        // Removed from the index and still on disk: two lines of git's, one of ours.
        if (!line.isEmpty() && !theirs.contains(line.sliced(3)))
            theirs.append(line.sliced(3));
    }
    std::ranges::sort(ours);
    std::ranges::sort(theirs);
    QCOMPARE(ours, theirs);
}

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
