// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace spacewright::views
{

/// What differs between two sides, in groups: a name, and what each of them has.
class DifferenceTable final : public QTreeWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceTable)

public:
    struct Row {
        QString name;
        QString left;
        QString right;
        /// Shown as something to look at.
        bool isStrong = false;
    };

    DifferenceTable(const QString &left, const QString &right, QWidget *parent = nullptr);

    /// Adds or replaces a group; @p note says what there is when it has no rows.
    void setGroup(const QString &title, const QString &note, const QList<Row> &rows);
};

} // namespace spacewright::views
