// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worktreedialog.h"

#include <views/common/repository/repositoryworker.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

enum Column { BranchColumn, FolderColumn, StateColumn };

QString stateOf(const git::LinkedWorktree &worktree)
{
    if (worktree.isMissing)
        return WorktreeDialog::tr("Folder is gone");
    if (worktree.isCurrent)
        return WorktreeDialog::tr("Open here");
    return worktree.isLocked ? WorktreeDialog::tr("Locked") : QString();
}

} // namespace

WorktreeDialog::WorktreeDialog(RepositoryWorker *worker, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_list(new QTreeWidget(this)), m_branch(new QComboBox(this)),
      m_folder(new QLineEdit(this)), m_trouble(new QLabel(this)),
      m_open(makeButton(QStringLiteral("worktree_open"), tr("&Open"), &WorktreeDialog::openChosen)),
      m_remove(makeButton(QStringLiteral("worktree_remove"), tr("&Remove"), &WorktreeDialog::remove)),
      m_add(makeButton(QStringLiteral("worktree_add"), tr("&Check Out"), &WorktreeDialog::add))
{
    setObjectName(QStringLiteral("worktrees"));
    setWindowTitle(tr("Worktrees"));
    build();
    connect(m_worker, &RepositoryWorker::changed, this, &WorktreeDialog::read);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WorktreeDialog::update);
    connect(m_branch, &QComboBox::currentTextChanged, this, &WorktreeDialog::proposeFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &WorktreeDialog::update);
    update();
    read();
    resize(640, 400);
}

QPushButton *WorktreeDialog::makeButton(const QString &name, const QString &text, void (WorktreeDialog::*slot)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void WorktreeDialog::build()
{
    auto *text = new QLabel(tr("Each folder has another branch of this repository checked out, so that you can work on "
                               "several side by side."),
                            this);
    text->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("worktree_list"));
    m_list->setAccessibleName(tr("Worktrees"));
    m_list->setHeaderLabels({tr("Branch"), tr("Folder"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(BranchColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(FolderColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    m_trouble->setObjectName(QStringLiteral("worktree_trouble"));
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_open->setToolTip(tr("Opens this folder instead of the open one"));
    m_remove->setToolTip(tr("Removes the folder; the branch and its commits stay"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_open);
    bar->addWidget(m_remove);
    bar->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_list, 1);
    layout->addLayout(bar);
    layout->addWidget(makeForm());
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
}

QWidget *WorktreeDialog::makeForm()
{
    m_branch->setObjectName(QStringLiteral("worktree_branch"));
    m_branch->setAccessibleName(tr("Branch to check out"));
    m_branch->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setObjectName(QStringLiteral("worktree_folder"));
    m_folder->setAccessibleName(tr("Folder to check out in"));
    auto *choose = new QToolButton(this);
    choose->setIcon(QIcon::fromTheme(QStringLiteral("document-open-folder")));
    choose->setToolTip(tr("Choose a folder"));
    choose->setAccessibleName(tr("Choose a folder"));
    connect(choose, &QToolButton::clicked, this, &WorktreeDialog::chooseFolder);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    folder->addWidget(m_add);
    auto *form = new QWidget(this);
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins({});
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("Check out:"), m_branch);
    layout->addRow(tr("in:"), folder);
    return form;
}

void WorktreeDialog::read()
{
    auto work = [](const git::Repository &repository, Progress &) -> Result<Content> {
        const Result<QList<git::LinkedWorktree>> worktrees = git::linkedWorktrees(repository);
        const Result<QList<git::Branch>> branches = git::branches(repository);
        if (!worktrees || !branches)
            return worktrees ? failure(branches) : failure(worktrees);
        return Content{*worktrees, *branches};
    };
    m_worker->read(this, std::move(work), [this](const Result<Content> &content) {
        if (content)
            fill(*content);
        else
            report(content.error());
    });
}

void WorktreeDialog::fill(const Content &content)
{
    m_worktrees = content.worktrees;
    const int row = qMax(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    m_list->clear();
    for (const git::LinkedWorktree &worktree : std::as_const(m_worktrees)) {
        const QString branch = worktree.branch.isEmpty() ? worktree.head.toString().first(8) : worktree.branch;
        const QString folder = QDir::toNativeSeparators(worktree.folder);
        auto *item = new QTreeWidgetItem(m_list, {branch, folder, stateOf(worktree)});
        item->setToolTip(FolderColumn, folder);
        item->setIcon(BranchColumn, QIcon::fromTheme(QStringLiteral("vcs-branch")));
    }
    m_list->setCurrentItem(m_list->topLevelItem(qMin(row, m_list->topLevelItemCount() - 1)));
    fillBranches(content);
    update();
}

void WorktreeDialog::fillBranches(const Content &content)
{
    QSet<QString> taken;
    for (const git::LinkedWorktree &worktree : content.worktrees)
        taken.insert(worktree.branch);
    for (const git::Branch &branch : content.branches)
        if (!branch.isRemote)
            taken.insert(branch.upstream);
    const QString before = m_branch->currentText();
    m_branch->clear();
    for (const git::Branch &branch : content.branches) {
        if (!taken.contains(branch.name))
            m_branch->addItem(branch.name);
    }
    m_branch->setCurrentIndex(qMax(0, m_branch->findText(before)));
    proposeFolder();
}

/// Beside the open one, called after both.
void WorktreeDialog::proposeFolder()
{
    static const QRegularExpression strange(QStringLiteral("[^\\w.-]+"));
    const QString branch = m_branch->currentText();
    const QFileInfo here(m_worktrees.isEmpty() ? m_worker->folder() : m_worktrees.constFirst().folder);
    const QString name = here.fileName() + u'-' + branch.section(u'/', branch.startsWith(u"origin/") ? 1 : 0);
    m_folder->setText(branch.isEmpty() ? QString()
                                       : QDir::toNativeSeparators(
                                             here.dir().filePath(QString(name).replace(strange, QStringLiteral("-")))));
    update();
}

void WorktreeDialog::chooseFolder()
{
    const QString parent = QFileDialog::getExistingDirectory(this, tr("Choose a Folder"), m_folder->text());
    if (!parent.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(parent));
}

const git::LinkedWorktree *WorktreeDialog::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_worktrees.size() ? &m_worktrees.at(row) : nullptr;
}

void WorktreeDialog::update()
{
    const git::LinkedWorktree *worktree = chosen();
    m_open->setEnabled(worktree && !worktree->isMissing && !worktree->isCurrent);
    m_remove->setEnabled(worktree && !worktree->isMain && !worktree->isCurrent && !worktree->isLocked);
    m_add->setEnabled(!m_branch->currentText().isEmpty() && QDir::isAbsolutePath(m_folder->text()));
}

void WorktreeDialog::openChosen()
{
    const QString folder = chosen()->folder;
    accept();
    Q_EMIT folderRequested(folder);
}

void WorktreeDialog::remove()
{
    auto work = [folder = chosen()->folder](const git::Repository &repository, Progress &progress) {
        return git::removeWorktree(repository, folder, progress);
    };
    m_trouble->hide();
    m_worker->change(this, tr("Removing a worktree"), std::move(work), [this](const Result<> &removed) {
        if (!removed)
            report(removed.error());
    });
}

void WorktreeDialog::add()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text());
    auto work = [folder, branch = m_branch->currentText()](const git::Repository &repository, Progress &progress) {
        return git::addWorktree(repository, folder, branch, progress);
    };
    m_trouble->hide();
    m_add->setEnabled(false);
    m_worker->change(this, tr("Checking out beside"), std::move(work),
                     [this](const Result<git::LinkedWorktree> &added) {
                         if (!added)
                             report(added.error());
                     });
}

void WorktreeDialog::report(const Error &error)
{
    m_trouble->setText(error.message);
    m_trouble->show();
    update();
}

} // namespace spacewright::views
