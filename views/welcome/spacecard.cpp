// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacecard.h"

#include <KColorUtils>

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace spacewright::views
{

namespace
{

constexpr int margin = 12;
constexpr int tileSize = 44;
constexpr int radius = 8;

QColor accentOf(const QString &sdk)
{
    if (sdk == u"gradio")
        return QColor(0xf9, 0x73, 0x16);
    if (sdk == u"streamlit")
        return QColor(0xe5, 0x3e, 0x3e);
    if (sdk == u"docker")
        return QColor(0x24, 0x96, 0xed);
    return sdk == u"static" ? QColor(0x10, 0xa3, 0x7f) : QColor(0x80, 0x80, 0x90);
}

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(base.pointSizeF() * 1.08);
    return font;
}

QFont smallFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.92);
    return font;
}

} // namespace

SpaceCard::SpaceCard(const Content &content, QWidget *parent) : QAbstractButton(parent), m_content(content)
{
    setAccessibleName(content.title);
    setAccessibleDescription(content.description);
    setToolTip(content.description);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SpaceCard::sizeHint() const
{
    const int text =
        QFontMetrics(titleFont(font())).height() + 4 + m_content.lines * QFontMetrics(smallFont(font())).lineSpacing();
    return {280, 2 * margin + qMax(tileSize, text)};
}

void SpaceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    const QRect tile(inner.left(), inner.top() + (inner.height() - tileSize) / 2, tileSize, tileSize);
    paintEmoji(painter, QStyle::visualRect(layoutDirection(), rect(), tile));
    QRect text = inner.adjusted(tileSize + margin, 0, 0, 0);
    const int headline = QFontMetrics(titleFont(font())).height();
    // A short description leaves a line free; what is there stays in the middle.
    const QFontMetrics small(smallFont(font()));
    const bool isShort = small.horizontalAdvance(m_content.description) <= text.width();
    const int lines = isShort ? 1 : m_content.lines;
    text.adjust(0, qMax(0, (text.height() - headline - 4 - lines * small.lineSpacing()) / 2), 0, 0);
    paintHeadline(painter,
                  QStyle::visualRect(layoutDirection(), rect(), {text.topLeft(), QSize(text.width(), headline)}));
    paintDescription(painter, QStyle::visualRect(layoutDirection(), rect(), text.adjusted(0, headline + 4, 0, 0)));
}

void SpaceCard::paintFrame(QPainter &painter) const
{
    const QPalette colours = palette();
    QColor background = colours.color(QPalette::Base);
    QColor border = KColorUtils::mix(background, colours.color(QPalette::WindowText), 0.16);
    if (underMouse())
        background = KColorUtils::mix(background, colours.color(QPalette::Highlight), 0.10);
    if (isDown())
        background = KColorUtils::mix(background, colours.color(QPalette::Highlight), 0.22);
    if (underMouse() || hasFocus())
        border = colours.color(QPalette::Highlight);
    painter.setPen(QPen(border, hasFocus() ? 2 : 1));
    painter.setBrush(background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void SpaceCard::paintEmoji(QPainter &painter, const QRect &tile) const
{
    const QColor accent = accentOf(m_content.sdk);
    painter.setPen(Qt::NoPen);
    painter.setBrush(KColorUtils::mix(palette().color(QPalette::Base), accent, 0.16));
    painter.drawRoundedRect(tile, radius, radius);
    QFont font = this->font();
    font.setPixelSize(m_content.emoji.isEmpty() ? 20 : 24);
    // Text fonts have black shapes for some emoji; the colour font goes first.
    if (!m_content.emoji.isEmpty())
        font.setFamilies({QStringLiteral("Noto Color Emoji"), font.family()});
    painter.setFont(font);
    painter.setPen(accent);
    // A Space without an emoji gets its initial.
    painter.drawText(tile, Qt::AlignCenter,
                     m_content.emoji.isEmpty() ? m_content.title.left(1).toUpper() : m_content.emoji);
}

void SpaceCard::paintHeadline(QPainter &painter, const QRect &area) const
{
    const int taken = paintBadge(painter, area);
    const QRect rest = isRightToLeft() ? area.adjusted(taken, 0, 0, 0) : area.adjusted(0, 0, -taken, 0);
    painter.setFont(titleFont(font()));
    painter.setPen(palette().color(QPalette::WindowText));
    const QString title = painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, rest.width());
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeading, title);
}

int SpaceCard::paintBadge(QPainter &painter, const QRect &area) const
{
    QFont font = smallFont(this->font());
    painter.setFont(font);
    int taken = 0;
    const auto place = [&](int width) {
        const int left = isRightToLeft() ? area.left() + taken : area.right() - taken - width;
        taken += width + 8;
        return QRect(left, area.top(), width, area.height());
    };
    const QColor text = palette().color(QPalette::WindowText);
    const QColor base = palette().color(QPalette::Base);
    if (!m_content.note.isEmpty()) {
        painter.setPen(KColorUtils::mix(base, text, 0.65));
        painter.drawText(place(painter.fontMetrics().horizontalAdvance(m_content.note)), Qt::AlignCenter,
                         m_content.note);
    }
    if (!m_content.sdk.isEmpty()) {
        const QRect badge = place(painter.fontMetrics().horizontalAdvance(m_content.sdk) + 14);
        const QColor accent = accentOf(m_content.sdk);
        painter.setPen(Qt::NoPen);
        painter.setBrush(KColorUtils::mix(base, accent, 0.16));
        painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
        // Mixed towards the text's colour, so that it can be read on light and dark.
        painter.setPen(KColorUtils::mix(accent, text, 0.45));
        painter.drawText(badge, Qt::AlignCenter, m_content.sdk);
    }
    return taken;
}

void SpaceCard::paintDescription(QPainter &painter, const QRect &area) const
{
    const QFont font = smallFont(this->font());
    painter.setFont(font);
    painter.setPen(KColorUtils::mix(palette().color(QPalette::Base), palette().color(QPalette::WindowText), 0.68));
    const QFontMetrics metrics(font);
    if (m_content.lines == 1) {
        const QString text = metrics.elidedText(m_content.description, Qt::ElideMiddle, area.width());
        painter.drawText(area, Qt::AlignTop | Qt::AlignLeading, text);
        return;
    }
    QTextLayout layout(m_content.description, font);
    layout.beginLayout();
    for (int number = 0; number < m_content.lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const QRect place(area.left(), area.top() + number * metrics.lineSpacing(), area.width(),
                          metrics.lineSpacing());
        const bool isLast = number == m_content.lines - 1;
        const QString text = isLast ? m_content.description.mid(line.textStart())
                                    : m_content.description.mid(line.textStart(), line.textLength());
        painter.drawText(place, Qt::AlignTop | Qt::AlignLeading,
                         metrics.elidedText(text.trimmed(), Qt::ElideRight, area.width()));
    }
    layout.endLayout();
}

} // namespace spacewright::views
