// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorypanels.h"

#include "backgroundfetch.h"
#include "branchtools.h"
#include "repositorywatch.h"
#include "upstreamtools.h"

#include <app/window/panels.h>

#include <core/git/lfs/largefiles.h>
#include <core/settings/settings.h>

#include <views/changes/changesview.h>
#include <views/changes/syncactions.h>
#include <views/common/repository/changemark.h>
#include <views/common/repository/repositoryworker.h>
#include <views/diff/commitpage.h>
#include <views/diff/conflict/conflictview.h>
#include <views/diff/diffview.h>
#include <views/diff/revisionview.h>
#include <views/editor/blame/blamegutter.h>
#include <views/editor/editorarea.h>
#include <views/history/historyview.h>
#include <views/history/operationspage.h>
#include <views/history/undoactions.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QDir>
#include <QFile>
#include <QIcon>
#include <QMenu>

namespace spacewright
{

namespace
{

QString changesPanel()
{
    return QStringLiteral("panel_changes");
}

QString historyPanel()
{
    return QStringLiteral("panel_history");
}

QString fileName(const QByteArray &path)
{
    return views::shownPath(path).section(u'/', -1);
}

} // namespace

RepositoryPanels::RepositoryPanels(const Surroundings &surroundings)
    : QObject(surroundings.window), m_around(surroundings), m_worker(new views::RepositoryWorker(m_around.tasks, this)),
      m_watch(new RepositoryWatch(m_worker, this)),
      m_fetch(new BackgroundFetch(m_worker, m_around.credentials, &m_around.settings->repository.fetchMinutes, this)),
      m_sync(new views::SyncActions(m_worker, m_around.credentials, m_around.window->actionCollection(), this)),
      m_branches(new BranchTools(m_worker, m_around.credentials, m_around.window)),
      m_changes(new views::ChangesView(m_worker, m_sync, m_around.window)),
      m_history(new views::HistoryView(m_worker, m_around.window)), m_undo(new views::UndoActions(m_worker, this)),
      m_blame(new views::BlameGutter(m_worker, this)),
      m_upstream(new UpstreamTools({m_around.window, m_around.editors, m_worker, m_around.credentials}))
{
    addPanels();
    connectChanges();
    connectHistory();
    connect(m_worker, &views::RepositoryWorker::aboutToChange, this, &RepositoryPanels::aboutToChange);
    connect(m_watch, &RepositoryWatch::overviewChanged, this, &RepositoryPanels::showOverview);
    connect(m_watch, &RepositoryWatch::unavailable, this, &RepositoryPanels::showUnavailable);
    connect(m_watch, &RepositoryWatch::incomplete, this, [this] {
        Q_EMIT noticed(
            tr("There are more folders here than can be watched. Changes of other programs show up after some "
               "seconds."));
    });
    connectActions();
    connectUndo();
    connectBlame();
    connect(m_upstream, &UpstreamTools::commitRequested, this, &RepositoryPanels::showCommit);
    connect(m_upstream, &UpstreamTools::comparisonRequested, this, &RepositoryPanels::showComparison);
    connect(m_around.editors, &views::EditorArea::contentRequested, this, &RepositoryPanels::getContent);
}

RepositoryPanels::~RepositoryPanels()
{
    // Work that still runs would tell views that are gone.
    delete m_worker;
}

void RepositoryPanels::addPanels()
{
    m_around.panels->add({changesPanel(), tr("Changes"), QStringLiteral("vcs-diff"), Qt::LeftDockWidgetArea},
                         m_changes);
    m_around.panels->add({historyPanel(), tr("History"), QStringLiteral("view-history"), Qt::LeftDockWidgetArea},
                         m_history);
    KActionCollection *actions = m_around.window->actionCollection();
    for (QAction *action : QList{m_changes->commitAction(), m_changes->createAction(), m_changes->repairAction(),
                                 m_undo->undoAction(), m_undo->logAction(), m_blame->action()} +
                               m_branches->actions())
        actions->addAction(action->objectName(), action);
    actions->setDefaultShortcut(m_changes->commitAction(), Qt::CTRL | Qt::Key_Return);
}

void RepositoryPanels::connectChanges()
{
    connect(m_changes, &views::ChangesView::entryShown, this, &RepositoryPanels::showChange);
    connect(m_changes, &views::ChangesView::fileOpenRequested, this,
            [this](const QByteArray &path) { openFile(path, 0); });
    connect(m_changes, &views::ChangesView::historyRequested, this, &RepositoryPanels::showHistoryOf);
    // What it finds is said there.
    connect(m_changes->repairAction(), &QAction::triggered, this, [this] { m_around.panels->raise(changesPanel()); });
}

void RepositoryPanels::connectHistory()
{
    connect(m_history, &views::HistoryView::commitShown, this, &RepositoryPanels::showCommit);
    connect(m_history, &views::HistoryView::comparisonRequested, this, &RepositoryPanels::showComparison);
    connect(m_history, &views::HistoryView::runRequested, this, &RepositoryPanels::runRequested);
}

void RepositoryPanels::connectActions()
{
    connect(m_worker, &views::RepositoryWorker::failed, this, &RepositoryPanels::report);
    connect(m_sync, &views::SyncActions::finished, this, &RepositoryPanels::noticed);
    connect(m_branches, &BranchTools::noticed, this, &RepositoryPanels::noticed);
    connect(m_branches, &BranchTools::offered, this, &RepositoryPanels::offered);
    connect(m_branches, &BranchTools::folderRequested, this, &RepositoryPanels::folderRequested);
    connect(m_branches, &BranchTools::comparisonRequested, this, &RepositoryPanels::showComparison);
    connect(m_branches, &BranchTools::conflicted, this, &RepositoryPanels::raiseChanges);
    connect(m_history, &views::HistoryView::conflicted, this, &RepositoryPanels::raiseChanges);
}

void RepositoryPanels::report(const Error &error)
{
    // Whether somebody holds the lock is looked at when it is to be removed.
    if (error.code == ErrorCode::RepositoryLocked || error.code == ErrorCode::RepositoryDamaged)
        Q_EMIT offered(error.message, tr("Repair"), [this] { m_changes->repairAction()->trigger(); });
    else
        Q_EMIT failed(error);
}

void RepositoryPanels::connectUndo()
{
    connect(m_undo, &views::UndoActions::finished, this, &RepositoryPanels::noticed);
    connect(m_undo, &views::UndoActions::finished, m_history, &views::HistoryView::refresh);
    connect(m_undo->logAction(), &QAction::triggered, this, &RepositoryPanels::showOperations);
}

void RepositoryPanels::connectBlame()
{
    connect(m_around.editors, &views::EditorArea::activeViewChanged, m_blame, &views::BlameGutter::setView);
    connect(m_worker, &views::RepositoryWorker::changed, m_blame, &views::BlameGutter::refresh);
    connect(m_blame, &views::BlameGutter::commitRequested, this, &RepositoryPanels::showCommit);
}

void RepositoryPanels::showOperations()
{
    if (!m_operations)
        m_operations = new views::OperationsPage(m_undo);
    m_around.editors->showGuest(m_operations, tr("What Was Done"), m_undo->logAction()->icon());
}

void RepositoryPanels::setFolder(const QString &folder)
{
    if (folder == m_worker->folder())
        return;
    m_worker->setFolder(folder);
    m_changes->showNoRepository();
    m_history->clear();
    m_sync->setOverview({});
    m_fetch->setRemote(false);
    m_branches->setOverview({});
    m_undo->clear();
    m_upstream->refresh();
    m_watch->restart();
}

void RepositoryPanels::touch()
{
    m_watch->touch();
}

void RepositoryPanels::showOverview(const git::Overview &overview)
{
    m_changes->setOverview(overview);
    m_history->setOverview(overview);
    m_sync->setOverview(overview);
    m_fetch->setRemote(overview.hasRemote);
    m_branches->setOverview(overview);
    m_undo->refresh();
    Q_EMIT statusChanged(overview.files);
    m_around.panels->setCount(changesPanel(), overview.files.size());
    if (m_diff)
        m_diff->refresh();
}

void RepositoryPanels::showUnavailable(const Error &error)
{
    m_sync->setOverview({});
    m_branches->setOverview({});
    Q_EMIT statusChanged({});
    m_around.panels->setCount(changesPanel(), 0);
    if (error.code == ErrorCode::FileMissing)
        m_changes->showNoRepository();
    else
        m_changes->showUnreadable(error);
}

void RepositoryPanels::showChange(const views::ChangesModel::Entry &entry)
{
    using views::ChangesModel;
    if (entry.section == ChangesModel::Section::Conflicts) {
        showConflict(entry.path);
        return;
    }
    const bool isStaged = entry.section == ChangesModel::Section::Staged;
    showDiff({.kind = isStaged ? views::DiffTarget::Kind::Staged : views::DiffTarget::Kind::Unstaged,
              .path = entry.path,
              .oldPath = entry.oldPath});
}

void RepositoryPanels::raiseChanges()
{
    m_around.panels->raise(changesPanel());
}

void RepositoryPanels::showConflict(const QByteArray &path)
{
    if (!m_conflict) {
        m_conflict = new views::ConflictView(m_worker);
        connect(m_conflict, &views::ConflictView::solved, m_around.editors,
                [this] { m_around.editors->closeGuest(m_conflict); });
    }
    // Looked at again, what was put together so far stays.
    if (m_conflict->path() != path)
        m_conflict->showConflict(path);
    //: The title of a tab with a file that is in conflict: %1 is the file's name
    m_around.editors->showGuest(m_conflict, tr("%1 (conflict)").arg(fileName(path)),
                                QIcon::fromTheme(QStringLiteral("vcs-conflicting")));
}

void RepositoryPanels::showDiff(const views::DiffTarget &target)
{
    if (!m_diff) {
        m_diff = new views::DiffView(m_worker);
        connect(m_diff, &views::DiffView::fileOpenRequested, this, &RepositoryPanels::openFile);
    }
    m_diff->showTarget(target);
    //: The title of a tab that shows what changed in a file: %1 is the file's name
    m_around.editors->showGuest(m_diff, tr("%1 (changes)").arg(fileName(target.path)),
                                QIcon::fromTheme(QStringLiteral("vcs-diff")));
}

views::CommitPage *RepositoryPanels::commitPage()
{
    if (m_commit)
        return m_commit;
    m_commit = new views::CommitPage(m_worker);
    connect(m_commit, &views::CommitPage::fileOpenRequested, this, &RepositoryPanels::openFile);
    connect(m_commit, &views::CommitPage::revisionRequested, this, &RepositoryPanels::showRevision);
    connect(m_commit, &views::CommitPage::historyRequested, this, &RepositoryPanels::showHistoryOf);
    return m_commit;
}

void RepositoryPanels::showCommit(const git::ObjectId &commit)
{
    commitPage()->showCommit(commit);
    //: The title of a tab: %1 is the short id of a commit
    m_around.editors->showGuest(m_commit, tr("Commit %1").arg(commit.toString().left(8)),
                                QIcon::fromTheme(QStringLiteral("vcs-commit")));
}

void RepositoryPanels::showComparison(const git::ObjectId &from, const git::ObjectId &to)
{
    commitPage()->showComparison(from, to);
    //: The title of a tab that compares two commits: %1 and %2 are their short ids
    m_around.editors->showGuest(m_commit, tr("%1 and %2").arg(from.toString().left(8), to.toString().left(8)),
                                QIcon::fromTheme(QStringLiteral("vcs-diff")));
}

void RepositoryPanels::showRevision(const QByteArray &path, const git::ObjectId &commit)
{
    if (!m_revision)
        m_revision = new views::RevisionView(m_worker);
    m_revision->showRevision(path, commit);
    //: The title of a tab with an old state of a file: %1 is the file's name, %2 the short id of a commit
    m_around.editors->showGuest(m_revision, tr("%1 (%2)").arg(fileName(path), commit.toString().left(8)),
                                QIcon::fromTheme(QStringLiteral("document-preview")));
}

void RepositoryPanels::showHistoryOf(const QByteArray &path)
{
    m_history->showHistoryOf(path);
    m_around.panels->raise(historyPanel());
}

void RepositoryPanels::openFile(const QByteArray &path, int line)
{
    m_around.editors->openFile(QDir(m_worker->folder()).filePath(QFile::decodeName(path)), line);
}

void RepositoryPanels::getContent(const QString &path)
{
    const QByteArray file = QFile::encodeName(QDir(m_worker->folder()).relativeFilePath(path));
    m_worker->transfer(
        //: The title of a task: %1 is the name of a file
        this, tr("Get %1").arg(views::shownPath(file)),
        [file, credentials = m_around.credentials()](const git::Repository &repository, Progress &progress) {
            return git::getLargeFiles(repository, {file}, credentials, progress);
        },
        [this, path](const Result<> &) { m_around.editors->reopen(path); });
}

} // namespace spacewright
