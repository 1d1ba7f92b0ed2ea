// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pullrequestdialog.h"

#include <core/git/references/branch.h>
#include <core/git/worktree/switchbranch.h>

#include <views/common/repository/repositoryworker.h>

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

QString branchOf(int number)
{
    return QStringLiteral("origin/pr/%1").arg(number);
}

Result<> fetch(const git::Repository &repository, int number, const git::Credentials &credentials, Progress &progress)
{
    const Result<git::Remote> remote = git::Remote::open(repository);
    return remote ? remote->fetchPullRequest(number, credentials, progress) : failure(remote);
}

} // namespace

PullRequestDialog::PullRequestDialog(RepositoryWorker *worker, CredentialsSource credentials, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_credentials(std::move(credentials)), m_list(new QTreeWidget(this)),
      m_state(new QLabel(this)),
      m_show(makeButton(QStringLiteral("pull_request_show"), tr("&Show Changes"),
                        tr("Gets its commits and shows what they change"), &PullRequestDialog::showChanges)),
      m_here(makeButton(QStringLiteral("pull_request_here"), tr("Check Out &Here"),
                        tr("Switches the open folder to a branch with its commits"), &PullRequestDialog::checkOutHere)),
      m_beside(makeButton(QStringLiteral("pull_request_beside"), tr("Check Out &Beside"),
                          tr("Puts it into a folder of its own, beside the open one"),
                          &PullRequestDialog::checkOutBeside))
{
    setObjectName(QStringLiteral("pull_requests"));
    setWindowTitle(tr("Pull Requests"));
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PullRequestDialog::update);
    read();
    resize(520, 380);
}

QPushButton *PullRequestDialog::makeButton(const QString &name, const QString &text, const QString &toolTip,
                                           void (PullRequestDialog::*slot)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void PullRequestDialog::build()
{
    m_list->setObjectName(QStringLiteral("pull_request_list"));
    m_list->setAccessibleName(tr("Pull requests"));
    m_list->setHeaderLabels({tr("Pull Request"), tr("Newest Commit")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_state->setObjectName(QStringLiteral("pull_request_state"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_show);
    bar->addWidget(m_beside);
    bar->addWidget(m_here);
    bar->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addLayout(bar);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
}

void PullRequestDialog::read()
{
    say(tr("Asking the remote…"));
    m_isBusy = true;
    update();
    auto work = [credentials = m_credentials()](const git::Repository &repository,
                                                Progress &progress) -> Result<QList<git::PullRequest>> {
        const Result<git::Remote> remote = git::Remote::open(repository);
        return remote ? remote->pullRequests(credentials, progress) : failure(remote);
    };
    m_worker->transfer(this, tr("Asking for pull requests"), std::move(work),
                       [this](const Result<QList<git::PullRequest>> &requests) {
                           m_isBusy = false;
                           if (requests)
                               fill(*requests);
                           else
                               say(requests.error().message);
                           update();
                       });
}

void PullRequestDialog::fill(const QList<git::PullRequest> &requests)
{
    for (const git::PullRequest &request : requests) {
        //: A row of a list: %1 is the number of a pull request
        auto *item =
            new QTreeWidgetItem(m_list, {tr("Pull request %1").arg(request.number), request.tip.toString().first(10)});
        item->setData(0, Qt::UserRole, request.number);
        item->setIcon(
            0, QIcon::fromTheme(QStringLiteral("vcs-merge-request"), QIcon::fromTheme(QStringLiteral("vcs-branch"))));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    say(requests.isEmpty() ? tr("This remote has no pull requests.") : QString());
}

int PullRequestDialog::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toInt() : 0;
}

void PullRequestDialog::update()
{
    for (QPushButton *button : {m_show, m_here, m_beside})
        button->setEnabled(chosen() > 0 && !m_isBusy);
}

void PullRequestDialog::say(const QString &text)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

void PullRequestDialog::showChanges()
{
    auto work = [number = chosen(), credentials = m_credentials()](const git::Repository &repository,
                                                                   Progress &progress) -> Result<Span> {
        if (const Result<> fetched = fetch(repository, number, credentials, progress); !fetched)
            return failure(fetched);
        const Result<git::ObjectId> tip = repository.resolve(QStringLiteral("refs/remotes/") + branchOf(number));
        const Result<git::ObjectId> head = repository.head();
        if (!tip || !head)
            return tip ? failure(head) : failure(tip);
        const Result<git::ObjectId> base = git::mergeBase(repository, *head, *tip);
        return base ? Result<Span>(Span{*base, *tip}) : failure(base);
    };
    m_worker->transfer(this, tr("Getting a pull request"), std::move(work), [this](const Result<Span> &span) {
        if (span)
            Q_EMIT comparisonRequested(span->from, span->to);
        else
            say(span.error().message);
    });
}

void PullRequestDialog::checkOutHere()
{
    const int number = chosen();
    auto work = [number, credentials = m_credentials()](const git::Repository &repository,
                                                        Progress &progress) -> Result<> {
        const Result<> fetched = fetch(repository, number, credentials, progress);
        return fetched ? git::switchBranch(repository, branchOf(number), git::OpenChanges::Keep, progress) : fetched;
    };
    m_worker->transfer(this, tr("Getting a pull request"), std::move(work), [this, number](const Result<> &done) {
        if (!done) {
            say(done.error().message);
            return;
        }
        accept();
        Q_EMIT checkedOutHere(number);
    });
}

void PullRequestDialog::checkOutBeside()
{
    const int number = chosen();
    const QFileInfo here(m_worker->folder());
    const QString folder = here.dir().filePath(QStringLiteral("%1-pr-%2").arg(here.fileName()).arg(number));
    auto work = [number, folder, credentials = m_credentials()](const git::Repository &repository,
                                                                Progress &progress) -> Result<> {
        if (const Result<> fetched = fetch(repository, number, credentials, progress); !fetched)
            return fetched;
        const Result<git::LinkedWorktree> added = git::addWorktree(repository, folder, branchOf(number), progress);
        return added ? Result<>() : failure(added);
    };
    m_worker->transfer(this, tr("Getting a pull request"), std::move(work),
                       [this, number, folder](const Result<> &done) {
                           if (!done) {
                               say(done.error().message);
                               return;
                           }
                           accept();
                           Q_EMIT checkedOutBeside(number, folder);
                       });
}

} // namespace spacewright::views
