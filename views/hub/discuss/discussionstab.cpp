// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussionstab.h"

#include "conversation.h"
#include "discussionview.h"
#include "newdiscussiondialog.h"

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int headMargin = 6;

QString iconOf(const hub::Discussion &discussion)
{
    if (!discussion.isPullRequest)
        return u"dialog-messages"_s;
    return discussion.status == u"merged" ? u"vcs-merge"_s : u"vcs-merge-request"_s;
}

} // namespace

DiscussionsTab::DiscussionsTab(HubWorker *worker, const hub::SpaceId &space, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_space(space), m_kind(new QComboBox(this)), m_status(new QComboBox(this)),
      m_new(new QToolButton(this)), m_banner(new ErrorBanner(this)), m_list(new QTreeWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(u"dialog-messages"_s, tr("Nothing is discussed"),
                             tr("Questions, ideas and pull requests about this Space appear here."), this)),
      m_view(new DiscussionView(worker, space, this))
{
    build();
    connect(m_kind, &QComboBox::activated, this, &DiscussionsTab::reload);
    connect(m_status, &QComboBox::activated, this, &DiscussionsTab::reload);
    connect(m_new, &QToolButton::clicked, this, &DiscussionsTab::startDiscussion);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &DiscussionsTab::showChosen);
    connect(m_view, &DiscussionView::changed, this, &DiscussionsTab::reload);
    connect(m_view, &DiscussionView::merged, this, &DiscussionsTab::merged);
    connect(m_view, &DiscussionView::runRequested, this, &DiscussionsTab::runRequested);
    connect(m_view, &DiscussionView::pageRequested, this, &DiscussionsTab::pageRequested);
}

QWidget *DiscussionsTab::makeHead()
{
    m_kind->setObjectName(u"discussions_kind"_s);
    m_kind->setAccessibleName(tr("What is listed"));
    m_kind->addItems({tr("All"), tr("Discussions"), tr("Pull Requests")});
    m_status->setObjectName(u"discussions_status"_s);
    m_status->setAccessibleName(tr("Open or closed"));
    m_status->addItems({tr("Open or Closed"), tr("Open"), tr("Closed")});
    m_new->setObjectName(u"discussions_new"_s);
    m_new->setText(tr("New…"));
    m_new->setAccessibleName(tr("New discussion"));
    m_new->setIcon(QIcon::fromTheme(u"list-add"_s));
    m_new->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_new->setAutoRaise(true);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(headMargin, headMargin, headMargin, headMargin);
    row->addWidget(m_kind);
    row->addWidget(m_status);
    row->addStretch();
    row->addWidget(m_new);
    return head;
}

void DiscussionsTab::build()
{
    enum Column { Number, Title, Status, ColumnCount };
    m_list->setObjectName(u"discussions_list"_s);
    m_list->setAccessibleName(tr("Discussions"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Number, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Status, QHeaderView::ResizeToContents);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_list, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_stack);
    splitter->setSizes({340, 560});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);
}

void DiscussionsTab::setCanMerge(bool canMerge)
{
    m_view->setCanMerge(canMerge);
    m_new->setEnabled(!m_worker->access().token.isEmpty());
}

void DiscussionsTab::choose(int number)
{
    m_wanted = number;
    reload();
}

hub::DiscussionQuery DiscussionsTab::query() const
{
    return {.kind = hub::DiscussionQuery::Kind(m_kind->currentIndex()),
            .status = hub::DiscussionQuery::Status(m_status->currentIndex())};
}

void DiscussionsTab::reload()
{
    m_worker->drop(m_ticket);
    m_ticket = m_worker->ask(
        this,
        [space = m_space, query = query()](const hub::HubClient &client, Progress &progress) {
            return hub::listDiscussions(client, space, query, progress);
        },
        [this](const Result<QList<hub::Discussion>> &discussions) {
            if (discussions) {
                m_banner->dismiss();
                take(*discussions);
            } else {
                m_banner->showError(discussions.error());
            }
        });
}

void DiscussionsTab::take(const QList<hub::Discussion> &discussions)
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const int before = m_wanted > 0 ? m_wanted : current ? current->data(0, Qt::UserRole).toInt() : 0;
    m_discussions = discussions;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const hub::Discussion &discussion : discussions) {
        auto *item = new QTreeWidgetItem(
            m_list, {u"#%1"_s.arg(discussion.number), discussion.title, discussionStatusText(discussion.status)});
        item->setIcon(0, QIcon::fromTheme(iconOf(discussion)));
        item->setData(0, Qt::UserRole, discussion.number);
        //: %1 is a name, %2 a date
        item->setToolTip(1, discussion.title + u'\n' +
                                tr("by %1 on %2")
                                    .arg(discussion.author,
                                         QLocale().toString(discussion.createdAt.toLocalTime(), QLocale::ShortFormat)));
        if (discussion.number == before)
            m_list->setCurrentItem(item);
    }
    m_wanted = 0;
    if (discussions.isEmpty())
        m_stack->setCurrentWidget(m_empty);
    else if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showChosen();
}

void DiscussionsTab::showChosen()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const int number = item ? item->data(0, Qt::UserRole).toInt() : 0;
    const auto found = std::ranges::find(m_discussions, number, &hub::Discussion::number);
    if (found == m_discussions.end())
        return;
    m_stack->setCurrentWidget(m_view);
    m_view->showDiscussion(*found);
}

void DiscussionsTab::startDiscussion()
{
    auto *dialog = new NewDiscussionDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_worker->ask(
            this,
            [space = m_space, name = dialog->title(), text = dialog->text()](const hub::HubClient &client,
                                                                             Progress &progress) {
                return hub::startDiscussion(client, space, name, text, progress);
            },
            [this](const Result<int> &number) {
                if (number)
                    choose(*number);
                else
                    m_banner->showError(number.error());
            });
    });
    dialog->open();
}

void DiscussionsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

} // namespace spacewright::views
