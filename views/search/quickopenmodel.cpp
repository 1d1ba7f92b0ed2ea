// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quickopenmodel.h"

#include <views/common/fileicon.h>
#include <views/common/shownname.h>

#include <QIcon>

namespace spacewright::views
{

namespace
{

/// Places in bytes as places in the text of @p part, which begins at byte @p start.
QVariant marksIn(QByteArrayView part, qsizetype start, const QList<int> &bytes)
{
    QList<int> marks;
    for (const int byte : bytes) {
        if (byte >= start && byte < start + part.size())
            marks.append(int(QString::fromUtf8(part.first(byte - start)).size()));
    }
    return QVariant::fromValue(marks);
}

} // namespace

void QuickOpenModel::setFiles(const QList<search::FoundFile> &files)
{
    beginResetModel();
    m_files = files;
    endResetModel();
}

int QuickOpenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QVariant QuickOpenModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const search::FoundFile &file = m_files[index.row()];
    const QByteArrayView path(file.path);
    const qsizetype nameAt = path.lastIndexOf('/') + 1;
    const QByteArrayView folder = path.first(qMax<qsizetype>(0, nameAt - 1));
    switch (role) {
    case Qt::DisplayRole:
        return shownName(path.sliced(nameAt));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return shownName(path);
    case Qt::DecorationRole:
        return fileIcon(shownName(path));
    case PathRole:
        return file.path;
    case FolderRole:
        return shownName(folder);
    case NameMarksRole:
        return marksIn(path.sliced(nameAt), nameAt, file.marks);
    case FolderMarksRole:
        return marksIn(folder, 0, file.marks);
    default:
        return {};
    }
}

} // namespace spacewright::views
