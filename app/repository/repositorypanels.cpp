// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorypanels.h"

#include "repositorywatch.h"

#include <app/window/panels.h>

#include <core/space/hubaccess.h>

#include <views/changes/changesview.h>
#include <views/changes/syncactions.h>
#include <views/common/repository/changemark.h>
#include <views/common/repository/repositoryworker.h>
#include <views/diff/diffview.h>
#include <views/editor/editorarea.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QDir>
#include <QFile>
#include <QIcon>

namespace spacewright
{

namespace
{

QString changesPanel()
{
    return QStringLiteral("panel_changes");
}

} // namespace

RepositoryPanels::RepositoryPanels(const Surroundings &surroundings)
    : QObject(surroundings.window), m_around(surroundings), m_worker(new views::RepositoryWorker(m_around.tasks, this)),
      m_watch(new RepositoryWatch(m_worker, this)),
      m_sync(new views::SyncActions(m_worker, space::hubCredentials, m_around.window->actionCollection(), this)),
      m_changes(new views::ChangesView(m_worker, m_sync, m_around.window))
{
    addPanels();
    connectChanges();
    connect(m_watch, &RepositoryWatch::overviewChanged, this, &RepositoryPanels::showOverview);
    connect(m_watch, &RepositoryWatch::unavailable, this, &RepositoryPanels::showUnavailable);
    connect(m_worker, &views::RepositoryWorker::failed, this, &RepositoryPanels::failed);
    connect(m_sync, &views::SyncActions::finished, m_changes, &views::ChangesView::showNotice);
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
    KActionCollection *actions = m_around.window->actionCollection();
    for (QAction *action : {m_changes->commitAction(), m_changes->createAction()})
        actions->addAction(action->objectName(), action);
}

void RepositoryPanels::connectChanges()
{
    connect(m_changes, &views::ChangesView::entryShown, this, &RepositoryPanels::showChange);
    connect(m_changes, &views::ChangesView::fileOpenRequested, this,
            [this](const QByteArray &path) { openFile(path, 0); });
}

void RepositoryPanels::setFolder(const QString &folder)
{
    if (folder == m_worker->folder())
        return;
    m_worker->setFolder(folder);
    m_changes->showNoRepository();
    m_sync->setOverview({});
    m_watch->restart();
}

void RepositoryPanels::touch()
{
    m_watch->touch();
}

void RepositoryPanels::showOverview(const git::Overview &overview)
{
    m_changes->setOverview(overview);
    m_sync->setOverview(overview);
    m_around.panels->setCount(changesPanel(), overview.files.size());
    if (m_diff)
        m_diff->refresh();
}

void RepositoryPanels::showUnavailable(const Error &error)
{
    m_sync->setOverview({});
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
        openFile(entry.path, 0);
        return;
    }
    const bool isStaged = entry.section == ChangesModel::Section::Staged;
    showDiff({.kind = isStaged ? views::DiffTarget::Kind::Staged : views::DiffTarget::Kind::Unstaged,
              .path = entry.path,
              .oldPath = entry.oldPath});
}

void RepositoryPanels::showDiff(const views::DiffTarget &target)
{
    if (!m_diff) {
        m_diff = new views::DiffView(m_worker);
        connect(m_diff, &views::DiffView::fileOpenRequested, this, &RepositoryPanels::openFile);
    }
    m_diff->showTarget(target);
    const QString name = views::shownPath(target.path).section(u'/', -1);
    //: The title of a tab that shows what changed in a file: %1 is the file's name
    m_around.editors->showGuest(m_diff, tr("%1 (changes)").arg(name), QIcon::fromTheme(QStringLiteral("vcs-diff")));
}

void RepositoryPanels::openFile(const QByteArray &path, int line)
{
    m_around.editors->openFile(QDir(m_worker->folder()).filePath(QFile::decodeName(path)), line);
}

} // namespace spacewright
