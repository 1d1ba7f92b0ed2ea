// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/records/buildcomparison.h>
#include <core/run/records/buildsearch.h>
#include <core/run/records/buildtrend.h>

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace spacewright::views
{

class BuildFiles;
class BuildsModel;
class ComparisonView;
class TrendView;

/// All kept builds of a Space: to open again, to compare two, to search, mark, export, import and remove, and how they
/// have become. Reads the disk elsewhere.
class BuildsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuildsView)

public:
    explicit BuildsView(QWidget *parent = nullptr);

    /// Shows the builds of the Space at @p folder; empty: none is open.
    void setSpace(const QString &folder);
    /// Looks again: a build has ended.
    void reload();

Q_SIGNALS:
    /// A build shall be shown with its steps and logs.
    void opened(const spacewright::run::BuildRecord &record);
    /// And this line (from 0) of one of its logs, after that.
    void lineRequested(bool isBuildLog, qint64 line);
    void failed(const spacewright::Error &error);

private:
    struct Compared {
        run::BuildRecord record;
        run::BuildRecord other;
        run::BuildComparison comparison;
    };

    QAction *addAction(const char *name, const QString &icon, const QString &text, void (BuildsView::*slot)());
    void makeActions();
    void makeList();
    QWidget *makeHead();
    void showRecords(const QList<run::BuildRecord> &records);
    QList<run::BuildRecord> selected() const;
    void updateActions();
    void openSelected();
    void compareSelected();
    void pinSelected();
    void editTags();
    void search();
    void showHits(const QList<run::BuildHit> &hits);
    void showTrend();
    QWidget *makeTrend();
    void connectParts();
    void openRecord(const run::BuildRecord &record);

    QString m_folder;
    BuildsModel *m_model;
    QSortFilterProxyModel *m_filter;
    QTreeView *m_list;
    ComparisonView *m_comparison;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    QWidget *m_page;
    QAction *m_open;
    QAction *m_compare;
    QAction *m_pin;
    QAction *m_tags;
    QAction *m_showTrend;
    QLineEdit *m_searched;
    QLabel *m_first;
    TrendView *m_trend;
    BuildFiles *m_files;
    QWidget *m_trendPage;
    Task<QList<run::BuildRecord>> m_loading;
    Task<Compared> m_comparing;
    Task<QList<run::BuildHit>> m_searching;
    Task<QList<run::TrendPoint>> m_trending;
};

} // namespace spacewright::views
