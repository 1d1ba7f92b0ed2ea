// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/worktree/status.h>

#include <QAbstractItemModel>

namespace spacewright::views
{

/// The changed files in up to three sections: in conflict, staged, not staged. A file with changes of both kinds is in
/// two of them.
class ChangesModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesModel)

public:
    enum class Section { Conflicts, Staged, Unstaged };
    enum Role { ChangeRole = Qt::UserRole, FolderRole, SectionRole, ActionIconRole };

    /// A file of one section.
    struct Entry {
        Section section = Section::Unstaged;
        git::FileChange change = git::FileChange::None;
        QByteArray path;
        QByteArray oldPath = {};

        bool operator==(const Entry &) const = default;
    };

    explicit ChangesModel(QObject *parent = nullptr);

    /// Replaces everything; the same files as before change nothing, so that a selection stays.
    void setFiles(const QList<git::FileStatus> &files);
    /// Null for the row of a section.
    const Entry *entryAt(const QModelIndex &index) const;
    /// The section of a section's own row or of a file's.
    Section sectionAt(const QModelIndex &index) const;
    QModelIndex indexOf(Section section, const QByteArray &path) const;
    QList<Entry> entriesOf(Section section) const;
    qsizetype count(Section section) const { return entriesOf(section).size(); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Group {
        Section section;
        QList<Entry> entries;
    };

    static QVariant sectionData(const Group &group, int role);
    static QVariant entryData(const Entry &entry, int role);

    /// Without those that have no files.
    QList<Group> m_groups;
};

} // namespace spacewright::views
