// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changesmodel.h"

#include <views/common/fileicon.h>
#include <views/common/repository/changemark.h>

#include <QCoreApplication>
#include <QFont>
#include <QIcon>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// The internal id of a section's row; a file has the row of its section, from 1.
constexpr quintptr sectionId = 0;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ChangesModel)
};

QString sectionTitle(ChangesModel::Section section)
{
    switch (section) {
    case ChangesModel::Section::Conflicts:
        return Tr::tr("In Conflict");
    case ChangesModel::Section::Staged:
        return Tr::tr("Staged");
    case ChangesModel::Section::Unstaged:
        return Tr::tr("Not Staged");
    }
    return {};
}

/// What a click at the end of a row does: stage, or take back.
QString actionIcon(ChangesModel::Section section)
{
    switch (section) {
    case ChangesModel::Section::Staged:
        return QStringLiteral("list-remove");
    case ChangesModel::Section::Unstaged:
        return QStringLiteral("list-add");
    case ChangesModel::Section::Conflicts:
        break;
    }
    return {};
}

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

} // namespace

ChangesModel::ChangesModel(QObject *parent) : QAbstractItemModel(parent) {}

void ChangesModel::setFiles(const QList<git::FileStatus> &files)
{
    QList<Group> groups{{Section::Conflicts, {}}, {Section::Staged, {}}, {Section::Unstaged, {}}};
    for (const git::FileStatus &file : files) {
        if (file.isConflicted()) {
            groups[0].entries.append({Section::Conflicts, git::FileChange::Conflicted, file.path});
            continue;
        }
        if (file.index != git::FileChange::None)
            groups[1].entries.append({Section::Staged, file.index, file.path, file.oldPath});
        if (file.worktree != git::FileChange::None && file.worktree != git::FileChange::Ignored)
            groups[2].entries.append({Section::Unstaged, file.worktree, file.path});
    }
    groups.removeIf([](const Group &group) { return group.entries.isEmpty(); });
    if (std::ranges::equal(groups, m_groups, {}, &Group::entries, &Group::entries))
        return;
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

const ChangesModel::Entry *ChangesModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == sectionId)
        return nullptr;
    return &m_groups[qsizetype(index.internalId()) - 1].entries[index.row()];
}

ChangesModel::Section ChangesModel::sectionAt(const QModelIndex &index) const
{
    const Entry *entry = entryAt(index);
    return entry ? entry->section : m_groups[index.row()].section;
}

QModelIndex ChangesModel::indexOf(Section section, const QByteArray &path) const
{
    const auto group = std::ranges::find(m_groups, section, &Group::section);
    if (group == m_groups.end())
        return {};
    const auto entry = std::ranges::find(group->entries, path, &Entry::path);
    if (entry == group->entries.end())
        return {};
    return index(int(entry - group->entries.begin()), 0, index(int(group - m_groups.begin()), 0));
}

QList<ChangesModel::Entry> ChangesModel::entriesOf(Section section) const
{
    const auto group = std::ranges::find(m_groups, section, &Group::section);
    return group == m_groups.end() ? QList<Entry>() : group->entries;
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : sectionId);
}

QModelIndex ChangesModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != sectionId ? createIndex(int(index.internalId()) - 1, 0, sectionId)
                                                              : QModelIndex();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == sectionId ? int(m_groups[parent.row()].entries.size()) : 0;
}

int ChangesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == SectionRole)
        return int(sectionAt(index));
    if (role == ActionIconRole)
        return actionIcon(sectionAt(index));
    const Entry *entry = entryAt(index);
    return entry ? entryData(*entry, role) : sectionData(m_groups[index.row()], role);
}

QVariant ChangesModel::sectionData(const Group &group, int role)
{
    if (role == Qt::DisplayRole)
        //: A list of changed files: %1 is "Staged" or the like, %2 the number of files
        return Tr::tr("%1 (%L2)").arg(sectionTitle(group.section)).arg(group.entries.size());
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant ChangesModel::entryData(const Entry &entry, int role)
{
    const QString path = shownPath(entry.path);
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(path);
    case Qt::DecorationRole:
        return fileIcon(nameOf(path));
    case Qt::ToolTipRole:
        if (!entry.oldPath.isEmpty())
            //: A renamed file: %1 is its old path, %2 the new one
            return Tr::tr("%1, renamed to %2").arg(shownPath(entry.oldPath), path);
        [[fallthrough]];
    case Qt::AccessibleTextRole:
        //: A changed file: %1 is its path, %2 a word such as "modified"
        return Tr::tr("%1, %2").arg(path, changeWord(entry.change));
    case ChangeRole:
        return int(entry.change);
    case FolderRole:
        return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
    default:
        return {};
    }
}

} // namespace spacewright::views
