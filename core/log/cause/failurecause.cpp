// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failurecause.h"

#include "causerules.h"
#include "plainlines.h"
#include "traceback.h"

#include <core/log/logstore.h>

#include <QCoreApplication>
#include <QSet>

namespace spacewright::log
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FailureCause)
};

constexpr qsizetype lineLimit = 2000;
/// How far apart two messages of one failure may stand.
constexpr qsizetype reach = 200;

/// Something in the log that may be the cause: a message that a rule knows, or a traceback.
struct Candidate {
    qsizetype line = 0;
    CauseMatch match;
    Traceback traceback;

    bool isTraceback() const { return !traceback.chain.isEmpty(); }
    CauseFamily family() const { return match.rule ? match.rule->family : CauseFamily::Python; }
    CauseWeight weight() const { return match.rule && !isTraceback() ? match.rule->weight : CauseWeight::Cause; }
    bool isPackageBuild() const { return match.rule && match.rule->isPackageBuild; }
};

/// The variable that os.environ[...] did not find; empty if the exception is another.
QString missingVariable(const TraceException &exception)
{
    static const QRegularExpression name(QStringLiteral("^'([A-Z][A-Z0-9_]*)'$"));
    const auto match = name.match(exception.message);
    const bool isLookup = exception.type == QLatin1StringView("KeyError") && !exception.frames.isEmpty() &&
                          (exception.frames.last().file.endsWith(QLatin1StringView("/os.py")) ||
                           exception.frames.last().file == QLatin1StringView("<frozen os>"));
    return isLookup && match.hasMatch() ? match.captured(1) : QString();
}

/// What the rule itself says of the cause; a place that is known already stays.
void describeRule(const CauseMatch &match, FailureCause &cause)
{
    cause.rule = match.rule->id;
    cause.subject = match.captured(QStringLiteral("what"));
    cause.text = causeText(match);
    cause.verdict = match.rule->verdict;
    if (cause.file.isEmpty())
        cause.file = match.rule->file;
}

class CauseFinder final
{
public:
    CauseFinder(QStringList lines, const QStringList &appFolders) : m_lines(std::move(lines)), m_folders(appFolders) {}

    FailureCause find();

private:
    void collect();
    qsizetype messageEnd(qsizetype line) const;
    QSet<qsizetype> linesOfExceptions() const;
    CauseMatch matchException(qsizetype line) const;
    qsizetype rootOf(qsizetype last) const;
    FailureCause describe(const Candidate &candidate) const;
    FailureCause describeTraceback(const Candidate &candidate) const;
    FailureCause describeMatch(const Candidate &candidate) const;
    void describePackageBuild(const Candidate &candidate, FailureCause &cause) const;
    void placeInDockerfile(const Candidate &candidate, FailureCause &cause) const;
    const Candidate *reasonNear(qsizetype line) const;
    bool mentions(QLatin1StringView name) const;
    bool standsInBuild(const Traceback &traceback) const;
    QString buildReason(qsizetype line) const;
    QString relative(const QString &path) const;
    TraceFrame placeOf(const TraceException &exception) const;
    TraceFrame placeOf(const Traceback &traceback) const;

    QStringList m_lines;
    QStringList m_folders;
    QList<Traceback> m_tracebacks;
    QList<Candidate> m_candidates;
};

/// The path inside the Space; empty if it is not there, or in an environment that lies there.
QString CauseFinder::relative(const QString &path) const
{
    for (const QString &folder : m_folders) {
        const QString prefix = folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/');
        const QString inside = path.startsWith(prefix) ? path.sliced(prefix.size()) : QString();
        if (!inside.isEmpty() && !inside.contains(QLatin1StringView("site-packages/")))
            return inside;
    }
    return {};
}

/// The innermost frame that is the user's own.
TraceFrame CauseFinder::placeOf(const TraceException &exception) const
{
    for (auto frame = exception.frames.crbegin(); frame != exception.frames.crend(); ++frame) {
        if (const QString file = relative(frame->file); !file.isEmpty())
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
    while (end < qMin(m_lines.size(), line + longest) && belongs(m_lines[end]))
        ++end;
    return end;
}

QSet<qsizetype> CauseFinder::linesOfExceptions() const
{
    QSet<qsizetype> lines;
    for (const Traceback &traceback : m_tracebacks) {
        for (const TraceException &exception : traceback.chain) {
            for (qsizetype i = exception.logLine; i < messageEnd(exception.logLine); ++i)
                lines.insert(i);
        }
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

void CauseFinder::collect()
{
    m_tracebacks = findTracebacks(m_lines);
    const QSet<qsizetype> quoted = linesOfExceptions();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        // What an exception says belongs to its traceback.
        const CauseMatch match = quoted.contains(i) ? CauseMatch() : matchRules(m_lines, i);
        if (match.rule)
            m_candidates.append({i, match, {}});
    }
    QList<Candidate> reasons;
    for (const Traceback &traceback : std::as_const(m_tracebacks)) {
        const qsizetype line = traceback.chain.first().logLine;
        if (placeOf(traceback).line > 0 || !standsInBuild(traceback))
            m_candidates.append({line, matchException(line), traceback});
        else if (const CauseMatch match = matchRules(m_lines, line); match.rule)
            reasons.append({line, match, {}});
    }
    std::ranges::copy_if(reasons, std::back_inserter(m_candidates),
                         [](const Candidate &reason) { return reason.weight() == CauseWeight::Reason; });
    std::ranges::stable_sort(m_candidates, {}, &Candidate::line);
}

/// Whether the traceback is what the tools of a package said while that was built.
bool CauseFinder::standsInBuild(const Traceback &traceback) const
{
    const qsizetype line = traceback.chain.first().logLine;
    return std::ranges::any_of(m_candidates, [line](const Candidate &candidate) {
        return candidate.isPackageBuild() && qAbs(candidate.line - line) < reach;
    });
}

/// From the last message back to the first one that belongs to the same failure.
qsizetype CauseFinder::rootOf(qsizetype last) const
{
    qsizetype root = last;
    for (qsizetype i = last - 1; i >= 0 && m_candidates[root].line - m_candidates[i].line < reach; --i) {
        const Candidate &candidate = m_candidates[i];
        const bool isHint = candidate.weight() == CauseWeight::Hint;
        const CauseRule *const rule = m_candidates[root].match.rule;
        if (isHint && rule && rule->mayBeNetwork)
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

FailureCause CauseFinder::find()
{
    collect();
    for (qsizetype i = m_candidates.size() - 1; i >= 0; --i) {
        if (m_candidates[i].weight() == CauseWeight::Cause)
            return describe(m_candidates[rootOf(i)]);
    }
    for (const CauseWeight weight : {CauseWeight::Reason, CauseWeight::Echo}) {
        const auto found = std::ranges::find(m_candidates, weight, &Candidate::weight);
        if (found != m_candidates.end())
            return describe(*found);
    }
    return {};
}

FailureCause CauseFinder::describe(const Candidate &candidate) const
{
    FailureCause cause = candidate.isTraceback() ? describeTraceback(candidate) : describeMatch(candidate);
    cause.logLine = candidate.line;
    return cause;
}

FailureCause CauseFinder::describeTraceback(const Candidate &candidate) const
{
    FailureCause cause;
    const TraceException &first = candidate.traceback.chain.first();
    const TraceFrame place = placeOf(candidate.traceback);
    cause.file = place.file;
    cause.line = place.line;
    if (candidate.match.rule) {
        describeRule(candidate.match, cause);
        return cause;
    }
    if (const QString variable = missingVariable(first); !variable.isEmpty()) {
        cause.rule = QStringLiteral("python.environment");
        cause.subject = variable;
        cause.verdict = Verdict::Yours;
        //: The cause of a failed run: %1 is the name of an environment variable
        cause.text = Tr::tr("The variable %1 is not set. Add it as a secret or a variable of the Space.").arg(variable);
        return cause;
    }
    cause.text = first.message.isEmpty()
                     ? first.type
                     //: The cause of a failed run: %1 is the type of a Python exception, %2 what it says
                     : Tr::tr("%1: %2").arg(first.type, first.message.left(300));
    // Without a place in the Space nobody knows whose fault the exception is.
    cause.verdict = place.line > 0 ? Verdict::Yours : Verdict::Unknown;
    return cause;
}

FailureCause CauseFinder::describeMatch(const Candidate &candidate) const
{
    const CauseRule &rule = *candidate.match.rule;
    FailureCause cause;
    describeRule(candidate.match, cause);
    const auto &match = candidate.match.match;
    if (match.hasCaptured(QStringLiteral("line")))
        cause.line = match.captured(QStringLiteral("line")).toInt();
    if (match.hasCaptured(QStringLiteral("file"))) {
        // A copy elsewhere has the name of the file it was made from.
        const QString named = match.captured(QStringLiteral("file"));
        const QString inside = relative(named);
        const QString name = named.sliced(named.lastIndexOf(QLatin1Char('/')) + 1);
        if (!inside.isEmpty())
            cause.file = inside;
        else if (name.endsWith(QLatin1StringView(".txt")))
            cause.file = name;
        else if (!named.startsWith(QLatin1Char('/')))
            cause.file = named;
    }
    placeInDockerfile(candidate, cause);
    if (rule.isPackageBuild)
        describePackageBuild(candidate, cause);
    return cause;
}

/// Names the package if the message itself does not, and says why it failed if its tools said so.
void CauseFinder::describePackageBuild(const Candidate &candidate, FailureCause &cause) const
{
    static const QRegularExpression collecting(
        QStringLiteral("^\\s*Collecting (?<what>\\S+)(?: \\(from -r (?<file>\\S+) \\(line (?<line>\\d+)\\)\\))?"));
    QString package = candidate.match.match.hasCaptured(QStringLiteral("what"))
                          ? candidate.match.match.captured(QStringLiteral("what"))
                          : QString();
    for (qsizetype i = candidate.line; i >= 0 && candidate.line - i < reach && package.isEmpty(); --i) {
        const auto match = collecting.match(m_lines[i]);
        if (!match.hasMatch())
            continue;
        package = match.captured(QStringLiteral("what"));
        cause.line = match.captured(QStringLiteral("line")).toInt();
    }
    if (const Candidate *const known = reasonNear(candidate.line); known && !package.isEmpty()) {
        cause.rule = known->match.rule->id;
        cause.subject = known->match.captured(QStringLiteral("what"));
        //: %1 is the name of a Python package, %2 a sentence that says why
        cause.text = Tr::tr("The package %1 could not be built. %2").arg(package, causeText(known->match));
        return;
    }
    const QString reason = buildReason(candidate.line);
    if (package.isEmpty() && !reason.isEmpty())
        //: %1 is what the build of a Python package said
        cause.text = Tr::tr("A package of the requirements could not be built: %1").arg(reason);
    else if (package.isEmpty())
        cause.text = Tr::tr("A package of the requirements could not be built.");
    else if (reason.isEmpty())
        //: %1 is the name of a Python package
        cause.text = Tr::tr("The package %1 could not be built.").arg(package);
    else
        //: %1 is the name of a Python package, %2 what its build said
        cause.text = Tr::tr("The package %1 could not be built: %2").arg(package, reason);
}

/// A reason that a rule knows, near line @p line; null if there is none.
const Candidate *CauseFinder::reasonNear(qsizetype line) const
{
    const auto found = std::ranges::find_if(m_candidates, [line](const Candidate &candidate) {
        return candidate.weight() == CauseWeight::Reason && qAbs(candidate.line - line) < reach;
    });
    return found != m_candidates.end() ? &*found : nullptr;
}

bool CauseFinder::mentions(QLatin1StringView name) const
{
    return std::ranges::any_of(m_lines, [name](const QString &line) { return line.contains(name); });
}

/// BuildKit quotes the place in the Dockerfile below a failure ("Dockerfile:12"). Without a packages.txt system
/// packages are installed there too.
void CauseFinder::placeInDockerfile(const Candidate &candidate, FailureCause &cause) const
{
    static const QRegularExpression place(QStringLiteral("^Dockerfile:(\\d+)$"));
    if (cause.line > 0)
        return;
    for (qsizetype i = candidate.line; i < qMin(m_lines.size(), candidate.line + reach); ++i) {
        const auto match = place.match(m_lines[i]);
        const bool isOther = cause.file == requirementsFile || cause.file == packageJsonFile;
        if (!match.hasMatch() || isOther)
            continue;
        if (cause.file == systemPackagesFile && mentions(systemPackagesFile))
            return;
        cause.file = containerFile;
        cause.line = match.captured(1).toInt();
        return;
    }
}

/// The first exception or error of the tools that built a package, near line @p line.
QString CauseFinder::buildReason(qsizetype line) const
{
    for (const Traceback &traceback : m_tracebacks) {
        const TraceException &first = traceback.chain.first();
        if (qAbs(first.logLine - line) < reach)
            return first.message.isEmpty() ? first.type : first.type + QStringLiteral(": ") + first.message.left(300);
    }
    static const QRegularExpression error(
        QStringLiteral("^[\\s│#\\d.]*(?:\\S+:\\d+(?::\\d+)?: )?((?:fatal )?error(?:: | in ).+|error\\[E\\d+\\]: .+)$"),
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = qMax<qsizetype>(0, line - 60); i < qMin(line + 60, m_lines.size()); ++i) {
        const auto match = error.match(m_lines[i]);
        if (match.hasMatch() && !matchRules(m_lines, i).rule)
            return match.captured(1).left(300);
    }
    return {};
}

} // namespace

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Yours:
        return QStringLiteral("yours");
    case Verdict::Hub:
        return QStringLiteral("hub");
    case Verdict::Network:
        return QStringLiteral("network");
    case Verdict::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

FailureCause findCause(const QList<QByteArray> &lines, const QStringList &appFolders)
{
    const qsizetype skipped = qMax<qsizetype>(0, lines.size() - lineLimit);
    FailureCause cause = CauseFinder(plainLines(lines.sliced(skipped)), appFolders).find();
    if (cause.logLine >= 0)
        cause.logLine += skipped;
    return cause;
}

FailureCause findCause(const LogStore &log, const QStringList &appFolders)
{
    const qint64 first = qMax<qint64>(0, log.lineCount() - lineLimit);
    FailureCause cause = findCause(log.lines(first, lineLimit), appFolders);
    if (cause.logLine >= 0)
        cause.logLine += log.droppedLines() + first;
    return cause;
}

} // namespace spacewright::log
