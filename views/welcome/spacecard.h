// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/card/card.h>

#include <QAbstractButton>

namespace spacewright::views
{

/// A Space or a template as a card to click: emoji, title, SDK and a line or two about it.
class SpaceCard final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceCard)

public:
    struct Content {
        QString emoji;
        QString title;
        /// As the card says it: "gradio"; empty if unknown.
        QString sdk;
        QString description;
        /// Shown small at the right, e.g. when it was opened.
        QString note = {};
        /// Lines that the description may take; a path takes one and is cut in its middle.
        int lines = 2;
    };

    explicit SpaceCard(const Content &content, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFrame(QPainter &painter) const;
    void paintEmoji(QPainter &painter, const QRect &tile) const;
    void paintHeadline(QPainter &painter, const QRect &area) const;
    /// Returns the room that the badge took.
    int paintBadge(QPainter &painter, const QRect &area) const;
    void paintDescription(QPainter &painter, const QRect &area) const;

    Content m_content;
};

} // namespace spacewright::views
