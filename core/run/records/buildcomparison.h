// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/log/compare/linediff.h>
#include <core/run/buildrecord.h>

#include <optional>

namespace spacewright::run
{

/// A step of one build beside the same step of the other; one of them may be absent.
struct StepPair {
    std::optional<log::Step> step;
    std::optional<log::Step> other;

    QString name() const { return step ? step->name : other->name; }
    /// Whether it ended otherwise, or is only in one of them. Taken from a cache or made is the same.
    bool isDifferent() const;
};

/// A package whose version differs; an empty version: it is not installed there.
struct PackageChange {
    QString name;
    QString version;
    QString otherVersion;
};

/// What differs between two builds: of one Space, of two, or of a Space here and on the Hub.
struct BuildComparison {
    QList<StepPair> steps;
    QList<PackageChange> packages;
    /// The build logs that were compared.
    QList<QByteArray> lines;
    QList<QByteArray> otherLines;
    /// Between them, what volatile parts differ in apart.
    QList<log::LineDifference> logDifferences;

    /// The first step that ended otherwise or is only in one of them; -1 if none did.
    qsizetype firstDifferentStep() const;
};

/// Reads both records' packages and logs (at most their last 200,000 lines): not for the GUI thread. What a record does
/// not have is taken for empty.
[[nodiscard]] Result<BuildComparison> compareBuilds(const BuildRecord &record, const BuildRecord &other,
                                                    Progress &progress);

} // namespace spacewright::run
