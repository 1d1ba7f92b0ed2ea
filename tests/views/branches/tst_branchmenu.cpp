// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/scratchrepository.h>
#include <views/branches/branchmenu.h>
#include <views/common/repository/repositoryworker.h>

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QWidget>

using namespace spacewright;
using spacewright::tests::ScratchRepository;

class TestBranchMenu final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void showsWhereTheBranchStands();
    void switchesBranches();
    void takesChangesAlongOrPutsThemAside_data();
    void takesChangesAlongOrPutsThemAside();
    void makesAndRenamesBranches();
    void deletesAndOffersToUndo();

private:
    void refresh() const;
    QAction *entry(const QString &text) const;
    QByteArray branch() const { return m_scratch->git({"branch", "--show-current"}).trimmed(); }
    void answer(const QString &name) const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    views::TaskList m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<QWidget> m_window;
    views::BranchMenu *m_menu = nullptr;
};

void TestBranchMenu::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "main\n");
    m_scratch->commitAll("First");
    m_scratch->git({"checkout", "--quiet", "-b", "idea"});
    m_scratch->write("app.py", "idea\n");
    m_scratch->commitAll("An idea");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_window = std::make_unique<QWidget>();
    m_menu = new views::BranchMenu(m_worker.get(), m_window.get());
    connect(m_worker.get(), &views::RepositoryWorker::changed, m_menu, [this] { refresh(); });
    refresh();
}

void TestBranchMenu::cleanup()
{
    m_worker.reset();
    m_window.reset();
}

void TestBranchMenu::refresh() const
{
    Progress progress;
    m_menu->setOverview(*git::readOverview(*git::Repository::open(m_scratch->folder()), progress));
}

/// An entry of the menu, which is filled when it is opened.
QAction *TestBranchMenu::entry(const QString &text) const
{
    QAction *found = nullptr;
    Q_EMIT m_menu->menu()->aboutToShow();
    const bool isThere = QTest::qWaitFor([&] {
        const QList<QAction *> actions = m_menu->menu()->actions();
        const auto at =
            std::ranges::find(actions, text, [](const QAction *action) { return action->text().remove(u'&'); });
        found = at == actions.end() ? nullptr : *at;
        return found != nullptr;
    });
    if (!isThere)
        qFatal("there is no entry %s", qPrintable(text));
    return found;
}

void TestBranchMenu::answer(const QString &name) const
{
    auto *dialog = m_window->findChild<QInputDialog *>(QStringLiteral("branch_name"));
    QVERIFY(dialog);
    dialog->setTextValue(name);
    dialog->accept();
}

void TestBranchMenu::showsWhereTheBranchStands()
{
    QCOMPARE(m_menu->action()->iconText(), QStringLiteral("main"));
    git::Overview overview;
    overview.branch.name = QStringLiteral("main");
    overview.branch.upstream = QStringLiteral("origin/main");
    overview.branch.ahead = 2;
    m_menu->setOverview(overview);
    QCOMPARE(m_menu->action()->iconText(), QStringLiteral("main ↑2 ↓0"));
    m_menu->setOverview({});
    QVERIFY(!m_menu->action()->isVisible());
}

void TestBranchMenu::switchesBranches()
{
    QVERIFY(entry(QStringLiteral("main"))->isChecked());
    entry(QStringLiteral("idea"))->trigger();
    QTRY_COMPARE(branch(), QByteArray("idea"));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("idea\n"));
}

void TestBranchMenu::takesChangesAlongOrPutsThemAside_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("branch");
    QTest::addColumn<int>("stashes");
    QTest::newRow("cancel") << QStringLiteral("Cancel") << QByteArray("main") << 0;
    QTest::newRow("put aside") << QStringLiteral("Put Aside") << QByteArray("idea") << 1;
}

void TestBranchMenu::takesChangesAlongOrPutsThemAside()
{
    QFETCH(const QString, button);
    m_scratch->write("app.py", "precious\n");
    refresh();
    entry(QStringLiteral("idea"))->trigger();
    const auto question = [this] { return m_window->findChild<QMessageBox *>(QStringLiteral("branch_changes")); };
    QTRY_VERIFY(question());
    const QList<QAbstractButton *> buttons = question()->buttons();
    const auto found =
        std::ranges::find(buttons, button, [](const QAbstractButton *one) { return one->text().remove(u'&'); });
    QVERIFY(found != buttons.end());
    (*found)->click();
    QTRY_VERIFY(m_tasks.rows().isEmpty());
    QTEST(branch(), "branch");
    QFETCH(const int, stashes);
    QCOMPARE(m_scratch->git({"stash", "list"}).count('\n'), stashes);
    if (stashes == 0)
        QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
}

void TestBranchMenu::makesAndRenamesBranches()
{
    entry(QStringLiteral("New Branch…"))->trigger();
    answer(QStringLiteral("fresh"));
    QTRY_COMPARE(branch(), QByteArray("fresh"));
    QTRY_COMPARE(m_menu->action()->iconText(), QStringLiteral("fresh"));
    QTRY_VERIFY(!m_window->findChild<QInputDialog *>(QStringLiteral("branch_name")));
    entry(QStringLiteral("Rename This Branch…"))->trigger();
    answer(QStringLiteral("fresher"));
    QTRY_COMPARE(branch(), QByteArray("fresher"));
}

void TestBranchMenu::deletesAndOffersToUndo()
{
    const QByteArray tip = m_scratch->git({"rev-parse", "idea"});
    std::function<void()> undo;
    connect(m_menu, &views::BranchMenu::offered, this,
            [&undo](const QString &, const QString &, const std::function<void()> &accepted) { undo = accepted; });
    entry(QStringLiteral("idea"));
    const QList<QAction *> deletable = entry(QStringLiteral("Delete Branch"))->menu()->actions();
    QCOMPARE(deletable.size(), 1);
    deletable.constFirst()->trigger();
    QTRY_VERIFY(undo);
    QCOMPARE(m_scratch->git({"branch", "--list", "idea"}), QByteArray());
    undo();
    QTRY_COMPARE(m_scratch->git({"rev-parse", "--quiet", "--verify", "idea"}), tip);
}

QTEST_MAIN(TestBranchMenu)
#include "tst_branchmenu.moc"
