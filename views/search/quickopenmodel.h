// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/search/filefinder.h>

#include <QAbstractListModel>

namespace spacewright::views
{

/// The files that Quick Open offers, best first.
class QuickOpenModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickOpenModel)

public:
    enum Role {
        /// QByteArray, relative to the folder.
        PathRole = Qt::UserRole,
        /// The folder as text.
        FolderRole,
        /// QList<int>: which letters of the name and of the folder were typed.
        NameMarksRole,
        FolderMarksRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setFiles(const QList<search::FoundFile> &files);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<search::FoundFile> m_files;
};

} // namespace spacewright::views
