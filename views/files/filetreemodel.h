// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemModel>
#include <QSortFilterProxyModel>

namespace spacewright::views
{

/// Whether a file of that name belongs to the machinery of a Space (git, Python's caches, files that are being written)
/// and not to what a person edits.
bool isHiddenFile(QStringView name);

/// The files below one folder, folders first, without those that isHiddenFile() names. Reading happens on the thread of
/// QFileSystemModel.
class FileTreeModel final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileTreeModel)

public:
    explicit FileTreeModel(QObject *parent = nullptr);

    /// Returns the index that a view has to take as its root.
    QModelIndex setFolder(const QString &folder);
    QModelIndex indexOf(const QString &path) const;
    QString path(const QModelIndex &index) const;
    bool isFolder(const QModelIndex &index) const;

Q_SIGNALS:
    void renamed(const QString &from, const QString &to);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QFileSystemModel m_files;
};

} // namespace spacewright::views
