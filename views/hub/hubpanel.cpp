// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubpanel.h"

#include "hubfilter.h"
#include "spacedelegate.h"
#include "spacelistmodel.h"

#include <views/common/emptystate.h>

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

/// Typing goes on for a moment before the Hub is asked.
constexpr int typingPause = 350;
/// How often the stages are looked at: one request for the whole list.
constexpr int stagePause = 20'000;
/// Every how many of these pauses a list is looked at that nobody sees.
constexpr int unseenPause = 3;
constexpr int busyHeight = 3;

} // namespace

HubPanel::HubPanel(HubWorker *worker, QAction *signIn, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_model(new SpaceListModel(this)), m_text(new QLineEdit(this)),
      m_scope(new QComboBox(this)), m_filter(new HubFilter(this)), m_list(new QListView(this)),
      m_busy(new QProgressBar(this)), m_note(new QLabel(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(u"network-server"_s, {}, {}, this)), m_signIn(signIn), m_retry(new QAction(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    m_again.setInterval(stagePause);
    build();
    fillScopes();
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &HubPanel::load);
    connect(&m_pause, &QTimer::timeout, this, &HubPanel::load);
    connect(&m_again, &QTimer::timeout, this, &HubPanel::look);
    connect(m_scope, &QComboBox::activated, this, &HubPanel::load);
    connect(m_filter, &HubFilter::changed, this, &HubPanel::load);
    connect(m_retry, &QAction::triggered, this, &HubPanel::load);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HubPanel::updateActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HubPanel::updateActions);
    connect(m_list, &QListView::activated, this, [this] {
        if (const auto space = chosen())
            Q_EMIT spaceRequested(space->id);
    });
    updateActions();
}

void HubPanel::build()
{
    m_text->setObjectName(u"hub_search"_s);
    m_text->setAccessibleName(tr("Search Spaces"));
    m_text->setPlaceholderText(tr("Search Spaces"));
    m_text->setClearButtonEnabled(true);
    m_scope->setObjectName(u"hub_scope"_s);
    m_scope->setAccessibleName(tr("Whose Spaces"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setObjectName(u"hub_spaces"_s);
    m_list->setAccessibleName(tr("Spaces"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SpaceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(busyHeight);
    m_busy->setAccessibleName(tr("Asking the Hub"));
    m_note->setObjectName(u"hub_note"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 2, 8, 2);
    m_empty->setObjectName(u"hub_empty"_s);
    m_retry->setText(tr("Try Again"));
    m_retry->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    m_retry->setEnabled(false);
    m_empty->addAction(m_signIn);
    m_empty->addAction(m_retry);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(6, 6, 6, 0);
    head->addWidget(m_scope, 1);
    head->addWidget(m_filter);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(6, 0, 6, 4);
    search->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(search);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    layout->addWidget(makeButtons());
    m_busy->hide();
    m_note->hide();
    setFocusProxy(m_text);
    setTabOrder({m_scope, m_filter, m_text, m_list});
}

QWidget *HubPanel::makeButtons()
{
    addAction(u"hub_details"_s, u"dashboard-show"_s, tr("Look"), tr("Look at this Space without getting it"),
              &HubPanel::spaceRequested);
    addAction(u"hub_get"_s, u"download"_s, tr("Get…"), tr("Get this Space"), &HubPanel::getRequested);
    addAction(u"hub_run_here"_s, u"media-playback-start"_s, tr("Run Here"), tr("Run this Space here"),
              &HubPanel::runRequested);
    auto *open = new QAction(QIcon::fromTheme(u"internet-web-browser"_s), tr("Open on the Hub"), this);
    open->setObjectName(u"hub_open_page"_s);
    connect(open, &QAction::triggered, this, &HubPanel::openPage);
    m_spaceActions += open;
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 2, 6, 6);
    for (QAction *action : std::as_const(m_spaceActions)) {
        m_list->addAction(action);
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        // Some words fit a narrow panel; the last is known by its picture.
        button->setToolButtonStyle(action == open ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        layout->addWidget(button);
    }
    layout->addStretch();
    return bar;
}

void HubPanel::addAction(const QString &name, const QString &icon, const QString &text, const QString &accessible,
                         void (HubPanel::*signal)(const hub::SpaceId &))
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(accessible);
    connect(action, &QAction::triggered, this, [this, signal] {
        if (const auto space = chosen())
            Q_EMIT(this->*signal)(space->id);
    });
    m_spaceActions += action;
}

void HubPanel::fillScopes()
{
    m_scope->clear();
    m_scope->addItem(QIcon::fromTheme(u"user-identity"_s), tr("My Spaces"), m_identity.name);
    for (const hub::Organisation &organisation : std::as_const(m_identity.organisations))
        m_scope->addItem(QIcon::fromTheme(u"group"_s), organisation.name, organisation.name);
    m_scope->addItem(QIcon::fromTheme(u"internet-web-browser"_s), tr("All Spaces"), QString());
    m_scope->setCurrentIndex(m_identity.name.isEmpty() ? m_scope->count() - 1 : 0);
}

void HubPanel::setIdentity(const hub::Identity &identity)
{
    m_identity = identity;
    fillScopes();
    m_isStale = true;
    m_isReady = true;
    update();
}

std::optional<hub::SpaceInfo> HubPanel::chosen() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->at(rows.constFirst().row()));
}

void HubPanel::focusSearch()
{
    m_text->setFocus();
    m_text->selectAll();
}

hub::SpaceSearch HubPanel::search() const
{
    hub::SpaceSearch search{.owner = m_scope->currentData().toString(), .text = m_text->text().trimmed()};
    m_filter->apply(search);
    return search;
}

bool HubPanel::needsAccount() const
{
    return m_scope->currentIndex() == 0 && m_identity.name.isEmpty();
}

void HubPanel::load()
{
    m_pause.stop();
    m_again.stop();
    m_worker->drop(m_ticket);
    m_busy->show();
    if (!m_isReady)
        return;
    m_isStale = false;
    const int generation = ++m_generation;
    m_model->clear();
    m_remark.clear();
    m_note->hide();
    if (needsAccount()) {
        showEmpty(u"user-identity"_s, tr("Nobody is signed in"), tr("Sign in to see your own Spaces here."));
        return;
    }
    m_retry->setEnabled(false);
    m_stack->setCurrentWidget(m_list);
    m_ticket = m_worker->ask(
        this,
        [worker = m_worker, panel = QPointer(this), generation, search = search()](const hub::HubClient &client,
                                                                                   Progress &progress) {
            // By way of the worker, which outlives its work; the panel may be gone by now.
            const auto hand = [&](const QList<hub::SpaceInfo> &page) {
                QMetaObject::invokeMethod(worker, [panel, generation, page] {
                    if (panel)
                        panel->take(generation, page);
                });
                return true;
            };
            return hub::findSpaces(client, search, hand, progress);
        },
        [this](const Result<> &end) { showEnd(end); });
}

void HubPanel::take(int generation, const QList<hub::SpaceInfo> &page)
{
    if (generation == m_generation)
        m_model->append(page);
}

void HubPanel::showEnd(const Result<> &end)
{
    m_busy->hide();
    const int count = m_model->rowCount();
    if (!end && count == 0) {
        m_retry->setEnabled(true);
        const bool isUnknown = end.error().code == ErrorCode::HubSignInNeeded;
        showEmpty(isUnknown ? u"user-identity"_s : u"network-disconnect"_s,
                  isUnknown ? tr("The Hub does not know you") : tr("The Hub cannot be asked"), end.error().message);
        return;
    }
    if (end && count == 0) {
        const bool isAll = m_text->text().trimmed().isEmpty();
        showEmpty(u"edit-find"_s, tr("No Spaces"),
                  isAll ? tr("There are none here, or the filter hides them.")
                        : tr("Nothing was found. Try other words, another filter or all Spaces."));
        return;
    }
    if (end && !search().text.isEmpty())
        askForColours();
    if (!end)
        showNote(end.error().message);
    else
        showNote(count >= hub::SpaceSearch().limit ? tr("There are more. Search for what you are looking for.")
                                                   : QString());
    m_again.start();
}

/// Below the list; that the Hub is away comes first.
void HubPanel::showNote(const QString &text)
{
    m_remark = text;
    m_note->setText(m_isAway ? tr("The Hub cannot be reached. This is what it said before.") : text);
    m_note->setVisible(!m_note->text().isEmpty() && m_stack->currentWidget() == m_list);
}

void HubPanel::setAway(bool isAway)
{
    m_isAway = isAway;
    showNote(m_remark);
    // What could not be asked before.
    if (!isAway && m_retry->isEnabled()) {
        m_isStale = true;
        update();
    }
}

void HubPanel::askForColours()
{
    const QList<hub::SpaceInfo> &shown = m_model->spaces();
    if (std::ranges::none_of(shown, [](const hub::SpaceInfo &space) { return space.colorFrom.isEmpty(); }))
        return;
    m_ticket = m_worker->ask(
        this,
        [shown](const hub::HubClient &client, Progress &progress) { return hub::withColours(client, shown, progress); },
        [this](const Result<QList<hub::SpaceInfo>> &spaces) {
            if (spaces)
                m_model->refresh(*spaces);
        });
}

void HubPanel::look()
{
    // A list that was found by words does not change by itself. One that nobody sees is watched for what fails.
    m_unseen = visibleRegion().isEmpty() ? m_unseen + 1 : 0;
    if (search().owner.isEmpty() || m_model->rowCount() == 0 || m_unseen % unseenPause != 0)
        return;
    m_worker->drop(m_ticket);
    m_ticket = m_worker->ask(
        this,
        [search = search()](const hub::HubClient &client, Progress &progress) -> Result<QList<hub::SpaceInfo>> {
            QList<hub::SpaceInfo> spaces;
            const auto keep = [&spaces](const QList<hub::SpaceInfo> &page) {
                spaces += page;
                return true;
            };
            const Result<> end = hub::findSpaces(client, search, keep, progress);
            return end ? Result<QList<hub::SpaceInfo>>(spaces) : failure(end);
        },
        [this](const Result<QList<hub::SpaceInfo>> &spaces) {
            // What is shown stays when the network is gone for a moment.
            if (spaces)
                refresh(*spaces);
        });
}

void HubPanel::refresh(const QList<hub::SpaceInfo> &spaces)
{
    QHash<QString, hub::Phase> before;
    for (const hub::SpaceInfo &space : m_model->spaces())
        before.insert(space.id.text(), space.runtime.phase());
    m_model->refresh(spaces);
    for (const hub::SpaceInfo &space : spaces) {
        const auto was = before.constFind(space.id.text());
        if (space.runtime.phase() == hub::Phase::Failed && was != before.constEnd() && *was != hub::Phase::Failed)
            Q_EMIT spaceFailed(space);
    }
}

void HubPanel::showEmpty(const QString &icon, const QString &title, const QString &text)
{
    m_busy->hide();
    m_empty->setContent(icon, title, text);
    m_stack->setCurrentWidget(m_empty);
}

void HubPanel::openPage()
{
    if (const auto space = chosen())
        Q_EMIT pageRequested(QUrl(m_worker->access().endpoint.toString() + space->id.webPath()));
}

void HubPanel::updateActions()
{
    const bool isChosen = chosen().has_value();
    for (QAction *action : std::as_const(m_spaceActions))
        action->setEnabled(isChosen);
}

void HubPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // The tab behind another one counts as shown too; the Hub is asked only for what somebody sees.
    if (m_isStale && m_isReady)
        QMetaObject::invokeMethod(this, &HubPanel::load, Qt::QueuedConnection);
}

} // namespace spacewright::views
