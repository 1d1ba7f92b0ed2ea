// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logview.h"

#include "logaccessible.h"
#include "logfollower.h"
#include "logtext.h"
#include <views/log/bars/logfilterbar.h>
#include <views/log/bars/logfindbar.h>
#include <views/log/bars/loggoto.h>
#include <views/log/search/logfinder.h>
#include <views/log/search/logscanner.h>

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>

#include <QAction>
#include <QContextMenuEvent>
#include <QFileInfo>
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

enum Choice { BuildLog, RunLog, FileLog };

constexpr int watchMs = 100;

bool hasLines(const std::shared_ptr<log::LogStore> &store)
{
    return store && store->byteCount() > 0;
}

} // namespace

LogView::LogView(QWidget *parent)
    : QWidget(parent), m_head(new QWidget(this)), m_choice(new QTabBar(m_head)), m_note(new QLabel(m_head)),
      m_banner(new ErrorBanner(this)), m_stack(new QStackedWidget(this)), m_text(new LogText),
      m_findBar(new LogFindBar(this)), m_filterBar(new LogFilterBar(this)), m_goTo(new LogGoTo(this)),
      m_finder(new LogFinder(this)), m_scanner(new LogScanner(this)), m_follower(new LogFollower(this))
{
    installLogAccessibility();
    setObjectName(QStringLiteral("panel_log"));
    setAccessibleName(tr("Log"));
    // A click on any part of it makes its keys mean the log.
    setFocusPolicy(Qt::ClickFocus);
    makeActions();
    makeHead();
    makeBars();
    makeBody();
    connectText();
    connect(m_choice, &QTabBar::tabBarClicked, this, [this] { m_isPicked = true; });
    connect(m_choice, &QTabBar::currentChanged, this, &LogView::showLog);
    connect(m_choice, &QTabBar::tabCloseRequested, this, &LogView::closeFile);
    connect(m_follower, &LogFollower::lost, this, &LogView::reportLost);

    // The other log may get its first line while nobody sees it.
    auto *watch = new QTimer(this);
    watch->setInterval(watchMs);
    connect(watch, &QTimer::timeout, this, &LogView::updateAvailability);
    watch->start();
    updateAvailability();
}

void LogView::connectText()
{
    connect(m_text, &LogText::grown, this, [this] {
        m_finder->lookOn();
        m_scanner->lookOn();
        updateNote();
    });
    connect(m_text, &LogText::fileActivated, this, &LogView::placeRequested);
    connect(m_text, &LogText::followingChanged, m_follow, &QAction::setChecked);
    connect(m_text, &LogText::selectionChanged, this, [this] { m_copy->setEnabled(!m_text->selection().isEmpty()); });
    connect(m_text, &LogText::copyLimited, this, [this] {
        //: Shown after copying a part of a very long log
        m_note->setText(tr("Only the first %L1 lines were copied.").arg(LogText::copyLimit));
    });
    connect(m_text, &LogText::styleChanged, this, [this] {
        m_filterBar->setColours(m_text->colours());
        updateMarkers();
    });
    m_filterBar->setColours(m_text->colours());
    connect(m_finder, &LogFinder::changed, this, &LogView::showHits);
    connect(m_scanner, &LogScanner::changed, this, &LogView::applyFilter);
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

QAction *LogView::addAction(const QString &icon, const QString &text, const QString &name, const QKeySequence &keys)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void LogView::makeActions()
{
    m_follow = addAction(QStringLiteral("go-bottom"), tr("Follow"), QStringLiteral("log_follow"), {});
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Stay at the end while the log grows"));
    m_find = addAction(QStringLiteral("edit-find"), tr("Find…"), QStringLiteral("log_find_open"), QKeySequence::Find);
    m_filter = addAction(QStringLiteral("view-filter"), tr("Filter"), QStringLiteral("log_filter"),
                         QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    m_filter->setCheckable(true);
    m_filter->setToolTip(tr("Colour, show and hide lines by patterns, level and source"));
    m_line = addAction(QStringLiteral("go-jump"), tr("Go to Line…"), QStringLiteral("log_go_to_line"),
                       QKeySequence(Qt::CTRL | Qt::Key_G));
    m_copy = addAction(QStringLiteral("edit-copy"), tr("Copy"), QStringLiteral("log_copy"), QKeySequence::Copy);
    m_copy->setEnabled(false);
    m_selectAll = addAction(QStringLiteral("edit-select-all"), tr("Select All"), QStringLiteral("log_select_all"),
                            QKeySequence::SelectAll);
    auto *next =
        addAction(QStringLiteral("go-down"), tr("Next Match"), QStringLiteral("log_next"), QKeySequence::FindNext);
    auto *previous = addAction(QStringLiteral("go-up"), tr("Previous Match"), QStringLiteral("log_previous"),
                               QKeySequence::FindPrevious);
    connect(m_follow, &QAction::toggled, m_text, &LogText::setFollowing);
    connect(m_find, &QAction::triggered, this, &LogView::openFindBar);
    connect(m_filter, &QAction::toggled, this, &LogView::setFilterShown);
    connect(m_line, &QAction::triggered, this, &LogView::goToLine);
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
    addButton(m_filter, QStringLiteral("log_filter_button"))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(m_find, QStringLiteral("log_find_button"));
    addButton(m_copy, QStringLiteral("log_copy_button"));
}

void LogView::makeBars()
{
    m_findBar->hide();
    connect(m_findBar, &LogFindBar::queryChanged, this, [this](const log::LogQuery &query) {
        const Result<> set = m_finder->setQuery(query);
        m_searchError = set ? QString() : set.error().message;
        updateMarkers();
        showHits();
    });
    connect(m_findBar, &LogFindBar::nextRequested, this, [this] { goToHit(1); });
    connect(m_findBar, &LogFindBar::previousRequested, this, [this] { goToHit(-1); });
    connect(m_findBar, &LogFindBar::closed, this, &LogView::closeFindBar);
    m_filterBar->hide();
    connect(m_filterBar, &LogFilterBar::wishesChanged, this, &LogView::applyWishes);
    connect(m_filterBar, &LogFilterBar::filterChanged, this, &LogView::applyFilter);
    connect(m_filterBar, &LogFilterBar::timesToggled, m_text, &LogText::setTimesShown);
    connect(m_filterBar, &LogFilterBar::closed, m_filter, [this] { m_filter->setChecked(false); });
    m_goTo->hide();
    connect(m_goTo, &LogGoTo::chosen, this, [this](qint64 number) {
        m_text->showPlace(number - 1, 0, 0);
        m_goTo->hide();
        m_text->setFocus();
    });
    connect(m_goTo, &LogGoTo::closed, this, [this] {
        m_goTo->hide();
        m_text->setFocus();
    });
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_banner);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_findBar);
    layout->addWidget(m_goTo);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_text);
}

void LogView::setSeenFiles(const log::SeenFiles &seen)
{
    m_text->setSeenFiles(seen);
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

bool LogView::showTime(const QDateTime &time)
{
    const std::optional<qint64> line = m_run ? m_run->lineAt(time.toMSecsSinceEpoch()) : std::nullopt;
    if (line)
        showLine(false, qMax<qint64>(0, *line - m_run->droppedLines()));
    return line.has_value();
}

const std::shared_ptr<log::LogStore> &LogView::storeOf(int which) const
{
    return which == FileLog ? m_file : which == RunLog ? m_run : m_build;
}

void LogView::showLog(int which)
{
    const auto &store = storeOf(which);
    m_banner->dismiss();
    m_follower->setStore(which == FileLog ? store : nullptr);
    m_text->setPassing(std::nullopt, {});
    m_text->setStore(store);
    m_finder->setStore(store);
    m_scanner->setStore(store);
    updateAvailability();
}

void LogView::openFile(const QString &path)
{
    Result<std::shared_ptr<log::LogStore>> store = log::LogStore::attach(path);
    if (!store) {
        m_banner->showError(store.error());
        return;
    }
    m_file = std::move(*store);
    m_isPicked = true;
    if (m_choice->count() <= FileLog) {
        m_choice->addTab({});
        auto *close = new QToolButton(m_choice);
        close->setObjectName(QStringLiteral("log_file_close"));
        close->setIcon(QIcon::fromTheme(QStringLiteral("tab-close")));
        close->setToolTip(tr("Close this file"));
        close->setAccessibleName(close->toolTip());
        close->setAutoRaise(true);
        connect(close, &QToolButton::clicked, this, &LogView::closeFile);
        m_choice->setTabButton(FileLog, QTabBar::RightSide, close);
    }
    // A tab takes an ampersand for the mark of a key.
    m_choice->setTabText(FileLog, QFileInfo(path).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_choice->setTabToolTip(FileLog, path.toHtmlEscaped());
    m_text->setFollowing(false);
    if (m_choice->currentIndex() == FileLog)
        showLog(FileLog);
    else
        m_choice->setCurrentIndex(FileLog);
}

void LogView::closeFile()
{
    m_file.reset();
    m_choice->setCurrentIndex(hasLines(m_run) ? RunLog : BuildLog);
    m_choice->removeTab(FileLog);
    m_text->setFollowing(true);
}

void LogView::reportLost(log::FileChange change)
{
    const QString path = m_file->path();
    const QString name = QFileInfo(path).fileName();
    m_banner->showOffer(
        change == log::FileChange::CutShort
            //: %1 is the name of a file that is shown
            ? tr("%1 was cut short while it was shown: some of these lines are gone.").arg(name)
            //: %1 is the name of a file that is shown
            : tr("Another file, or none, has the place of %1 now: these are its lines of before.").arg(name),
        tr("Read Again"), [this, path] { openFile(path); });
}

void LogView::updateAvailability()
{
    const bool isRunning = hasLines(m_run);
    m_choice->setTabEnabled(RunLog, isRunning);
    if (isRunning && !m_isPicked && m_choice->currentIndex() == BuildLog)
        m_choice->setCurrentIndex(RunLog);
    m_stack->setCurrentIndex(hasLines(storeOf(m_choice->currentIndex())) || m_file ? 1 : 0);
    m_head->setEnabled(hasLines(m_build) || isRunning || m_file);
}

void LogView::updateNote()
{
    const auto &store = m_text->lines().store();
    m_filterBar->setSources(store ? store->sources() : QList<log::Source>());
    const qint64 dropped = store ? store->droppedBytes() : 0;
    //: Shown when a log was longer than what is kept. %1 is a size with its unit
    m_note->setText(dropped > 0 ? tr("The oldest %1 were dropped").arg(QLocale().formattedDataSize(dropped))
                                : QString());
}

void LogView::showContextMenu(const QPoint &point)
{
    QMenu menu(this);
    if (const auto place = m_text->fileAt(point)) {
        //: %1 is the path of a file, %2 the number of a line
        QAction *const go = menu.addAction(QIcon::fromTheme(QStringLiteral("go-jump")),
                                           tr("Go to %1, Line %2").arg(place->file).arg(place->line));
        connect(go, &QAction::triggered, this,
                [this, place] { Q_EMIT placeRequested(place->file, place->line, place->column); });
        menu.addSeparator();
    }
    menu.addActions({m_copy, m_selectAll});
    menu.addSeparator();
    menu.addActions({m_find, m_filter, m_line, m_follow});
    menu.exec(m_text->mapToGlobal(point));
}

} // namespace spacewright::views
