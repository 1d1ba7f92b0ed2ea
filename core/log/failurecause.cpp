// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failurecause.h"

#include "ansi.h"
#include "causerules.h"
#include "logstore.h"
#include "traceback.h"

#include <QCoreApplication>

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

class CauseFinder final
{
public:
    CauseFinder(QStringList lines, const QStringList &appFolders) : m_lines(std::move(lines)), m_folders(appFolders) {}

    FailureCause find();

private:
    void collect();
    qsizetype rootOf(qsizetype last) const;
    FailureCause describe(const Candidate &candidate) const;
    FailureCause describeTraceback(const Candidate &candidate) const;
    FailureCause describeMatch(const Candidate &candidate) const;
    void describePackageBuild(const Candidate &candidate, FailureCause &cause) const;
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

void CauseFinder::collect()
{
    m_tracebacks = findTracebacks(m_lines);
    QList<qsizetype> quoted;
    for (const Traceback &traceback : std::as_const(m_tracebacks)) {
        for (const TraceException &exception : traceback.chain)
            quoted.append(exception.logLine);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        // What an exception says belongs to its traceback.
        const CauseMatch match = quoted.contains(i) ? CauseMatch() : matchRules(m_lines, i);
        if (match.rule)
            m_candidates.append({i, match, {}});
    }
    for (const Traceback &traceback : std::as_const(m_tracebacks)) {
        if (placeOf(traceback).line == 0 && standsInBuild(traceback))
            continue;
        const qsizetype line = traceback.chain.first().logLine;
        m_candidates.append({line, matchRules(m_lines, line), traceback});
    }
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
        if (isHint || candidate.weight() == CauseWeight::Echo)
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
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        if (candidate.weight() == CauseWeight::Echo)
            return describe(candidate);
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
        cause.text = causeText(candidate.match);
        cause.verdict = candidate.match.rule->verdict;
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
    cause.text = causeText(candidate.match);
    cause.verdict = rule.verdict;
    if (rule.file)
        cause.file = QString::fromLatin1(rule.file);
    const auto &match = candidate.match.match;
    if (match.hasCaptured(QStringLiteral("line")))
        cause.line = match.captured(QStringLiteral("line")).toInt();
    if (match.hasCaptured(QStringLiteral("file"))) {
        // A copy elsewhere has the name of the file it was made from.
        const QString named = match.captured(QStringLiteral("file"));
        const QString inside = relative(named);
        const QString name = named.sliced(named.lastIndexOf(QLatin1Char('/')) + 1);
        if (!inside.isEmpty() || name.endsWith(QLatin1StringView(".txt")))
            cause.file = inside.isEmpty() ? name : inside;
    }
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
    QStringList texts;
    texts.reserve(lines.size() - skipped);
    for (qsizetype i = skipped; i < lines.size(); ++i)
        texts.append(stripAnsi(lines[i].left(4096)));
    FailureCause cause = CauseFinder(std::move(texts), appFolders).find();
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
