// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishplan.h"

#include <core/git/remote/credentials.h>
#include <core/run/runner.h>

namespace spacewright::publish
{

/// What publishing made.
struct Published {
    hub::SpaceId id = {};
    /// The commit that main, or the pull request, has now.
    QString commit = {};
    /// 0 if it is none.
    int pullRequest = 0;
    /// What the Hub wants to be shown.
    QString remark = {};
    /// Whether there was anything to send.
    bool hasChanged = false;
    /// The commit that undoLast() would bring back; empty if none is known to have run.
    QString runningBefore = {};
    /// What did not work although it is published: for people, empty if all did.
    QString warning = {};
};

/// Carries out a plan: makes the Space if it must, sends what the Hub lacks, and makes one commit. What is on the Hub
/// is all that there is to remember: after a kill or a failure at any point the next plan finds what arrived, sends
/// only the rest, and never commits the same twice. If the Space was changed meanwhile, nothing is committed
/// (HubOutdated, with who changed what). What is sent is what the plan named: a file that was changed since is refused.
/// Only in the way of git a commit is made here too. Blocks; cancelled, it returns the error that names how far it
/// came.
[[nodiscard]] Result<Published> publish(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
                                        const git::Credentials &credentials, Progress &progress);

/// A commit of somebody in half a sentence: what it does, and who made it.
QString newsText(const hub::RemoteCommit &commit);

/// Waits until @p commit of a Space serves or has failed, or @p progress is cancelled, which is a success. Stages,
/// steps and the lines of its build log go to @p observer, the address at the end too. Fails when the build or the
/// start did.
[[nodiscard]] Result<> followBuild(const hub::HubClient &hub, const hub::SpaceId &id, const QString &commit,
                                   run::RunObserver &observer, Progress &progress);

/// Makes one commit after which the Space on the Hub is as it was at @p commit, whatever came since. Nothing changes
/// here.
[[nodiscard]] Result<Published> undoTo(const hub::HubClient &hub, const hub::SpaceId &id, const QString &commit,
                                       Progress &progress);

/// The same for what ran before @p folder was published to a Space the last time.
[[nodiscard]] Result<Published> undoLast(const hub::HubClient &hub, const QString &folder, const hub::SpaceId &id,
                                         Progress &progress);

} // namespace spacewright::publish
