// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablediff.h"

#include <views/diff/text/diffcolours.h>

#include <QAbstractTableModel>
#include <QHeaderView>

namespace spacewright::views
{

namespace
{

using Kind = DiffRow::Kind;

} // namespace

std::optional<QStringList> fieldsOf(const QString &line, QChar separator)
{
    QStringList fields{QString()};
    bool isQuoted = false;
    for (qsizetype place = 0; place < line.size(); ++place) {
        const QChar letter = line.at(place);
        // Two quotation marks inside of quotation marks are one.
        if (letter == u'"' && isQuoted && place + 1 < line.size() && line.at(place + 1) == u'"')
            fields.last() += line.at(++place);
        else if (letter == u'"')
            isQuoted = !isQuoted;
        else if (letter == separator && !isQuoted)
            fields.append(QString());
        else
            fields.last() += letter;
    }
    return isQuoted ? std::nullopt : std::optional(fields);
}

std::optional<QList<TableRow>> tableRows(const DiffSides &sides, QChar separator)
{
    QList<TableRow> rows;
    for (qsizetype place = 0; place < sides.left.size(); ++place) {
        const DiffRow &left = sides.left.at(place);
        const DiffRow &right = sides.right.at(place);
        if (left.kind == Kind::Hunk || left.kind == Kind::Note || right.kind == Kind::Note) {
            if (!rows.isEmpty() && left.kind == Kind::Hunk)
                rows.append({.kind = Kind::Hunk});
            continue;
        }
        const auto before = fieldsOf(left.text, separator);
        const auto after = fieldsOf(right.text, separator);
        if (!before || !after)
            return {};
        const Kind kind = left.kind == Kind::Gap    ? Kind::Added
                          : right.kind == Kind::Gap ? Kind::Removed
                                                    : Kind::Context;
        rows.append({.kind = kind,
                     .number = right.newNumber > 0 ? right.newNumber : left.oldNumber,
                     .before = *before,
                     .after = *after});
    }
    return rows;
}

class TableDiff::Model final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<TableRow> &rows, const QStringList &header, const QPalette &palette)
    {
        beginResetModel();
        m_rows = rows;
        m_header = header;
        m_colours = DiffColours(palette);
        m_columns = header.size();
        for (const TableRow &row : rows)
            m_columns = qMax(m_columns, qMax(row.before.size(), row.after.size()));
        endResetModel();
    }

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_columns); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const TableRow &row = m_rows.at(index.row());
        const QString before = row.before.value(index.column());
        const QString after = row.after.value(index.column());
        const bool isChanged = row.isChanged(index.column());
        if (role == Qt::DisplayRole) {
            if (isChanged)
                //: A cell of a table that changed: %1 is what was in it, %2 what is
                return TableDiff::tr("%1 → %2").arg(before, after);
            return row.kind == Kind::Removed ? before : after;
        }
        if (role == Qt::BackgroundRole) {
            const QColor colour = isChanged ? m_colours.behindWords(Kind::Added) : m_colours.behind(row.kind);
            return colour.isValid() ? QVariant(colour) : QVariant();
        }
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        if (orientation == Qt::Horizontal)
            return m_header.value(section);
        const int number = m_rows.at(section).number;
        return number > 0 ? QString::number(number) : QStringLiteral("…");
    }

private:
    QList<TableRow> m_rows;
    QStringList m_header;
    qsizetype m_columns = 0;
    DiffColours m_colours{QPalette()};
};

TableDiff::TableDiff(QWidget *parent) : QTableView(parent), m_model(new Model(this))
{
    setObjectName(QStringLiteral("table_diff"));
    setAccessibleName(tr("Changed cells"));
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
}

void TableDiff::setRows(const QList<TableRow> &rows, const QStringList &header)
{
    m_model->setRows(rows, header, palette());
    resizeColumnsToContents();
}

} // namespace spacewright::views
