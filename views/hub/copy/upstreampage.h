// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/remote/upstream.h>
#include <core/hub/client/spaceid.h>

#include <views/common/repository/repositoryworker.h>

#include <QWidget>

class QAction;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace spacewright::views
{

class ErrorBanner;

/// What changed in the Space that the open one is a copy of: its commits and files, to be looked at and taken over one
/// by one, and the way back to it.
class UpstreamPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UpstreamPage)

public:
    /// @p worker must outlive the page; @p credentials are asked anew each time.
    UpstreamPage(RepositoryWorker *worker, std::function<git::Credentials()> credentials, QWidget *parent = nullptr);

    void setOrigin(const hub::SpaceId &origin);
    /// Fetches and looks.
    void fetch();

Q_SIGNALS:
    void commitRequested(const spacewright::git::ObjectId &commit);
    void comparisonRequested(const spacewright::git::ObjectId &from, const spacewright::git::ObjectId &to);
    void sendBackRequested(const spacewright::hub::SpaceId &origin);
    /// The page of the origin shall be shown.
    void spaceRequested(const spacewright::hub::SpaceId &origin);
    void noticed(const QString &text);

private:
    void build();
    QAction *add(const QString &name, const QString &icon, const QString &text, const QString &toolTip,
                 const std::function<void()> &act);
    QWidget *makePart(QTreeWidget *list, const QList<QAction *> &actions);
    void read();
    void take(const git::UpstreamNews &news);
    void showSummary();
    QTreeWidgetItem *chosenCommit() const;
    QTreeWidgetItem *chosenFile() const;
    void takeCommit();
    void takeFile();
    void takeAll();
    void sendBack();
    void finish(const Result<> &done, const QString &text);
    void updateActions();

    RepositoryWorker *m_worker;
    std::function<git::Credentials()> m_credentials;
    hub::SpaceId m_origin;
    git::UpstreamNews m_news;
    RepositoryWorker::Ticket m_ticket = 0;
    bool m_isBusy = false;
    QLabel *m_summary;
    ErrorBanner *m_banner;
    QTreeWidget *m_commits;
    QTreeWidget *m_files;
    QAction *m_look;
    QAction *m_takeCommit;
    QAction *m_takeFile;
    QAction *m_takeAll;
    QAction *m_compare;
    QAction *m_sendBack;
    QAction *m_space;
};

} // namespace spacewright::views
