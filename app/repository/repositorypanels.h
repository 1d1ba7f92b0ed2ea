// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>
#include <core/git/overview.h>
#include <core/git/remote/credentials.h>

#include <views/changes/changesmodel.h>
#include <views/common/repository/difftarget.h>

#include <QObject>
#include <QPointer>

#include <functional>

class KXmlGuiWindow;

namespace spacewright
{

namespace settings
{
class Settings;
}

namespace views
{
class BlameGutter;
class ChangesView;
class CommitPage;
class ConflictView;
class DiffView;
class EditorArea;
class HistoryView;
class OperationsPage;
class RepositoryWorker;
class RevisionView;
class SyncActions;
class TaskList;
class UndoActions;
} // namespace views

class BackgroundFetch;
class BranchTools;
class Panels;
class RepositoryWatch;
class UpstreamTools;

/// Everything of the window that is about the Space's repository: the panels, their actions, and what they open beside
/// the files.
class RepositoryPanels final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositoryPanels)

public:
    /// What this puts its panels and pages into; all must outlive it.
    struct Surroundings {
        KXmlGuiWindow *window;
        Panels *panels;
        views::EditorArea *editors;
        views::TaskList *tasks;
        /// What git shows to the Hub, asked anew each time.
        std::function<git::Credentials()> credentials;
        settings::Settings *settings;
    };

    explicit RepositoryPanels(const Surroundings &surroundings);
    ~RepositoryPanels() override;

    /// An empty folder means that no Space is open.
    void setFolder(const QString &folder);
    /// About the Space that the open one is a copy of.
    UpstreamTools *upstream() const { return m_upstream; }
    /// A file was saved here.
    void touch();

Q_SIGNALS:
    void failed(const spacewright::Error &error);
    void noticed(const QString &text);
    /// Something is asked to be changed: the last notice is old.
    void aboutToChange();
    /// Something was done that can be undone.
    void offered(const QString &text, const QString &offer, const std::function<void()> &accepted);
    /// The user wants to work in this folder.
    void folderRequested(const QString &folder);
    /// The Space shall be run as this commit has it.
    void runRequested(const spacewright::git::ObjectId &commit);
    /// What has changed in the work tree; nothing where there is no repository.
    void statusChanged(const QList<spacewright::git::FileStatus> &files);

private:
    void addPanels();
    void connectChanges();
    void connectHistory();
    void connectActions();
    void report(const Error &error);
    void connectUndo();
    void connectBlame();
    void showOverview(const git::Overview &overview);
    void showUnavailable(const Error &error);
    void showChange(const views::ChangesModel::Entry &entry);
    void showConflict(const QByteArray &path);
    void raiseChanges();
    void showDiff(const views::DiffTarget &target);
    void showCommit(const git::ObjectId &commit);
    void showComparison(const git::ObjectId &from, const git::ObjectId &to);
    void showRevision(const QByteArray &path, const git::ObjectId &commit);
    void showHistoryOf(const QByteArray &path);
    void showOperations();
    views::CommitPage *commitPage();
    void openFile(const QByteArray &path, int line);
    void getContent(const QString &path);

    Surroundings m_around;
    views::RepositoryWorker *m_worker;
    RepositoryWatch *m_watch;
    BackgroundFetch *m_fetch;
    views::SyncActions *m_sync;
    BranchTools *m_branches;
    views::ChangesView *m_changes;
    views::HistoryView *m_history;
    views::UndoActions *m_undo;
    views::BlameGutter *m_blame;
    UpstreamTools *m_upstream;
    /// The page that the panel of changes shows its choice in.
    QPointer<views::DiffView> m_diff;
    QPointer<views::CommitPage> m_commit;
    QPointer<views::ConflictView> m_conflict;
    QPointer<views::RevisionView> m_revision;
    QPointer<views::OperationsPage> m_operations;
};

} // namespace spacewright
