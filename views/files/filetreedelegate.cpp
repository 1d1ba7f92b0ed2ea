// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filetreedelegate.h"

#include "filetreemodel.h"

#include <views/common/fileicon.h>

#include <QLineEdit>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int margin = 8;

} // namespace

void FileTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString mark = index.data(FileTreeModel::MarkRole).toString();
    if (mark.isEmpty())
        return;
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText)
                               : index.data(FileTreeModel::MarkColourRole).value<QColor>());
    painter->drawText(option.rect.adjusted(0, 0, -margin, 0), Qt::AlignRight | Qt::AlignVCenter, mark);
    painter->restore();
}

void FileTreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    makeSelectedIconPlain(*option);
}

void FileTreeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    QStyledItemDelegate::setEditorData(editor, index);
    // The ending mostly stays. Called again for each change of the row: what is being typed is left alone.
    auto *edit = qobject_cast<QLineEdit *>(editor);
    const QString name = index.data(Qt::EditRole).toString();
    if (!edit || edit->text() != name)
        return;
    const qsizetype dot = name.lastIndexOf(u'.');
    QMetaObject::invokeMethod(
        edit, [edit, dot, name] { edit->setSelection(0, int(dot > 0 ? dot : name.size())); }, Qt::QueuedConnection);
}

} // namespace spacewright::views
