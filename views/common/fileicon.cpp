// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileicon.h"

#include <QMimeDatabase>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace spacewright::views
{

QIcon fileIcon(const QString &name)
{
    const QList<QMimeType> types = QMimeDatabase().mimeTypesForFileName(name);
    const QString plain = QStringLiteral("text-plain");
    if (types.isEmpty())
        return QIcon::fromTheme(name.lastIndexOf(u'.') > 0 ? QStringLiteral("application-octet-stream") : plain);
    for (const QString &icon : {types.first().iconName(), types.first().genericIconName()}) {
        if (QIcon::hasThemeIcon(icon))
            return QIcon::fromTheme(icon);
    }
    return QIcon::fromTheme(plain);
}

QIcon inTextColour(const QIcon &icon, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QSize size = option.decorationSize.isValid() ? option.decorationSize : QSize(16, 16);
    QPixmap pixmap = icon.pixmap(size, option.widget ? option.widget->devicePixelRatioF() : 1.0);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect({}, size), option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter.end();
    QIcon plain;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected})
        plain.addPixmap(pixmap, mode);
    return plain;
}

void makeSelectedIconPlain(QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected) && !option.icon.isNull())
        option.icon = inTextColour(option.icon, option);
}

} // namespace spacewright::views
