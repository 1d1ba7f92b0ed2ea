// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchmodel.h"

#include <views/common/fileicon.h>
#include <views/common/shownname.h>

#include <QIcon>

namespace spacewright::views
{

struct SearchModel::File {
    QByteArray path;
    QList<search::Hit> hits;
    QList<bool> isChosen;
    bool isBuffer = false;
};

SearchModel::SearchModel(QObject *parent) : QAbstractItemModel(parent) {}

SearchModel::~SearchModel() = default;

void SearchModel::clear()
{
    beginResetModel();
    m_files.clear();
    endResetModel();
}

void SearchModel::add(const QList<search::FileHits> &files)
{
    for (const search::FileHits &file : files)
        addFile(file);
}

int SearchModel::rowOf(const QByteArray &path) const
{
    const auto place = std::ranges::lower_bound(m_files, path, {}, [](const auto &file) { return file->path; });
    return int(place - m_files.begin());
}

void SearchModel::addFile(const search::FileHits &hits)
{
    const int row = rowOf(hits.path);
    const bool isKnown = row < int(m_files.size()) && m_files[row]->path == hits.path;
    if (!isKnown) {
        beginInsertRows({}, row, row);
        m_files.insert(m_files.begin() + row, std::make_unique<File>(File{hits.path, {}, {}, hits.isBuffer}));
        endInsertRows();
    }
    File &file = *m_files[row];
    beginInsertRows(index(row, 0), int(file.hits.size()), int(file.hits.size() + hits.hits.size()) - 1);
    file.hits += hits.hits;
    file.isChosen.resize(file.hits.size(), true);
    endInsertRows();
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
}

void SearchModel::setPreview(const Preview &preview)
{
    Q_EMIT layoutAboutToBeChanged();
    m_preview = preview;
    Q_EMIT layoutChanged();
}

qsizetype SearchModel::chosenCount() const
{
    qsizetype count = 0;
    for (const std::unique_ptr<File> &file : m_files)
        count += file->isChosen.count(true);
    return count;
}

QList<search::FileReplacement> SearchModel::replacements(bool ofBuffers) const
{
    QList<search::FileReplacement> all;
    for (const std::unique_ptr<File> &file : m_files) {
        if (file->isBuffer != ofBuffers || !file->isChosen.contains(true))
            continue;
        search::FileReplacement own{file->path, {}};
        for (qsizetype row = 0; row < file->hits.size(); ++row)
            own.hits.append({file->hits[row].offset, file->hits[row].length, file->isChosen[row]});
        all.append(own);
    }
    return all;
}

SearchModel::File *SearchModel::fileAt(const QModelIndex &index) const
{
    return static_cast<File *>(index.internalPointer());
}

QModelIndex SearchModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // A match knows its file; a file is at the top.
    return createIndex(row, column, parent.isValid() ? m_files[parent.row()].get() : nullptr);
}

QModelIndex SearchModel::parent(const QModelIndex &index) const
{
    const File *file = fileAt(index);
    return file ? createIndex(rowOf(file->path), 0) : QModelIndex();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_files.size());
    return fileAt(parent) ? 0 : int(m_files[parent.row()]->hits.size());
}

int SearchModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const File *file = fileAt(index);
    return file ? hitData(*file, index.row(), role) : fileData(*m_files[index.row()], role);
}

QVariant SearchModel::fileData(const File &file, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shownName(file.path);
    case Qt::DecorationRole:
        return fileIcon(shownName(file.path));
    case Qt::AccessibleTextRole:
        //: A file among the results of a search: %1 is its path
        return tr("%1, %n match(es)", nullptr, int(file.hits.size())).arg(shownName(file.path));
    case Qt::ToolTipRole:
        return file.isBuffer ? tr("Open with unsaved changes, which were searched") : QVariant();
    case Qt::CheckStateRole:
        return m_preview ? QVariant(checkOf(file)) : QVariant();
    case PathRole:
        return file.path;
    case LineRole:
        return 0;
    case HitCountRole:
        return file.hits.size();
    default:
        return {};
    }
}

QVariant SearchModel::hitData(const File &file, int row, int role) const
{
    const search::Hit &hit = file.hits[row];
    switch (role) {
    case Qt::DisplayRole:
        return hit.text;
    case Qt::AccessibleTextRole:
        //: A match among the results of a search: %1 is the number of the line, %2 the line
        return tr("Line %1: %2").arg(hit.line).arg(hit.text.trimmed());
    case Qt::CheckStateRole:
        return m_preview ? QVariant(file.isChosen[row] ? Qt::Checked : Qt::Unchecked) : QVariant();
    case PathRole:
        return file.path;
    case LineRole:
        return hit.line;
    case ColumnRole:
        return hit.column;
    case StartRole:
        return hit.textStart;
    case LengthRole:
        return hit.textLength;
    case ReplacementRole:
        return m_preview ? QVariant(m_preview(hit)) : QVariant();
    default:
        return {};
    }
}

Qt::CheckState SearchModel::checkOf(const File &file) const
{
    if (!file.isChosen.contains(true))
        return Qt::Unchecked;
    return file.isChosen.contains(false) ? Qt::PartiallyChecked : Qt::Checked;
}

bool SearchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !m_preview)
        return false;
    const bool isChosen = value.toInt() != Qt::Unchecked;
    if (File *file = fileAt(index)) {
        file->isChosen[index.row()] = isChosen;
        const QModelIndex above = parent(index);
        Q_EMIT dataChanged(index, index, {role});
        Q_EMIT dataChanged(above, above, {role});
        return true;
    }
    m_files[index.row()]->isChosen.fill(isChosen);
    Q_EMIT dataChanged(index, index, {role});
    const int last = rowCount(index) - 1;
    Q_EMIT dataChanged(this->index(0, 0, index), this->index(last, 0, index), {role});
    return true;
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return m_preview && index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace spacewright::views
