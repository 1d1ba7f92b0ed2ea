// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/discussion/discussion.h>

#include <QTextBrowser>

namespace spacewright::views
{

/// What was said and done in a discussion, in its order. Texts of others are shown as Markdown without HTML, and
/// nothing that they name is loaded.
class Conversation final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Conversation)

public:
    explicit Conversation(QWidget *parent = nullptr);

    void setEvents(const QList<hub::DiscussionEvent> &events);

    QVariant loadResource(int type, const QUrl &name) override;

private:
    void addEvent(QTextCursor &cursor, const hub::DiscussionEvent &event);
};

/// "Open", "Merged": a status in words; one that is not known here is shown as the Hub names it.
QString discussionStatusText(const QString &status);

} // namespace spacewright::views
