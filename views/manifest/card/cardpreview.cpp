// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardpreview.h"

#include <views/common/cardcolours.h>

#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int padding = 12;
constexpr int radius = 8;
constexpr int usualWidth = 320;

QFont scaled(const QFont &font, double factor, QFont::Weight weight = QFont::Normal)
{
    QFont other = font;
    other.setPointSizeF(font.pointSizeF() * factor);
    other.setWeight(weight);
    return other;
}

QString textOf(const manifest::Card &card, QStringView key)
{
    const manifest::CardEntry *entry = card.find(key);
    return entry ? entry->text : QString();
}

} // namespace

CardPreview::CardPreview(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("card_preview"));
    setAccessibleName(tr("The card as the Hub shows it"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CardPreview::setCard(const manifest::Card &card)
{
    m_card = card;
    m_colorFrom = textOf(card, u"colorFrom");
    m_colorTo = textOf(card, u"colorTo");
    setAccessibleDescription(shownTitle() + u' ' + m_card.shortDescription);
    update();
}

QString CardPreview::shownTitle() const
{
    return m_card.title.isEmpty() ? tr("Untitled") : m_card.title;
}

QSize CardPreview::sizeHint() const
{
    const int lines = QFontMetrics(scaled(font(), 1.5)).height() + QFontMetrics(font()).height() * 2;
    return {usualWidth, lines + 3 * padding};
}

void CardPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect card = rect().adjusted(0, 0, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(cardGradient(m_colorFrom, m_colorTo, card));
    painter.drawRoundedRect(card, radius, radius);
    painter.setPen(Qt::white);
    const QRect inner = card.adjusted(padding, padding, -padding, -padding);

    painter.setFont(font());
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, manifest::sdkName(m_card.sdk));

    const QFont titleFont = scaled(font(), 1.5, QFont::DemiBold);
    const QFontMetrics titleMetrics(titleFont);
    const QString emoji = m_card.emoji.isEmpty() ? QString() : m_card.emoji + u' ';
    QRect line(inner.left(), inner.top() + QFontMetrics(font()).height() + padding / 2, inner.width(),
               titleMetrics.height());
    painter.setFont(emojiFont(titleFont));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, emoji);
    line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(emoji));
    painter.setFont(titleFont);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     titleMetrics.elidedText(shownTitle(), Qt::ElideRight, line.width()));

    painter.setFont(font());
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
                     QFontMetrics(font()).elidedText(m_card.shortDescription, Qt::ElideRight, inner.width()));
}

} // namespace spacewright::views
