// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causefinder.h"

#include <algorithm>

namespace spacewright::log
{

namespace
{

/// How far above the end of a package's build its source was fetched.
constexpr qsizetype fetchReach = 5;

} // namespace

/// The innermost frame that is the user's own.
TraceFrame CauseFinder::placeOf(const TraceException &exception) const
{
    for (auto frame = exception.frames.crbegin(); frame != exception.frames.crend(); ++frame) {
        if (const QString file = fileInSpace(frame->file, m_seen); !file.isEmpty())
            return {file, frame->line};
    }
    return {};
}

TraceFrame CauseFinder::placeOf(const Traceback &traceback) const
{
    for (const TraceException &exception : traceback.chain) {
        if (const TraceFrame place = placeOf(exception); place.line > 0)
            return place;
    }
    return {};
}

/// The line behind the message of an exception that begins at @p line: what stands further in belongs to it.
qsizetype CauseFinder::messageEnd(qsizetype line) const
{
    constexpr qsizetype longest = 12;
    const auto belongs = [](const QString &text) {
        return text.isEmpty() || text.front().isSpace() || text.startsWith(QLatin1StringView("***"));
    };
    qsizetype end = line + 1;
    while (end < qMin(m_lines.size(), line + longest) &&
           (belongs(m_lines[end]) || m_lines[end - 1].endsWith(QLatin1Char(':'))))
        ++end;
    return end;
}

QSet<qsizetype> CauseFinder::linesOfExceptions() const
{
    QSet<qsizetype> lines;
    for (const Traceback &traceback : m_tracebacks) {
        // All of a chain, up to its last exception, belongs to it.
        for (qsizetype i = traceback.chain.first().logLine; i < messageEnd(traceback.chain.last().logLine); ++i)
            lines.insert(i);
    }
    return lines;
}

CauseMatch CauseFinder::matchException(qsizetype line) const
{
    for (qsizetype i = line; i < messageEnd(line); ++i) {
        if (const CauseMatch match = matchRules(m_lines, i, Speaker::App); match.rule)
            return match;
    }
    return {};
}

/// The first match in a chain, or one of a later exception that says more of the same matter: a library may first
/// notice a refused request, and then why it was refused.
CauseMatch CauseFinder::matchChain(const Traceback &traceback) const
{
    const auto matterOf = [](const CauseMatch &match) { return match.rule->id.first(match.rule->id.indexOf(u'.')); };
    CauseMatch best;
    for (const TraceException &exception : traceback.chain) {
        const CauseMatch match = matchException(exception.logLine);
        // Rules that say more stand before those that say less.
        const bool isBetter = match.rule && best.rule && match.rule < best.rule && matterOf(match) == matterOf(best);
        if (match.rule && (!best.rule || isBetter))
            best = match;
    }
    return best;
}

/// Whether an exception only tells that another thread or process, whose traceback stands before it, is gone.
bool CauseFinder::isEchoOf(const Traceback &traceback, const Traceback &before) const
{
    static const QStringList echoes = {QStringLiteral("Empty"),
                                       QStringLiteral("Full"),
                                       QStringLiteral("BrokenProcessPool"),
                                       QStringLiteral("BrokenThreadPool"),
                                       QStringLiteral("BrokenBarrierError"),
                                       QStringLiteral("ChildFailedError"),
                                       QStringLiteral("ProcessExitedException"),
                                       QStringLiteral("CalledProcessError")};
    return echoes.contains(traceback.chain.first().type) &&
           traceback.chain.first().logLine - before.chain.last().logLine < causeReach;
}

/// Where a Dockerfile put the Space nobody has said: the program that was started lies there.
void CauseFinder::noteOwnFolder()
{
    for (const Traceback &traceback : std::as_const(m_tracebacks)) {
        for (const TraceException &exception : traceback.chain) {
            if (placeOf(traceback).line > 0 || exception.frames.isEmpty())
                continue;
            const QString &file = exception.frames.first().file;
            const QString folder = file.first(qMax<qsizetype>(1, file.lastIndexOf(QLatin1Char('/'))));
            if (file.startsWith(QLatin1Char('/')) && !isOfLibrary(file))
                m_seen.folders.append(folder);
        }
    }
}

void CauseFinder::collect()
{
    m_tracebacks = findTracebacks(m_lines);
    noteOwnFolder();
    const QSet<qsizetype> quoted = linesOfExceptions();
    for (qsizetype i = m_life + 1; i < m_lines.size(); ++i) {
        // What an exception says belongs to its traceback, and what a page says ends no app.
        const bool isOther = quoted.contains(i) || m_lines[i].startsWith(QLatin1StringView("[page] "));
        const CauseMatch match = isOther ? CauseMatch() : matchRules(m_lines, i);
        if (match.rule)
            m_candidates.append({i, match, {}});
    }
    QList<CauseCandidate> reasons;
    for (qsizetype i = 0; i < m_tracebacks.size(); ++i) {
        const Traceback &traceback = m_tracebacks[i];
        const qsizetype line = traceback.chain.first().logLine;
        if (line <= m_life || (i > 0 && isEchoOf(traceback, m_tracebacks[i - 1])))
            continue;
        if (placeOf(traceback).line > 0 || !standsInBuild(traceback))
            m_candidates.append({line, matchChain(traceback), traceback});
        else if (const CauseMatch match = matchRules(m_lines, line); match.rule)
            reasons.append({line, match, {}});
    }
    std::ranges::copy_if(reasons, std::back_inserter(m_candidates),
                         [](const CauseCandidate &reason) { return reason.weight() == CauseWeight::Reason; });
    std::ranges::stable_sort(m_candidates, {}, &CauseCandidate::line);
}

/// Whether the traceback is what the tools of a package said while that was built.
bool CauseFinder::standsInBuild(const Traceback &traceback) const
{
    const qsizetype line = traceback.chain.first().logLine;
    return std::ranges::any_of(m_candidates, [line](const CauseCandidate &candidate) {
        return candidate.isPackageBuild() && qAbs(candidate.line - line) < causeReach;
    });
}

/// From the last message back to the first one that belongs to the same failure.
qsizetype CauseFinder::rootOf(qsizetype last) const
{
    qsizetype root = last;
    for (qsizetype i = last - 1; i >= 0 && m_candidates[root].line - m_candidates[i].line < causeReach; --i) {
        const CauseCandidate &candidate = m_candidates[i];
        const bool isHint = candidate.weight() == CauseWeight::Hint;
        const CauseRule *const rule = m_candidates[root].match.rule;
        if (isHint && rule && rule->mayBeNetwork)
            return i;
        // A source that could not be fetched is why there was nothing to build from it.
        if (candidate.family() == CauseFamily::Connection && m_candidates[root].isPackageBuild() &&
            m_candidates[root].line - candidate.line < fetchReach)
            return i;
        if (candidate.weight() != CauseWeight::Cause)
            continue;
        if (candidate.isTraceback() || m_candidates[root].isTraceback() ||
            candidate.family() != m_candidates[last].family())
            break;
        root = i;
    }
    return root;
}

/// What the Hub itself says of a run stands first, before the output of the app, and is the cause whatever that says.
FailureCause CauseFinder::toldByTheHub() const
{
    const auto first = std::ranges::find_if(m_lines, [](const QString &line) { return !line.isEmpty(); });
    if (first == m_lines.end() || !first->startsWith(QLatin1StringView("runtime error"), Qt::CaseInsensitive))
        return {};
    const qsizetype line = first - m_lines.begin();
    const CauseMatch match = matchRules(m_lines, line);
    return match.rule && match.rule->id.startsWith(QLatin1StringView("hub.")) ? describe({line, match, {}})
                                                                              : FailureCause();
}

FailureCause CauseFinder::find()
{
    if (const FailureCause told = toldByTheHub(); told.isKnown())
        return told;
    collect();
    for (qsizetype i = m_candidates.size() - 1; i >= 0; --i) {
        if (m_candidates[i].weight() == CauseWeight::Cause)
            return describe(m_candidates[rootOf(i)]);
    }
    for (const CauseWeight weight : {CauseWeight::Reason, CauseWeight::Echo}) {
        const auto found = std::ranges::find(m_candidates, weight, &CauseCandidate::weight);
        if (found != m_candidates.end())
            return describe(*found);
    }
    return {};
}

} // namespace spacewright::log
