// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/search/filefinder.h>

#include <QListWidget>

namespace spacewright::views
{

/// The files whose paths have the letters that are typed, best first.
class FileFilter final : public QListWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileFilter)

public:
    explicit FileFilter(QThreadPool *pool, QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    /// Empty shows nothing and forgets what files there are.
    void find(const QString &pattern);
    void chooseCurrent();

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void list();
    void match();
    void showFiles(const QList<search::FoundFile> &files);

    QThreadPool *m_pool;
    QString m_folder;
    QString m_pattern;
    /// Workers read it; it is replaced and never changed.
    std::shared_ptr<const search::FileFinder> m_finder;
    bool m_isMatchWanted = false;
    /// Of the newest search: the answer to an older one can come later.
    int m_serial = 0;
    // Last, so that the work ends before what it would touch.
    Task<search::FileFinder> m_listing;
    Task<QList<search::FoundFile>> m_matching;
};

} // namespace spacewright::views
