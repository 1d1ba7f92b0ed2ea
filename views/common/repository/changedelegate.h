// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/diff/diff.h>

#include <QStyledItemDelegate>

namespace spacewright::views
{

/// Paints a changed file: its icon and name, its folder in a softer colour, and at the end the letter of what happened
/// to it. A row that the mouse is on shows what a click at its end would do.
class ChangeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeDelegate)

public:
    /// Where the model has a git::FileChange, a folder as text, and the name of the icon of a row's action; rows may
    /// have none of each.
    struct Roles {
        int change = 0;
        int folder = 0;
        int action = 0;
    };

    explicit ChangeDelegate(const Roles &roles, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void actionTriggered(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Roles m_roles;
};

} // namespace spacewright::views
