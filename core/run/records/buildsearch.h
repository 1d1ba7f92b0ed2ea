// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/log/scan/logrules.h>
#include <core/run/buildrecord.h>

#include <functional>

namespace spacewright::run
{

/// A build whose logs have a text.
struct BuildHit {
    /// Of the record.
    QString id;
    QDateTime started;
    /// Where the first match stands: in the log of the build, or in that of the run.
    LogSource source = LogSource::Build;
    /// From 0, as the log counts.
    qint64 line = 0;
    QString text = {};
    /// Matching lines of both logs.
    qint64 count = 0;
};

/// Looks for the one query of @p rules in the logs of all of @p records, the oldest first, so that the first hit that
/// @p take gets says when it appeared for the first time. Reads the disk: not for the GUI thread.
void searchBuilds(const QList<BuildRecord> &records, const log::LogRules &rules, Progress &progress,
                  const std::function<void(const BuildHit &)> &take);

} // namespace spacewright::run
