// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningview.h"

#include "runningmodel.h"

#include <core/run/recipe/recipe.h>
#include <views/common/emptystate.h>
#include <views/common/usage/roomydelegate.h>

#include <QAction>
#include <QDesktopServices>
#include <QHeaderView>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace spacewright::views
{

namespace
{

using namespace std::chrono_literals;

constexpr auto pause = 1s;

} // namespace

RunningView::RunningView(QWidget *parent)
    : QWidget(parent), m_model(new RunningModel(this)), m_list(new QTreeView), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("running"));
    makeActions();
    makeList();
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_open, m_browse, m_sleep, m_stop});
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_list);
    m_stack->addWidget(new EmptyState(
        QStringLiteral("media-playback-start"), tr("No Space runs"),
        tr("Each Space that you run here or on the command line is listed, also while you work on another one.")));
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_tick.setInterval(pause);
    connect(&m_tick, &QTimer::timeout, this, &RunningView::reload);
    updateActions();
}

QAction *RunningView::addAction(const char *name, const QString &icon, const QString &text, void (RunningView::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void RunningView::makeActions()
{
    m_open = addAction("running_show", QStringLiteral("document-open"), tr("Show"), &RunningView::open);
    m_open->setToolTip(tr("Open the Space here; the one that is open goes on running"));
    m_browse = addAction("running_browse", QStringLiteral("internet-web-browser"), tr("Open in Browser"),
                         &RunningView::browse);
    m_sleep = addAction("running_sleep", QStringLiteral("system-suspend"), tr("Sleep"), &RunningView::sleepOrWake);
    m_stop = addAction("running_stop", QStringLiteral("media-playback-stop"), tr("Stop"), &RunningView::stop);
}

void RunningView::makeList()
{
    m_list->setObjectName(QStringLiteral("running_list"));
    m_list->setAccessibleName(tr("Running Spaces"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(RunningModel::Title, QHeaderView::Stretch);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_open, m_browse, m_sleep, m_stop});
    connect(m_list, &QTreeView::activated, this, &RunningView::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunningView::updateActions);
}

void RunningView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
    m_tick.start();
}

void RunningView::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    QWidget::hideEvent(event);
}

void RunningView::reload()
{
    if (m_looking.isRunning())
        return;
    m_looking = Task<QList<run::RunningSpace>>(
        QThreadPool::globalInstance(),
        [](Progress &) -> Result<QList<run::RunningSpace>> { return run::runningSpaces(); });
    m_looking.future().then(this, [this](const Result<QList<run::RunningSpace>> &spaces) { showSpaces(*spaces); });
}

void RunningView::showSpaces(const QList<run::RunningSpace> &spaces)
{
    const run::RunningSpace *before = selected();
    const QString id = before ? before->id : QString();
    m_model->setSpaces(spaces);
    const int row = qMax(0, m_model->rowOf(id));
    if (!spaces.isEmpty() && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row, 0));
    m_stack->setCurrentIndex(spaces.isEmpty() ? 0 : 1);
    updateActions();
    if (std::exchange(m_count, spaces.size()) != spaces.size())
        Q_EMIT countChanged(m_count);
}

const run::RunningSpace *RunningView::selected() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->space(current.row()) : nullptr;
}

void RunningView::updateActions()
{
    const run::RunningSpace *space = selected();
    const bool sleeps = space && space->stage == run::Stage::Sleeping;
    m_open->setEnabled(space);
    m_browse->setEnabled(space && !space->url.isEmpty());
    m_stop->setEnabled(space);
    m_sleep->setEnabled(space && space->canSleep && (sleeps || space->stage == run::Stage::Running));
    m_sleep->setText(sleeps ? tr("Wake") : tr("Sleep"));
    m_sleep->setIcon(
        QIcon::fromTheme(sleeps ? QStringLiteral("media-playback-start") : QStringLiteral("system-suspend")));
    m_sleep->setToolTip(sleepTip(space));
}

QString RunningView::sleepTip(const run::RunningSpace *space)
{
    if (!space || space->canSleep)
        return tr("A sleeping app frees what it uses; a visit wakes it, or this");
    if (space->runner == run::runnerKindName(run::RunnerKind::Hub))
        return tr("What runs on the Hub's hardware runs until it is stopped");
    return tr("To let it sleep, choose a sleep time in the settings under Run, and run it again");
}

void RunningView::open()
{
    if (const run::RunningSpace *space = selected())
        Q_EMIT spaceRequested(space->folder);
}

void RunningView::browse()
{
    if (const run::RunningSpace *space = selected())
        QDesktopServices::openUrl(space->url);
}

void RunningView::sleepOrWake()
{
    if (const run::RunningSpace *space = selected())
        tell(*space, space->stage == run::Stage::Sleeping ? run::RunningWish::Wake : run::RunningWish::Sleep);
}

void RunningView::stop()
{
    if (const run::RunningSpace *space = selected())
        tell(*space, run::RunningWish::Stop);
}

void RunningView::wake(const QString &folder)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const run::RunningSpace &space = m_model->space(row);
        if (space.folder == folder && space.stage == run::Stage::Sleeping)
            tell(space, run::RunningWish::Wake);
    }
}

void RunningView::tell(const run::RunningSpace &space, run::RunningWish wish)
{
    if (const Result<> told = run::tellRunning(space, wish); !told)
        Q_EMIT failed(told.error());
}

} // namespace spacewright::views
