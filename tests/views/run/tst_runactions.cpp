// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/git/repository.h>
#include <core/http/client.h>
#include <core/run/buildrecord.h>
#include <core/secrets/memorystore.h>
#include <core/space/trust.h>
#include <views/run/environmentdialog.h>
#include <views/run/runactions.h>
#include <views/run/runcontroller.h>

#include <tests/support/answerof.h>
#include <tests/support/temporaryhome.h>

#include <KActionCollection>

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QWidgetAction>

using namespace spacewright;
using namespace Qt::StringLiterals;
using secrets::Environment;
using secrets::MemoryStore;
using tests::answerOf;
using views::RunActions;
using views::RunController;

namespace
{

/// A keychain whose user takes long to answer.
class SlowStore final : public secrets::SecretStore
{
public:
    SlowStore() { m_answer.start(); }

    void answer(const QString &value)
    {
        m_answer.addResult(Lookup(value));
        m_answer.finish();
    }
    QFuture<Lookup> get(const QString &) override { return m_answer.future(); }
    QFuture<Result<>> set(const QString &, const QString &) override
    {
        return QtFuture::makeReadyValueFuture(Result<>());
    }
    QFuture<Result<>> remove(const QString &) override { return QtFuture::makeReadyValueFuture(Result<>()); }
    QFuture<bool> isPermanent() override { return QtFuture::makeReadyValueFuture(true); }

private:
    QPromise<Lookup> m_answer;
};

} // namespace

/// The controls of a run, on a real static Space.
class TestRunActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesItsChoices_data();
    void namesItsChoices();
    void asksBeforeTheFirstRun();
    void saysWhereItWouldRun();
    void anAppWithoutNetworkRunsInAContainer();
    void runsNothingWhenDenied();
    void isNotAllowedByEnterOrEscape_data();
    void isNotAllowedByEnterOrEscape();
    void showsAndRevokesTrust();
    void stopsWhatIsNoLongerTrusted();
    void givesTheAppItsVariables();
    void doesNotRunWithoutASecret();
    void waitsForTheKeychain();
    void runsARevisionBesideTheFolder();
    void stopEndsTheWaiting();
    void anotherSpaceEndsTheWaiting();
    void opensOneDialogForASpace();
    void asksBeforeItCostsMoney();
    void waitsForHowTheSpaceRanLast();
    void waitsForWhoIsSignedIn();

private:
    void use(std::shared_ptr<secrets::SecretStore> store);
    void useGradio(bool isTrusted = true);
    void trust() { QVERIFY(space::setTrusted(m_space.folder, m_space.remote, true)); }
    void keep(const Environment &environment);
    void trigger(const char *name) { action(name)->trigger(); }
    QAction *action(const char *name) const { return m_collection->action(QLatin1StringView(name)); }
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(); }
    QByteArray page(const QString &path) const;

    tests::TemporaryHome m_home;
    space::Space m_space;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<RunController> m_controller;
    std::unique_ptr<KActionCollection> m_collection;
    RunActions *m_actions = nullptr;
};

void TestRunActions::init()
{
    m_home.write(QStringLiteral("page/README.md"), "---\ntitle: Page\nsdk: static\n---\n");
    m_home.write(QStringLiteral("page/index.html"), "<html><head></head><body>Hello</body></html>\n");
    m_home.write(QStringLiteral("other/README.md"), "---\ntitle: Other\nsdk: static\n---\n");
    QDir(m_home.path(QStringLiteral("data/spacewright"))).removeRecursively();
    const Result<space::Space> space = space::readSpace(m_home.path(QStringLiteral("page")));
    QVERIFY(space);
    m_space = *space;
    use(std::make_shared<MemoryStore>());
}

void TestRunActions::cleanup()
{
    m_window.reset();
    m_collection.reset();
    m_controller.reset();
}

void TestRunActions::use(std::shared_ptr<secrets::SecretStore> store)
{
    cleanup();
    m_controller = std::make_unique<RunController>();
    m_window = std::make_unique<QWidget>();
    m_collection = std::make_unique<KActionCollection>(nullptr, QStringLiteral("test"));
    m_actions = new RunActions(m_controller.get(), std::move(store), m_collection.get(), m_window.get());
    m_controller->setSpace(m_space);
    m_actions->setAvailable(true);
    m_window->show();
}

void TestRunActions::keep(const Environment &environment)
{
    secrets::SpaceEnvironment environments(std::make_shared<MemoryStore>());
    QVERIFY(answerOf(environments.save(m_space.folder, environment)));
}

QByteArray TestRunActions::page(const QString &path) const
{
    Progress progress;
    const Result<http::Response> answer =
        http::perform({.url = m_controller->url().resolved(QUrl(path)), .timeout = std::chrono::seconds(10)}, progress);
    return answer ? answer->body : QByteArray();
}

void TestRunActions::namesItsChoices_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addRow("runner") << u"run_runner"_s << u"Runner"_s;
    QTest::addRow("flavor") << u"run_flavor"_s << u"Flavor"_s;
    QTest::addRow("fidelity") << u"run_fidelity"_s << u"Fidelity"_s;
}

void TestRunActions::namesItsChoices()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    const auto *choice = qobject_cast<QWidgetAction *>(m_collection->action(name));
    QVERIFY(choice != nullptr);
    QAccessibleInterface *box =
        QAccessible::queryAccessibleInterface(choice->defaultWidget()->findChild<QComboBox *>(name));
    QVERIFY(box != nullptr);
    const auto labels = box->relations(QAccessible::Label);
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.constFirst().first->text(QAccessible::Name), text);
}

void TestRunActions::asksBeforeTheFirstRun()
{
    const QSignalSpy about(m_actions, &RunActions::aboutToStart);
    trigger("run_start");
    QCOMPARE(about.count(), 1);
    QTRY_VERIFY(question());
    QVERIFY(question()->informativeText().contains(QDir::toNativeSeparators(m_space.folder)));
    QVERIFY(!m_controller->isActive());
    question()->findChild<QAbstractButton *>(QStringLiteral("trust_allow"))->click();
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
    QVERIFY(space::isTrusted(m_space.folder, m_space.remote));
    QVERIFY(!action("run_start")->isEnabled());
    QVERIFY(action("run_stop")->isEnabled());
    trigger("run_stop");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Stopped);
    QVERIFY(action("run_start")->isEnabled());
    // Once is enough.
    trigger("run_start");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
}

void TestRunActions::saysWhereItWouldRun()
{
    m_home.write(QStringLiteral("docker/README.md"), "---\ntitle: Docker\nsdk: docker\n---\n");
    m_home.write(QStringLiteral("docker/Dockerfile"), "FROM python:3.13\n");
    trigger("run_start");
    QTRY_VERIFY(question());
    QVERIFY(question()->informativeText().contains(QStringLiteral("sandbox")));
    const Result<space::Space> docker = space::readSpace(m_home.path(QStringLiteral("docker")));
    QVERIFY(docker);
    m_space = *docker;
    use(std::make_shared<MemoryStore>());
    trigger("run_start");
    QTRY_VERIFY(question());
    QVERIFY(question()->informativeText().contains(QStringLiteral("container")));
    QVERIFY(question()->informativeText().contains(QStringLiteral("Dockerfile")));
}

/// A Space that is more than a page.
void TestRunActions::useGradio(bool isTrusted)
{
    m_home.write(QStringLiteral("gradio/README.md"), "---\ntitle: Gradio\nsdk: gradio\n---\n");
    m_home.write(QStringLiteral("gradio/app.py"), "pass\n");
    const Result<space::Space> gradio = space::readSpace(m_home.path(QStringLiteral("gradio")));
    QVERIFY(gradio);
    m_space = *gradio;
    if (isTrusted)
        trust();
    use(std::make_shared<MemoryStore>());
}

void TestRunActions::anAppWithoutNetworkRunsInAContainer()
{
    // Pages are served from here: there is nothing to keep off.
    QVERIFY(!action("run_offline")->isEnabled());
    for (const bool isOffline : {false, true}) {
        useGradio(false);
        QVERIFY(action("run_offline")->isEnabled());
        action("run_offline")->setChecked(isOffline);
        trigger("run_start");
        QTRY_VERIFY(question());
        QCOMPARE(question()->informativeText().contains(QStringLiteral("container")), isOffline);
    }
}

void TestRunActions::runsNothingWhenDenied()
{
    trigger("run_start");
    QTRY_VERIFY(question());
    question()->findChild<QAbstractButton *>(QStringLiteral("trust_deny"))->click();
    QTRY_VERIFY(!question());
    QVERIFY(!m_controller->isActive());
    QVERIFY(action("run_start")->isEnabled());
    QVERIFY(!space::isTrusted(m_space.folder, m_space.remote));
}

void TestRunActions::isNotAllowedByEnterOrEscape_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("enter") << int(Qt::Key_Return);
    QTest::newRow("escape") << int(Qt::Key_Escape);
}

void TestRunActions::isNotAllowedByEnterOrEscape()
{
    QFETCH(const int, key);
    trigger("run_start");
    QTRY_VERIFY(question());
    QVERIFY(QTest::qWaitForWindowExposed(question()));
    QTest::keyClick(question(), Qt::Key(key));
    QTRY_VERIFY(!question());
    QVERIFY(!m_controller->isActive());
    QVERIFY(!space::isTrusted(m_space.folder, m_space.remote));
}

void TestRunActions::showsAndRevokesTrust()
{
    QVERIFY(!action("space_trust")->isEnabled());
    QCOMPARE(action("space_trust")->iconText(), QStringLiteral("Not Trusted"));
    trigger("run_start");
    QTRY_VERIFY(question());
    question()->findChild<QAbstractButton *>(QStringLiteral("trust_allow"))->click();
    QTRY_VERIFY(action("space_trust")->isEnabled());
    QCOMPARE(action("space_trust")->iconText(), QStringLiteral("Trusted"));
    trigger("space_trust");
    QTRY_VERIFY(!action("space_trust")->isEnabled());
    QVERIFY(!space::isTrusted(m_space.folder, m_space.remote));
}

void TestRunActions::stopsWhatIsNoLongerTrusted()
{
    trust();
    use(std::make_shared<MemoryStore>());
    QTRY_COMPARE(action("space_trust")->iconText(), QStringLiteral("Trusted"));
    trigger("run_start");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
    trigger("space_trust");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Stopped);
    QTRY_VERIFY(!action("space_trust")->isEnabled());
    trigger("run_start");
    QTRY_VERIFY(question());
}

void TestRunActions::givesTheAppItsVariables()
{
    trust();
    keep({.variables = {{QStringLiteral("GREETING"), QStringLiteral("hello there")}}});
    trigger("run_start");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
    QVERIFY(page(QStringLiteral("index.html")).contains("hello there"));
}

void TestRunActions::doesNotRunWithoutASecret()
{
    trust();
    // Kept in another store: the value of an earlier session.
    keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}});
    const QSignalSpy failed(m_actions, &RunActions::failed);
    const QSignalSpy stages(m_controller.get(), &RunController::stageChanged);
    trigger("run_start");
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<Error>().message.contains(QStringLiteral("TOKEN")));
    QCOMPARE(stages.count(), 0);
    QVERIFY(action("run_start")->isEnabled());
}

void TestRunActions::waitsForTheKeychain()
{
    trust();
    keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}});
    const auto store = std::make_shared<SlowStore>();
    use(store);
    trigger("run_start");
    QVERIFY(!action("run_start")->isEnabled());
    QVERIFY(action("run_stop")->isEnabled());
    QVERIFY(!m_controller->isActive());
    store->answer(QStringLiteral("s3cret"));
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
}

void TestRunActions::runsARevisionBesideTheFolder()
{
    trust();
    QDir(m_space.folder + QStringLiteral("/.git")).removeRecursively();
    const Result<git::Repository> repository = git::Repository::create(m_space.folder, QStringLiteral("First"));
    QVERIFY(repository);
    const QString commit = repository->head()->toString();
    m_home.write(QStringLiteral("page/index.html"), "<html><head></head><body>Changed</body></html>\n");
    QSignalSpy finished(m_controller.get(), &RunController::finished);
    trigger("run_start");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
    QVERIFY(page(QStringLiteral("/")).contains("Changed"));
    // What runs makes room.
    m_actions->runRevision(commit);
    QTRY_COMPARE(finished.count(), 1);
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
    QVERIFY(page(QStringLiteral("/")).contains("Hello"));
    trigger("run_stop");
    QTRY_COMPARE(finished.count(), 2);
    const auto record = finished.at(1).at(0).value<run::BuildRecord>();
    QCOMPARE(record.commit, commit);
    QCOMPARE(record.spaceFolder, m_space.folder);
    QVERIFY(!record.isModified);
    // The folder itself had changed since that commit.
    QVERIFY(finished.at(0).at(0).value<run::BuildRecord>().isModified);
}

void TestRunActions::stopEndsTheWaiting()
{
    trust();
    keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}});
    const auto store = std::make_shared<SlowStore>();
    use(store);
    const QSignalSpy stages(m_controller.get(), &RunController::stageChanged);
    trigger("run_start");
    trigger("run_stop");
    QVERIFY(action("run_start")->isEnabled());
    QVERIFY(!action("run_stop")->isEnabled());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    store->answer(QStringLiteral("s3cret"));
    QCoreApplication::processEvents();
    QCOMPARE(stages.count(), 0);
    QVERIFY(!m_controller->isActive());
}

void TestRunActions::anotherSpaceEndsTheWaiting()
{
    trust();
    trigger("run_start");
    const Result<space::Space> other = space::readSpace(m_home.path(QStringLiteral("other")));
    QVERIFY(other);
    m_controller->setSpace(*other);
    QTRY_VERIFY(action("run_start")->isEnabled());
    QVERIFY(!m_controller->isActive());
}

void TestRunActions::opensOneDialogForASpace()
{
    trigger("run_environment");
    trigger("run_environment");
    const auto dialogs = m_window->findChildren<views::EnvironmentDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(dialogs.first()->isVisible());
    QVERIFY(dialogs.first()->windowTitle().contains(QStringLiteral("Page")));
    m_actions->setAvailable(false);
    QVERIFY(!action("run_environment")->isEnabled());
}

void TestRunActions::asksBeforeItCostsMoney()
{
    useGradio();
    int made = 0;
    m_actions->setHardware([&made](const QString &) {
        return QtFuture::makeReadyValueFuture(
            Result<views::BorrowedHardware>({.runner =
                                                 [&made] {
                                                     ++made;
                                                     return std::unique_ptr<run::Runner>();
                                                 },
                                             .dollarsPerHour = 0.4}));
    });
    m_actions->setOptions({.runner = run::RunnerKind::Hub, .flavor = u"t4-small"_s});
    trigger("run_start");
    QTRY_VERIFY(question());
    QCOMPARE(question()->objectName(), u"hub_hardware"_s);
    QVERIFY2(question()->text().contains(u"t4-small for $0.40"_s), qPrintable(question()->text()));
    QVERIFY(question()->informativeText().contains(u"removed"_s));
    // Enter pays for nothing.
    QTest::keyClick(question(), Qt::Key_Return);
    QTRY_VERIFY(!question());
    QVERIFY(!m_controller->isActive());
    QCOMPARE(made, 0);
    // Nobody is signed in any more: there is nothing to choose.
    m_actions->setHardware({});
    trigger("run_start");
    QTRY_VERIFY(m_controller->isActive());
    QVERIFY(!question());
}

void TestRunActions::waitsForHowTheSpaceRanLast()
{
    trust();
    m_actions->awaitOptions();
    const QSignalSpy about(m_actions, &RunActions::aboutToStart);
    trigger("run_start");
    QVERIFY(action("run_stop")->isEnabled() && !action("run_start")->isEnabled());
    QCOMPARE(about.count(), 0);
    m_actions->setOptions({.flavor = u"t4-small"_s});
    QCOMPARE(about.count(), 1);
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
    QCOMPARE(m_controller->flavor(), u"t4-small"_s);
    trigger("run_stop");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Stopped);
    // Nobody waits any more who has thought better of it, or has gone to another Space.
    m_actions->awaitOptions();
    trigger("run_start");
    trigger("run_stop");
    m_actions->setOptions({});
    m_actions->awaitOptions();
    trigger("run_start");
    m_actions->awaitOptions();
    m_actions->setOptions({});
    QCOMPARE(about.count(), 1);
    QVERIFY(action("run_start")->isEnabled());
}

void TestRunActions::waitsForWhoIsSignedIn()
{
    const run::RunOptions options{.runner = run::RunnerKind::Hub, .flavor = u"t4-small"_s};
    // A page needs no hardware.
    trust();
    m_actions->setOptions(options);
    trigger("run_start");
    QTRY_COMPARE(m_controller->stage(), run::Stage::Running);
    useGradio();
    m_actions->setOptions(options);
    const QSignalSpy about(m_actions, &RunActions::aboutToStart);
    trigger("run_start");
    QVERIFY(action("run_stop")->isEnabled());
    QCOMPARE(about.count(), 0);
    // Nobody is: it runs here.
    m_actions->setHardware({});
    QTRY_VERIFY(m_controller->isActive());
}

QTEST_MAIN(TestRunActions)
#include "tst_runactions.moc"
