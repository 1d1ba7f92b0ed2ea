// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"
#include "detours.h"

#include <core/base/progress.h>
#include <core/git/lfs/pushrules.h>
#include <core/git/lfs/transfer/lfsendpoint.h>

struct git_remote;

namespace spacewright::git
{

class Repository;

/// A branch `refs/pr/N` of the Hub.
struct PullRequest {
    int number = 0;
    ObjectId tip;
};

/// A place that a repository fetches from and pushes to. It is always the address as written: what the settings of git
/// would make of it is told by detours() and not followed. Used on the repository's thread, and not longer than the
/// repository lives.
class Remote final
{
public:
    [[nodiscard]] static Result<Remote> open(const Repository &repository,
                                             const QString &name = QStringLiteral("origin"));

    const QString &name() const { return m_name; }
    /// Without what is secret in it.
    QUrl address() const { return m_address; }
    const Detours &detours() const { return m_detours; }

    /// Gets new commits, branches and tags. Files, index and local branches stay as they are.
    [[nodiscard]] Result<> fetch(const Credentials &credentials, Progress &progress) const;
    /// Gets everything that the remote has, as if nothing were here, into a new repository without files at @p folder.
    [[nodiscard]] Result<> fetchAgain(const QString &folder, const Credentials &credentials, Progress &progress) const;
    /// The pull requests that the remote has, newest first: open ones and closed ones.
    [[nodiscard]] Result<QList<PullRequest>> pullRequests(const Credentials &credentials, Progress &progress) const;
    /// Gets the commits of a pull request: they are the remote's branch "pr/N" then.
    [[nodiscard]] Result<> fetchPullRequest(int number, const Credentials &credentials, Progress &progress) const;
    /// What the Hub would find wrong with the commits of a local branch that it does not have yet. Nothing where the
    /// remote is not the Hub that the credentials are for: others have no such rules.
    [[nodiscard]] Result<QList<PushFinding>> checkRules(const QString &branch, const Credentials &credentials,
                                                        Progress &progress) const;
    /// Sends a local branch to the one of the same name, and follows it from then on. Never by force, and not what the
    /// Hub refuses for certain: it would take the whole pack first. What the remote lacks of its large files goes
    /// first, so that nobody finds a commit without its content.
    /// A branch "pr/N" goes to the pull request of that number
    /// (https://huggingface.co/docs/hub/repositories-pull-requests-discussions).
    [[nodiscard]] Result<> push(const QString &branch, const Credentials &credentials, Progress &progress) const;

    /// Its side of git LFS.
    LfsEndpoint lfs(const Credentials &credentials) const;

private:
    /// Everything that the remote's settings name where there is no rule.
    [[nodiscard]] Result<> fetchRules(QByteArray rule, const Credentials &credentials, Progress &progress) const;
    [[nodiscard]] Result<> fetchThrough(git_remote *remote, QByteArray rule, const Credentials &credentials,
                                        Progress &progress) const;
    [[nodiscard]] Result<> pushLargeFiles(const QString &branch, const Credentials &credentials,
                                          Progress &progress) const;
    Remote(const Repository &repository, QString name) : m_repository(&repository), m_name(std::move(name)) {}

    const Repository *m_repository;
    QString m_name;
    QUrl m_address;
    /// Of a user name and password inside the written address.
    Credentials m_own;
    Detours m_detours;
};

} // namespace spacewright::git
