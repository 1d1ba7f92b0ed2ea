// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/search/filesearch.h>
#include <core/search/replace/replacefiles.h>

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <vector>

namespace spacewright::views
{

/// What a search found: files, sorted by path, and their matches below them. With a replacement each has a check box.
class SearchModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchModel)

public:
    enum Role {
        /// QByteArray, relative to the folder.
        PathRole = Qt::UserRole,
        LineRole,
        ColumnRole,
        /// Where the match is in the text of DisplayRole.
        StartRole,
        LengthRole,
        /// What will stand in its place; invalid without a replacement.
        ReplacementRole,
        HitCountRole,
    };
    using Preview = std::function<QString(const search::Hit &)>;

    explicit SearchModel(QObject *parent = nullptr);
    ~SearchModel() override;

    void clear();
    void add(const QList<search::FileHits> &files);
    /// An empty one takes the check boxes away.
    void setPreview(const Preview &preview);
    qsizetype chosenCount() const;
    /// The matches of files on the disk, or of those open with changes.
    QList<search::FileReplacement> replacements(bool ofBuffers) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct File;

    File *fileAt(const QModelIndex &index) const;
    int rowOf(const QByteArray &path) const;
    void addFile(const search::FileHits &hits);
    QVariant fileData(const File &file, int role) const;
    QVariant hitData(const File &file, int row, int role) const;
    Qt::CheckState checkOf(const File &file) const;

    std::vector<std::unique_ptr<File>> m_files;
    Preview m_preview;
};

} // namespace spacewright::views
