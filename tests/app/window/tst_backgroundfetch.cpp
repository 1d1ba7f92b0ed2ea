// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/repository/backgroundfetch.h>

#include <core/settings/settings.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>
#include <views/common/repository/repositoryworker.h>

#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using spacewright::tests::GitHttpServer;
using spacewright::tests::ScratchRepository;

/// Asking the remote by itself: only if that is set, and without a word when it fails. A minute is short here.
class TestBackgroundFetch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void fetchesIfSet();
    void failsQuietly();

private:
    static constexpr std::chrono::milliseconds minute{20};

    QTemporaryDir m_home;
    views::TaskList m_tasks;
    std::unique_ptr<settings::Settings> m_settings;
};

void TestBackgroundFetch::init()
{
    m_settings = std::make_unique<settings::Settings>(m_home.filePath(QStringLiteral("settings")));
    m_settings->repository.fetchMinutes.reset();
}

void TestBackgroundFetch::fetchesIfSet()
{
    GitHttpServer server;
    server.add(QStringLiteral("space"));
    ScratchRepository scratch;
    scratch.write("a", "x");
    scratch.commitAll("First");
    scratch.git({"push", "--quiet", server.folder(QStringLiteral("space")).toUtf8(), "main"});
    scratch.git({"remote", "add", "origin", server.address(QStringLiteral("plain"), QStringLiteral("space")).toUtf8()});
    views::RepositoryWorker worker(&m_tasks);
    worker.setFolder(scratch.folder());
    const QSignalSpy changed(&worker, &views::RepositoryWorker::changed);
    BackgroundFetch fetch(
        &worker, [] { return git::Credentials(); }, &m_settings->repository.fetchMinutes, nullptr, minute);
    fetch.setRemote(true);
    // Nobody has asked for it: in a hundred minutes nothing was sent.
    QDeadlineTimer deadline(minute * 100);
    QTRY_VERIFY(deadline.hasExpired());
    QVERIFY(!server.log().contains("GET"));
    m_settings->repository.fetchMinutes.set(2);
    QTRY_VERIFY(changed.count() > 0);
    QCOMPARE(scratch.git({"rev-parse", "origin/main"}), scratch.git({"rev-parse", "main"}));
    QVERIFY(m_tasks.rows().isEmpty());
    fetch.setRemote(false);
}

void TestBackgroundFetch::failsQuietly()
{
    ScratchRepository scratch;
    scratch.write("a", "x");
    scratch.commitAll("First");
    scratch.git({"remote", "add", "origin", "http://127.0.0.1:1/space.git"});
    views::RepositoryWorker worker(&m_tasks);
    worker.setFolder(scratch.folder());
    const QSignalSpy changed(&worker, &views::RepositoryWorker::changed);
    const QSignalSpy failed(&worker, &views::RepositoryWorker::failed);
    BackgroundFetch fetch(
        &worker, [] { return git::Credentials(); }, &m_settings->repository.fetchMinutes, nullptr, minute);
    m_settings->repository.fetchMinutes.set(1);
    fetch.setRemote(true);
    QTRY_VERIFY(changed.count() > 1);
    QCOMPARE(failed.count(), 0);
}

QTEST_GUILESS_MAIN(TestBackgroundFetch)
#include "tst_backgroundfetch.moc"
