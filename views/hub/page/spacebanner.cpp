// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacebanner.h"

#include <views/common/cardcolours.h>
#include <views/hub/stagetext.h>

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int padding = 12;
constexpr int gap = 6;

} // namespace

SpaceBanner::SpaceBanner(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"space_banner"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SpaceBanner::setSpace(const hub::SpaceInfo &space)
{
    m_space = space;
    const QString title = space.title.isEmpty() ? space.id.name : space.title;
    //: What assistive technology reads of a Space: %1 is its title, %2 its owner, %3 how it runs
    setAccessibleName(tr("%1 by %2, %3").arg(title, space.id.owner, stageText(space.runtime)));
    setToolTip(space.description);
    update();
}

QFont SpaceBanner::titleFont() const
{
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize SpaceBanner::sizeHint() const
{
    return {400, 2 * padding + gap + QFontMetrics(titleFont()).height() + fontMetrics().height()};
}

QString SpaceBanner::note() const
{
    QStringList parts{m_space.id.text()};
    if (!m_space.sdk.isEmpty())
        parts += m_space.sdk;
    if (m_space.isPrivate)
        parts += tr("private");
    if (m_space.likes > 0)
        parts += u"\u2665\u2009"_s + QLocale().toString(m_space.likes);
    return parts.join(u" \u00b7 "_s);
}

QRect SpaceBanner::paintStage(QPainter &painter, const QRect &line) const
{
    if (m_space.runtime.stage.isEmpty())
        return line;
    const QString text = stageText(m_space.runtime);
    const int dot = painter.fontMetrics().height() / 2;
    const int width = painter.fontMetrics().horizontalAdvance(text) + dot + 4 * gap;
    const int height = painter.fontMetrics().height() + gap;
    const QRect pill(line.right() - width, line.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 90));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setBrush(stageColour(m_space.runtime.phase()));
    painter.drawEllipse(QRect(pill.left() + gap + gap / 2, pill.center().y() - dot / 2 + 1, dot, dot));
    painter.setPen(Qt::white);
    painter.drawText(pill.adjusted(dot + 2 * gap + gap / 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    return line.adjusted(0, 0, -width - gap, 0);
}

void SpaceBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), cardGradient(m_space.colorFrom, m_space.colorTo, rect()));
    const QRect inner = rect().adjusted(padding, padding, -padding, -padding);
    const QRect line = paintStage(painter, inner);
    const QFont large = titleFont();
    const int height = QFontMetrics(large).height();
    painter.setPen(Qt::white);
    QRect title(line.left(), line.top(), line.width(), height);
    if (!m_space.emoji.isEmpty()) {
        painter.setFont(emojiFont(large));
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, m_space.emoji);
        title.setLeft(title.left() + painter.fontMetrics().horizontalAdvance(m_space.emoji) + 2 * gap);
    }
    painter.setFont(large);
    const QString shown = m_space.title.isEmpty() ? m_space.id.name : m_space.title;
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(shown, Qt::ElideRight, title.width()));
    painter.setFont(font());
    const QRect below(line.left(), inner.top() + height + gap, line.width(), fontMetrics().height());
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(note(), Qt::ElideRight, below.width()));
}

} // namespace spacewright::views
