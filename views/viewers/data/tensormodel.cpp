// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tensormodel.h"

#include <views/common/shownname.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

QString shapeText(const QList<qint64> &shape)
{
    QStringList sizes;
    for (const qint64 size : shape)
        sizes += QString::number(size);
    return u'[' + sizes.join(u", "_s) + u']';
}

QString textOf(const content::Tensor &tensor, int column)
{
    switch (column) {
    case TensorModel::Name:
        return shownText(tensor.name);
    case TensorModel::Type:
        return shownText(tensor.type);
    case TensorModel::Shape:
        return shapeText(tensor.shape);
    case TensorModel::Elements:
        return QLocale().toString(tensor.elements());
    default:
        return QLocale().formattedDataSize(tensor.bytes);
    }
}

QString withLongNumbers(const QString &name)
{
    constexpr int longest = 9;
    QString text;
    QString number;
    for (const QChar letter : name + u'.') {
        if (letter.isDigit()) {
            number += letter;
            continue;
        }
        text += number.rightJustified(number.isEmpty() ? 0 : longest, u'0') + letter;
        number.clear();
    }
    return text;
}

} // namespace

TensorModel::TensorModel(const QList<content::Tensor> &tensors, QObject *parent)
    : QAbstractTableModel(parent), m_tensors(tensors)
{
    for (const content::Tensor &tensor : tensors)
        m_sortNames.append(withLongNumbers(tensor.name));
}

int TensorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tensors.size());
}

int TensorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TensorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const content::Tensor &tensor = m_tensors[index.row()];
    const bool isNumber = index.column() == Elements || index.column() == Size;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(tensor, index.column());
    case SortRole:
        if (index.column() == Name)
            return m_sortNames[index.row()];
        if (!isNumber)
            return textOf(tensor, index.column());
        return index.column() == Size ? tensor.bytes : tensor.elements();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant TensorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Shape:
        return tr("Shape");
    case Elements:
        return tr("Elements");
    default:
        return tr("Size");
    }
}

} // namespace spacewright::views
