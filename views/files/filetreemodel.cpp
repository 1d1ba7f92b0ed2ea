// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filetreemodel.h"

#include <views/common/fileicon.h>
#include <views/common/repository/changemark.h>
#include <views/common/shownname.h>

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIcon>
#include <QMimeData>
#include <QPalette>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

QIcon iconFor(const FileNode &node)
{
    if (node.isFolder())
        return QIcon::fromTheme(u"folder"_s);
    if (node.entry.kind == search::FolderEntry::Link)
        return QIcon::fromTheme(u"emblem-symbolic-link"_s);
    return fileIcon(shownName(node.entry.name));
}

/// What stands beside a name: in the work tree before in the index, since that is what is being worked on.
git::FileChange shownChange(const git::FileStatus &file)
{
    if (file.isConflicted() || file.worktree == git::FileChange::None)
        return file.index;
    return file.worktree;
}

} // namespace

FileTreeModel::FileTreeModel(QThreadPool *pool, QObject *parent)
    : QAbstractItemModel(parent), m_pool(pool), m_top(std::make_unique<FileNode>())
{
    connect(&m_watch, &FolderWatch::changed, this, [this](const QString &folder) { read(relative(folder)); });
}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::setFolder(const QString &folder)
{
    beginResetModel();
    m_readings.clear();
    m_watch.clear();
    m_root = QFile::encodeName(folder);
    m_top = std::make_unique<FileNode>();
    m_changes.clear();
    m_changedFolders.clear();
    m_wanted.clear();
    endResetModel();
    if (!folder.isEmpty())
        read({});
}

void FileTreeModel::refresh()
{
    std::vector<const FileNode *> folders{m_top.get()};
    while (!folders.empty()) {
        const FileNode *folder = folders.back();
        folders.pop_back();
        if (!folder->isRead)
            continue;
        read(folder->path());
        for (const auto &child : folder->children)
            folders.push_back(child.get());
    }
}

void FileTreeModel::setIgnoredShown(bool isShown)
{
    m_isIgnoredShown = isShown;
    refresh();
}

void FileTreeModel::setStatus(const QList<git::FileStatus> &files)
{
    QHash<QByteArray, git::FileChange> changes;
    QSet<QByteArray> folders;
    for (const git::FileStatus &file : files) {
        QByteArray path = file.path;
        if (path.endsWith('/'))
            path.chop(1);
        changes.insert(path, shownChange(file));
        for (qsizetype slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
            folders.insert(path.first(slash));
    }
    const bool hasNewRules = changes.value(".gitignore") != m_changes.value(".gitignore");
    if (changes == m_changes)
        return;
    m_changes = changes;
    m_changedFolders = folders;
    repaint(m_top.get());
    if (hasNewRules)
        refresh();
}

void FileTreeModel::repaint(const FileNode *folder)
{
    if (folder->children.empty())
        return;
    Q_EMIT dataChanged(indexOf(folder->children.front().get()), indexOf(folder->children.back().get()));
    for (const auto &child : folder->children)
        repaint(child.get());
}

FileNode *FileTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<FileNode *>(index.internalPointer()) : m_top.get();
}

QModelIndex FileTreeModel::indexOf(const FileNode *node) const
{
    return node == m_top.get() ? QModelIndex() : createIndex(node->row(), 0, node);
}

QString FileTreeModel::absolute(const QByteArray &path) const
{
    return QFile::decodeName(path.isEmpty() ? m_root : m_root + '/' + path);
}

QByteArray FileTreeModel::relative(const QString &path) const
{
    const QByteArray name = QFile::encodeName(path);
    return name.startsWith(m_root + '/') ? name.sliced(m_root.size() + 1) : QByteArray();
}

QModelIndex FileTreeModel::indexOf(const QString &path) const
{
    const QByteArray own = relative(path);
    const FileNode *found = own.isEmpty() ? nullptr : m_top->find(own);
    return found ? indexOf(found) : QModelIndex();
}

void FileTreeModel::lookFor(const QString &path)
{
    m_wanted = relative(path);
    if (m_wanted.isEmpty())
        return;
    // The deepest folder on the way that is known.
    const FileNode *folder = m_top.get();
    for (qsizetype slash = m_wanted.indexOf('/'); slash > 0 && folder->isRead;
         slash = m_wanted.indexOf('/', slash + 1)) {
        const FileNode *next = m_top->find(m_wanted.first(slash));
        if (!next)
            return;
        folder = next;
    }
    if (!folder->isRead)
        read(folder->path());
    else if (const QModelIndex index = indexOf(path); index.isValid())
        Q_EMIT known(index);
}

QString FileTreeModel::path(const QModelIndex &index) const
{
    return index.isValid() ? absolute(node(index)->path()) : QString();
}

bool FileTreeModel::isFolder(const QModelIndex &index) const
{
    return index.isValid() && node(index)->isFolder();
}

bool FileTreeModel::isLink(const QModelIndex &index) const
{
    return index.isValid() && node(index)->entry.kind == search::FolderEntry::Link;
}

bool FileTreeModel::isNamable(const QModelIndex &index) const
{
    const QByteArray path = node(index)->path();
    return index.isValid() && QFile::encodeName(QFile::decodeName(path)) == path;
}

void FileTreeModel::read(const QByteArray &folder)
{
    const auto same = std::ranges::find(m_readings, folder, &Reading::folder);
    if (same != m_readings.end())
        same->task.cancel();
    m_readings.remove_if([](const Reading &reading) { return !reading.task.isRunning(); });
    m_readings.push_back({folder, Task<QList<search::FolderEntry>>(m_pool, [root = m_root, folder](Progress &progress) {
                              return search::listFolder(root, folder, progress);
                          })});
    const int serial = ++m_serials[folder];
    const auto answer = [this, folder, serial, root = m_root](const Result<QList<search::FolderEntry>> &entries) {
        if (root == m_root && serial == m_serials.value(folder))
            take(folder, entries);
    };
    m_readings.back().task.future().then(this, [this, answer](const Result<QList<search::FolderEntry>> &entries) {
        // A folder that is read at once would change the model while a view asks for something.
        QMetaObject::invokeMethod(this, [answer, entries] { answer(entries); }, Qt::QueuedConnection);
    });
}

void FileTreeModel::take(const QByteArray &folder, const Result<QList<search::FolderEntry>> &entries)
{
    FileNode *own = folder.isEmpty() ? m_top.get() : m_top->find(folder);
    if (!own)
        return;
    if (!entries) {
        own->isRead = true;
        if (entries.error().code != ErrorCode::FileMissing)
            Q_EMIT failed(entries.error());
        return;
    }
    update(own, *entries);
    m_watch.add(absolute(folder));
    if (!m_wanted.isEmpty())
        lookFor(absolute(m_wanted));
}

void FileTreeModel::update(FileNode *folder, const QList<search::FolderEntry> &entries)
{
    QList<search::FolderEntry> shown = entries;
    if (!m_isIgnoredShown)
        shown.removeIf([](const search::FolderEntry &entry) { return entry.isIgnored; });
    folder->isRead = true;
    remove(folder, shown);
    insert(folder, shown);
    if (!folder->children.empty())
        Q_EMIT dataChanged(indexOf(folder->children.front().get()), indexOf(folder->children.back().get()));
}

void FileTreeModel::remove(FileNode *folder, const QList<search::FolderEntry> &entries)
{
    // Both are in the same order: one walk through each, from the end.
    qsizetype at = entries.size() - 1;
    const auto isThere = [&entries, &at](const FileNode &child) {
        while (at >= 0 && search::isListedBefore(child.entry, entries[at]))
            --at;
        return at >= 0 && entries[at].name == child.entry.name && entries[at].kind == child.entry.kind;
    };
    for (int last = int(folder->children.size()) - 1; last >= 0; --last) {
        if (isThere(*folder->children[last]))
            continue;
        int first = last;
        while (first > 0 && !isThere(*folder->children[first - 1]))
            --first;
        beginRemoveRows(indexOf(folder), first, last);
        folder->children.erase(folder->children.begin() + first, folder->children.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void FileTreeModel::insert(FileNode *folder, const QList<search::FolderEntry> &entries)
{
    const auto isAt = [folder](size_t row, const search::FolderEntry &entry) {
        return row < folder->children.size() && folder->children[row]->entry.name == entry.name;
    };
    // What is left of the old ones is in the order of the new ones.
    for (qsizetype row = 0; row < entries.size(); ++row) {
        if (isAt(size_t(row), entries[row])) {
            folder->children[row]->entry = entries[row];
            continue;
        }
        qsizetype end = row + 1;
        while (end < entries.size() && !isAt(size_t(row), entries[end]))
            ++end;
        std::vector<std::unique_ptr<FileNode>> added;
        for (qsizetype at = row; at < end; ++at)
            added.push_back(std::make_unique<FileNode>(FileNode{entries[at], folder}));
        beginInsertRows(indexOf(folder), int(row), int(end) - 1);
        folder->children.insert(folder->children.begin() + row, std::make_move_iterator(added.begin()),
                                std::make_move_iterator(added.end()));
        endInsertRows();
        row = end - 1;
    }
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const FileNode *folder = node(parent);
    if (column != 0 || row < 0 || row >= int(folder->children.size()))
        return {};
    return createIndex(row, column, folder->children[row].get());
}

QModelIndex FileTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(node(index)->parent) : QModelIndex();
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(node(parent)->children.size());
}

int FileTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    const FileNode *folder = node(parent);
    return folder->isFolder() && (!folder->isRead || !folder->children.empty());
}

bool FileTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && node(parent)->isFolder() && !node(parent)->isRead;
}

void FileTreeModel::fetchMore(const QModelIndex &parent)
{
    const QByteArray folder = node(parent)->path();
    if (std::ranges::find(m_readings, folder, &Reading::folder) == m_readings.end())
        read(folder);
}

git::FileChange FileTreeModel::changeOf(const FileNode *node, const QByteArray &path) const
{
    const git::FileChange own = m_changes.value(path, git::FileChange::None);
    // All of a folder that git does not know is new.
    for (const FileNode *above = node->parent; own == git::FileChange::None && above && above->parent;
         above = above->parent) {
        if (m_changes.value(above->path(), git::FileChange::None) == git::FileChange::Untracked)
            return node->entry.isIgnored ? git::FileChange::None : git::FileChange::Untracked;
    }
    return own;
}

QVariant FileTreeModel::colour(const FileNode *node, const QByteArray &path) const
{
    const QPalette palette = QGuiApplication::palette();
    const git::FileChange change = changeOf(node, path);
    if (change != git::FileChange::None && change != git::FileChange::Ignored)
        return changeColour(change, palette);
    if (m_changedFolders.contains(path))
        return changeColour(git::FileChange::Modified, palette);
    return node->entry.isIgnored ? QVariant(palette.color(QPalette::Disabled, QPalette::Text)) : QVariant();
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FileNode *own = node(index);
    const QByteArray path = own->path();
    const git::FileChange change = changeOf(own, path);
    const bool isMarked = change != git::FileChange::None && change != git::FileChange::Ignored;
    switch (role) {
    case Qt::DisplayRole:
        return shownName(own->entry.name);
    case Qt::EditRole:
        return QFile::decodeName(own->entry.name);
    case Qt::DecorationRole:
        return iconFor(*own);
    case Qt::ToolTipRole:
        //: The path of a file in the tree, %1, and what has happened to it, %2
        return isMarked ? tr("%1 — %2").arg(shownName(path), changeWord(change)) : shownName(path);
    case Qt::AccessibleTextRole:
        //: A name in the tree of files, %1, and what has happened to it, %2
        return isMarked ? tr("%1, %2").arg(shownName(own->entry.name), changeWord(change)) : shownName(own->entry.name);
    case MarkRole:
        if (isMarked)
            return changeLetter(change);
        return m_changedFolders.contains(path) ? u"•"_s : QString();
    case Qt::ForegroundRole:
    case MarkColourRole:
        return colour(own, path);
    case IgnoredRole:
        return own->entry.isIgnored;
    default:
        return {};
    }
}

bool FileTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString();
    if (role == Qt::EditRole && name != data(index, Qt::EditRole).toString())
        Q_EMIT renameRequested(path(index), name);
    // The tree shows the new name when the file has it.
    return false;
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled;
    if (isFolder(index))
        flags |= Qt::ItemIsDropEnabled;
    return isNamable(index) ? flags | Qt::ItemIsEditable | Qt::ItemIsDragEnabled : flags;
}

QStringList FileTreeModel::mimeTypes() const
{
    return {u"text/uri-list"_s};
}

QMimeData *FileTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes)
        urls.append(QUrl::fromLocalFile(path(index)));
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

Qt::DropActions FileTreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool FileTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    return data->hasUrls() && std::ranges::all_of(data->urls(), &QUrl::isLocalFile);
}

bool FileTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &parent)
{
    const QModelIndex folder = parent.isValid() && !isFolder(parent) ? parent.parent() : parent;
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls)
        paths.append(url.toLocalFile());
    Q_EMIT dropRequested(paths, absolute(node(folder)->path()), action == Qt::CopyAction);
    // The view would remove what was moved; the folders tell us themselves.
    return false;
}

} // namespace spacewright::views
