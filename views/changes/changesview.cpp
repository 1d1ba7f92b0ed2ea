// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changesview.h"

#include "changeslist.h"
#include "commitbox.h"
#include "pushrulewarnings.h"
#include "repairaction.h"
#include "syncactions.h"
#include "unfinishedbar.h"

#include <core/git/history/commit.h>
#include <core/git/history/history.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/keptfiles.h>

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>
#include <views/common/repository/repositoryworker.h>

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace spacewright::views
{

namespace
{

constexpr qsizetype offeredMessages = 20;

/// Commits what is staged; of a choice of nothing, these files with everything in them. Returns what the Hub would find
/// wrong with it.
Result<QList<git::PushFinding>> commitWith(const git::Repository &repository, const QList<QByteArray> &paths,
                                           const git::CommitOptions &options, Progress &progress)
{
    if (!paths.isEmpty()) {
        if (const Result<> staged = git::Index(repository).stage(paths); !staged)
            return failure(staged);
    }
    Result<QList<git::PushFinding>> findings = git::checkStaged(repository, progress);
    if (!findings)
        return findings;
    const Result<git::ObjectId> commit = git::commitStaged(repository, options);
    return commit ? findings : failure(commit);
}

Result<QStringList> lastMessages(const git::Repository &repository, Progress &progress)
{
    const Result<git::ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    Result<git::History> history = git::History::of(repository, {.starts = {*head}});
    if (!history)
        return failure(history);
    const Result<QList<git::Commit>> commits = history->next(offeredMessages, progress);
    if (!commits)
        return failure(commits);
    QStringList messages;
    for (const git::Commit &commit : *commits)
        messages.append(commit.body.isEmpty() ? commit.subject : commit.subject + QStringLiteral("\n\n") + commit.body);
    return messages;
}

} // namespace

ChangesView::ChangesView(RepositoryWorker *worker, SyncActions *sync, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_commit(new QAction(this)), m_create(new QAction(this)),
      m_repair(new RepairAction(worker, sync, this)), m_branch(new QLabel(this)),
      m_unfinished(new UnfinishedBar(worker, this)), m_banner(new ErrorBanner(this)), m_detours(new ErrorBanner(this)),
      m_pages(new QStackedWidget(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("checkmark"), tr("Nothing has changed"),
                             tr("Every file is as it was committed last."), this)),
      m_none(new EmptyState(QStringLiteral("folder-git"), {}, {}, this)), m_list(new ChangesList(this)),
      m_box(new CommitBox(m_commit, this)), m_rules(new PushRuleWarnings(worker, this))
{
    setObjectName(QStringLiteral("changes_view"));
    setAccessibleName(tr("Changes"));
    makeActions();
    build(sync);
    connectList();
    connectRules(sync);
    connect(m_box, &CommitBox::messageChanged, this, &ChangesView::update);
    connect(m_box, &CommitBox::historyWanted, this, &ChangesView::readMessages);
    connect(m_box, &CommitBox::amendToggled, this, &ChangesView::amend);
    showNoRepository();
}

QAction *ChangesView::repairAction() const
{
    return m_repair->action();
}

void ChangesView::makeActions()
{
    m_commit->setObjectName(QStringLiteral("repo_commit"));
    m_commit->setIcon(QIcon::fromTheme(QStringLiteral("vcs-commit")));
    m_commit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_create->setObjectName(QStringLiteral("repo_create"));
    m_create->setIcon(QIcon::fromTheme(QStringLiteral("folder-git")));
    m_create->setText(tr("&Make a Repository"));
    connect(m_repair, &RepairAction::noticed, m_banner, &ErrorBanner::showNotice);
    connect(m_repair, &RepairAction::offered, m_banner, &ErrorBanner::showOffer);
    connect(m_commit, &QAction::triggered, this, &ChangesView::commit);
    connect(m_create, &QAction::triggered, this, &ChangesView::create);
    addAction(m_commit);
}

void ChangesView::build(const SyncActions *sync)
{
    m_none->addAction(m_create);
    m_none->addAction(m_repair->action());
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *work = new QWidget(this);
    auto *workLayout = new QVBoxLayout(work);
    workLayout->setContentsMargins({});
    workLayout->setSpacing(0);
    m_detours->setObjectName(QStringLiteral("changes_detours"));
    workLayout->addWidget(makeBranchLine(sync));
    workLayout->addWidget(m_detours);
    workLayout->addWidget(m_unfinished);
    workLayout->addWidget(m_stack, 1);
    workLayout->addWidget(m_box);
    m_pages->addWidget(m_none);
    m_pages->addWidget(work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_list);
}

QWidget *ChangesView::makeBranchLine(const SyncActions *sync)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(6, 2, 2, 2);
    layout->setSpacing(0);
    m_branch->setObjectName(QStringLiteral("changes_branch"));
    m_branch->setTextFormat(Qt::PlainText);
    m_branch->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_branch, 1);
    for (QAction *action : {sync->fetchAction(), sync->pullAction(), sync->pushAction()}) {
        auto *button = new QToolButton(line);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    return line;
}

void ChangesView::connectList()
{
    connect(m_list, &ChangesList::stageRequested, this, &ChangesView::stage);
    connect(m_list, &ChangesList::unstageRequested, this, &ChangesView::unstage);
    connect(m_list, &ChangesList::discardRequested, this, &ChangesView::discard);
    connect(m_list, &ChangesList::entryShown, this, &ChangesView::entryShown);
    connect(m_list, &ChangesList::fileOpenRequested, this, &ChangesView::fileOpenRequested);
    connect(m_list, &ChangesList::historyRequested, this, &ChangesView::historyRequested);
}

void ChangesView::connectRules(SyncActions *sync)
{
    connect(m_rules, &PushRuleWarnings::offered, m_banner, &ErrorBanner::showOffer);
    connect(sync, &SyncActions::objected, m_rules, &PushRuleWarnings::ask);
    connect(m_rules, &PushRuleWarnings::pushWanted, sync, &SyncActions::push);
}

void ChangesView::setOverview(const git::Overview &overview)
{
    m_overview = overview;
    m_create->setEnabled(false);
    m_repair->action()->setEnabled(true);
    m_list->setFiles(overview.files);
    const git::Branch &branch = overview.branch;
    const QString name = branch.name.isEmpty() ? tr("no branch") : branch.name;
    //: A branch: %1 is its name, %2 how many commits it is ahead of the remote, %3 how many behind
    m_branch->setText(branch.upstream.isEmpty() ? name
                                                : tr("%1  ↑%2 ↓%3").arg(name).arg(branch.ahead).arg(branch.behind));
    //: A branch as a screen reader says it
    m_branch->setAccessibleName(
        branch.upstream.isEmpty()
            ? tr("Branch %1").arg(name)
            : tr("Branch %1, %2 to push, %3 to pull").arg(name).arg(branch.ahead).arg(branch.behind));
    m_branch->setToolTip(m_branch->accessibleName());
    m_stack->setCurrentWidget(overview.files.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
    showDetours(overview.detours);
    m_box->setSigning(overview.isSigningWanted);
    showUnfinished(overview.unfinished);
    update();
}

void ChangesView::showDetours(const git::Detours &detours)
{
    if (m_shownDetours == detours)
        return;
    m_shownDetours = detours;
    QStringList sentences;
    if (!detours.addresses.isEmpty())
        //: %1 is a list of addresses
        sentences.append(tr("The settings of git redirect this repository's remote to %1. Spacewright does not go "
                            "there.")
                             .arg(detours.addresses.join(QStringLiteral(", "))));
    if (!detours.settings.isEmpty())
        //: %1 is a list of settings, such as "http.proxy = http://proxy.example"
        sentences.append(tr("This repository has settings that would send git's traffic through others or run a "
                            "program: %1. Spacewright does not follow them.")
                             .arg(detours.settings.join(QStringLiteral(", "))));
    if (sentences.isEmpty())
        m_detours->dismiss();
    else
        m_detours->showNotice(sentences.join(u' '));
}

void ChangesView::showUnfinished(const git::Unfinished &work)
{
    m_unfinished->setUnfinished(work, m_list->changes()->count(ChangesModel::Section::Conflicts));
    // Git has words ready for what is brought in.
    if (m_box->message().isEmpty() && work.kind != git::UnfinishedKind::Rebase && !work.message.isEmpty())
        m_box->setMessage(work.message);
}

void ChangesView::showNoRepository()
{
    m_overview.reset();
    m_create->setEnabled(!m_worker->folder().isEmpty());
    m_repair->action()->setEnabled(false);
    m_none->setContent(QStringLiteral("folder-git"), tr("This folder is no repository yet"),
                       tr("A repository keeps every version of your files. Spaces on the Hub are repositories."));
    update();
}

void ChangesView::showUnreadable(const Error &error)
{
    m_overview.reset();
    m_create->setEnabled(false);
    m_repair->action()->setEnabled(error.code == ErrorCode::RepositoryDamaged ||
                                   error.code == ErrorCode::RepositoryLocked);
    m_none->setContent(QStringLiteral("data-error"), tr("This repository cannot be read"), error.message);
    update();
}

void ChangesView::update()
{
    const ChangesModel *changes = m_list->changes();
    const bool hasConflicts = changes->count(ChangesModel::Section::Conflicts) > 0;
    const bool hasStaged = changes->count(ChangesModel::Section::Staged) > 0;
    const bool hasAny = hasStaged || changes->count(ChangesModel::Section::Unstaged) > 0;
    m_pages->setCurrentIndex(m_overview ? 1 : 0);
    const bool isWhole = !hasStaged && hasAny && !m_box->options().isAmending;
    m_commit->setText(isWhole ? tr("&Commit All") : tr("&Commit"));
    const bool isFinishing = m_overview && m_overview->unfinished.kind != git::UnfinishedKind::None;
    const bool hasReason = hasAny || isFinishing || m_box->options().isAmending;
    m_commit->setEnabled(m_overview && hasReason && !hasConflicts && !m_box->message().trimmed().isEmpty());
    m_commit->setToolTip(hasConflicts ? tr("Solve the conflicts first")
                         : isWhole    ? tr("Nothing is staged: commit all changes")
                                      : tr("Commit what is staged"));
}

void ChangesView::stage(const QList<QByteArray> &paths)
{
    auto work = [paths](const git::Repository &repository, Progress &) { return git::Index(repository).stage(paths); };
    m_worker->change(this, {}, std::move(work), [this](const Result<> &staged) {
        if (staged)
            m_rules->lookAtStaged();
    });
}

void ChangesView::unstage(const QList<QByteArray> &paths)
{
    auto work = [paths](const git::Repository &repository, Progress &) {
        return git::Index(repository).unstage(paths);
    };
    m_worker->change(this, {}, std::move(work), [](const Result<> &) {});
}

void ChangesView::discard(const QList<QByteArray> &paths)
{
    auto work = [paths](const git::Repository &repository, Progress &progress) {
        return git::discardFiles(repository, paths, progress);
    };
    m_worker->change(this, {}, std::move(work), [this, count = paths.size()](const Result<QString> &kept) {
        if (kept)
            offerToRestore(*kept, count);
    });
}

void ChangesView::offerToRestore(const QString &keptId, qsizetype count)
{
    m_banner->showOffer(tr("The changes of %n file(s) were discarded.", nullptr, int(count)), tr("Undo"),
                        [this, keptId] {
                            auto work = [keptId](const git::Repository &repository, Progress &) {
                                return git::KeptFiles(repository).restore(keptId);
                            };
                            m_worker->change(this, {}, std::move(work), [](const Result<> &) {});
                        });
}

void ChangesView::commit()
{
    QList<QByteArray> paths;
    const bool isOfAll = m_list->changes()->count(ChangesModel::Section::Staged) == 0 && !m_box->options().isAmending &&
                         m_overview->unfinished.kind == git::UnfinishedKind::None;
    if (isOfAll) {
        for (const ChangesModel::Entry &entry : m_list->changes()->entriesOf(ChangesModel::Section::Unstaged))
            paths.append(entry.path);
    }
    auto work = [paths, options = m_box->options()](const git::Repository &repository, Progress &progress) {
        return commitWith(repository, paths, options, progress);
    };
    m_commit->setEnabled(false);
    // What a merge brings in is on the remote already.
    const bool isMerge = m_overview->unfinished.kind != git::UnfinishedKind::None;
    m_worker->change(this, tr("Committing"), std::move(work),
                     [this, isMerge](const Result<QList<git::PushFinding>> &findings) {
                         if (findings)
                             m_box->reset();
                         if (findings && !isMerge)
                             m_rules->offerToMove(*findings);
                         update();
                     });
}

void ChangesView::create()
{
    m_create->setEnabled(false);
    auto work = [message = tr("First version")](const QString &folder, Progress &) -> Result<> {
        const Result<git::Repository> made = git::Repository::create(folder, message);
        return made ? Result<>() : failure(made);
    };
    m_worker->changeFolder(this, tr("Making a repository"), std::move(work),
                           [this](const Result<> &made) { m_create->setEnabled(!made); });
}

void ChangesView::amend()
{
    if (!m_box->options().isAmending || !m_box->message().isEmpty()) {
        update();
        return;
    }
    m_worker->read(this, lastMessages, [this](const Result<QStringList> &messages) {
        if (messages && !messages->isEmpty())
            m_box->setMessage(messages->constFirst());
        update();
    });
}

void ChangesView::readMessages()
{
    m_worker->read(this, lastMessages, [this](const Result<QStringList> &messages) {
        m_box->setHistory(messages.value_or(QStringList()));
    });
}

} // namespace spacewright::views
