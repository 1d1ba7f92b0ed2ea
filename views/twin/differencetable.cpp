// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differencetable.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

enum Column { Name, Left, Right, ColumnCount };

void makeBold(QTreeWidgetItem *item)
{
    QFont font = item->font(Name);
    font.setWeight(QFont::DemiBold);
    for (int column = 0; column < ColumnCount; ++column)
        item->setFont(column, font);
}

QString shown(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

} // namespace

DifferenceTable::DifferenceTable(const QString &left, const QString &right, QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"twin_table"_s);
    setAccessibleName(tr("Differences"));
    setColumnCount(ColumnCount);
    setHeaderLabels({QString(), left, right});
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    header()->setSectionResizeMode(QHeaderView::Stretch);
}

void DifferenceTable::setGroup(const QString &title, const QString &note, const QList<Row> &rows)
{
    const QList<QTreeWidgetItem *> known = findItems(title, Qt::MatchExactly, Name);
    QTreeWidgetItem *group = known.isEmpty() ? new QTreeWidgetItem(this, {title}) : known.constFirst();
    qDeleteAll(group->takeChildren());
    group->setText(Left, note);
    makeBold(group);
    for (const Row &row : rows) {
        auto *item = new QTreeWidgetItem(group, {row.name, shown(row.left), shown(row.right)});
        for (int column = 0; column < ColumnCount; ++column)
            item->setToolTip(column, item->text(column));
        if (row.isStrong)
            makeBold(item);
    }
    group->setExpanded(true);
}

} // namespace spacewright::views
