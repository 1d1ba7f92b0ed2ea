// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/diff/text/diffrows.h>

#include <QTableView>

#include <optional>

namespace spacewright::views
{

/// A row of a table that differs, or stands near one that does.
struct TableRow {
    DiffRow::Kind kind = DiffRow::Kind::Context;
    /// Line of the file, from 1.
    int number = 0;
    QStringList before = {};
    QStringList after = {};

    bool isChanged(qsizetype column) const
    {
        return kind == DiffRow::Kind::Context && before.value(column) != after.value(column);
    }
    /// The names of the columns, as they were; of a table that is new or gone as a whole they are no change either.
    bool isFirstLine(bool isWhole) const
    {
        return number == 1 && (isWhole || (kind == DiffRow::Kind::Context && before == after));
    }
};

/// The fields of one line of CSV; nothing if a quoted field goes on in the next line.
std::optional<QStringList> fieldsOf(const QString &line, QChar separator);
/// The rows of a difference between two tables; nothing if its lines are no rows of a table.
std::optional<QList<TableRow>> tableRows(const DiffSides &sides, QChar separator);

/// A difference between two tables, cell by cell.
class TableDiff final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableDiff)

public:
    explicit TableDiff(QWidget *parent = nullptr);

    /// @p header: the names of the columns, in the file's first line.
    void setRows(const QList<TableRow> &rows, const QStringList &header);

private:
    class Model;

    Model *m_model;
};

} // namespace spacewright::views
