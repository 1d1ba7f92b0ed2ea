// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace spacewright::cli
{

class Output;

/// `builds export`: writes the build with that id into a file. Returns the exit code.
int exportBuild(const Output &output, const QString &id, const QString &path);
/// `builds import`: keeps the build of such a file as one of the Space in @p folder. Returns the exit code.
int importBuild(const Output &output, const QString &path, const QString &folder);
/// `builds search`: the builds of the Space in @p folder whose logs have @p text, the first one first. Returns the exit
/// code.
int searchBuilds(const Output &output, const QString &folder, const QString &text);
/// What shall be said of a build from now on.
struct MarkChange {
    bool pin = false;
    bool unpin = false;
    QStringList tags = {};
    QStringList untags = {};
};
/// `builds mark`: pins a build and gives it words. Returns the exit code.
int markBuild(const Output &output, const QString &id, const MarkChange &change);
/// `builds issue`: prints a build as a text to ask others for help with. Returns the exit code.
int sayIssue(const Output &output, const QString &id);
/// `builds compare`: says what differs between two kept builds, by their ids. Returns the exit code.
int compareBuilds(const Output &output, const QString &id, const QString &otherId);

} // namespace spacewright::cli
