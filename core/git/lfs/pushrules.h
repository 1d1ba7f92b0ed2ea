// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QList>

namespace spacewright::git
{

class Repository;

/// What the Hub refuses in a push (https://huggingface.co/docs/hub/repositories-getting-started).
enum class PushRule {
    /// Over 10 MB and not stored by LFS: refused for certain.
    TooLarge,
    /// No text and not stored by LFS: refused mostly; which kinds pass is not published.
    Binary,
};

/// The stable name of @p rule in machine-readable output.
QString pushRuleName(PushRule rule);

/// A file that breaks a rule.
struct PushFinding {
    QByteArray path;
    PushRule rule = PushRule::Binary;
    qint64 size = 0;
    /// The first commit that has it so; none for what is staged.
    ObjectId commit;
};

/// What is staged, against the checked out commit.
[[nodiscard]] Result<QList<PushFinding>> checkStaged(const Repository &repository, Progress &progress);
/// Every commit that leads to @p tip and that the remote does not have yet. A file counts in each version once, even if
/// a later commit deletes it: the Hub looks at all of them.
[[nodiscard]] Result<QList<PushFinding>> checkUnpushed(const Repository &repository, const ObjectId &tip,
                                                       const QString &remote, Progress &progress);

/// One sentence about what was found, and what to do.
QString pushRuleText(const PushFinding &finding);

/// Whether a push with these would be refused for certain.
bool isRefused(const QList<PushFinding> &findings);

} // namespace spacewright::git
