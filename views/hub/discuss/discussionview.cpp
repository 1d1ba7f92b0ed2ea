// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussionview.h"

#include "conversation.h"
#include <views/hub/codetext.h>

#include <views/common/errorbanner.h>
#include <views/common/keytoolbar.h>

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int margin = 10;
constexpr int commentLines = 3;

} // namespace

DiscussionView::DiscussionView(HubWorker *worker, const hub::SpaceId &space, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_space(space), m_head(new QLabel(this)), m_banner(new ErrorBanner(this)),
      m_tabs(new QTabWidget(this)), m_conversation(new Conversation(this)), m_diff(new CodeText(this)),
      m_text(new QPlainTextEdit(this)), m_comment(new QPushButton(tr("Comment"), this)),
      m_run(add(u"discussion_run"_s, u"media-playback-start"_s, tr("Run Beside Main"),
                [this] { Q_EMIT runRequested(m_detail.summary.number); })),
      m_merge(add(u"discussion_merge"_s, u"vcs-merge"_s, tr("Merge"), [this] { askToMerge(); })),
      m_toggle(add(u"discussion_toggle"_s, u"dialog-close"_s, tr("Close"), [this] { toggleOpen(); })),
      m_page(add(u"discussion_page"_s, u"internet-web-browser"_s, tr("Open on the Hub"), [this] {
          const QString path = m_space.webPath(u"/discussions/%1"_s.arg(m_detail.summary.number));
          Q_EMIT pageRequested(QUrl(m_worker->access().endpoint.toString() + path));
      }))
{
    build();
    connect(m_comment, &QPushButton::clicked, this, &DiscussionView::comment);
    connect(m_text, &QPlainTextEdit::textChanged, this, &DiscussionView::updateActions);
    connect(m_conversation, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == u"https" || link.scheme() == u"http")
            Q_EMIT pageRequested(link);
    });
    updateActions();
}

QAction *DiscussionView::add(const QString &name, const QString &icon, const QString &text,
                             const std::function<void()> &act)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void DiscussionView::build()
{
    m_head->setObjectName(u"discussion_head"_s);
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::RichText);
    m_head->setContentsMargins(margin, margin, margin, 0);
    m_diff->setObjectName(u"discussion_diff"_s);
    m_diff->setAccessibleName(tr("Changes of the pull request"));
    m_text->setObjectName(u"discussion_text"_s);
    m_text->setAccessibleName(tr("Your comment"));
    m_text->setPlaceholderText(tr("Your comment, in Markdown"));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * commentLines + 2 * margin);
    m_text->setTabChangesFocus(true);
    m_comment->setObjectName(u"discussion_comment"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_conversation, tr("Conversation"));
    m_tabs->addTab(m_diff, tr("Changes"));
    auto *bar = new KeyToolBar(this);
    bar->addActions({m_run, m_merge, m_toggle, m_page});
    auto *entry = new QHBoxLayout;
    entry->setContentsMargins(margin, margin / 2, margin, margin);
    entry->addWidget(m_text, 1);
    entry->addWidget(m_comment, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_head);
    layout->addWidget(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(entry);
}

void DiscussionView::showDiscussion(const hub::Discussion &discussion)
{
    if (discussion.number != m_detail.summary.number) {
        m_detail = {.summary = discussion};
        m_banner->dismiss();
        m_text->clear();
        take(m_detail);
        m_tabs->setCurrentIndex(0);
    }
    read();
}

void DiscussionView::setCanMerge(bool canMerge)
{
    m_canMerge = canMerge;
    updateActions();
}

void DiscussionView::read()
{
    m_worker->drop(m_ticket);
    m_ticket = m_worker->ask(
        this,
        [space = m_space, number = m_detail.summary.number](const hub::HubClient &client, Progress &progress) {
            return hub::readDiscussion(client, space, number, progress);
        },
        [this](const Result<hub::DiscussionDetail> &detail) {
            if (detail)
                take(*detail);
            else
                m_banner->showError(detail.error());
        });
}

QString DiscussionView::headText() const
{
    const hub::Discussion &summary = m_detail.summary;
    const QString kind = summary.isPullRequest ? tr("Pull request") : tr("Discussion");
    QString text =
        u"<b style=\"font-size:large\">%1</b> #%2<br>"_s.arg(summary.title.toHtmlEscaped()).arg(summary.number);
    //: %1 is "Pull request" or "Discussion", %2 a status such as "open", %3 a name, %4 a date
    text += tr("%1, %2, by %3 on %4")
                .arg(kind, discussionStatusText(summary.status), summary.author,
                     QLocale().toString(summary.createdAt.toLocalTime().date(), QLocale::ShortFormat))
                .toHtmlEscaped();
    if (m_detail.hasConflicts)
        text += u"<br>"_s + (m_detail.conflicts.isEmpty()
                                 ? tr("It cannot be merged: files are in the way.")
                                 //: %1 are names of files
                                 : tr("It cannot be merged: %1 are in the way.").arg(m_detail.conflicts.join(u", ")))
                                .toHtmlEscaped();
    return text;
}

void DiscussionView::take(const hub::DiscussionDetail &detail)
{
    m_detail = detail;
    m_head->setText(headText());
    m_conversation->setEvents(detail.events);
    m_diff->setCode(QString::fromUtf8(detail.diff), u"changes.diff"_s);
    m_tabs->setTabVisible(1, detail.summary.isPullRequest);
    updateActions();
}

void DiscussionView::act(const Act &act, const std::function<void()> &done)
{
    m_isBusy = true;
    m_banner->dismiss();
    updateActions();
    m_worker->ask(this, act, [this, done, number = m_detail.summary.number](const Result<> &end) {
        m_isBusy = false;
        if (!end)
            m_banner->showError(end.error());
        else if (number == m_detail.summary.number)
            done();
        updateActions();
        read();
        Q_EMIT changed();
    });
}

void DiscussionView::comment()
{
    act([space = m_space, number = m_detail.summary.number, text = m_text->toPlainText().trimmed()](
            const hub::HubClient &client,
            Progress &progress) { return hub::addComment(client, space, number, text, progress); },
        [this] { m_text->clear(); });
}

void DiscussionView::toggleOpen()
{
    act([space = m_space, number = m_detail.summary.number, open = !isOpen(), text = m_text->toPlainText().trimmed()](
            const hub::HubClient &client,
            Progress &progress) { return hub::setDiscussionOpen(client, space, number, open, text, progress); },
        [this] { m_text->clear(); });
}

void DiscussionView::askToMerge()
{
    m_banner->showOffer(tr("Merging changes main, and the Space is built again."), tr("Merge Now"), [this] {
        act([space = m_space, number = m_detail.summary.number, text = m_text->toPlainText().trimmed()](
                const hub::HubClient &client,
                Progress &progress) { return hub::mergePullRequest(client, space, number, text, progress); },
            [this] {
                m_text->clear();
                Q_EMIT merged();
            });
    });
}

bool DiscussionView::isOpen() const
{
    return m_detail.summary.status == u"open" || m_detail.summary.status == u"draft";
}

void DiscussionView::updateActions()
{
    const bool isThere = m_detail.summary.number > 0;
    const bool isSignedIn = !m_worker->access().token.isEmpty();
    const bool isMerged = m_detail.summary.status == u"merged";
    const bool isPullRequest = m_detail.summary.isPullRequest;
    const bool canAct = isThere && isSignedIn && !m_isBusy;
    m_comment->setEnabled(canAct && !m_text->toPlainText().trimmed().isEmpty());
    m_text->setEnabled(isThere && isSignedIn);
    m_toggle->setText(isOpen() ? tr("Close") : tr("Open Again"));
    m_toggle->setEnabled(canAct && !isMerged);
    m_toggle->setVisible(isSignedIn && !isMerged);
    m_merge->setVisible(isPullRequest && m_canMerge && isOpen());
    m_merge->setEnabled(canAct && !m_detail.hasConflicts);
    m_run->setVisible(isPullRequest);
    m_run->setEnabled(isThere);
    m_page->setEnabled(isThere);
}

} // namespace spacewright::views
