// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/scratchrepository.h>
#include <views/branches/combineactions.h>
#include <views/branches/rebaseplandialog.h>
#include <views/common/repository/repositoryworker.h>

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// Branches brought together as the window offers it.
class TestCombineActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void merges();
    void leavesConflictsToSolve();
    void showsThePlanOfARebase();
    void rebasesAsThePlanWasChanged();
    void joinsNothingWithTheCommitsOfOthers();
    void doesNothingWithoutConsent();
    void saysThatARebaseStopped();

private:
    void commit(const QByteArray &name, const QByteArray &content, const QByteArray &message) const
    {
        m_scratch->write(name, content);
        m_scratch->commitAll(message);
    }
    QByteArray subjects() const { return m_scratch->git({"log", "--format=%s"}).trimmed(); }
    views::RebasePlanDialog *plan() const
    {
        return m_window->findChild<views::RebasePlanDialog *>(QStringLiteral("rebase_plan"));
    }
    QTreeWidget *steps() const { return plan()->findChild<QTreeWidget *>(QStringLiteral("rebase_steps")); }
    void choose(int row) const { steps()->setCurrentItem(steps()->topLevelItem(row)); }
    QToolButton *button(const char *name) const { return plan()->findChild<QToolButton *>(QLatin1StringView(name)); }
    void press(const char *name) const { button(name)->click(); }
    void pressAction(git::RebaseAction action) const
    {
        press(QStringLiteral("rebase_action_%1").arg(int(action)).toLatin1().constData());
    }
    QStringList shown() const;
    void answer(QDialogButtonBox::ButtonRole role) const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    views::TaskList m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<QWidget> m_window;
    views::CombineActions *m_actions = nullptr;
};

/// "idea" with three commits is checked out, "main" has one that is not in it.
void TestCombineActions::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    commit("app.py", "one\n", "First");
    m_scratch->git({"checkout", "--quiet", "-b", "idea"});
    commit("a.py", "a\n", "Add a");
    commit("b.py", "b\n", "Add b");
    commit("c.py", "c\n", "Add c");
    m_scratch->git({"checkout", "--quiet", "main"});
    commit("app.py", "two\n", "Second");
    m_scratch->git({"checkout", "--quiet", "idea"});
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_window = std::make_unique<QWidget>();
    m_actions = new views::CombineActions(m_worker.get(), m_window.get());
}

void TestCombineActions::cleanup()
{
    m_worker.reset();
    m_window.reset();
    m_scratch.reset();
}

QStringList TestCombineActions::shown() const
{
    QStringList rows;
    for (int row = 0; row < steps()->topLevelItemCount(); ++row)
        rows.append(steps()->topLevelItem(row)->text(0) + QStringLiteral(": ") + steps()->topLevelItem(row)->text(1));
    return rows;
}

void TestCombineActions::answer(QDialogButtonBox::ButtonRole role) const
{
    const auto *box = plan()->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role)
            button->click();
    }
}

void TestCombineActions::merges()
{
    const QSignalSpy finished(m_actions, &views::CombineActions::finished);
    m_actions->merge(QStringLiteral("main"));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toString(), QStringLiteral("main was merged."));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("two\n"));
    QVERIFY(!m_scratch->git({"rev-parse", "HEAD^2"}).isEmpty());
    m_actions->merge(QStringLiteral("main"));
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(finished.last().first().toString(), QStringLiteral("Everything of main is here already."));
}

void TestCombineActions::leavesConflictsToSolve()
{
    commit("app.py", "three\n", "Third");
    const QSignalSpy conflicted(m_actions, &views::CombineActions::conflicted);
    m_actions->merge(QStringLiteral("main"));
    QTRY_COMPARE(conflicted.count(), 1);
    QCOMPARE(m_scratch->git({"diff", "--name-only", "--diff-filter=U"}), QByteArray("app.py\n"));
}

void TestCombineActions::showsThePlanOfARebase()
{
    m_actions->planRebase(QStringLiteral("main"));
    QTRY_VERIFY(plan() && plan()->isVisible());
    QCOMPARE(shown(), (QStringList{QStringLiteral("Keep: Add a"), QStringLiteral("Keep: Add b"),
                                   QStringLiteral("Keep: Add c")}));
    // Nothing is done yet.
    QCOMPARE(subjects(), QByteArray("Add c\nAdd b\nAdd a\nFirst"));
    const QSignalSpy finished(m_actions, &views::CombineActions::finished);
    answer(QDialogButtonBox::AcceptRole);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(subjects(), QByteArray("Add c\nAdd b\nAdd a\nSecond\nFirst"));
}

void TestCombineActions::rebasesAsThePlanWasChanged()
{
    m_actions->planRebase(QStringLiteral("main"));
    QTRY_VERIFY(plan());
    choose(0);
    // There is nothing before it.
    QVERIFY(!button("rebase_up")->isEnabled());
    QVERIFY(button("rebase_down")->isEnabled());
    pressAction(git::RebaseAction::Fixup);
    QCOMPARE(shown().first(), QStringLiteral("Keep: Add a"));
    press("rebase_down");
    QCOMPARE(steps()->currentItem()->text(1), QStringLiteral("Add a"));
    pressAction(git::RebaseAction::Fixup);
    choose(2);
    pressAction(git::RebaseAction::Drop);
    QCOMPARE(shown(), (QStringList{QStringLiteral("Keep: Add b"), QStringLiteral("Join, without its message: Add a"),
                                   QStringLiteral("Leave out: Add c")}));
    answer(QDialogButtonBox::AcceptRole);
    QTRY_COMPARE(subjects(), QByteArray("Add b\nSecond\nFirst"));
    QCOMPARE(m_scratch->git({"ls-files"}), QByteArray("a.py\napp.py\nb.py\n"));
}

void TestCombineActions::joinsNothingWithTheCommitsOfOthers()
{
    m_actions->planRebase(QStringLiteral("main"));
    QTRY_VERIFY(plan());
    choose(1);
    pressAction(git::RebaseAction::Squash);
    choose(0);
    pressAction(git::RebaseAction::Drop);
    answer(QDialogButtonBox::AcceptRole);
    QTRY_COMPARE(subjects(), QByteArray("Add c\nAdd b\nSecond\nFirst"));
}

void TestCombineActions::doesNothingWithoutConsent()
{
    const QByteArray before = m_scratch->git({"rev-parse", "HEAD"});
    m_actions->planRebase(QStringLiteral("main"));
    QTRY_VERIFY(plan());
    answer(QDialogButtonBox::RejectRole);
    QTRY_VERIFY(!plan());
    QTRY_VERIFY(m_tasks.rows().isEmpty());
    QCOMPARE(m_scratch->git({"rev-parse", "HEAD"}), before);
}

void TestCombineActions::saysThatARebaseStopped()
{
    commit("app.py", "three\n", "Third");
    const QSignalSpy conflicted(m_actions, &views::CombineActions::conflicted);
    m_actions->planRebase(QStringLiteral("main"));
    QTRY_VERIFY(plan());
    answer(QDialogButtonBox::AcceptRole);
    QTRY_COMPARE(conflicted.count(), 1);
    QVERIFY(QFile::exists(QFile::decodeName(m_scratch->path(".git/rebase-merge"))));
    m_scratch->git({"rebase", "--abort"});
    QCOMPARE(m_scratch->exitCode, 0);
}

QTEST_MAIN(TestCombineActions)
#include "tst_combineactions.moc"
