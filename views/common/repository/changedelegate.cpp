// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changedelegate.h"

#include "changemark.h"

#include <views/common/fileicon.h>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int margin = 6;
constexpr int iconSize = 16;

QRect letterPlace(const QStyleOptionViewItem &option)
{
    QRect place = option.rect;
    place.setLeft(place.right() - option.fontMetrics.horizontalAdvance(u'M') - 2 * margin);
    return place;
}

QRect actionPlace(const QStyleOptionViewItem &option)
{
    QRect place = option.rect;
    place.setRight(letterPlace(option).left());
    place.setLeft(place.right() - iconSize - margin);
    return place;
}

QColor textColour(const QStyleOptionViewItem &option, QPalette::ColorRole role)
{
    return option.palette.color(option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : role);
}

void paintLetter(QPainter *painter, const QStyleOptionViewItem &option, git::FileChange change)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(isSelected ? textColour(option, QPalette::Text) : changeColour(change, option.palette));
    painter->drawText(letterPlace(option), Qt::AlignCenter, changeLetter(change));
}

} // namespace

ChangeDelegate::ChangeDelegate(const Roles &roles, QObject *parent) : QStyledItemDelegate(parent), m_roles(roles) {}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(m_roles.change).isValid())
        paintFile(painter, option, index);
    else
        QStyledItemDelegate::paint(painter, option, index);
    const QString action = index.data(m_roles.action).toString();
    if (!action.isEmpty() && option.state.testFlag(QStyle::State_MouseOver))
        inTextColour(QIcon::fromTheme(action), option).paint(painter, actionPlace(option));
}

void ChangeDelegate::paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = std::exchange(item.text, QString());
    makeSelectedIconPlain(item);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    item.text = name;
    QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    room.setRight(actionPlace(item).left());
    painter->save();
    painter->setPen(textColour(item, QPalette::Text));
    painter->drawText(room, Qt::AlignVCenter, item.fontMetrics.elidedText(name, Qt::ElideMiddle, room.width()));
    room.setLeft(room.left() + item.fontMetrics.horizontalAdvance(name) + margin);
    painter->setPen(textColour(item, QPalette::PlaceholderText));
    const QString folder = index.data(m_roles.folder).toString();
    if (room.width() > margin)
        painter->drawText(room, Qt::AlignVCenter, item.fontMetrics.elidedText(folder, Qt::ElideLeft, room.width()));
    paintLetter(painter, item, git::FileChange(index.data(m_roles.change).toInt()));
    painter->restore();
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), option.fontMetrics.height() * 3 / 2)};
}

bool ChangeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    if (isRelease && !index.data(m_roles.action).toString().isEmpty()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && actionPlace(option).contains(mouse->position().toPoint())) {
            Q_EMIT actionTriggered(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace spacewright::views
