// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/overview.h>
#include <core/git/remote/clone.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>
#include <views/changes/syncactions.h>
#include <views/common/repository/repositoryworker.h>

#include <KActionCollection>

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using spacewright::tests::GitHttpServer;
using spacewright::tests::ScratchRepository;

/// Fetch, pull and push against the real git's server.
class TestSyncActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pushesAndPulls();
    void saysWhatThereIsToDo();
    void passesFailuresOn();

private:
    static git::Overview overviewOf(const QString &folder);
    QAction *action(const char *name) const { return m_actions->action(QLatin1StringView(name)); }

    QTemporaryDir m_home;
    views::TaskList m_tasks;
    std::unique_ptr<KActionCollection> m_actions;
};

void TestSyncActions::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
}

git::Overview TestSyncActions::overviewOf(const QString &folder)
{
    Progress progress;
    const Result<git::Repository> repository = git::Repository::open(folder);
    return git::readOverview(*repository, progress).value_or(git::Overview());
}

void TestSyncActions::pushesAndPulls()
{
    GitHttpServer server;
    server.add(QStringLiteral("space"));
    ScratchRepository scratch;
    scratch.write("a", "x");
    scratch.commitAll("First");
    scratch.git({"remote", "add", "origin", server.address(QStringLiteral("plain"), QStringLiteral("space")).toUtf8()});
    views::RepositoryWorker worker(&m_tasks);
    worker.setFolder(scratch.folder());
    m_actions = std::make_unique<KActionCollection>(static_cast<QObject *>(nullptr));
    views::SyncActions sync(&worker, [] { return git::Credentials(); }, m_actions.get());
    const QSignalSpy finished(&sync, &views::SyncActions::finished);
    const QSignalSpy failed(&worker, &views::RepositoryWorker::failed);
    sync.setOverview(overviewOf(scratch.folder()));
    QVERIFY(!action("repo_pull")->isEnabled());
    action("repo_push")->trigger();
    QVERIFY(!action("repo_push")->isEnabled() || worker.isTransferring());
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(GitHttpServer::run({QStringLiteral("-C"), server.folder(QStringLiteral("space")), QStringLiteral("log"),
                                 QStringLiteral("--format=%s"), QStringLiteral("main")}),
             QByteArray("First"));

    ScratchRepository other(ScratchRepository::Empty);
    other.git({"clone", "--quiet", server.folder(QStringLiteral("space")).toUtf8(), "."});
    other.write("b", "y");
    other.commitAll("Second");
    other.git({"push", "--quiet"});
    sync.setOverview(overviewOf(scratch.folder()));
    action("repo_fetch")->trigger();
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(overviewOf(scratch.folder()).branch.behind, 1);
    sync.setOverview(overviewOf(scratch.folder()));
    QCOMPARE(action("repo_pull")->text().remove(u'&'), QStringLiteral("Pull (1)"));
    action("repo_pull")->trigger();
    QTRY_COMPARE(finished.count(), 3);
    QCOMPARE(scratch.read("b"), QByteArray("y"));
    QCOMPARE(failed.count(), 0);
    QVERIFY(m_tasks.rows().isEmpty());
}

void TestSyncActions::saysWhatThereIsToDo()
{
    views::RepositoryWorker worker(&m_tasks);
    m_actions = std::make_unique<KActionCollection>(static_cast<QObject *>(nullptr));
    views::SyncActions sync(&worker, [] { return git::Credentials(); }, m_actions.get());
    for (const char *name : {"repo_fetch", "repo_pull", "repo_push"})
        QVERIFY2(!action(name)->isEnabled(), name);
    git::Overview overview;
    overview.branch.name = QStringLiteral("main");
    overview.branch.tip = git::ObjectId::fromHex("0123456789012345678901234567890123456789");
    overview.branch.upstream = QStringLiteral("origin/main");
    overview.branch.ahead = 3;
    sync.setOverview(overview);
    QVERIFY(!action("repo_push")->isEnabled());
    QVERIFY(action("repo_push")->toolTip().contains(QStringLiteral("origin")));
    overview.hasRemote = true;
    sync.setOverview(overview);
    QVERIFY(action("repo_push")->isEnabled());
    QCOMPARE(action("repo_push")->text().remove(u'&'), QStringLiteral("Push (3)"));
}

void TestSyncActions::passesFailuresOn()
{
    ScratchRepository scratch;
    scratch.write("a", "x");
    scratch.commitAll("First");
    scratch.git({"remote", "add", "origin", "http://127.0.0.1:1/space.git"});
    views::RepositoryWorker worker(&m_tasks);
    worker.setFolder(scratch.folder());
    m_actions = std::make_unique<KActionCollection>(static_cast<QObject *>(nullptr));
    views::SyncActions sync(&worker, [] { return git::Credentials(); }, m_actions.get());
    sync.setOverview(overviewOf(scratch.folder()));
    QSignalSpy failed(&worker, &views::RepositoryWorker::failed);
    action("repo_push")->trigger();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.at(0).at(0).value<Error>().message.isEmpty());
    QTRY_VERIFY(action("repo_push")->isEnabled());
}

QTEST_MAIN(TestSyncActions)
#include "tst_syncactions.moc"
