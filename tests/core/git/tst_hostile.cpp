// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/reset.h>
#include <core/git/worktree/status.h>
#include <core/git/worktree/switchbranch.h>
#include <tests/support/scratchrepository.h>

#include <QDirIterator>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Links and names that lead out of the work tree: nothing outside is written, and nothing from outside is taken in.
class TestHostile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void checksOutOntoALink_data();
    void checksOutOntoALink();
    void stagesNothingBehindALink();
    void stagesLinksAsLinks();
    void keepsStrangeNames();
    void namesACutPack();
    void losesNoRace_data();
    void losesNoRace();

private:
    QByteArray outside(const QByteArray &name) const
    {
        return QFile::encodeName(m_outside->filePath(QFile::decodeName(name)));
    }
    QByteArray read(const QByteArray &path) const
    {
        QFile file(QFile::decodeName(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool hasBlob(const QByteArray &content)
    {
        const QByteArray id = m_scratch->git({"hash-object", "--stdin"}, content).trimmed();
        m_scratch->git({"cat-file", "-e", id});
        return m_scratch->exitCode == 0;
    }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_outside;
    std::unique_ptr<ScratchRepository> m_scratch;
    std::optional<Repository> m_repository;
    Progress m_progress;
};

void TestHostile::init()
{
    m_outside = std::make_unique<QTemporaryDir>();
    QFile secret(m_outside->filePath(QStringLiteral("data.txt")));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("secret\n") == 7);
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n");
    m_scratch->write("sub/data.txt", "main\n");
    m_scratch->commitAll("First");
    m_scratch->git({"checkout", "--quiet", "-b", "side"});
    m_scratch->write("sub/data.txt", "side\n");
    m_scratch->write("sub/new.txt", "new\n");
    m_scratch->commitAll("Side");
    m_scratch->git({"checkout", "--quiet", "-b", "linked", "main"});
    m_scratch->git({"rm", "-r", "--quiet", "sub"});
    m_scratch->link("sub", QFile::encodeName(m_outside->path()));
    m_scratch->commitAll("A link of that name");
    m_scratch->git({"checkout", "--quiet", "main"});
    auto opened = Repository::open(m_scratch->folder());
    QVERIFY(opened);
    m_repository.emplace(std::move(*opened));
}

void TestHostile::cleanup()
{
    QCOMPARE(m_scratch->complaints(), QByteArray());
    QCOMPARE(read(outside("data.txt")), QByteArray("secret\n"));
    QCOMPARE(m_outside->isValid()
                 ? QDir(m_outside->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 : QStringList(),
             QStringList{QStringLiteral("data.txt")});
}

void TestHostile::checksOutOntoALink_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("a folder becomes a link") << QStringLiteral("side") << QStringLiteral("linked");
    QTest::newRow("a link becomes a folder") << QStringLiteral("linked") << QStringLiteral("side");
    QTest::newRow("a link that nobody committed") << QString() << QStringLiteral("side");
}

void TestHostile::checksOutOntoALink()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    if (from.isEmpty()) {
        m_scratch->git({"rm", "-r", "--quiet", "--cached", "sub"});
        QVERIFY(QDir(m_scratch->folder() + QStringLiteral("/sub")).removeRecursively());
        m_scratch->link("sub", QFile::encodeName(m_outside->path()));
    } else {
        QVERIFY(git::switchBranch(*m_repository, from, git::OpenChanges::Keep, m_progress));
    }
    const auto switched = git::switchBranch(*m_repository, to, git::OpenChanges::Keep, m_progress);
    if (from.isEmpty()) {
        QVERIFY(!switched);
        return;
    }
    QVERIFY2(switched, switched ? "" : qPrintable(switched.error().message));
    QCOMPARE(QFileInfo(m_scratch->folder() + QStringLiteral("/sub")).isSymLink(), to == u"linked");
    QVERIFY(git::readStatus(*m_repository, false, m_progress)->isEmpty());
    // And back by force.
    QVERIFY(
        git::resetTo(*m_repository, *m_repository->resolve(QStringLiteral("main")), git::ResetKind::Hard, m_progress));
    QCOMPARE(m_scratch->read("sub/data.txt"), QByteArray("main\n"));
}

void TestHostile::stagesNothingBehindALink()
{
    QVERIFY(QDir(m_scratch->folder() + QStringLiteral("/sub")).removeRecursively());
    m_scratch->link("sub", QFile::encodeName(m_outside->path()));
    QVERIFY(git::Index(*m_repository).stage({"sub/data.txt"}));
    QVERIFY(!hasBlob("secret\n"));
    // For git the file is gone.
    QCOMPARE(m_scratch->git({"ls-files", "sub"}), QByteArray());
    QVERIFY(git::Index(*m_repository).stage({".git/config"}));
    QCOMPARE(m_scratch->git({"ls-files", ".git/config"}), QByteArray());
}

void TestHostile::stagesLinksAsLinks()
{
    m_scratch->link("app.py", outside("data.txt"));
    m_scratch->link("broken", "nowhere");
    QVERIFY(git::Index(*m_repository).stage({"app.py", "broken"}));
    QVERIFY(!hasBlob("secret\n"));
    QVERIFY(m_scratch->git({"ls-files", "--stage", "app.py"}).startsWith("120000"));
    QVERIFY(m_scratch->git({"ls-files", "--stage", "broken"}).startsWith("120000"));
    QCOMPARE(m_scratch->git({"diff", "--name-only"}), QByteArray());
}

void TestHostile::keepsStrangeNames()
{
    const QByteArrayList names = {"end\r",      "line\nbreak", "tab\t",    "quote\"'",  "-option", "--force",
                                  "$(touch x)", "a b/c d",     "\xff\xfe", "\u202Egpj", "*",       "COM1"};
    for (const QByteArray &name : names)
        m_scratch->write(name, "x");
    QVERIFY(git::Index(*m_repository).stage(names));
    QVERIFY(git::commitStaged(*m_repository, {.message = QStringLiteral("Strange names")}));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray());
    QVERIFY(git::switchBranch(*m_repository, QStringLiteral("side"), git::OpenChanges::Keep, m_progress));
    QVERIFY(git::switchBranch(*m_repository, QStringLiteral("main"), git::OpenChanges::Keep, m_progress));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray());
    for (const QByteArray &name : names)
        QCOMPARE(m_scratch->read(name), QByteArray("x"));
    QVERIFY(!QFile::exists(m_scratch->folder() + QStringLiteral("/x")));
}

void TestHostile::namesACutPack()
{
    m_scratch->write("app.py", QByteArray(20'000, 'z'));
    m_scratch->commitAll("To pack");
    m_scratch->git({"repack", "-a", "-d", "--quiet"});
    QDirIterator packs(m_scratch->folder() + QStringLiteral("/.git/objects/pack"), {QStringLiteral("*.pack")});
    QVERIFY(packs.hasNext());
    const QString pack = packs.next();
    QFile file(pack);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QFile::setPermissions(pack, QFile::ReadOwner | QFile::WriteOwner);
    m_scratch->write("app.py", "precious\n");
    for (const qsizetype length : {qsizetype(0), qsizetype(8), qsizetype(40), whole.size() / 2, whole.size() - 1}) {
        QVERIFY(QFile::resize(pack, length));
        const auto repository = Repository::open(m_scratch->folder());
        const auto read = repository ? git::readCommit(*repository, repository->head().value_or(git::ObjectId()))
                                     : Result<git::Commit>(failure(repository));
        const auto reset = repository ? git::resetTo(*repository, repository->head().value_or(git::ObjectId()),
                                                     git::ResetKind::Hard, m_progress)
                                      : failure(repository);
        QVERIFY(!read || !reset || length == whole.size() - 1);
        if (!read)
            QVERIFY(!read.error().message.isEmpty());
        if (!reset)
            QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size());
        file.close();
        m_scratch->write("app.py", "precious\n");
    }
}

void TestHostile::losesNoRace_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"stage", "discard", "restore"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// A folder on the way is a link outwards every other moment, a thousand times.
void TestHostile::losesNoRace()
{
    QFETCH(const QString, what);
    const QByteArray real = m_scratch->path("sub");
    const QByteArray link = m_scratch->path("link");
    QCOMPARE(::symlink(QFile::encodeName(m_outside->path()).constData(), link.constData()), 0);
    std::atomic<bool> isOver = false;
    std::thread swapper([&] {
        while (!isOver)
            ::renameat2(AT_FDCWD, real.constData(), AT_FDCWD, link.constData(), RENAME_EXCHANGE);
    });
    const git::ObjectId side = *m_repository->resolve(QStringLiteral("side"));
    int done = 0;
    for (int round = 0; round < 1000; ++round) {
        if (what == u"stage")
            done += git::Index(*m_repository).stage({"sub/data.txt"}) ? 1 : 0;
        else if (what == u"discard")
            done += git::discardFiles(*m_repository, {"sub/data.txt"}, m_progress) ? 1 : 0;
        else
            done += git::restoreFiles(*m_repository, {"sub/data.txt"}, side, m_progress) ? 1 : 0;
    }
    isOver = true;
    swapper.join();
    QVERIFY(done > 0);
    QVERIFY(!hasBlob("secret\n"));
    // Nothing of it was kept as something that was discarded here.
    QDirIterator kept(m_scratch->folder() + QStringLiteral("/.git/spacewright"), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (kept.hasNext())
        QVERIFY(!read(QFile::encodeName(kept.next())).contains("secret"));
    if (QFileInfo(QFile::decodeName(real)).isSymLink())
        QCOMPARE(::renameat2(AT_FDCWD, real.constData(), AT_FDCWD, link.constData(), RENAME_EXCHANGE), 0);
    ::unlink(link.constData());
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
