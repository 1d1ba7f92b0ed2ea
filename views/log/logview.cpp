// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logview.h"

#include "logaccessible.h"
#include "logfindbar.h"
#include "logfinder.h"
#include "logtext.h"

#include <views/common/emptystate.h>

#include <QAction>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

namespace spacewright::views
{

namespace
{

enum Choice { BuildLog, RunLog };

constexpr int watchMs = 100;

bool hasLines(const std::shared_ptr<log::LogStore> &store)
{
    return store && store->byteCount() > 0;
}

} // namespace

LogView::LogView(QWidget *parent)
    : QWidget(parent), m_head(new QWidget(this)), m_choice(new QTabBar(m_head)), m_note(new QLabel(m_head)),
      m_stack(new QStackedWidget(this)), m_text(new LogText), m_findBar(new LogFindBar(this)),
      m_finder(new LogFinder(this))
{
    installLogAccessibility();
    setObjectName(QStringLiteral("panel_log"));
    setAccessibleName(tr("Log"));
    // A click on any part of it makes its keys mean the log.
    setFocusPolicy(Qt::ClickFocus);
    makeActions();
    makeHead();
    makeBody();

    connect(m_choice, &QTabBar::tabBarClicked, this, [this] { m_isPicked = true; });
    connect(m_choice, &QTabBar::currentChanged, this, &LogView::showLog);
    connect(m_text, &LogText::grown, this, [this] {
        m_finder->lookOn();
        updateNote();
    });
    connect(m_text, &LogText::followingChanged, m_follow, &QAction::setChecked);
    connect(m_text, &LogText::selectionChanged, this, [this] { m_copy->setEnabled(!m_text->selection().isEmpty()); });
    connect(m_text, &LogText::copyLimited, this, [this] {
        //: Shown after copying a part of a very long log
        m_note->setText(tr("Only the first %L1 lines were copied.").arg(LogText::copyLimit));
    });
    connect(m_finder, &LogFinder::changed, this, &LogView::showHits);
    connect(m_finder, &LogFinder::failed, this, [this](const QString &message) { m_searchError = message; });

    // The other log may get its first line while nobody sees it.
    auto *watch = new QTimer(this);
    watch->setInterval(watchMs);
    connect(watch, &QTimer::timeout, this, &LogView::updateAvailability);
    watch->start();
    updateAvailability();
}

LogView::~LogView() = default;

QAction *LogView::actionOf(const QKeyEvent &event) const
{
    const QList<QAction *> all = actions();
    const auto found = std::ranges::find_if(all, [&event](const QAction *action) {
        return action->isEnabled() && action->shortcuts().contains(QKeySequence(event.keyCombination()));
    });
    return found == all.end() ? nullptr : *found;
}

bool LogView::event(QEvent *event)
{
    // The editor has the same keys in the window's menus, and a key that means two things does neither: where the focus
    // is decides.
    if (event->type() == QEvent::ShortcutOverride && actionOf(*static_cast<QKeyEvent *>(event)) != nullptr) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = actionOf(*event))
        action->trigger();
    else
        QWidget::keyPressEvent(event);
}

void LogView::makeActions()
{
    const auto add = [this](const QString &icon, const QString &text, const QString &name, const QKeySequence &keys) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_follow = add(QStringLiteral("go-bottom"), tr("Follow"), QStringLiteral("log_follow"), {});
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Stay at the end while the log grows"));
    m_find = add(QStringLiteral("edit-find"), tr("Find…"), QStringLiteral("log_find_open"), QKeySequence::Find);
    m_copy = add(QStringLiteral("edit-copy"), tr("Copy"), QStringLiteral("log_copy"), QKeySequence::Copy);
    m_copy->setEnabled(false);
    m_selectAll = add(QStringLiteral("edit-select-all"), tr("Select All"), QStringLiteral("log_select_all"),
                      QKeySequence::SelectAll);
    auto *next = add(QStringLiteral("go-down"), tr("Next Match"), QStringLiteral("log_next"), QKeySequence::FindNext);
    auto *previous =
        add(QStringLiteral("go-up"), tr("Previous Match"), QStringLiteral("log_previous"), QKeySequence::FindPrevious);
    connect(m_follow, &QAction::toggled, m_text, &LogText::setFollowing);
    connect(m_find, &QAction::triggered, this, &LogView::openFindBar);
    connect(m_copy, &QAction::triggered, m_text, &LogText::copy);
    connect(m_selectAll, &QAction::triggered, m_text, &LogText::selectAll);
    connect(next, &QAction::triggered, this, [this] { goToHit(1); });
    connect(previous, &QAction::triggered, this, [this] { goToHit(-1); });
}

QToolButton *LogView::addButton(QAction *action, const QString &name)
{
    auto *button = new QToolButton(m_head);
    button->setDefaultAction(action);
    button->setObjectName(name);
    button->setAccessibleName(action->text());
    button->setAutoRaise(true);
    m_head->layout()->addWidget(button);
    return button;
}

void LogView::makeHead()
{
    auto *layout = new QHBoxLayout(m_head);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(4);
    m_choice->setObjectName(QStringLiteral("log_choice"));
    m_choice->setAccessibleName(tr("Which log"));
    m_choice->setDrawBase(false);
    m_choice->setDocumentMode(true);
    m_choice->setExpanding(false);
    m_choice->addTab(tr("Build log"));
    m_choice->addTab(tr("Run log"));
    layout->addWidget(m_choice);
    layout->addStretch();
    m_note->setObjectName(QStringLiteral("log_note"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_note);
    addButton(m_follow, QStringLiteral("log_follow_button"))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(m_find, QStringLiteral("log_find_button"));
    addButton(m_copy, QStringLiteral("log_copy_button"));
}

void LogView::makeBody()
{
    m_text->setObjectName(QStringLiteral("log_text"));
    m_text->setAccessibleName(tr("Log text"));
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_text, &QWidget::customContextMenuRequested, this, &LogView::showContextMenu);
    m_stack->addWidget(new EmptyState(QStringLiteral("text-x-log"), tr("No log yet"),
                                      tr("What the build and the app write appears here when the Space runs.")));
    m_stack->addWidget(m_text);
    m_findBar->hide();
    connect(m_findBar, &LogFindBar::queryChanged, this, [this](const log::LogQuery &query) {
        m_hit = -1;
        m_searchError.clear();
        m_finder->setQuery(query);
    });
    connect(m_findBar, &LogFindBar::nextRequested, this, [this] { goToHit(1); });
    connect(m_findBar, &LogFindBar::previousRequested, this, [this] { goToHit(-1); });
    connect(m_findBar, &LogFindBar::closed, this, &LogView::closeFindBar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_findBar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_text);
}

void LogView::setLogs(std::shared_ptr<log::LogStore> build, std::shared_ptr<log::LogStore> run)
{
    m_build = std::move(build);
    m_run = std::move(run);
    m_isPicked = false;
    m_choice->setCurrentIndex(hasLines(m_run) ? RunLog : BuildLog);
    m_text->setFollowing(true);
    showLog(m_choice->currentIndex());
    updateAvailability();
}

void LogView::showLine(bool build, qint64 line)
{
    m_isPicked = true;
    m_choice->setCurrentIndex(build ? BuildLog : RunLog);
    m_text->showPlace(line, 0, 0);
}

void LogView::showLog(int which)
{
    const auto &store = which == BuildLog ? m_build : m_run;
    m_hit = -1;
    m_text->setStore(store);
    m_finder->setStore(store);
    updateAvailability();
}

void LogView::updateAvailability()
{
    const bool isRunning = hasLines(m_run);
    m_choice->setTabEnabled(RunLog, isRunning);
    if (isRunning && !m_isPicked && m_choice->currentIndex() == BuildLog)
        m_choice->setCurrentIndex(RunLog);
    const auto &store = m_choice->currentIndex() == BuildLog ? m_build : m_run;
    m_stack->setCurrentIndex(hasLines(store) ? 1 : 0);
    m_head->setEnabled(hasLines(m_build) || isRunning);
}

void LogView::updateNote()
{
    const auto &store = m_text->lines().store();
    const qint64 dropped = store ? store->droppedBytes() : 0;
    //: Shown when a log was longer than what is kept. %1 is a size with its unit
    m_note->setText(dropped > 0 ? tr("The oldest %1 were dropped").arg(QLocale().formattedDataSize(dropped))
                                : QString());
}

void LogView::openFindBar()
{
    const QString selected = m_text->selectedText();
    m_findBar->open(selected.contains(QLatin1Char('\n')) ? QString() : selected);
}

void LogView::closeFindBar()
{
    m_findBar->hide();
    m_hit = -1;
    m_finder->setQuery({});
    m_text->setFocus();
}

/// The next hit behind (or before) the one that was gone to last; at first, behind what is visible.
void LogView::goToHit(int step)
{
    const QList<log::LogHit> &hits = m_finder->hits();
    if (hits.isEmpty())
        return;
    if (m_hit >= 0)
        m_hit = (m_hit + step + hits.size()) % hits.size();
    else
        m_hit = m_finder->hitFrom(m_text->firstVisibleLine(), 0) % hits.size();
    const log::LogHit &hit = hits[m_hit];
    m_text->showPlace(hit.line, hit.match.start, hit.match.length);
    showHits();
}

void LogView::showHits()
{
    const QList<log::LogHit> &hits = m_finder->hits();
    m_text->setHits(hits, m_hit);
    if (!m_findBar->isVisible())
        return;
    if (!m_searchError.isEmpty())
        m_findBar->setStatus(m_searchError, true);
    else if (m_findBar->query().text.isEmpty())
        m_findBar->setStatus({}, false);
    else if (hits.isEmpty())
        m_findBar->setStatus(m_finder->isSearching() ? tr("Searching…") : tr("No match"), !m_finder->isSearching());
    else if (m_hit >= 0)
        //: Of the matches found in a log. %1 is the one shown, %2 how many there are
        m_findBar->setStatus(tr("%L1 of %L2").arg(m_hit + 1).arg(hits.size()), false);
    else if (m_finder->isAtLimit())
        //: %1 is a number of matches
        m_findBar->setStatus(tr("More than %L1 matches").arg(hits.size()), false);
    else
        //: %1 is a number of matches
        m_findBar->setStatus(tr("%L1 found").arg(hits.size()), false);
}

void LogView::showContextMenu(const QPoint &point)
{
    QMenu menu(this);
    menu.addActions({m_copy, m_selectAll});
    menu.addSeparator();
    menu.addActions({m_find, m_follow});
    menu.exec(m_text->mapToGlobal(point));
}

} // namespace spacewright::views
