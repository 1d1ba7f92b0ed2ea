// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <core/git/worktree/stash.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Changes that are put aside and brought back, by us and by git.
class TestStash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void putsEverythingAside_data();
    void putsEverythingAside();
    void bringsBackWhatGitPutAside_data() { putsEverythingAside_data(); }
    void bringsBackWhatGitPutAside();
    void leavesWhatIsStaged();
    void leavesNewFilesIfTold();
    void overwritesNothing();
    void hasNothingToPutAside();

private:
    using Change = std::function<void(ScratchRepository &)>;

    /// What is staged and changed, and what is in all the files.
    QByteArray state() const
    {
        QByteArray text = m_scratch->git({"status", "--porcelain", "--untracked-files=all", "--no-renames"});
        for (const char *name : {"app.py", "data.txt", "run.sh", "moved.txt", "new.txt", "pages/new.txt"})
            text += name + (": " + m_scratch->read(name)) + '\n';
        return text + m_scratch->git({"ls-files", "--stage"});
    }
    /// A file that is in the index no more, but on disk, is in its own way: for git too, which keeps it put aside.
    static bool isOutOfTheIndexAndChanged(const QByteArray &state)
    {
        return state.contains("D  app.py") && state.contains("?? app.py");
    }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestStash::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n");
    m_scratch->write("data.txt", "one\ntwo\nthree\nfour\n");
    m_scratch->write("run.sh", "true\n");
    m_scratch->commitAll("First");
}

void TestStash::putsEverythingAside_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("changed") << Change([](auto &r) { r.write("app.py", "22\n"); });
    QTest::newRow("staged") << Change([](auto &r) {
        r.write("app.py", "22\n");
        r.git({"add", "app.py"});
    });
    QTest::newRow("staged and changed again") << Change([](auto &r) {
        r.write("app.py", "22\n");
        r.git({"add", "app.py"});
        r.write("app.py", "333\n");
    });
    QTest::newRow("new") << Change([](auto &r) {
        r.write("new.txt", "new\n");
        r.write("pages/new.txt", "new\n");
    });
    QTest::newRow("new and staged") << Change([](auto &r) {
        r.write("new.txt", "new\n");
        r.git({"add", "new.txt"});
    });
    QTest::newRow("gone") << Change([](auto &r) { r.remove("app.py"); });
    QTest::newRow("gone and staged") << Change([](auto &r) { r.git({"rm", "--quiet", "app.py"}); });
    QTest::newRow("out of the index only") << Change([](auto &r) { r.git({"rm", "--quiet", "--cached", "app.py"}); });
    QTest::newRow("out of the index, and changed") << Change([](auto &r) {
        r.git({"rm", "--quiet", "--cached", "app.py"});
        r.write("app.py", "22\n");
    });
    QTest::newRow("moved") << Change([](auto &r) { r.git({"mv", "data.txt", "moved.txt"}); });
    QTest::newRow("may be run") << Change([](auto &r) { r.write("run.sh", "true\n", 0755); });
}

void TestStash::putsEverythingAside()
{
    QFETCH(const Change, change);
    const QByteArray clean = state();
    change(*m_scratch);
    const QByteArray changed = state();
    QVERIFY(changed != clean);
    const auto repository = Repository::open(m_scratch->folder());
    const auto stash = git::stashChanges(*repository, {.message = QStringLiteral("Aside")});
    QVERIFY2(stash, stash ? "" : qPrintable(stash.error().message + stash.error().detail));
    QCOMPARE(state(), clean);
    const auto applied = git::applyStash(*repository, *stash, m_progress);
    if (!applied && isOutOfTheIndexAndChanged(changed)) {
        QCOMPARE(applied.error().code, ErrorCode::ChangesInTheWay);
        QCOMPARE(m_scratch->git({"show", "stash@{0}^3:app.py"}), QByteArray("22\n"));
        return;
    }
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message + applied.error().detail));
    QCOMPARE(state(), changed);
}

void TestStash::bringsBackWhatGitPutAside()
{
    QFETCH(const Change, change);
    change(*m_scratch);
    const QByteArray changed = state();
    m_scratch->git({"stash", "push", "--quiet", "--include-untracked"});
    QCOMPARE(m_scratch->exitCode, 0);
    const auto repository = Repository::open(m_scratch->folder());
    const auto list = git::stashes(*repository);
    QVERIFY(list && list->size() == 1);
    const auto applied = git::applyStash(*repository, list->first().id, m_progress);
    if (!applied && isOutOfTheIndexAndChanged(changed)) {
        QCOMPARE(applied.error().code, ErrorCode::ChangesInTheWay);
        return;
    }
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message + applied.error().detail));
    QCOMPARE(state(), changed);
}

void TestStash::leavesWhatIsStaged()
{
    m_scratch->write("app.py", "22\n");
    m_scratch->git({"add", "app.py"});
    m_scratch->write("data.txt", "changed\n");
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(git::stashChanges(*repository, {.keepStaged = true}));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray("M  app.py\n"));
}

void TestStash::leavesNewFilesIfTold()
{
    m_scratch->write("new.txt", "new\n");
    m_scratch->write("app.py", "22\n");
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(git::stashChanges(*repository, {.withUntracked = false}));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray("?? new.txt\n"));
    QCOMPARE(m_scratch->read("new.txt"), QByteArray("new\n"));
}

void TestStash::overwritesNothing()
{
    m_scratch->write("new.txt", "aside\n");
    const auto repository = Repository::open(m_scratch->folder());
    const auto stash = git::stashChanges(*repository, {});
    QVERIFY(stash);
    m_scratch->write("new.txt", "precious\n");
    const auto applied = git::applyStash(*repository, *stash, m_progress);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::ChangesInTheWay);
    QCOMPARE(m_scratch->read("new.txt"), QByteArray("precious\n"));
    QCOMPARE(git::stashes(*repository)->size(), 1);
}

void TestStash::hasNothingToPutAside()
{
    const auto repository = Repository::open(m_scratch->folder());
    const auto stash = git::stashChanges(*repository, {});
    QVERIFY(!stash);
    QCOMPARE(stash.error().code, ErrorCode::NothingToCommit);
}

QTEST_GUILESS_MAIN(TestStash)
#include "tst_stash.moc"
