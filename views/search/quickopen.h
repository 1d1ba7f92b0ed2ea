// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/search/filefinder.h>
#include <core/search/fuzzymatcher.h>

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace spacewright::views
{

class QuickOpenModel;

/// A field over the window that finds a file of the open Space by a few letters of its path; "name:12" goes to line 12.
/// Files are listed and compared on workers, so that each key is shown at once however many files there are.
class QuickOpen final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickOpen)

public:
    QuickOpen(QThreadPool *pool, QWidget *window);
    ~QuickOpen() override;

    /// Comes up with the files of @p folder; @p recent are paths in it, the newest first.
    void open(const QString &folder, const QStringList &recent);

Q_SIGNALS:
    /// Line and column from 1; 0 if none was said.
    void fileChosen(const QString &path, int line, int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void place();
    void list();
    void find();
    void showFiles(const QList<search::FoundFile> &files);
    bool handleKey(int key);
    void choose();

    QThreadPool *m_pool;
    QString m_folder;
    QByteArrayList m_recent;
    /// Workers read it; it is replaced and never changed.
    std::shared_ptr<const search::FileFinder> m_finder;
    QLineEdit *m_text;
    QListView *m_list;
    QLabel *m_status;
    QuickOpenModel *m_model;
    bool m_isFindWanted = false;
    /// Of the newest search: the answer to an older one can come later.
    int m_serial = 0;
    // Last, so that the work ends before what it would touch.
    Task<std::shared_ptr<const search::FileFinder>> m_listing;
    Task<QList<search::FoundFile>> m_finding;
};

} // namespace spacewright::views
