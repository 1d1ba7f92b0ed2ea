// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacelistmodel.h"

#include "stagetext.h"

namespace spacewright::views
{

void SpaceListModel::clear()
{
    beginResetModel();
    m_spaces.clear();
    endResetModel();
}

void SpaceListModel::append(const QList<hub::SpaceInfo> &spaces)
{
    if (spaces.isEmpty())
        return;
    beginInsertRows({}, int(m_spaces.size()), int(m_spaces.size() + spaces.size()) - 1);
    m_spaces += spaces;
    endInsertRows();
}

void SpaceListModel::refresh(const QList<hub::SpaceInfo> &spaces)
{
    if (!std::ranges::equal(spaces, m_spaces, {}, &hub::SpaceInfo::id, &hub::SpaceInfo::id)) {
        beginResetModel();
        m_spaces = spaces;
        endResetModel();
        return;
    }
    m_spaces = spaces;
    if (!m_spaces.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_spaces.size()) - 1));
}

int SpaceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_spaces.size());
}

QVariant SpaceListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const hub::SpaceInfo &space = m_spaces.at(index.row());
    const QString title = space.title.isEmpty() ? space.id.name : space.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return space.description.isEmpty() ? space.id.text() : space.id.text() + u'\n' + space.description;
    case Qt::AccessibleTextRole:
        //: What assistive technology reads of a Space: %1 is its title, %2 its owner, %3 how it runs
        return tr("%1 by %2, %3").arg(title, space.id.owner, stageText(space.runtime));
    case InfoRole:
        return QVariant::fromValue(space);
    default:
        return {};
    }
}

} // namespace spacewright::views
