// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>
#include <core/git/worktree/status.h>

#include <QWidget>

class QAction;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace spacewright::views
{

class ErrorBanner;
class FileFilter;
class FileTreeModel;
class FileWork;

/// The files of the open Space: a tree, and a flat list of matches while something is typed into the filter.
class FileTreeView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileTreeView)

public:
    explicit FileTreeView(QThreadPool *pool, QWidget *parent = nullptr);
    ~FileTreeView() override;

    /// Empty shows nothing.
    void setFolder(const QString &folder);
    /// What git says of the files; nothing where there is no repository.
    void setStatus(const QList<git::FileStatus> &files);
    /// Makes the file the current one of the tree.
    void select(const QString &path);

Q_SIGNALS:
    void fileActivated(const QString &path);
    void fileRenamed(const QString &from, const QString &to);

private:
    using Slot = void (FileTreeView::*)();

    void build();
    void connectModel();
    void connectWork();
    void addActions();
    void addClipboardActions();
    void addSeparator();
    QAction *addAction(const QString &icon, const QString &text, const QString &name, Slot slot);
    void updateActions();
    QStringList selectedPaths() const;
    QString currentPath() const;
    QString currentFolder() const;
    void activate(const QModelIndex &index);
    void showError(const Error &error);
    void filter(const QString &pattern);
    void newFile();
    void newFolder();
    void create(bool isFolder);
    void rename();
    void trash();
    void reveal();
    void openWith();
    void copy();
    void paste();
    void duplicate();
    void copyPath();
    void copyRelativePath();

    QString m_folder;
    FileTreeModel *m_model;
    FileWork *m_work;
    QLineEdit *m_text;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    FileFilter *m_filter;
    QAction *m_undo = nullptr;
    QAction *m_paste = nullptr;
    /// Those that need a file to be chosen.
    QList<QAction *> m_fileActions;
};

} // namespace spacewright::views
