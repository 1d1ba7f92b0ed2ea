// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/overview.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>
#include <views/changes/pushrulewarnings.h>
#include <views/changes/syncactions.h>
#include <views/common/repository/repositoryworker.h>

#include <KActionCollection>

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using spacewright::tests::GitHttpServer;
using spacewright::tests::ScratchRepository;

/// What the Hub would refuse is told before it is pushed, and mended by a click. The server stands for the Hub because
/// the credentials are for it.
class TestPushRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void offersToTrackWhatIsStaged();
    void movesCommitsAndPushes();
    void pushesBinaryFilesIfToldSo();
    void saysNothingOfOtherRemotes();

private:
    void commitLarge(const QByteArray &name, qsizetype size);
    QAction *push() const { return m_actions->action(QStringLiteral("repo_push")); }
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(QStringLiteral("push_rules")); }
    QByteArray onServer(const QStringList &arguments) const
    {
        return GitHttpServer::run(QStringList{QStringLiteral("-C"), m_server->folder(QStringLiteral("space"))} +
                                  arguments);
    }

    QTemporaryDir m_home;
    std::unique_ptr<GitHttpServer> m_server;
    std::unique_ptr<ScratchRepository> m_scratch;
    std::unique_ptr<QWidget> m_window;
    views::TaskList m_tasks;
    std::unique_ptr<KActionCollection> m_actions;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<views::SyncActions> m_sync;
    views::PushRuleWarnings *m_rules = nullptr;
    git::Credentials m_hub;
};

void TestPushRules::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    ScratchRepository().git({"lfs", "install", "--skip-repo"});
}

void TestPushRules::init()
{
    m_server = std::make_unique<GitHttpServer>();
    m_server->add(QStringLiteral("space"));
    const QString address = m_server->address(QStringLiteral("plain"), QStringLiteral("space"));
    m_hub = {QUrl(address).resolved(QUrl(QStringLiteral("/"))), QStringLiteral("hf_user"), QStringLiteral("secret")};
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n");
    m_scratch->commitAll("First");
    m_scratch->git({"remote", "add", "origin", address.toUtf8()});
    m_window = std::make_unique<QWidget>();
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_actions = std::make_unique<KActionCollection>(static_cast<QObject *>(nullptr));
    m_sync = std::make_unique<views::SyncActions>(m_worker.get(), [this] { return m_hub; }, m_actions.get());
    m_rules = new views::PushRuleWarnings(m_worker.get(), m_window.get());
    connect(m_sync.get(), &views::SyncActions::objected, m_rules, &views::PushRuleWarnings::ask);
    connect(m_rules, &views::PushRuleWarnings::pushWanted, m_sync.get(), &views::SyncActions::push);
}

void TestPushRules::cleanup()
{
    m_worker.reset();
    m_window.reset();
    QCOMPARE(m_scratch->complaints(), QByteArray());
    m_scratch->git({"lfs", "fsck"});
    QCOMPARE(m_scratch->exitCode, 0);
}

void TestPushRules::commitLarge(const QByteArray &name, qsizetype size)
{
    m_scratch->write(name, QByteArray(size, '\0') + name);
    m_scratch->commitAll("Large");
    Progress progress;
    m_sync->setOverview(*git::readOverview(*git::Repository::open(m_scratch->folder()), progress));
}

void TestPushRules::offersToTrackWhatIsStaged()
{
    m_scratch->write("model.bin", QByteArray(1000, '\0'));
    m_scratch->git({"add", "model.bin"});
    QSignalSpy offered(m_rules, &views::PushRuleWarnings::offered);
    m_rules->lookAtStaged();
    QVERIFY(offered.wait());
    QVERIFY(offered.at(0).at(0).toString().contains(QStringLiteral("model.bin")));
    offered.at(0).at(2).value<std::function<void()>>()();
    QTRY_VERIFY(m_scratch->git({"show", ":model.bin"}).startsWith("version https://git-lfs"));
    QVERIFY(m_scratch->git({"show", ":.gitattributes"}).contains("filter=lfs"));
    QCOMPARE(m_scratch->read("model.bin").size(), 1000);
    // There is nothing to say any more.
    m_rules->lookAtStaged();
    QVERIFY(!offered.wait(300));
}

void TestPushRules::movesCommitsAndPushes()
{
    commitLarge("model.safetensors", 11'000'000);
    const QByteArray old = m_scratch->git({"rev-parse", "main"});
    push()->trigger();
    QTRY_VERIFY(question());
    QVERIFY(question()->informativeText().contains(QStringLiteral("model.safetensors")));
    // It would be refused for certain.
    QVERIFY(!question()->findChild<QPushButton *>(QStringLiteral("push_anyway")));
    const QSignalSpy finished(m_sync.get(), &views::SyncActions::finished);
    QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("push_move")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QVERIFY(onServer({QStringLiteral("show"), QStringLiteral("main:model.safetensors")})
                .startsWith("version https://git-lfs"));
    QVERIFY(m_server->log().contains("lfs/objects/batch"));
    QVERIFY(m_scratch->git({"rev-parse", "main"}) != old);
    QCOMPARE(m_scratch->read("model.safetensors").size(), 11'000'017);
}

void TestPushRules::pushesBinaryFilesIfToldSo()
{
    commitLarge("logo.ico", 1000);
    push()->trigger();
    QTRY_VERIFY(question());
    const QSignalSpy finished(m_sync.get(), &views::SyncActions::finished);
    QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("push_anyway")), Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(onServer({QStringLiteral("cat-file"), QStringLiteral("-s"), QStringLiteral("main:logo.ico")}),
             QByteArray("1008"));
}

void TestPushRules::saysNothingOfOtherRemotes()
{
    m_hub.origin = QUrl(QStringLiteral("https://hub.example"));
    commitLarge("logo.ico", 1000);
    const QSignalSpy objected(m_sync.get(), &views::SyncActions::objected);
    const QSignalSpy finished(m_sync.get(), &views::SyncActions::finished);
    push()->trigger();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(objected.count(), 0);
}

QTEST_MAIN(TestPushRules)
#include "tst_pushrules.moc"
