// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spaceinfo.h>

#include <QAbstractListModel>

namespace spacewright::views
{

/// Spaces of the Hub, in the order in which they came.
class SpaceListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceListModel)

public:
    enum Role { InfoRole = Qt::UserRole };

    explicit SpaceListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void clear();
    void append(const QList<hub::SpaceInfo> &spaces);
    /// The same list looked at again: what stayed in its place keeps its selection.
    void refresh(const QList<hub::SpaceInfo> &spaces);
    const hub::SpaceInfo &at(int row) const { return m_spaces.at(row); }
    const QList<hub::SpaceInfo> &spaces() const { return m_spaces; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<hub::SpaceInfo> m_spaces;
};

} // namespace spacewright::views
