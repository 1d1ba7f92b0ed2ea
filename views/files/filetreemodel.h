// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filenode.h"
#include "folderwatch.h"

#include <core/base/task.h>
#include <core/git/worktree/status.h>

#include <QAbstractItemModel>

#include <list>

namespace spacewright::views
{

/// The files below one folder with what git says of them. Folders are read on a worker when they are opened, and again
/// when something in them changes; of links the name is shown and nothing behind it.
class FileTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileTreeModel)

public:
    enum Role {
        /// "M" and the like; nothing for an unchanged file.
        MarkRole = Qt::UserRole,
        MarkColourRole,
        IgnoredRole,
    };

    explicit FileTreeModel(QThreadPool *pool, QObject *parent = nullptr);
    ~FileTreeModel() override;

    /// Empty shows nothing.
    void setFolder(const QString &folder);
    void setStatus(const QList<git::FileStatus> &files);
    void setIgnoredShown(bool isShown);
    /// Reads every folder again that is open.
    void refresh();

    QModelIndex indexOf(const QString &path) const;
    /// Reads the folders above @p path; known() follows when it is there.
    void lookFor(const QString &path);
    QString path(const QModelIndex &index) const;
    bool isFolder(const QModelIndex &index) const;
    bool isLink(const QModelIndex &index) const;
    /// Whether its name can be handed to other programs and to the editor: its bytes are text.
    bool isNamable(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// A new name was typed; nobody has renamed anything yet.
    void renameRequested(const QString &path, const QString &name);
    void dropRequested(const QStringList &paths, const QString &folder, bool isCopy);
    /// The path that was looked for is in the tree now.
    void known(const QModelIndex &index);
    void failed(const spacewright::Error &error);

private:
    struct Reading {
        QByteArray folder;
        Task<QList<search::FolderEntry>> task;
    };

    FileNode *node(const QModelIndex &index) const;
    QModelIndex indexOf(const FileNode *node) const;
    QString absolute(const QByteArray &path) const;
    QByteArray relative(const QString &path) const;
    void read(const QByteArray &folder);
    void take(const QByteArray &folder, const Result<QList<search::FolderEntry>> &entries);
    void update(FileNode *folder, const QList<search::FolderEntry> &entries);
    void remove(FileNode *folder, const QList<search::FolderEntry> &entries);
    void insert(FileNode *folder, const QList<search::FolderEntry> &entries);
    void repaint(const FileNode *folder);
    QVariant colour(const FileNode *node, const QByteArray &path) const;
    git::FileChange changeOf(const FileNode *node, const QByteArray &path) const;

    QThreadPool *m_pool;
    QByteArray m_root;
    std::unique_ptr<FileNode> m_top;
    FolderWatch m_watch;
    QHash<QByteArray, git::FileChange> m_changes;
    QSet<QByteArray> m_changedFolders;
    bool m_isIgnoredShown = true;
    QByteArray m_wanted;
    /// Of the newest reading of each folder: an older one is not taken.
    QHash<QByteArray, int> m_serials;
    // Last, so that the work ends before what it would touch.
    std::list<Reading> m_readings;
};

} // namespace spacewright::views
