// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/combine/applycommit.h>
#include <core/git/combine/conflicts.h>
#include <core/git/combine/rebase.h>
#include <core/git/history/commit.h>
#include <core/git/journal/undo.h>
#include <core/git/references/branch.h>
#include <core/git/references/tag.h>
#include <core/git/repository.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/keptfiles.h>
#include <core/git/worktree/reset.h>
#include <core/git/worktree/stash.h>
#include <core/git/worktree/switchbranch.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// What was done is noted in plain words, and undone so that the real git sees no difference to before.
class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup() { QCOMPARE(m_scratch->complaints(), QByteArray()); }

    void undoes_data();
    void undoes();
    void undoesOneAfterTheOther();
    void undoesACommitButNotItsChanges();
    void undoesARebaseThatStopped();
    void undoesNothingThatOthersWentOnFrom();
    void losesNoChangeByUndoing();
    void notesNothingThatFailed();
    void readsACutJournal();
    void resets_data();
    void resets();
    void keepsWhatAHardResetTakes();
    void makesTags();
    void switchesWithChanges_data();
    void switchesWithChanges();
    void amends();

private:
    using Work = std::function<bool(const Repository &)>;

    Repository repository() const { return *Repository::open(m_scratch->folder()); }
    QByteArray git(const QByteArrayList &arguments) { return m_scratch->git(arguments).trimmed(); }
    git::ObjectId commitOf(const Repository &opened, const char *revision) const
    {
        return *opened.resolve(QString::fromLatin1(revision));
    }
    /// Everything that an undo has to bring back.
    QByteArray state()
    {
        return git({"for-each-ref"}) + '\n' + git({"symbolic-ref", "HEAD"}) + '\n' + git({"stash", "list"}) + '\n' +
               git({"status", "--porcelain", "-z"}) + '\n' + git({"diff", "HEAD"}) + '\n' +
               git({"config", "--get-regexp", "^branch"}) + '\n' + m_scratch->read("app.py") + m_scratch->read("new");
    }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestUndo::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n2\n3\n");
    m_scratch->write("other", "x\n");
    m_scratch->commitAll("First");
    git({"checkout", "--quiet", "-b", "dev"});
    m_scratch->write("dev", "x\n");
    m_scratch->commitAll("Dev's");
    git({"checkout", "--quiet", "main"});
    m_scratch->write("app.py", "1\ntwo\n3\n");
    m_scratch->commitAll("Second");
    git({"branch", "follower", "--track", "main"});
    m_scratch->write("other", "stashed\n");
    git({"stash", "--quiet"});
    m_scratch->write("other", "changed\n");
    m_scratch->write("new", "new\n");
}

void TestUndo::undoes_data()
{
    QTest::addColumn<Work>("work");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const Work &work, const QString &text) {
        QTest::newRow(name) << work << text;
    };
    add(
        "merge", [this](const Repository &r) { return bool(git::merge(r, QStringLiteral("dev"), {}, m_progress)); },
        QStringLiteral("Merged dev."));
    add(
        "rebase",
        [this](const Repository &r) {
            const auto plan = git::planRebase(r, QStringLiteral("dev"));
            return plan && git::rebase(r, *plan, m_progress);
        },
        QStringLiteral("Put the commits of this branch on top of dev."));
    add(
        "cherry-pick",
        [this](const Repository &r) { return bool(git::cherryPick(r, commitOf(r, "dev"), {}, m_progress)); },
        QStringLiteral("Brought the commit “Dev's” in."));
    add(
        "revert",
        [this](const Repository &r) { return bool(git::revertCommit(r, commitOf(r, "HEAD"), {}, m_progress)); },
        QStringLiteral("Reverted the commit “Second”."));
    add(
        "switch",
        [this](const Repository &r) {
            return bool(git::switchBranch(r, QStringLiteral("dev"), git::OpenChanges::Keep, m_progress));
        },
        QStringLiteral("Switched to dev."));
    add(
        "switch, changes put aside",
        [this](const Repository &r) {
            return bool(git::switchBranch(r, QStringLiteral("dev"), git::OpenChanges::PutAside, m_progress));
        },
        QStringLiteral("Switched to dev."));
    add(
        "switch, changes taken along",
        [this](const Repository &r) {
            return bool(git::switchBranch(r, QStringLiteral("dev"), git::OpenChanges::TakeAlong, m_progress));
        },
        QStringLiteral("Switched to dev."));
    add(
        "commit checked out",
        [this](const Repository &r) { return bool(git::switchToCommit(r, commitOf(r, "dev"), m_progress)); },
        QStringLiteral("Switched to %1."));
    add(
        "branch made",
        [this](const Repository &r) { return bool(git::createBranch(r, QStringLiteral("b"), commitOf(r, "dev"))); },
        QStringLiteral("Made the branch b."));
    add(
        "branch renamed",
        [](const Repository &r) { return bool(git::renameBranch(r, QStringLiteral("main"), QStringLiteral("trunk"))); },
        QStringLiteral("Renamed the branch main to trunk."));
    add(
        "branch deleted",
        [](const Repository &r) { return bool(git::deleteBranch(r, QStringLiteral("follower"), true)); },
        QStringLiteral("Deleted the branch follower."));
    add(
        "tag made",
        [this](const Repository &r) { return bool(git::createTag(r, QStringLiteral("v1"), commitOf(r, "dev"))); },
        QStringLiteral("Made the tag v1."));
    add(
        "stash", [](const Repository &r) { return bool(git::stashChanges(r, {})); },
        QStringLiteral("Put changes aside."));
    add(
        "stash dropped", [](const Repository &r) { return bool(git::dropStash(r, git::stashes(r)->first().id)); },
        QStringLiteral("Removed changes that were put aside."));
    add(
        "discard", [this](const Repository &r) { return bool(git::discardFiles(r, {"other", "new"}, m_progress)); },
        QStringLiteral("Discarded changes of 2 file(s)."));
    add(
        "restore",
        [this](const Repository &r) { return bool(git::restoreFiles(r, {"app.py"}, commitOf(r, "dev"), m_progress)); },
        QStringLiteral("Brought 1 file(s) to an earlier state."));
    for (const git::ResetKind kind : {git::ResetKind::Soft, git::ResetKind::Mixed, git::ResetKind::Hard})
        QTest::addRow("reset %d", int(kind)) << Work([this, kind](const Repository &r) {
            return bool(git::resetTo(r, commitOf(r, "HEAD~1"), kind, m_progress));
        }) << QStringLiteral("Reset the branch to %1.");
}

void TestUndo::undoes()
{
    QFETCH(Work, work);
    QFETCH(QString, text);
    const Repository opened = repository();
    const QByteArray before = state();
    QVERIFY(work(opened));
    QVERIFY(state() != before);
    const git::Operation last = git::lastOperation(opened);
    if (text.contains(u'%'))
        text = text.arg(last.subjects.value(0));
    QCOMPARE(git::operationText(last), text);
    const auto undone = git::undoLast(opened, m_progress);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().detail));
    QCOMPARE(state(), before);
    QVERIFY(git::operations(opened).first().isUndone);
    QCOMPARE(git::operations(opened).size(), 1);
}

void TestUndo::undoesOneAfterTheOther()
{
    const Repository opened = repository();
    const QByteArray before = state();
    QVERIFY(git::createBranch(opened, QStringLiteral("b"), commitOf(opened, "dev")));
    QVERIFY(git::switchBranch(opened, QStringLiteral("b"), git::OpenChanges::Keep, m_progress));
    QVERIFY(git::createTag(opened, QStringLiteral("t"), commitOf(opened, "b"), QStringLiteral("With words")));
    for (int count = 0; count < 3; ++count)
        QVERIFY(git::undoLast(opened, m_progress));
    QCOMPARE(state(), before);
    QVERIFY(!git::undoLast(opened, m_progress));
}

void TestUndo::undoesACommitButNotItsChanges()
{
    const Repository opened = repository();
    git({"add", "other"});
    const QByteArray before = state();
    QVERIFY(git::commitStaged(opened, {QStringLiteral("Third")}));
    QCOMPARE(git::operationText(git::lastOperation(opened)), QStringLiteral("Committed “Third”."));
    QVERIFY(git::undoLast(opened, m_progress));
    QCOMPARE(state(), before);
}

void TestUndo::undoesARebaseThatStopped()
{
    git({"checkout", "--quiet", "--force", "dev"});
    m_scratch->write("app.py", "1\nzwei\n3\n");
    git({"commit", "--quiet", "-am", "Conflicting"});
    m_scratch->remove("new");
    const Repository opened = repository();
    const QByteArray before = state();
    QCOMPARE(*git::rebase(opened, *git::planRebase(opened, QStringLiteral("main")), m_progress),
             git::RebaseOutcome::Conflicts);
    QVERIFY(!git::undoLast(opened, m_progress));
    QVERIFY(git::solveConflict(opened, git::conflicts(opened)->first(), "1\nboth\n3\n"));
    QCOMPARE(*git::continueRebase(opened, m_progress), git::RebaseOutcome::Finished);
    QVERIFY(git::undoLast(opened, m_progress));
    QCOMPARE(state(), before);
}

void TestUndo::undoesNothingThatOthersWentOnFrom()
{
    const Repository opened = repository();
    QVERIFY(git::merge(opened, QStringLiteral("dev"), {}, m_progress));
    m_scratch->commitAll("By somebody else");
    const QByteArray before = state();
    const auto undone = git::undoLast(opened, m_progress);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::ChangesInTheWay);
    QCOMPARE(state(), before);
}

void TestUndo::losesNoChangeByUndoing()
{
    const Repository opened = repository();
    QVERIFY(git::merge(opened, QStringLiteral("dev"), {}, m_progress));
    m_scratch->write("dev", "precious\n");
    const QByteArray before = state();
    QVERIFY(!git::undoLast(opened, m_progress));
    QCOMPARE(state(), before);
    QCOMPARE(m_scratch->read("dev"), QByteArray("precious\n"));
}

void TestUndo::notesNothingThatFailed()
{
    const Repository opened = repository();
    QVERIFY(!git::createBranch(opened, QStringLiteral("dev"), commitOf(opened, "HEAD")));
    QVERIFY(!git::switchBranch(opened, QStringLiteral("none"), git::OpenChanges::Keep, m_progress));
    QVERIFY(git::operations(opened).isEmpty());
}

void TestUndo::readsACutJournal()
{
    const Repository opened = repository();
    QVERIFY(git::createTag(opened, QStringLiteral("a"), commitOf(opened, "dev")));
    QVERIFY(git::createTag(opened, QStringLiteral("b"), commitOf(opened, "dev")));
    const QByteArray text = m_scratch->read(".git/spacewright/operations");
    m_scratch->write(".git/spacewright/operations", text.chopped(20));
    QCOMPARE(git::operations(opened).size(), 1);
    m_scratch->write(".git/spacewright/operations", QByteArray(100, '\xff') + "\n[[[[\n{}\n");
    QVERIFY(git::operations(opened).isEmpty());
    QVERIFY(git::createTag(opened, QStringLiteral("c"), commitOf(opened, "dev")));
    QCOMPARE(git::operations(opened).size(), 1);
}

void TestUndo::resets_data()
{
    QTest::addColumn<git::ResetKind>("kind");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("soft") << git::ResetKind::Soft << QByteArray("--soft");
    QTest::newRow("mixed") << git::ResetKind::Mixed << QByteArray("--mixed");
    QTest::newRow("hard") << git::ResetKind::Hard << QByteArray("--hard");
}

/// As git does it.
void TestUndo::resets()
{
    QFETCH(git::ResetKind, kind);
    QFETCH(QByteArray, option);
    git({"add", "other"});
    const QByteArray head = git({"rev-parse", "HEAD"});
    const Repository opened = repository();
    QVERIFY(git::resetTo(opened, commitOf(opened, "HEAD~1"), kind, m_progress));
    const QByteArray ours = state();
    QVERIFY(git::undoLast(opened, m_progress));
    QCOMPARE(git({"rev-parse", "HEAD"}), head);
    QCOMPARE(m_scratch->read("other"), QByteArray("changed\n"));
    if (kind == git::ResetKind::Hard)
        git({"add", "other"});
    git({"reset", "--quiet", option, "HEAD~1"});
    QCOMPARE(ours, state());
}

void TestUndo::keepsWhatAHardResetTakes()
{
    const Repository opened = repository();
    QVERIFY(git::resetTo(opened, commitOf(opened, "HEAD~1"), git::ResetKind::Hard, m_progress));
    QCOMPARE(m_scratch->read("other"), QByteArray("x\n"));
    QCOMPARE(git::KeptFiles(opened).entries().first().paths, QList<QByteArray>{"other"});
    QCOMPARE(m_scratch->read("new"), QByteArray("new\n"));
}

void TestUndo::makesTags()
{
    const Repository opened = repository();
    QVERIFY(git::createTag(opened, QStringLiteral("light"), commitOf(opened, "dev")));
    QVERIFY(git::createTag(opened, QStringLiteral("v1.0"), commitOf(opened, "dev"), QStringLiteral("The first\n")));
    QCOMPARE(git({"for-each-ref", "--format=%(objecttype)", "refs/tags"}), QByteArray("commit\ntag"));
    QCOMPARE(git({"tag", "-l", "--format=%(contents)%(taggername)", "v1.0"}), QByteArray("The first\nAda Lovelace"));
    QCOMPARE(git::createTag(opened, QStringLiteral("v1.0"), commitOf(opened, "dev")).error().code,
             ErrorCode::NameTaken);
    QCOMPARE(git::createTag(opened, QStringLiteral("-x"), commitOf(opened, "dev")).error().code, ErrorCode::Usage);
    QVERIFY(git::deleteTag(opened, QStringLiteral("light")));
    QCOMPARE(git::deleteTag(opened, QStringLiteral("light")).error().code, ErrorCode::RevisionUnknown);
}

void TestUndo::switchesWithChanges_data()
{
    QTest::addColumn<git::OpenChanges>("changes");
    QTest::addColumn<bool>("isSwitched");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("kept") << git::OpenChanges::Keep << false << QByteArray("M app.py\n M other\n?? new");
    QTest::newRow("put aside") << git::OpenChanges::PutAside << true << QByteArray();
}

void TestUndo::switchesWithChanges()
{
    QFETCH(git::OpenChanges, changes);
    QFETCH(bool, isSwitched);
    m_scratch->write("app.py", "mine\n");
    const Repository opened = repository();
    QCOMPARE(bool(git::switchBranch(opened, QStringLiteral("dev"), changes, m_progress)), isSwitched);
    QTEST(git({"status", "--porcelain"}), "status");
    if (isSwitched)
        QVERIFY(git::stashes(opened)->first().message.contains(QStringLiteral("dev")));
}

void TestUndo::amends()
{
    const Repository opened = repository();
    git({"add", "other"});
    const QByteArray parent = git({"rev-parse", "HEAD~1"});
    QVERIFY(git::commitStaged(opened, {.message = QStringLiteral("Better"), .isSignedOff = true, .isAmending = true}));
    QCOMPARE(git({"log", "-1", "--format=%s|%b"}), QByteArray("Better|Signed-off-by: Ada Lovelace <ada@example.com>"));
    QCOMPARE(git({"rev-parse", "HEAD~1"}), parent);
    QCOMPARE(git({"show", "HEAD:other"}), QByteArray("changed"));
    QVERIFY(git::commitStaged(opened, {.message = QStringLiteral("Only words"), .isAmending = true}));
    QCOMPARE(git({"rev-list", "--count", "HEAD"}), QByteArray("2"));
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
