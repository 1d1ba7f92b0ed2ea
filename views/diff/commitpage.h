// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/diff/diff.h>
#include <core/git/history/commit.h>

#include <views/common/repository/repositoryworker.h>

#include <QWidget>

class QLabel;
class QTextBrowser;
class QTreeWidget;

namespace spacewright::views
{

class DiffView;
class ErrorBanner;

/// What one commit changed, or what lies between two: its message, its files, and how each of them changed.
class CommitPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommitPage)

public:
    /// @p worker must outlive the page.
    explicit CommitPage(RepositoryWorker *worker, QWidget *parent = nullptr);

    void showCommit(const git::ObjectId &commit);
    void showComparison(const git::ObjectId &from, const git::ObjectId &to);

Q_SIGNALS:
    /// Relative to the repository's folder; line from 1.
    void fileOpenRequested(const QByteArray &path, int line);
    /// The file as the commit has it.
    void revisionRequested(const QByteArray &path, const spacewright::git::ObjectId &commit);
    void historyRequested(const QByteArray &path);

private:
    /// What the page shows.
    struct Content {
        git::Commit from = {};
        git::Commit to = {};
        bool isComparison = false;
        QList<git::ChangedFile> files = {};
    };

    void build();
    void addActions();
    QAction *add(const QString &name, const QString &icon, const QString &text, std::function<void()> act);
    static Result<Content> readContent(const git::Repository &repository, const git::ObjectId &from,
                                       const git::ObjectId &to, Progress &progress);
    void read(const git::ObjectId &from, const git::ObjectId &to, bool isComparison);
    void present();
    void fillFiles();
    QString headText() const;
    const git::ChangedFile *currentFile() const;
    void showFile();
    void restore();

    RepositoryWorker *m_worker;
    RepositoryWorker::Ticket m_ticket = 0;
    Content m_content;
    ErrorBanner *m_banner;
    QTextBrowser *m_head;
    QTreeWidget *m_files;
    DiffView *m_diff;
};

} // namespace spacewright::views
