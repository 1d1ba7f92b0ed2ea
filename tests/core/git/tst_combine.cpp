// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/combine/applycommit.h>
#include <core/git/combine/conflicts.h>
#include <core/git/combine/rebase.h>
#include <core/git/history/commit.h>
#include <core/git/journal/undo.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/keptfiles.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::MergeOutcome;
using spacewright::git::RebaseAction;
using spacewright::git::RebaseOutcome;
using spacewright::git::Repository;
using spacewright::git::UnfinishedKind;
using spacewright::tests::ScratchRepository;

namespace
{

const git::MergeOptions withConflicts{.canLeaveConflicts = true};

} // namespace

/// Merge, rebase, cherry-pick and revert, with conflicts that we, or the real git, solve.
class TestCombine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup() { QCOMPARE(m_scratch->complaints(), QByteArray()); }

    void mergesInEachWay_data();
    void mergesInEachWay();
    void changesNothingWhereItMayNotLeaveConflicts();
    void showsThreeSides();
    void solvesConflicts_data();
    void solvesConflicts();
    void solvesByTakingASide_data();
    void solvesByTakingASide();
    void givesAMergeUp();
    void cutsTextIntoPieces_data();
    void cutsTextIntoPieces();
    void mergesOverNoChange();
    void picksAndReverts();
    void picksWithConflicts();
    void rebases_data();
    void rebases();
    void stopsARebaseAtAConflict_data();
    void stopsARebaseAtAConflict();
    void continuesWhatGitBegan();
    void touchesNoCommitOfOthers();
    void refusesAPlanOfYesterday();

private:
    Repository repository() const { return *Repository::open(m_scratch->folder()); }
    QByteArray git(const QByteArrayList &arguments) { return m_scratch->git(arguments).trimmed(); }
    void commit(const QByteArray &name, const QByteArray &content, const QByteArray &message)
    {
        m_scratch->write(name, content);
        m_scratch->commitAll(message);
    }
    /// "dev" and "main" have both changed app.py since "First".
    void diverge(const QByteArray &ours, const QByteArray &theirs);
    /// "dev" with three commits, and "main" with one that is not in it.
    void makeSeries(const QByteArray &third);

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestCombine::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("other", "other\n");
    commit("app.py", "1\n2\n3\n4\n5\n", "First");
}

void TestCombine::diverge(const QByteArray &ours, const QByteArray &theirs)
{
    git({"checkout", "--quiet", "-b", "dev"});
    theirs.isNull() ? m_scratch->remove("app.py") : m_scratch->write("app.py", theirs);
    m_scratch->commitAll("Theirs");
    git({"checkout", "--quiet", "main"});
    ours.isNull() ? m_scratch->remove("app.py") : m_scratch->write("app.py", ours);
    m_scratch->commitAll("Ours");
}

void TestCombine::makeSeries(const QByteArray &third)
{
    git({"checkout", "--quiet", "-b", "dev"});
    commit("a", "a\n", "Add a");
    commit("app.py", third, "Change app");
    commit("b", "b\n", "Add b");
    git({"checkout", "--quiet", "main"});
    commit("app.py", "1\n2\n3\n4\nmain\n", "Main's");
    git({"checkout", "--quiet", "dev"});
}

void TestCombine::mergesInEachWay_data()
{
    QTest::addColumn<QByteArray>("branch");
    QTest::addColumn<MergeOutcome>("outcome");
    QTest::newRow("nothing new") << QByteArray("past") << MergeOutcome::UpToDate;
    QTest::newRow("forward") << QByteArray("next") << MergeOutcome::FastForwarded;
    QTest::newRow("both") << QByteArray("side") << MergeOutcome::Merged;
}

void TestCombine::mergesInEachWay()
{
    QFETCH(QByteArray, branch);
    git({"branch", "past"});
    git({"checkout", "--quiet", "-b", "side"});
    commit("side", "x\n", "Side");
    git({"checkout", "--quiet", "main"});
    commit("app.py", "main\n", "Main");
    git({"checkout", "--quiet", "-b", "next"});
    commit("next", "x\n", "Next");
    git({"checkout", "--quiet", "main"});
    m_scratch->write("other", "not committed\n");
    const Repository opened = repository();
    const auto merged = git::merge(opened, QString::fromUtf8(branch), {}, m_progress);
    QVERIFY(merged);
    QTEST(merged->outcome, "outcome");
    QCOMPARE(merged->tip.toHex(), git({"rev-parse", "main"}));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray("M other"));
    QCOMPARE(git({"merge-base", "--is-ancestor", branch, "HEAD"}), QByteArray());
    QCOMPARE(m_scratch->exitCode, 0);
    if (merged->outcome == MergeOutcome::Merged)
        QCOMPARE(git({"log", "-1", "--format=%s"}), QByteArray("Merge branch 'side'"));
}

void TestCombine::changesNothingWhereItMayNotLeaveConflicts()
{
    diverge("1\nours\n", "1\ntheirs\n");
    const QByteArray before = git({"rev-parse", "HEAD"});
    const auto merged = git::merge(repository(), QStringLiteral("dev"), {}, m_progress);
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, ErrorCode::MergeConflict);
    QVERIFY(merged.error().message.contains(QStringLiteral("app.py")));
    QCOMPARE(git({"rev-parse", "HEAD"}), before);
    QCOMPARE(git({"status", "--porcelain"}), QByteArray());
}

void TestCombine::showsThreeSides()
{
    diverge("1\n2\nours\n4\n5\n", "1\n2\ntheirs\n4\n5\n");
    const Repository opened = repository();
    QCOMPARE(git::merge(opened, QStringLiteral("dev"), withConflicts, m_progress)->outcome, MergeOutcome::Conflicts);
    QVERIFY(git({"status"}).contains("You have unmerged paths"));
    const auto work = git::unfinished(opened);
    QCOMPARE(work->kind, UnfinishedKind::Merge);
    QCOMPARE(work->commit.toHex(), git({"rev-parse", "dev"}));
    // As git has it, there and beside the lines of the file.
    QVERIFY2(work->message.startsWith(QStringLiteral("Merge branch 'dev'")), qPrintable(work->message));
    QVERIFY(m_scratch->read("app.py").contains(">>>>>>> dev\n"));
    const auto list = git::conflicts(opened);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().path, QByteArray("app.py"));
    const auto side = [&](git::IndexStage stage) { return *git::indexContent(opened, stage, "app.py", 1000); };
    QCOMPARE(side(git::IndexStage::Base), QByteArray("1\n2\n3\n4\n5\n"));
    QCOMPARE(side(git::IndexStage::Ours), QByteArray("1\n2\nours\n4\n5\n"));
    QCOMPARE(side(git::IndexStage::Theirs), QByteArray("1\n2\ntheirs\n4\n5\n"));
    const auto pieces =
        git::mergePieces(side(git::IndexStage::Base), side(git::IndexStage::Ours), side(git::IndexStage::Theirs));
    QCOMPARE(pieces->size(), 3);
    QVERIFY(pieces->at(1).isConflict);
    QCOMPARE(pieces->at(1).base, QByteArray("3\n"));
    QCOMPARE(pieces->at(1).ours, QByteArray("ours\n"));
    QCOMPARE(pieces->at(1).theirs, QByteArray("theirs\n"));
}

void TestCombine::solvesConflicts_data()
{
    QTest::addColumn<bool>("byGit");
    QTest::newRow("ours") << false;
    QTest::newRow("git commits") << true;
}

void TestCombine::solvesConflicts()
{
    QFETCH(bool, byGit);
    diverge("1\nours\n", "1\ntheirs\n");
    m_scratch->write("other", "not committed\n");
    const Repository opened = repository();
    QVERIFY(git::merge(opened, QStringLiteral("dev"), withConflicts, m_progress));
    const auto list = git::conflicts(opened);
    QVERIFY(git::solveConflict(opened, list->first(), "1\nboth\n"));
    QVERIFY(git::conflicts(opened)->isEmpty());
    if (byGit)
        git({"commit", "--no-edit", "--quiet"});
    else
        QVERIFY(git::commitStaged(opened, {git::unfinished(opened)->message}));
    if (!byGit)
        QCOMPARE(git::operationText(git::lastOperation(opened)), QStringLiteral("Committed “Merge branch 'dev'”."));
    QCOMPARE(git({"log", "-1", "--format=%P"}).split(' ').size(), 2);
    QCOMPARE(git({"show", "HEAD:app.py"}), QByteArray("1\nboth"));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray("M other"));
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::None);
    QCOMPARE(git::KeptFiles(opened).entries().size(), 1);
}

void TestCombine::solvesByTakingASide_data()
{
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<git::IndexStage>("side");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray ours = "ours\n";
    const QByteArray theirs = "theirs\n";
    QTest::newRow("ours") << ours << theirs << git::IndexStage::Ours << ours;
    QTest::newRow("theirs") << ours << theirs << git::IndexStage::Theirs << theirs;
    QTest::newRow("base") << ours << theirs << git::IndexStage::Base << QByteArray("1\n2\n3\n4\n5\n");
    QTest::newRow("deleted by them, kept") << ours << QByteArray() << git::IndexStage::Ours << ours;
    QTest::newRow("deleted by them, gone") << ours << QByteArray() << git::IndexStage::Theirs << QByteArray();
    QTest::newRow("deleted by us, gone") << QByteArray() << theirs << git::IndexStage::Ours << QByteArray();
    QTest::newRow("deleted by us, kept") << QByteArray() << theirs << git::IndexStage::Theirs << theirs;
}

void TestCombine::solvesByTakingASide()
{
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    QFETCH(git::IndexStage, side);
    QFETCH(QByteArray, expected);
    diverge(ours, theirs);
    const Repository opened = repository();
    QCOMPARE(git::merge(opened, QStringLiteral("dev"), withConflicts, m_progress)->outcome, MergeOutcome::Conflicts);
    const auto list = git::conflicts(opened);
    QCOMPARE(list->size(), 1);
    QVERIFY(git::solveConflict(opened, list->first(), side, m_progress));
    QCOMPARE(git({"ls-files", "--unmerged"}), QByteArray());
    QCOMPARE(m_scratch->read("app.py"), expected);
    QCOMPARE(git({"diff"}), QByteArray());
    QVERIFY(git::commitStaged(opened, {QStringLiteral("Solved")}) || expected == ours);
}

void TestCombine::givesAMergeUp()
{
    diverge("1\nours\n", "1\ntheirs\n");
    m_scratch->write("other", "not committed\n");
    const Repository opened = repository();
    QVERIFY(git::merge(opened, QStringLiteral("dev"), withConflicts, m_progress));
    QVERIFY(git::giveUp(opened, m_progress));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray("M other"));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("1\nours\n"));
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::None);
    // Half a solution is worth something too.
    QVERIFY(git::KeptFiles(opened).entries().first().paths.contains("app.py"));
}

void TestCombine::cutsTextIntoPieces_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray base = "a\nb\nc\nd\ne\nf\ng\n";
    QTest::newRow("no conflict") << base << QByteArray("A\nb\nc\nd\ne\nf\ng\n") << QByteArray("a\nb\nc\nd\ne\nf\nG\n")
                                 << QByteArray("[A\nb\nc\nd\ne\nf\nG\n]");
    QTest::newRow("at the start") << base << QByteArray("1\nb\nc\nd\ne\nf\ng\n") << QByteArray("2\nb\nc\nd\ne\nf\ng\n")
                                  << QByteArray("{a\n|1\n|2\n}[b\nc\nd\ne\nf\ng\n]");
    QTest::newRow("without a line end") << QByteArray("a") << QByteArray("b") << QByteArray("c")
                                        << QByteArray("{a\n|b\n|c\n}");
    QTest::newRow("both new") << QByteArray() << QByteArray("x\n") << QByteArray("y\n") << QByteArray("{|x\n|y\n}");
    QTest::newRow("text that looks like marks") << base << QByteArray("<<<<<<< a\n=======\nb\nc\nd\ne\nf\ng\n") << base
                                                << QByteArray("[<<<<<<< a\n=======\nb\nc\nd\ne\nf\ng\n]");
}

void TestCombine::cutsTextIntoPieces()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    const auto pieces = git::mergePieces(base, ours, theirs);
    QVERIFY(pieces);
    QByteArray text;
    for (const git::MergePiece &piece : *pieces)
        text += piece.isConflict ? '{' + piece.base + '|' + piece.ours + '|' + piece.theirs + '}'
                                 : '[' + piece.merged + ']';
    QTEST(text, "expected");
}

void TestCombine::mergesOverNoChange()
{
    diverge("1\nours\n", "1\ntheirs\n");
    m_scratch->write("app.py", "precious\n");
    const Repository opened = repository();
    const auto merged = git::merge(opened, QStringLiteral("dev"), withConflicts, m_progress);
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, ErrorCode::ChangesInTheWay);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::None);
    git({"add", "app.py"});
    QCOMPARE(git::merge(opened, QStringLiteral("dev"), withConflicts, m_progress).error().code,
             ErrorCode::ChangesInTheWay);
    QCOMPARE(git({"status", "--porcelain"}), QByteArray("M  app.py"));
}

void TestCombine::picksAndReverts()
{
    git({"checkout", "--quiet", "-b", "dev"});
    m_scratch->write("a", "a\n");
    git({"add", "a"});
    git({"commit", "--quiet", "--author=Grace <grace@example.com>", "-m", "Add a", "-m", "Body"});
    git({"checkout", "--quiet", "main"});
    commit("app.py", "main\n", "Main");
    m_scratch->write("other", "not committed\n");
    const Repository opened = repository();
    const auto dev = opened.resolve(QStringLiteral("dev"));
    QCOMPARE(git::cherryPick(opened, *dev, {}, m_progress)->outcome, MergeOutcome::Merged);
    QCOMPARE(git({"log", "-1", "--format=%an %cn %s|%b"}), QByteArray("Grace Ada Lovelace Add a|Body"));
    QCOMPARE(m_scratch->read("a"), QByteArray("a\n"));
    QCOMPARE(git::cherryPick(opened, *dev, {}, m_progress)->outcome, MergeOutcome::UpToDate);
    QCOMPARE(git::revertCommit(opened, *opened.head(), {}, m_progress)->outcome, MergeOutcome::Merged);
    QCOMPARE(git({"log", "-1", "--format=%an %s"}), QByteArray("Ada Lovelace Revert \"Add a\""));
    QCOMPARE(git({"diff", "HEAD", "HEAD~2"}), QByteArray());
    QCOMPARE(git({"status", "--porcelain"}), QByteArray("M other"));
}

void TestCombine::picksWithConflicts()
{
    diverge("1\nours\n", "1\ntheirs\n");
    git({"commit", "--quiet", "--amend", "--no-edit", "--author=Grace <grace@example.com>"});
    const Repository opened = repository();
    const auto dev = opened.resolve(QStringLiteral("dev"));
    QCOMPARE(git::cherryPick(opened, *dev, withConflicts, m_progress)->outcome, MergeOutcome::Conflicts);
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::CherryPick);
    QVERIFY(git::solveConflict(opened, git::conflicts(opened)->first(), "both\n"));
    QVERIFY(git::commitStaged(opened, {git::unfinished(opened)->message}));
    QCOMPARE(git({"log", "-1", "--format=%s %an"}), QByteArray("Theirs Ada Lovelace"));
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::None);
    const auto first = opened.resolve(QStringLiteral("main~2"));
    QCOMPARE(git::revertCommit(opened, *first, withConflicts, m_progress)->outcome, MergeOutcome::Conflicts);
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::Revert);
    QVERIFY(git::giveUp(opened, m_progress));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray());
}

void TestCombine::rebases_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<QList<RebaseAction>>("actions");
    QTest::addColumn<QByteArray>("log");
    using enum RebaseAction;
    QTest::newRow("as it is") << QList<int>{0, 1, 2} << QList<RebaseAction>{Pick, Pick, Pick}
                              << QByteArray("Add b\nChange app\nAdd a\nMain's\nFirst");
    QTest::newRow("another order") << QList<int>{2, 0, 1} << QList<RebaseAction>{Pick, Pick, Pick}
                                   << QByteArray("Change app\nAdd a\nAdd b\nMain's\nFirst");
    QTest::newRow("without one") << QList<int>{0, 1, 2} << QList<RebaseAction>{Pick, Drop, Pick}
                                 << QByteArray("Add b\nAdd a\nMain's\nFirst");
    QTest::newRow("together") << QList<int>{0, 1, 2} << QList<RebaseAction>{Pick, Fixup, Pick}
                              << QByteArray("Add b\nAdd a\nMain's\nFirst");
    QTest::newRow("with both messages") << QList<int>{0, 1, 2} << QList<RebaseAction>{Pick, Pick, Squash}
                                        << QByteArray("Change app\nAdd a\nMain's\nFirst");
    QTest::newRow("reworded") << QList<int>{0, 1, 2} << QList<RebaseAction>{Reword, Pick, Pick}
                              << QByteArray("Add b\nChange app\nNew words\nMain's\nFirst");
}

void TestCombine::rebases()
{
    QFETCH(QList<int>, order);
    QFETCH(QList<RebaseAction>, actions);
    makeSeries("one\n1\n2\n3\n4\n5\n");
    m_scratch->write("other", "not committed\n");
    const Repository opened = repository();
    auto plan = git::planRebase(opened, QStringLiteral("main"));
    QVERIFY(plan);
    QCOMPARE(plan->steps.size(), 3);
    const QList<git::RebaseStep> steps = plan->steps;
    plan->steps.clear();
    for (qsizetype place = 0; place < order.size(); ++place) {
        git::RebaseStep step = steps.at(order.at(place));
        step.action = actions.at(place);
        if (step.action == RebaseAction::Reword)
            step.message = QStringLiteral("New words\n");
        plan->steps.append(step);
    }
    QCOMPARE(*git::rebase(opened, *plan, m_progress), RebaseOutcome::Finished);
    QTEST(git({"log", "--format=%s"}), "log");
    QCOMPARE(git({"symbolic-ref", "HEAD"}), QByteArray("refs/heads/dev"));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray("M other"));
    const auto again = git::planRebase(opened, QStringLiteral("main"));
    QCOMPARE(*git::rebase(opened, *again, m_progress), RebaseOutcome::UpToDate);
}

void TestCombine::stopsARebaseAtAConflict_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("continued by us") << QStringLiteral("us");
    QTest::newRow("continued by git") << QStringLiteral("git");
    QTest::newRow("given up by us") << QStringLiteral("giveUp");
    QTest::newRow("given up by git") << QStringLiteral("abort");
    QTest::newRow("emptied") << QStringLiteral("emptied");
}

void TestCombine::stopsARebaseAtAConflict()
{
    QFETCH(QString, way);
    makeSeries("1\n2\n3\n4\ndev\n");
    const QByteArray before = git({"rev-parse", "dev"});
    const Repository opened = repository();
    QCOMPARE(*git::rebase(opened, *git::planRebase(opened, QStringLiteral("main")), m_progress),
             RebaseOutcome::Conflicts);
    const auto work = git::unfinished(opened);
    QCOMPARE(work->kind, UnfinishedKind::Rebase);
    QCOMPARE(work->step, 2);
    QCOMPARE(work->steps, 3);
    QVERIFY(git({"status"}).contains("rebas"));
    QVERIFY(!git::continueRebase(opened, m_progress));
    if (way == u"giveUp" || way == u"abort") {
        if (way == u"giveUp")
            QVERIFY(git::giveUp(opened, m_progress));
        else
            git({"rebase", "--abort"});
        QCOMPARE(git({"rev-parse", "dev"}), before);
        QCOMPARE(m_scratch->read("app.py"), QByteArray("1\n2\n3\n4\ndev\n"));
    } else {
        const bool isEmptied = way == u"emptied";
        QVERIFY(git::solveConflict(opened, git::conflicts(opened)->first(),
                                   isEmptied ? "1\n2\n3\n4\nmain\n" : "1\n2\n3\n4\nboth\n"));
        if (way == u"git")
            git({"-c", "core.editor=true", "rebase", "--continue"});
        else
            QCOMPARE(*git::continueRebase(opened, m_progress), RebaseOutcome::Finished);
        QCOMPARE(git({"log", "--format=%s"}), isEmptied ? QByteArray("Add b\nAdd a\nMain's\nFirst")
                                                        : QByteArray("Add b\nChange app\nAdd a\nMain's\nFirst"));
        QCOMPARE(git({"log", "--format=%an"}).replace("Ada Lovelace\n", ""), QByteArray("Ada Lovelace"));
    }
    QCOMPARE(git({"symbolic-ref", "HEAD"}), QByteArray("refs/heads/dev"));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray());
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::None);
}

void TestCombine::continuesWhatGitBegan()
{
    makeSeries("1\n2\n3\n4\ndev\n");
    git({"rebase", "--quiet", "main"});
    const Repository opened = repository();
    QCOMPARE(git::unfinished(opened)->kind, UnfinishedKind::Rebase);
    QVERIFY(git::solveConflict(opened, git::conflicts(opened)->first(), "1\n2\n3\n4\nboth\n"));
    QCOMPARE(*git::continueRebase(opened, m_progress), RebaseOutcome::Finished);
    QCOMPARE(git({"log", "--format=%s"}), QByteArray("Add b\nChange app\nAdd a\nMain's\nFirst"));
    QCOMPARE(git({"symbolic-ref", "HEAD"}), QByteArray("refs/heads/dev"));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray());
}

/// The first commit turns out to be main's already: the next one, which was to go together with it, stands alone.
void TestCombine::touchesNoCommitOfOthers()
{
    makeSeries("one\n1\n2\n3\n4\n5\n");
    git({"checkout", "--quiet", "main"});
    commit("a", "a\n", "The same a");
    git({"checkout", "--quiet", "dev"});
    const QByteArray tip = git({"rev-parse", "main"});
    for (const RebaseAction action : {RebaseAction::Fixup, RebaseAction::Squash}) {
        const QByteArray before = git({"rev-parse", "HEAD"});
        const Repository opened = repository();
        auto plan = git::planRebase(opened, QStringLiteral("main"));
        QVERIFY(plan);
        QCOMPARE(plan->steps.size(), 3);
        plan->steps[1].action = action;
        QCOMPARE(*git::rebase(opened, *plan, m_progress), RebaseOutcome::Finished);
        QCOMPARE(git({"log", "--format=%s", "main..HEAD"}), QByteArray("Add b\nChange app"));
        QCOMPARE(git({"merge-base", "main", "HEAD"}), tip);
        git({"reset", "--quiet", "--hard", before});
    }
}

void TestCombine::refusesAPlanOfYesterday()
{
    makeSeries("dev\n");
    const Repository opened = repository();
    auto plan = git::planRebase(opened, QStringLiteral("main"));
    plan->steps.first().action = RebaseAction::Fixup;
    QCOMPARE(git::rebase(opened, *plan, m_progress).error().code, ErrorCode::Usage);
    // Nor with one that is left out: what it would go together with then is main's.
    plan->steps.first().action = RebaseAction::Drop;
    plan->steps[1].action = RebaseAction::Squash;
    QCOMPARE(git::rebase(opened, *plan, m_progress).error().code, ErrorCode::Usage);
    plan->steps[1].action = RebaseAction::Pick;
    commit("c", "c\n", "Add c");
    plan->steps.first().action = RebaseAction::Pick;
    QCOMPARE(git::rebase(opened, *plan, m_progress).error().code, ErrorCode::ChangesInTheWay);
}

QTEST_GUILESS_MAIN(TestCombine)
#include "tst_combine.moc"
