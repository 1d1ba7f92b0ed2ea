// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/consolemessage.h>

#include <QSortFilterProxyModel>

namespace spacewright::views
{

/// Messages of a level or worse that contain a text.
class ConsoleFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleFilter)

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLowestLevel(ConsoleMessage::Level level);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ConsoleMessage::Level m_lowest = ConsoleMessage::Level::Debug;
    QString m_text;
};

} // namespace spacewright::views
