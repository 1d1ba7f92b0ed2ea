// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/combine/applycommit.h>
#include <core/git/combine/rebase.h>
#include <core/git/history/blame.h>
#include <core/git/history/history.h>
#include <core/git/journal/undo.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/reset.h>
#include <core/git/worktree/stash.h>
#include <core/git/worktree/status.h>
#include <core/git/worktree/switchbranch.h>
#include <tests/support/scratchrepository.h>

#include <QDirIterator>
#include <QTest>

#include <random>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Damaged and hostile repositories: a clear answer, nothing run, no file of the user's touched.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void runsNothing();
    void namesADamagedIndex_data();
    void namesADamagedIndex();
    void survivesMutatedIndexes();
    void survivesMutatedPackIndexes();
    void tellsABrokenHeadFromAnEmptyHistory_data();
    void tellsABrokenHeadFromAnEmptyHistory();
    void namesADamagedObject_data();
    void namesADamagedObject();
    void writesNothingOutside_data();
    void writesNothingOutside();

private:
    /// Everything a user would do; returns the failures.
    QList<Error> useEverything(const Repository &repository);
    /// Of useEverything(): what brings commits and changes together.
    template <class Note> void combineEverything(const Repository &repository, const Note &note);
    void breakObject(const QByteArray &revision, const QByteArray &content);

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestFaults::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->mayBeDamaged();
    m_scratch->write("app.py", "one\ntwo\n");
    m_scratch->write("sub/data.txt", "text\n");
    m_scratch->commitAll("First");
    m_scratch->write("app.py", "one\n2\n");
    m_scratch->commitAll("Second");
    m_scratch->git({"branch", "other", "HEAD~1"});
    m_scratch->git({"checkout", "--quiet", "-b", "side", "other"});
    m_scratch->write("sub/data.txt", "side\n");
    m_scratch->commitAll("Side");
    m_scratch->git({"checkout", "--quiet", "main"});
}

template <class Note> void TestFaults::combineEverything(const Repository &repository, const Note &note)
{
    const auto head = repository.head();
    const auto side = repository.resolve(QStringLiteral("side"));
    note(side);
    if (!head || !side)
        return;
    note(git::blame(repository, {.path = "app.py", .commit = *head}, m_progress));
    note(git::merge(repository, QStringLiteral("side"), {.canLeaveConflicts = true}, m_progress));
    note(git::undoLast(repository, m_progress));
    note(git::cherryPick(repository, *side, {.canLeaveConflicts = true}, m_progress));
    note(git::revertCommit(repository, *side, {.canLeaveConflicts = true}, m_progress));
    const auto plan = git::planRebase(repository, QStringLiteral("side"));
    note(plan);
    if (plan)
        note(git::rebase(repository, *plan, m_progress));
    m_scratch->write("sub/data.txt", "mine\n");
    const auto stash = git::stashChanges(repository, {});
    note(stash);
    if (stash)
        note(git::applyStash(repository, *stash, m_progress));
    note(git::discardFiles(repository, {"sub/data.txt"}, m_progress));
    note(git::resetTo(repository, *head, git::ResetKind::Hard, m_progress));
}

QList<Error> TestFaults::useEverything(const Repository &repository)
{
    QList<Error> errors;
    const auto note = [&errors](const auto &result) {
        if (!result)
            errors.append(result.error());
    };
    note(git::readStatus(repository, true, m_progress));
    const auto diff = git::Diff::ofWorktree(repository, {}, m_progress);
    note(diff);
    for (qsizetype index = 0; diff && index < diff->files().size(); ++index)
        note(diff->patch(index));
    note(git::branches(repository));
    const auto head = repository.head();
    note(head);
    if (head) {
        auto history = git::History::of(repository, {.starts = {*head}, .path = "app.py"});
        note(history);
        if (history)
            note(history->next(100, m_progress));
    }
    note(git::Index(repository).stageTracked(m_progress));
    note(git::commitStaged(repository, {QStringLiteral("m")}));
    combineEverything(repository, note);
    note(git::switchBranch(repository, QStringLiteral("other"), git::OpenChanges::Keep, m_progress));
    return errors;
}

void TestFaults::runsNothing()
{
    const QByteArray mark = m_scratch->path("ran");
    const QByteArray command = "touch " + mark;
    const QByteArray quoted = " = \"" + command + "\"\n";
    m_scratch->write(".git/config", m_scratch->read(".git/config") + "\tfsmonitor" + quoted + "\thooksPath = hooks\n" +
                                        "\tsshCommand" + quoted + "\teditor" + quoted + "\tpager" + quoted +
                                        "[filter \"mine\"]\n\tclean" + quoted + "\tsmudge" + quoted + "\tprocess" +
                                        quoted + "\trequired = true\n[diff]\n\texternal" + quoted +
                                        "[diff \"mine\"]\n\ttextconv" + quoted + "\tcommand" + quoted +
                                        "[merge \"mine\"]\n\tdriver" + quoted +
                                        "[commit]\n\tgpgSign = true\n[gpg]\n\tprogram" + quoted +
                                        "[credential]\n\thelper = \"!" + command + "\"\n");
    m_scratch->write(".gitattributes", "* filter=mine diff=mine merge=mine\n");
    for (const char *hook : {"pre-commit", "commit-msg", "prepare-commit-msg", "post-commit", "post-checkout",
                             "post-index-change", "reference-transaction"}) {
        m_scratch->write(QByteArray("hooks/") + hook, "#!/bin/sh\n" + command + "\n", 0755);
        m_scratch->write(QByteArray(".git/hooks/") + hook, "#!/bin/sh\n" + command + "\n", 0755);
    }
    m_scratch->write("app.py", "changed\n");
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    for (const Error &error : useEverything(*repository))
        QFAIL(qPrintable(error.message + error.detail));
    QCOMPARE(git::currentBranch(*repository)->name, QStringLiteral("other"));
    QVERIFY(!QFile::exists(QFile::decodeName(mark)));
}

void TestFaults::namesADamagedIndex_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 11, 40, 60, 100})
        QTest::addRow("cut at %d", length) << length;
}

void TestFaults::namesADamagedIndex()
{
    QFETCH(int, length);
    m_scratch->write(".git/index", m_scratch->read(".git/index").first(length));
    m_scratch->write("app.py", "precious\n");
    const QByteArray head = m_scratch->git({"rev-parse", "HEAD"});
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    const QList<Error> errors = useEverything(*repository);
    QVERIFY(!errors.isEmpty());
    QCOMPARE(errors.first().code, ErrorCode::RepositoryDamaged);
    QVERIFY(errors.first().message.contains(QStringLiteral("index")));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
    QCOMPARE(m_scratch->git({"rev-parse", "HEAD"}), head);
}

void TestFaults::survivesMutatedIndexes()
{
    const QByteArray sound = m_scratch->read(".git/index");
    std::mt19937 random(1);
    int refused = 0;
    for (int round = 0; round < 5'000; ++round) {
        QByteArray mutated = sound;
        mutated[qsizetype(random() % unsigned(sound.size()))] = char(random());
        m_scratch->write(".git/index", mutated);
        const auto repository = Repository::open(m_scratch->folder());
        QVERIFY(repository);
        refused += git::readStatus(*repository, false, m_progress) ? 0 : 1;
    }
    // The checksum at the end finds nearly every one of them.
    QVERIFY2(refused > 4'900, qPrintable(QString::number(refused)));
}

void TestFaults::survivesMutatedPackIndexes()
{
    m_scratch->git({"repack", "-adq"});
    QDirIterator indexes(m_scratch->folder() + QStringLiteral("/.git/objects/pack"), {QStringLiteral("*.idx")});
    QVERIFY(indexes.hasNext());
    const QByteArray path = ".git/objects/pack/" + QFile::encodeName(QFileInfo(indexes.next()).fileName());
    const QByteArray sound = m_scratch->read(path);
    ::chmod(m_scratch->path(path).constData(), 0644);
    const git::ObjectId second = *Repository::open(m_scratch->folder())->head();
    std::mt19937 random(1);
    for (int round = 0; round < 1'000; ++round) {
        QByteArray mutated = sound;
        mutated[qsizetype(random() % unsigned(sound.size()))] = char(random());
        if (round % 20 == 0)
            mutated.truncate(qsizetype(random() % unsigned(sound.size())));
        m_scratch->write(path, mutated);
        const auto repository = Repository::open(m_scratch->folder());
        if (!repository)
            continue;
        // What can be read is right.
        if (const auto commit = git::readCommit(*repository, second))
            QCOMPARE(commit->subject, QStringLiteral("Second"));
        auto history = git::History::of(*repository, {.starts = {second}});
        const auto commits = history ? history->next(10, m_progress) : failure(history);
        if (commits) {
            QCOMPARE(commits->size(), 2);
            QCOMPARE(commits->constLast().subject, QStringLiteral("First"));
        }
        if (const auto status = git::readStatus(*repository, false, m_progress))
            QCOMPARE(status->size(), 0);
    }
}

void TestFaults::tellsABrokenHeadFromAnEmptyHistory_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isUnborn");
    QTest::newRow("no commits") << QByteArray("ref: refs/heads/fresh\n") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("zero bytes") << QByteArray(20, '\0') << false;
    QTest::newRow("nonsense") << QByteArray("ref: ../../etc/passwd\n") << false;
    QTest::newRow("no such commit") << QByteArray(40, '1') + '\n' << false;
}

void TestFaults::tellsABrokenHeadFromAnEmptyHistory()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, isUnborn);
    m_scratch->write(".git/HEAD", head);
    const auto repository = Repository::open(m_scratch->folder());
    const auto read = repository ? repository->head() : Result<git::ObjectId>(failure(repository));
    const auto listed =
        read ? git::readStatus(*repository, false, m_progress) : Result<QList<git::FileStatus>>(failure(read));
    QCOMPARE(listed.has_value(), isUnborn);
    if (!listed)
        QVERIFY(!listed.error().message.isEmpty());
}

void TestFaults::breakObject(const QByteArray &revision, const QByteArray &content)
{
    const QByteArray id = m_scratch->git({"rev-parse", revision}).trimmed();
    const QByteArray name = ".git/objects/" + id.first(2) + '/' + id.sliced(2);
    ::chmod(m_scratch->path(name).constData(), 0644);
    const QByteArray whole = m_scratch->read(name);
    m_scratch->write(name, content == "cut" ? whole.first(whole.size() / 2) : content);
}

void TestFaults::namesADamagedObject_data()
{
    QTest::addColumn<QByteArray>("revision");
    QTest::addColumn<QByteArray>("content");
    for (const char *revision : {"HEAD", "HEAD^{tree}", "HEAD:app.py", "HEAD~1"}) {
        QTest::addRow("%s cut", revision) << QByteArray(revision) << QByteArray("cut");
        QTest::addRow("%s empty", revision) << QByteArray(revision) << QByteArray();
        QTest::addRow("%s garbage", revision) << QByteArray(revision) << QByteArray("garbage, and some more of it");
    }
}

void TestFaults::namesADamagedObject()
{
    QFETCH(QByteArray, revision);
    QFETCH(QByteArray, content);
    breakObject(revision, content);
    m_scratch->write("app.py", "precious\n");
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    const QList<Error> errors = useEverything(*repository);
    QVERIFY(!errors.isEmpty());
    QCOMPARE(errors.first().code, ErrorCode::RepositoryDamaged);
    if (m_scratch->git({"branch", "--show-current"}) == "main\n")
        QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
}

void TestFaults::writesNothingOutside_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("git folder") << QByteArray(".git");
    QTest::newRow("other case") << QByteArray(".GIT");
    QTest::newRow("short name") << QByteArray("git~1");
    QTest::newRow("above") << QByteArray("..");
}

void TestFaults::writesNothingOutside()
{
    QFETCH(QByteArray, name);
    // A tree that git itself would not make: "<name>/evil".
    const QByteArray blob = m_scratch->git({"hash-object", "-w", "--stdin"}, "evil\n").trimmed();
    const QByteArray inner = m_scratch->git({"mktree"}, "100755 blob " + blob + "\tevil\n").trimmed();
    const QByteArray outer = m_scratch
                                 ->git({"hash-object", "-t", "tree", "--literally", "-w", "--stdin"},
                                       "40000 " + name + '\0' + QByteArray::fromHex(inner))
                                 .trimmed();
    const QByteArray commit = m_scratch->git({"commit-tree", "-m", "evil", "-p", "HEAD", outer}).trimmed();
    m_scratch->git({"update-ref", "refs/heads/evil", commit});
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    QVERIFY(!git::switchBranch(*repository, QStringLiteral("evil"), git::OpenChanges::Keep, m_progress));
    QDirIterator found(QFileInfo(m_scratch->folder()).path(), {QStringLiteral("evil")}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (found.hasNext()) {
        // The branch itself has a file of that name.
        if (!found.next().contains(QStringLiteral("/refs/heads/")) &&
            !found.filePath().contains(QStringLiteral("/logs/")))
            QFAIL(qPrintable(found.filePath()));
    }
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
