// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>

#include <QStringList>
#include <QWidget>

class QAction;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTreeView;

namespace spacewright::views
{

class ErrorBanner;
class FileTreeModel;

/// The files of the open Space: a tree, and a flat list of matches while something is typed into the filter.
class FileTreeView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileTreeView)

public:
    explicit FileTreeView(QThreadPool *pool, QWidget *parent = nullptr);

    /// Empty shows nothing.
    void setFolder(const QString &folder);
    /// Makes the file the current one of the tree.
    void select(const QString &path);

Q_SIGNALS:
    void fileActivated(const QString &path);
    void fileRenamed(const QString &from, const QString &to);

private:
    void build();
    void addActions();
    QAction *addAction(const QString &icon, const QString &text, const QString &name, void (FileTreeView::*slot)());
    QString currentPath() const;
    QString currentFolder() const;
    void activate(const QModelIndex &index);
    void filter(const QString &pattern);
    void showMatches();
    void newFile();
    void newFolder();
    void rename();
    void trash();
    void reveal();
    void create(bool isFolder);

    QThreadPool *m_pool;
    QString m_folder;
    FileTreeModel *m_model;
    QLineEdit *m_filter;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    QListWidget *m_matches;
    QStringList m_files;
    // Last, so that the work ends before what it would touch.
    Task<QStringList> m_listing;
    Task<void> m_trashing;
};

} // namespace spacewright::views
