// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisionview.h"

#include <core/git/history/content.h>

#include <views/common/emptystate.h>
#include <views/common/repository/changemark.h>
#include <views/diff/text/diffpane.h>

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr qint64 sizeLimit = 8LL * 1024 * 1024;

} // namespace

RevisionView::RevisionView(RepositoryWorker *worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_title(new QLabel(this)), m_stack(new QStackedWidget(this)),
      m_notice(new EmptyState(QStringLiteral("document-preview"), {}, {}, this)),
      m_pane(new DiffPane(DiffPane::Numbers::New, this))
{
    setObjectName(QStringLiteral("revision_view"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(8, 4, 8, 4);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pane->setObjectName(QStringLiteral("revision_text"));
    m_pane->setAccessibleName(tr("Text of this revision"));
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_pane);
}

void RevisionView::showRevision(const QByteArray &path, const git::ObjectId &commit)
{
    const QString name = shownPath(path);
    //: The head of an old state of a file: %1 is its path, %2 the id of a commit
    m_title->setText(tr("%1 as of %2, read-only").arg(name, commit.toString().left(10)));
    m_worker->drop(m_ticket);
    auto work = [path, name, commit, isDark = DiffColours(palette()).isDark](const git::Repository &repository,
                                                                             Progress &) -> Result<Content> {
        const Result<QByteArray> text = git::committedContent(repository, commit, path, sizeLimit);
        return text ? Result<Content>(Content{*text, highlighted(*text, name, isDark)}) : failure(text);
    };
    m_ticket = m_worker->read(this, std::move(work), [this](const Result<Content> &content) {
        if (content) {
            present(*content);
            return;
        }
        m_notice->setContent(QStringLiteral("data-error"), tr("It cannot be shown"), content.error().message);
        m_stack->setCurrentWidget(m_notice);
    });
}

void RevisionView::present(const Content &content)
{
    if (content.text.contains('\0')) {
        m_notice->setContent(QStringLiteral("application-octet-stream"), tr("This file is not text"), {});
        m_stack->setCurrentWidget(m_notice);
        return;
    }
    m_pane->setRows(plainRows(content.text), {.before = {}, .after = content.syntax});
    m_stack->setCurrentWidget(m_pane);
}

} // namespace spacewright::views
