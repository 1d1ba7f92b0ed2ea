// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historypages.h"

#include <views/common/repository/repositoryworker.h>

#include <QAbstractTableModel>

namespace spacewright::views
{

/// Commits, newest first, read as far as somebody scrolls.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryModel)

public:
    enum Column { SubjectColumn, AuthorColumn, TimeColumn, ColumnCount };

    explicit HistoryModel(RepositoryWorker *worker, QObject *parent = nullptr);

    /// Reads from the beginning; what is shown stays until the first page is there.
    void read(const HistoryPages::Query &query);
    /// Reads the next page, unless one is being read. Not fetchMore(): a QTreeView calls that until there is no more.
    void readMore();
    void clear();
    const HistoryRow *rowAt(const QModelIndex &index) const;
    QModelIndex indexOf(const git::ObjectId &commit) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The first page of a new history is there, which may be empty.
    void started();
    void failed(const spacewright::Error &error);

private:
    using Start = std::pair<std::shared_ptr<HistoryPages>, QList<HistoryRow>>;

    void take(const Result<Start> &start);
    void append(const Result<QList<HistoryRow>> &rows);

    RepositoryWorker *m_worker;
    RepositoryWorker::Ticket m_ticket = 0;
    std::shared_ptr<HistoryPages> m_pages;
    QList<HistoryRow> m_rows;
    bool m_isReading = false;
    bool m_isAtEnd = true;
};

} // namespace spacewright::views
