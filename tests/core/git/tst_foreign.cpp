// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

#include <unistd.h>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

namespace
{

/// Nobody can give a folder away without being root, so it is us who become somebody else.
uid_t otherUser = 0;

} // namespace

/// Instead of the system's, for libgit2 too.
extern "C" [[gnu::visibility("default")]] uid_t geteuid() noexcept
{
    return otherUser != 0 ? otherUser : getuid();
}

/// Repositories that are not the user's, or not where one would think that they are.
class TestForeign final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void refusesOneOfAnotherUser();
    void opensWhatTheUserTrusts();
    void refusesABareOne_data();
    void refusesABareOne();

private:
    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
};

void TestForeign::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n");
    m_scratch->commitAll("First");
    m_scratch->git({"config", "remote.origin.url", "https://evil.example/space"});
}

void TestForeign::cleanup()
{
    otherUser = 0;
    m_scratch.reset();
}

void TestForeign::refusesOneOfAnotherUser()
{
    QVERIFY(Repository::open(m_scratch->folder()));
    otherUser = getuid() + 1;
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(!repository);
    QCOMPARE(repository.error().code, ErrorCode::FileUnreadable);
    QVERIFY2(repository.error().message.contains(QStringLiteral("belongs to another user")),
             qPrintable(repository.error().message));
    // And what to do.
    QVERIFY(repository.error().message.contains(QStringLiteral("safe.directory")));
}

void TestForeign::opensWhatTheUserTrusts()
{
    m_scratch->git({"config", "--global", "--add", "safe.directory", QFile::encodeName(m_scratch->folder())});
    otherUser = getuid() + 1;
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().message));
    otherUser = 0;
    m_scratch->git({"config", "--global", "--unset-all", "safe.directory"});
    // The repository's own settings do not make it safe.
    m_scratch->git({"config", "--add", "safe.directory", "*"});
    otherUser = getuid() + 1;
    QVERIFY(!Repository::open(m_scratch->folder()));
}

void TestForeign::refusesABareOne_data()
{
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("a folder of a Space") << QByteArray("pages");
    QTest::newRow("git's own folder") << QByteArray(".git");
}

void TestForeign::refusesABareOne()
{
    QFETCH(const QByteArray, folder);
    if (folder == "pages") {
        // As it may come with a download: everything in it is a file of the Space.
        m_scratch->git({"init", "--quiet", "--bare", folder});
        m_scratch->write("pages/config", "[core]\n\tbare = true\n\tfsmonitor = \"touch ran\"\n[remote \"origin\"]\n"
                                         "\turl = https://evil.example/space\n");
        m_scratch->write("pages/index.html", "x");
    }
    const auto repository = Repository::open(QFile::decodeName(m_scratch->path(folder)));
    const bool isRefused = !repository || repository->folder() == m_scratch->folder();
    QVERIFY(isRefused);
    if (repository)
        return;
    QCOMPARE(repository.error().code, ErrorCode::FileUnreadable);
    QVERIFY2(repository.error().message.contains(QStringLiteral("bare")), qPrintable(repository.error().message));
}

QTEST_GUILESS_MAIN(TestForeign)
#include "tst_foreign.moc"
