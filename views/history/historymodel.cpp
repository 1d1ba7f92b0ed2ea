// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historymodel.h"

#include <QLocale>

#include <algorithm>

namespace spacewright::views
{

HistoryModel::HistoryModel(RepositoryWorker *worker, QObject *parent) : QAbstractTableModel(parent), m_worker(worker) {}

void HistoryModel::read(const HistoryPages::Query &query)
{
    m_worker->drop(m_ticket);
    m_isReading = true;
    auto work = [query](const git::Repository &repository, Progress &progress) -> Result<Start> {
        const Result<std::shared_ptr<HistoryPages>> pages = HistoryPages::open(repository, query);
        if (!pages)
            return failure(pages);
        const Result<QList<HistoryRow>> rows = (*pages)->next(progress);
        return rows ? Result<Start>(Start(*pages, *rows)) : failure(rows);
    };
    m_ticket = m_worker->read(this, std::move(work), [this](const Result<Start> &start) { take(start); });
}

void HistoryModel::take(const Result<Start> &start)
{
    m_isReading = false;
    beginResetModel();
    m_pages = start ? start->first : nullptr;
    m_rows = start ? start->second : QList<HistoryRow>();
    m_isAtEnd = m_rows.isEmpty();
    endResetModel();
    if (!start)
        Q_EMIT failed(start.error());
    Q_EMIT started();
}

void HistoryModel::clear()
{
    m_worker->drop(m_ticket);
    m_isReading = false;
    beginResetModel();
    m_pages.reset();
    m_rows.clear();
    m_isAtEnd = true;
    endResetModel();
}

void HistoryModel::readMore()
{
    if (m_isAtEnd || m_isReading)
        return;
    m_isReading = true;
    auto work = [pages = m_pages](const git::Repository &, Progress &progress) { return pages->next(progress); };
    m_ticket = m_worker->read(this, std::move(work), [this](const Result<QList<HistoryRow>> &rows) { append(rows); });
}

void HistoryModel::append(const Result<QList<HistoryRow>> &rows)
{
    m_isReading = false;
    m_isAtEnd = !rows || rows->isEmpty();
    if (m_isAtEnd)
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows->size() - 1));
    m_rows += *rows;
    endInsertRows();
}

const HistoryRow *HistoryModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows.at(index.row()) : nullptr;
}

QModelIndex HistoryModel::indexOf(const git::ObjectId &commit) const
{
    const auto found = std::ranges::find(m_rows, commit, [](const HistoryRow &row) { return row.commit.id; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), SubjectColumn);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const git::Commit &commit = m_rows.at(index.row()).commit;
    const QString time = QLocale().toString(commit.author.time.toLocalTime(), QLocale::ShortFormat);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2 <%3>\n%4\n%5")
            .arg(commit.subject, commit.author.name, commit.author.email, time, commit.id.toString());
    if (role == Qt::AccessibleTextRole && index.column() == SubjectColumn)
        //: A commit as a screen reader says it: %1 is its first line, %2 who made it, %3 when
        return tr("%1, by %2, %3").arg(commit.subject, commit.author.name, time);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case AuthorColumn:
        return commit.author.name;
    case TimeColumn:
        return time;
    default:
        return commit.subject;
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AuthorColumn:
        return tr("Author");
    case TimeColumn:
        return tr("Time");
    default:
        return tr("Commit");
    }
}

} // namespace spacewright::views
