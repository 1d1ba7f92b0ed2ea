// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "branchmenu.h"

#include <core/git/references/branch.h>

#include <views/common/repository/repositoryworker.h>

#include <KToolBarPopupAction>

#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace spacewright::views
{

namespace
{

QString escaped(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

BranchMenu::BranchMenu(RepositoryWorker *worker, QWidget *window)
    : QObject(window), m_worker(worker), m_window(window),
      m_action(new KToolBarPopupAction(QIcon::fromTheme(QStringLiteral("vcs-branch")), tr("&Branch"), this)),
      m_beforeBranches(m_action->popupMenu()->addSeparator()),
      m_new(add(QStringLiteral("branch_new"), QStringLiteral("list-add"), tr("&New Branch…"), &BranchMenu::askForNew)),
      m_rename(add(QStringLiteral("branch_rename"), QStringLiteral("edit-rename"), tr("&Rename This Branch…"),
                   &BranchMenu::askForName))
{
    m_action->setObjectName(QStringLiteral("repo_branch"));
    menu()->setTitle(tr("&Branches"));
    menu()->menuAction()->setIcon(m_action->icon());
    menu()->menuAction()->setObjectName(QStringLiteral("repo_branches"));
    m_action->setPopupMode(KToolBarPopupAction::InstantPopup);
    auto *removing = new QMenu(tr("&Delete Branch"), window);
    removing->menuAction()->setIcon(QIcon::fromTheme(QStringLiteral("edit-delete")));
    removing->menuAction()->setObjectName(QStringLiteral("branch_delete"));
    m_action->popupMenu()->addMenu(removing);
    m_lists.append({removing, [this](const QString &name) { remove(name); }, false});
    connect(m_action->popupMenu(), &QMenu::aboutToShow, this, &BranchMenu::readBranches);
    setOverview({});
}

QAction *BranchMenu::action() const
{
    return m_action;
}

QMenu *BranchMenu::menu() const
{
    return m_action->popupMenu();
}

QAction *BranchMenu::add(const QString &name, const QString &icon, const QString &text, void (BranchMenu::*slot)())
{
    QAction *action = m_action->popupMenu()->addAction(QIcon::fromTheme(icon), text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void BranchMenu::addBranchMenu(QMenu *menu, std::function<void(const QString &)> chosen)
{
    m_action->popupMenu()->addMenu(menu);
    m_lists.append({menu, std::move(chosen), true});
}

void BranchMenu::setOverview(const std::optional<git::Overview> &overview)
{
    m_overview = overview;
    const git::Branch branch = overview ? overview->branch : git::Branch();
    const QString name = branch.name.isEmpty() ? tr("no branch") : branch.name;
    //: A branch: %1 is its name, %2 how many commits it is ahead of the remote, %3 how many behind
    const QString standing =
        branch.upstream.isEmpty() ? name : tr("%1 ↑%2 ↓%3").arg(name).arg(branch.ahead).arg(branch.behind);
    m_action->setVisible(overview.has_value());
    menu()->menuAction()->setVisible(overview.has_value());
    m_action->setIconText(standing);
    m_action->setToolTip(tr("Branch %1: switch, make, merge").arg(name));
    m_rename->setEnabled(!branch.name.isEmpty() && !branch.tip.isNull());
    m_new->setEnabled(!branch.tip.isNull());
}

void BranchMenu::readBranches()
{
    m_worker->read(
        this, [](const git::Repository &repository, Progress &) { return git::branches(repository); },
        [this](const Result<QList<git::Branch>> &branches) { fill(branches.value_or(QList<git::Branch>())); });
}

void BranchMenu::fill(const QList<git::Branch> &branches)
{
    qDeleteAll(m_branchActions);
    m_branchActions.clear();
    QSet<QString> followed;
    for (const git::Branch &branch : branches) {
        followed.insert(branch.upstream);
        // A remote's branch is offered until there is one of our own for it.
        if (branch.isRemote && followed.contains(branch.name))
            continue;
        auto *action = new QAction(escaped(branch.name), this);
        action->setCheckable(true);
        action->setChecked(branch.isCheckedOut);
        if (branch.isRemote)
            action->setIcon(QIcon::fromTheme(QStringLiteral("folder-cloud")));
        connect(action, &QAction::triggered, this, [this, name = branch.name] { switchTo(name); });
        m_branchActions.append(action);
    }
    menu()->insertActions(m_beforeBranches, m_branchActions);
    for (const BranchList &list : std::as_const(m_lists))
        fillList(list, branches);
}

void BranchMenu::fillList(const BranchList &list, const QList<git::Branch> &branches)
{
    list.menu->clear();
    for (const git::Branch &branch : branches) {
        if (branch.isCheckedOut || (branch.isRemote && !list.withRemotes))
            continue;
        const QAction *action = list.menu->addAction(escaped(branch.name));
        connect(action, &QAction::triggered, list.menu, [list, name = branch.name] { list.chosen(name); });
    }
    list.menu->setEnabled(!list.menu->isEmpty());
}

void BranchMenu::switchTo(const QString &name)
{
    if (m_overview && name != m_overview->branch.name)
        switchTo(name, git::OpenChanges::Keep);
}

void BranchMenu::switchTo(const QString &name, git::OpenChanges changes)
{
    // Whether it was done: changes in the way are a question first, and no failure.
    auto work = [name, changes](const git::Repository &repository, Progress &progress) -> Result<bool> {
        const Result<> switched = git::switchBranch(repository, name, changes, progress);
        if (switched)
            return true;
        const bool isInTheWay = switched.error().code == ErrorCode::ChangesInTheWay;
        return isInTheWay && changes == git::OpenChanges::Keep ? Result<bool>(false) : failure(switched);
    };
    m_worker->change(this, tr("Switching branches"), std::move(work), [this, name](const Result<bool> &isDone) {
        if (isDone && !*isDone)
            askAboutChanges(name);
    });
}

void BranchMenu::askAboutChanges(const QString &name)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Switch Branch"),
                        //: %1 is a branch
                        tr("Your changes are in the way of switching to %1.").arg(name), QMessageBox::Cancel, m_window);
    question->setObjectName(QStringLiteral("branch_changes"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("They can be taken along to the other branch, or be put aside until you are back."));
    const QPushButton *take = question->addButton(tr("&Take Along"), QMessageBox::AcceptRole);
    const QPushButton *aside = question->addButton(tr("&Put Aside"), QMessageBox::AcceptRole);
    connect(take, &QPushButton::clicked, this, [this, name] { switchTo(name, git::OpenChanges::TakeAlong); });
    connect(aside, &QPushButton::clicked, this, [this, name] { switchTo(name, git::OpenChanges::PutAside); });
    question->open();
}

void BranchMenu::ask(const QString &title, const QString &value, void (BranchMenu::*then)(const QString &))
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("branch_name"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the branch:"));
    dialog->setTextValue(value);
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void BranchMenu::askForNew()
{
    ask(tr("New Branch"), {}, &BranchMenu::create);
}

void BranchMenu::askForName()
{
    ask(tr("Rename Branch"), m_overview->branch.name, &BranchMenu::rename);
}

void BranchMenu::create(const QString &name)
{
    auto work = [name, tip = m_overview->branch.tip](const git::Repository &repository,
                                                     Progress &progress) -> Result<> {
        const Result<> made = git::createBranch(repository, name, tip);
        return made ? git::switchBranch(repository, name, git::OpenChanges::Keep, progress) : made;
    };
    m_worker->change(this, {}, std::move(work), [this, name](const Result<> &made) {
        if (made)
            //: %1 is a branch
            Q_EMIT finished(tr("You are on the new branch %1.").arg(name));
    });
}

void BranchMenu::rename(const QString &name)
{
    auto work = [from = m_overview->branch.name, name](const git::Repository &repository, Progress &) {
        return git::renameBranch(repository, from, name);
    };
    m_worker->change(this, {}, std::move(work), [](const Result<> &) {});
}

void BranchMenu::remove(const QString &name)
{
    // Even with commits of its own: where it stood is offered back.
    auto work = [name](const git::Repository &repository, Progress &) {
        return git::deleteBranch(repository, name, true);
    };
    m_worker->change(this, {}, std::move(work), [this, name](const Result<git::ObjectId> &tip) {
        if (tip)
            offerToRemake(name, *tip);
    });
}

void BranchMenu::offerToRemake(const QString &name, const git::ObjectId &tip)
{
    const auto remake = [this, name, tip] {
        auto work = [name, tip](const git::Repository &repository, Progress &) {
            return git::createBranch(repository, name, tip);
        };
        m_worker->change(this, {}, std::move(work), [](const Result<> &) {});
    };
    //: %1 is a branch
    Q_EMIT offered(tr("The branch %1 was deleted.").arg(name), tr("Undo"), remake);
}

} // namespace spacewright::views
