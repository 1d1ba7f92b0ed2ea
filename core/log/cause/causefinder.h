// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "causerules.h"
#include <core/log/cause/reading/fileplace.h>
#include <core/log/cause/reading/traceback.h>

#include <QSet>

namespace spacewright::log
{

/// How far apart two messages of one failure may stand.
inline constexpr qsizetype causeReach = 200;

/// Something in the log that may be the cause: a message that a rule knows, or a traceback.
struct CauseCandidate {
    qsizetype line = 0;
    CauseMatch match;
    Traceback traceback;

    bool isTraceback() const { return !traceback.chain.isEmpty(); }
    CauseFamily family() const { return match.rule ? match.rule->family : CauseFamily::Python; }
    CauseWeight weight() const { return match.rule && !isTraceback() ? match.rule->weight : CauseWeight::Cause; }
    bool isPackageBuild() const { return match.rule && match.rule->isPackageBuild; }
};

/// Finds the first cause of a failure among the plain lines of a log, and describes it.
class CauseFinder final
{
public:
    CauseFinder(QStringList lines, SeenFiles seen, qsizetype life)
        : m_lines(std::move(lines)), m_seen(std::move(seen)), m_life(life)
    {
    }

    FailureCause find();

private:
    FailureCause toldByTheHub() const;
    void collect();
    qsizetype messageEnd(qsizetype line) const;
    QSet<qsizetype> linesOfExceptions() const;
    CauseMatch matchException(qsizetype line) const;
    CauseMatch matchChain(const Traceback &traceback) const;
    bool isEchoOf(const Traceback &traceback, const Traceback &before) const;
    void noteOwnFolder();
    qsizetype rootOf(qsizetype last) const;
    FailureCause describe(const CauseCandidate &candidate) const;
    FailureCause describeTraceback(const CauseCandidate &candidate) const;
    FailureCause describeMatch(const CauseCandidate &candidate) const;
    void describePackageBuild(const CauseCandidate &candidate, FailureCause &cause) const;
    QString builtBefore(qsizetype line) const;
    int requirementLine(const QString &package, qsizetype line) const;
    void placeInDockerfile(const CauseCandidate &candidate, FailureCause &cause) const;
    void placeInRequirements(const CauseCandidate &candidate, FailureCause &cause) const;
    const CauseCandidate *reasonNear(qsizetype line) const;
    bool mentions(QLatin1StringView name) const;
    bool standsInBuild(const Traceback &traceback) const;
    QString buildReason(qsizetype line) const;
    QString errorBefore(qsizetype line) const;
    TraceFrame placeOf(const TraceException &exception) const;
    TraceFrame placeOf(const Traceback &traceback) const;

    QStringList m_lines;
    SeenFiles m_seen;
    /// Nothing up to here was the cause.
    qsizetype m_life;
    QList<Traceback> m_tracebacks;
    QList<CauseCandidate> m_candidates;
};

} // namespace spacewright::log
