// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/scratchrepository.h>

#include <QDirIterator>

using namespace spacewright::tests;

namespace
{

// Everything that changes a file system, one of which is the last thing that happens.
const QString changingCalls =
    QStringLiteral("rename,renameat,renameat2,link,unlink,unlinkat,fsync,fdatasync,write,pwrite64,mkdir,symlink,chmod");

/// The call to fail at after the one of that number: fewer and fewer of them, or each with
/// SPACEWRIGHT_TEST_EVERY_CALL=1.
int nextCall(int count)
{
    static const bool isEvery = qEnvironmentVariableIntValue("SPACEWRIGHT_TEST_EVERY_CALL") != 0;
    return isEvery ? count + 1 : qMax(count + 1, count * 5 / 4);
}

} // namespace

/// Killed at any moment, the repository is as it was or as it was to be, and nothing that was not committed is lost.
class TestRepositoryKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void survives_data();
    void survives();
    void survivesAFullDisk_data() { survives_data(); }
    void survivesAFullDisk();

private:
    /// Whether it was killed at the @p count-th change.
    bool killAt(int count, const QStringList &arguments) const;
    /// Whether the disk was full from the @p count-th write on; @p exitCode is what it ended with.
    bool fillAt(int count, const QStringList &arguments, int &exitCode) const;
    /// A branch that was merged, two to merge, and text that is in no commit.
    void makeSpace(const QStringList &preparation);
    QStringList inFolder(QStringList list) const
    {
        list.insert(1, m_scratch->folder());
        return list;
    }
    void removeLocks() const;
    QByteArray tree(const QByteArray &revision)
    {
        return m_scratch->git({"rev-parse", revision + "^{tree}"}).trimmed();
    }
    /// Whether the text that is in no commit is still somewhere: on disk, put aside or kept.
    bool hasPreciousText();

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
};

void TestRepositoryKills::initTestCase()
{
    useOwnGitSettings(m_home.path());
    QProcess probe;
    probe.start(QStringLiteral("strace"),
                {QStringLiteral("-qq"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")});
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        QSKIP("No process may be traced here");
}

bool TestRepositoryKills::killAt(int count, const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral("strace"),
                  QStringList{QStringLiteral("-qq"), QStringLiteral("-f"), QStringLiteral("-o"),
                              QStringLiteral("/dev/null"), QStringLiteral("-e"),
                              QStringLiteral("trace=") + changingCalls, QStringLiteral("-e"),
                              QStringLiteral("inject=%1:signal=KILL:when=%2").arg(changingCalls).arg(count),
                              commandLineProgram()} +
                      arguments);
    process.waitForFinished(60'000);
    return process.exitStatus() == QProcess::CrashExit;
}

void TestRepositoryKills::removeLocks() const
{
    QDirIterator locks(m_scratch->folder() + QStringLiteral("/.git"), {QStringLiteral("*.lock")},
                       QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (locks.hasNext())
        QFile::remove(locks.next());
}

bool TestRepositoryKills::hasPreciousText()
{
    if (m_scratch->read("mine").contains("precious"))
        return true;
    for (const char *revision : {"refs/stash:mine", ":mine"}) {
        if (m_scratch->git({"show", revision}).contains("precious"))
            return true;
    }
    QDirIterator kept(m_scratch->folder() + QStringLiteral("/.git/spacewright"), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (kept.hasNext()) {
        QFile file(kept.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains("precious"))
            return true;
    }
    return false;
}

void TestRepositoryKills::survives_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("preparation");
    const auto add = [](const char *name, const QString &arguments, const QString &preparation = {}) {
        QTest::newRow(name) << arguments.split(u' ') << preparation.split(u' ', Qt::SkipEmptyParts);
    };
    add("commit", QStringLiteral("commit -m Third --path committed"));
    add("amend", QStringLiteral("commit -m Better --amend --path committed"));
    add("merge", QStringLiteral("merge --from side"));
    add("merge with conflicts", QStringLiteral("merge --from conflicting"));
    add("rebase", QStringLiteral("rebase --onto side"));
    add("switch", QStringLiteral("branch --switch side"));
    add("put aside", QStringLiteral("stash --save"));
    add("bring back", QStringLiteral("stash --pop 0"), QStringLiteral("stash --save"));
    add("undo a merge", QStringLiteral("undo"), QStringLiteral("merge --from side"));
}

void TestRepositoryKills::makeSpace(const QStringList &preparation)
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n");
    m_scratch->write("mine", "committed\n");
    m_scratch->commitAll("First");
    m_scratch->git({"checkout", "--quiet", "-b", "side"});
    m_scratch->write("side/file", "1\n");
    m_scratch->commitAll("Side");
    m_scratch->git({"checkout", "--quiet", "-b", "conflicting", "main"});
    m_scratch->write("app.py", "conflicting\n");
    m_scratch->commitAll("Conflicting");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->write("app.py", "main\n");
    m_scratch->commitAll("Second");
    m_scratch->write("mine", "precious\n");
    m_scratch->write("committed", "1\n");
    if (!preparation.isEmpty())
        QCOMPARE(QProcess::execute(commandLineProgram(), inFolder(preparation) + QStringList{QStringLiteral("--json")}),
                 0);
}

void TestRepositoryKills::survives()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, preparation);
    QByteArray before;
    QByteArray done;
    QByteArrayList seen;
    int kills = 0;
    bool isKilled = true;
    for (int count = 1; isKilled; count = nextCall(count)) {
        makeSpace(preparation);
        before = tree("main");
        isKilled = killAt(count, inFolder(arguments));
        kills += isKilled ? 1 : 0;
        removeLocks();
        QCOMPARE(m_scratch->complaints(), QByteArray());
        QVERIFY2(hasPreciousText(), qPrintable(QStringLiteral("lost at change %1").arg(count)));
        done = tree("main");
        seen.append(done);
        QCOMPARE(QProcess::execute(commandLineProgram(),
                                   {QStringLiteral("status"), m_scratch->folder(), QStringLiteral("--json")}),
                 0);
    }
    QVERIFY(kills > 2);
    // The last time it was not killed.
    for (const QByteArray &state : std::as_const(seen))
        QVERIFY(state == before || state == done);
}

bool TestRepositoryKills::fillAt(int count, const QStringList &arguments, int &exitCode) const
{
    const QString trace = m_home.filePath(QStringLiteral("trace"));
    QProcess process;
    process.start(QStringLiteral("strace"),
                  QStringList{QStringLiteral("-qq"), QStringLiteral("-f"), QStringLiteral("-o"), trace,
                              QStringLiteral("-e"), QStringLiteral("trace=write,pwrite64,writev,ftruncate"),
                              QStringLiteral("-e"),
                              QStringLiteral("inject=write,pwrite64,writev,ftruncate:error=ENOSPC:when=%1+").arg(count),
                              commandLineProgram()} +
                      arguments);
    process.waitForFinished(60'000);
    exitCode = process.exitCode();
    QFile file(trace);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains("(INJECTED)");
}

/// From any write on, nothing more fits: everything is as before, or as it was to be.
void TestRepositoryKills::survivesAFullDisk()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, preparation);
    QByteArray before;
    QByteArrayList seen;
    int faults = 0;
    bool isFull = true;
    for (int count = 1; isFull && count <= 200; count = nextCall(count)) {
        makeSpace(preparation);
        before = tree("main");
        int exitCode = 0;
        isFull = fillAt(count, inFolder(arguments), exitCode);
        faults += isFull ? 1 : 0;
        // What we leave is no lock of ours.
        QCOMPARE(m_scratch->complaints(), QByteArray());
        QVERIFY2(hasPreciousText(), qPrintable(QStringLiteral("lost at write %1").arg(count)));
        seen.append(tree("main"));
        QCOMPARE(QProcess::execute(commandLineProgram(),
                                   {QStringLiteral("status"), m_scratch->folder(), QStringLiteral("--json")}),
                 0);
        QVERIFY2(!QFile::exists(m_scratch->folder() + QStringLiteral("/.git/index.lock")),
                 qPrintable(QStringLiteral("a lock is left at write %1").arg(count)));
    }
    QVERIFY(faults > 2);
    const QByteArray done = seen.last();
    for (const QByteArray &state : std::as_const(seen))
        QVERIFY(state == before || state == done);
}

QTEST_GUILESS_MAIN(TestRepositoryKills)
#include "tst_repositorykills.moc"
