// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causefinder.h"

#include <QCoreApplication>

namespace spacewright::log
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FailureCause)
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

} // namespace

FailureCause CauseFinder::describe(const CauseCandidate &candidate) const
{
    FailureCause cause = candidate.isTraceback() ? describeTraceback(candidate) : describeMatch(candidate);
    cause.logLine = candidate.line;
    return cause;
}

FailureCause CauseFinder::describeTraceback(const CauseCandidate &candidate) const
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

FailureCause CauseFinder::describeMatch(const CauseCandidate &candidate) const
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
        const QString inside = pathInSpace(named, m_seen);
        const QString name = named.sliced(named.lastIndexOf(QLatin1Char('/')) + 1);
        if (!inside.isEmpty())
            cause.file = inside;
        else if (name.endsWith(QLatin1StringView(".txt")))
            cause.file = name;
        else if (!named.startsWith(QLatin1Char('/')))
            cause.file = named;
    }
    placeInRequirements(candidate, cause);
    placeInDockerfile(candidate, cause);
    if (const QString said = rule.weight == CauseWeight::Echo ? errorBefore(candidate.line) : QString();
        !said.isEmpty())
        //: %1 is a sentence that says that a command failed, %2 what that command said itself
        cause.text = Tr::tr("%1 It said: %2").arg(cause.text, said);
    if (rule.isPackageBuild)
        describePackageBuild(candidate, cause);
    return cause;
}

/// The package that pip fetched or began to build last before line @p line; empty if there is none.
QString CauseFinder::builtBefore(qsizetype line) const
{
    static const QRegularExpression start(
        QStringLiteral("^\\s*(?:#\\d+ [\\d.]+ )?(?:Collecting (?<what>\\S+)|Building wheel for (?<wheel>\\S+) \\()"));
    for (qsizetype i = line; i >= 0 && line - i < causeReach; --i) {
        if (const auto match = start.match(m_lines[i]); match.hasMatch())
            return match.captured(QStringLiteral("what")) + match.captured(QStringLiteral("wheel"));
    }
    return {};
}

/// The line of the requirements that asks for @p package, as pip said before line @p line of the log; 0 if it did not.
int CauseFinder::requirementLine(const QString &package, qsizetype line) const
{
    static const QRegularExpression collecting(
        QStringLiteral("^\\s*(?:#\\d+ [\\d.]+ )?Collecting (?<what>\\S+) \\(from -r \\S+ \\(line (?<line>\\d+)\\)\\)"));
    // Wheels have underlines where the requirement may have dashes.
    const auto plain = [](QString name) { return name.replace(QLatin1Char('_'), QLatin1Char('-')).toLower(); };
    for (qsizetype i = line; i >= 0 && !package.isEmpty(); --i) {
        const auto match = collecting.match(m_lines[i]);
        if (match.hasMatch() && plain(match.captured(QStringLiteral("what"))).startsWith(plain(package)))
            return match.captured(QStringLiteral("line")).toInt();
    }
    return 0;
}

/// Names the package if the message itself does not, and says why it failed if its tools said so.
void CauseFinder::describePackageBuild(const CauseCandidate &candidate, FailureCause &cause) const
{
    QString package = candidate.match.captured(QStringLiteral("what"));
    if (package.isEmpty())
        package = builtBefore(candidate.line);
    if (cause.line == 0)
        cause.line = requirementLine(package, candidate.line);
    if (const CauseCandidate *const known = reasonNear(candidate.line); known && !package.isEmpty()) {
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
const CauseCandidate *CauseFinder::reasonNear(qsizetype line) const
{
    const auto found = std::ranges::find_if(m_candidates, [line](const CauseCandidate &candidate) {
        return candidate.weight() == CauseWeight::Reason && qAbs(candidate.line - line) < causeReach;
    });
    return found != m_candidates.end() ? &*found : nullptr;
}

bool CauseFinder::mentions(QLatin1StringView name) const
{
    return std::ranges::any_of(m_lines, [name](const QString &line) { return line.contains(name); });
}

/// pip says behind a requirement where it stands: "(from -r requirements.txt (line 2))", "-r requirements.txt (line
/// 2)".
void CauseFinder::placeInRequirements(const CauseCandidate &candidate, FailureCause &cause) const
{
    static const QRegularExpression place(QStringLiteral("-r (\\S*requirements\\S*\\.txt) \\(line (\\d+)\\)"));
    const auto match = place.match(m_lines[candidate.line]);
    if (cause.line > 0 || cause.file != requirementsFile || !match.hasMatch())
        return;
    const QString named = match.captured(1);
    cause.file = named.sliced(named.lastIndexOf(QLatin1Char('/')) + 1);
    cause.line = match.captured(2).toInt();
}

/// BuildKit quotes the place in the Dockerfile below a failure ("Dockerfile:12"). Without a packages.txt system
/// packages are installed there too.
void CauseFinder::placeInDockerfile(const CauseCandidate &candidate, FailureCause &cause) const
{
    static const QRegularExpression place(QStringLiteral("^Dockerfile:(\\d+)$"));
    if (cause.line > 0)
        return;
    for (qsizetype i = candidate.line; i < qMin(m_lines.size(), candidate.line + causeReach); ++i) {
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
        if (qAbs(first.logLine - line) < causeReach)
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

/// What the command whose failure is told at @p line said first of what went wrong, or last if it called nothing so.
QString CauseFinder::errorBefore(qsizetype line) const
{
    static const QRegularExpression start(QStringLiteral("^(?:--> |\\[[^\\]]*\\d/\\d+\\] |STEP \\d|Step \\d)"));
    static const QRegularExpression error(QStringLiteral(
        "(?:^|[\\s:\\[(])(?:[A-Za-z]*[Ee]rror\\b|ERROR|ERR!|ERR_\\w+|FATAL|[Ff]atal|FAILED|[Pp]anic)[\\s:\\])]"));
    QString first;
    QString last;
    for (qsizetype i = line - 1; i >= 0 && line - i < causeReach && !start.match(m_lines[i]).hasMatch(); --i) {
        const QString said = m_lines[i].simplified().left(300);
        if (matchRules(m_lines, i).rule)
            continue;
        if (error.match(m_lines[i]).hasMatch())
            first = said;
        else if (last.isEmpty())
            last = said;
    }
    return first.isEmpty() ? last : first;
}

} // namespace spacewright::log
