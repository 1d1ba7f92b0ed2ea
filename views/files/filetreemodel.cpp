// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filetreemodel.h"

namespace spacewright::views
{

bool isHiddenFile(QStringView name)
{
    return name == u".git" || name == u"__pycache__" || name.startsWith(u".spacewright-") ||
           name.endsWith(u".kate-swp");
}

FileTreeModel::FileTreeModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    m_files.setOption(QFileSystemModel::DontUseCustomDirectoryIcons);
    m_files.setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    m_files.setReadOnly(false);
    setSourceModel(&m_files);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    sort(0);
    connect(&m_files, &QFileSystemModel::fileRenamed, this,
            [this](const QString &folder, const QString &from, const QString &to) {
                Q_EMIT renamed(QDir(folder).filePath(from), QDir(folder).filePath(to));
            });
}

QModelIndex FileTreeModel::setFolder(const QString &folder)
{
    return mapFromSource(m_files.setRootPath(folder));
}

QModelIndex FileTreeModel::indexOf(const QString &path) const
{
    return mapFromSource(m_files.index(path));
}

QString FileTreeModel::path(const QModelIndex &index) const
{
    return index.isValid() ? m_files.filePath(mapToSource(index)) : QString();
}

bool FileTreeModel::isFolder(const QModelIndex &index) const
{
    return index.isValid() && m_files.isDir(mapToSource(index));
}

bool FileTreeModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !isHiddenFile(m_files.fileName(m_files.index(row, 0, parent)));
}

bool FileTreeModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftIsFolder = m_files.isDir(left);
    if (leftIsFolder != m_files.isDir(right))
        return leftIsFolder;
    return QString::localeAwareCompare(m_files.fileName(left), m_files.fileName(right)) < 0;
}

} // namespace spacewright::views
