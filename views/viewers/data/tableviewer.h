// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/content/delimitedtable.h>

#include <views/common/fileviewer.h>

#include <QTimer>

class QTableView;

namespace spacewright::views
{

class TableModel;

/// A table of comma-separated values. However long it is, only the rows on the screen are read.
class TableViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableViewer)

public:
    TableViewer(const QString &path, QThreadPool *pool, QWidget *parent = nullptr);

private:
    void showTable(const std::shared_ptr<content::DelimitedTable> &table);
    void follow();
    void copy() const;

    QThreadPool *m_pool;
    QTableView *m_view;
    TableModel *m_model;
    QTimer m_timer;
    std::shared_ptr<content::DelimitedTable> m_table;
    // Last, so that the work ends before what it would touch.
    Task<std::shared_ptr<content::DelimitedTable>> m_opening;
    Task<void> m_indexing;
};

} // namespace spacewright::views
