// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/lfs/pushrules.h>
#include <core/git/overview.h>
#include <core/git/remote/credentials.h>
#include <core/git/remote/pull.h>

#include <QObject>

#include <functional>
#include <optional>

class KActionCollection;
class QAction;

namespace spacewright::views
{

class RepositoryWorker;

/// Fetch, pull and push as actions, for the menu and the panel, with what there is to send and to get in their texts.
class SyncActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyncActions)

public:
    /// Asked each time, because an account can change.
    using CredentialsSource = std::function<git::Credentials()>;

    SyncActions(RepositoryWorker *worker, CredentialsSource credentials, KActionCollection *actions,
                QObject *parent = nullptr);

    /// Without a value there is no repository.
    void setOverview(const std::optional<git::Overview> &overview);
    git::Credentials credentials() const { return m_credentials(); }
    QAction *fetchAction() const { return m_fetch; }
    QAction *pullAction() const { return m_pull; }
    QAction *pushAction() const { return m_push; }

    /// Sends the branch; @p isAsItIs: even if the Hub may refuse some of its files.
    void push(bool isAsItIs);

Q_SIGNALS:
    /// Nothing was sent, because the Hub would find this wrong with it.
    void objected(const QList<spacewright::git::PushFinding> &findings);
    /// Says what was done, in a sentence.
    void finished(const QString &text);

private:
    struct Pushed {
        QString address;
        QList<git::PushFinding> findings = {};
    };

    QAction *add(KActionCollection *actions, const QString &name, const QString &icon, void (SyncActions::*slot)());
    void checkAndPush() { push(false); }
    void fetch();
    void pull();
    void update();
    QString pulledText(const git::Merged &pulled) const;

    RepositoryWorker *m_worker;
    CredentialsSource m_credentials;
    std::optional<git::Overview> m_overview;
    QAction *m_fetch;
    QAction *m_pull;
    QAction *m_push;
};

} // namespace spacewright::views
