// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation.h"

#include <QHash>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int space = 10;

/// What happened, without the words of a comment.
QString eventText(const hub::DiscussionEvent &event)
{
    if (event.type == u"comment")
        return event.isHidden ? Conversation::tr("hid a comment") : Conversation::tr("wrote");
    if (event.type == u"status-change")
        //: Something that somebody did in a discussion; %1 is a status
        return Conversation::tr("set it to “%1”").arg(discussionStatusText(event.text));
    if (event.type == u"commit")
        //: Something that somebody did in a pull request; %1 is a short id, %2 the first line of a commit's message
        return Conversation::tr("committed %1 %2").arg(event.commit.left(8), event.text);
    if (event.type == u"title-change")
        //: Something that somebody did in a discussion; %1 is a title
        return Conversation::tr("renamed it to “%1”").arg(event.text);
    return event.type + u' ' + event.text;
}

} // namespace

QString discussionStatusText(const QString &status)
{
    const QHash<QString, QString> names{{u"open"_s, Conversation::tr("open")},
                                        {u"closed"_s, Conversation::tr("closed")},
                                        {u"merged"_s, Conversation::tr("merged")},
                                        {u"draft"_s, Conversation::tr("draft")}};
    return names.value(status, status);
}

Conversation::Conversation(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(u"discussion_conversation"_s);
    setAccessibleName(tr("Conversation"));
    setOpenLinks(false);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(space);
}

QVariant Conversation::loadResource(int, const QUrl &)
{
    return {};
}

void Conversation::setEvents(const QList<hub::DiscussionEvent> &events)
{
    clear();
    QTextCursor cursor(document());
    for (const hub::DiscussionEvent &event : events)
        addEvent(cursor, event);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void Conversation::addEvent(QTextCursor &cursor, const hub::DiscussionEvent &event)
{
    QTextBlockFormat block;
    block.setTopMargin(space);
    if (cursor.position() == 0)
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block, QTextCharFormat());
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    QTextCharFormat soft;
    soft.setForeground(palette().placeholderText());
    cursor.insertText(event.author, bold);
    cursor.insertText(u' ' + eventText(event), event.type == u"comment" ? soft : QTextCharFormat());
    cursor.insertText(u" \u00b7 "_s + QLocale().toString(event.createdAt.toLocalTime(), QLocale::ShortFormat), soft);
    if (event.type != u"comment" || event.isHidden || event.text.isEmpty())
        return;
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    cursor.insertMarkdown(event.text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                          QTextDocument::MarkdownNoHTML);
    cursor.movePosition(QTextCursor::End);
}

} // namespace spacewright::views
