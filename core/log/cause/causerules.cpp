// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerules.h"

namespace spacewright::log
{

namespace
{

/// The message that begins at line @p at, without the frames that tools draw around it.
QString joined(const QStringList &lines, qsizetype at, int moreLines)
{
    if (moreLines == 0)
        return lines[at];
    static const QRegularExpression frame(QStringLiteral("^[\\s│╰├─▶×]*(?:cause: )?"));
    QString text = lines[at].trimmed();
    for (qsizetype i = at + 1; i < qMin(at + 1 + moreLines, lines.size()); ++i) {
        QString line = lines[i];
        text += QLatin1Char(' ') + line.remove(frame).trimmed();
    }
    return text.simplified();
}

} // namespace

const CauseRules &causeRules()
{
    // What says more stands before what says less.
    static const CauseRules rules = hubRules() + engineRules() + aptRules() + uvRules() + pipRules() + wheelRules() +
                                    gpuRules() + libraryRules() + modelRules() + pythonRules() + appRules() +
                                    nodeRules() + languageRules() + systemRules();
    return rules;
}

QString CauseMatch::captured(const QString &name) const
{
    constexpr int longest = 300;
    // Two wordings of one message have a second group.
    const QString second = name + QLatin1Char('2');
    const QString found = match.hasCaptured(name) ? match.captured(name) : QString();
    return (found.isEmpty() && match.hasCaptured(second) ? match.captured(second) : found).left(longest);
}

CauseMatch matchRules(const QStringList &lines, qsizetype at, Speaker speaker)
{
    for (const CauseRule &rule : causeRules()) {
        if (!lines[at].contains(rule.needle) || (speaker == Speaker::App && rule.weight == CauseWeight::Reason))
            continue;
        const auto match = rule.pattern.match(joined(lines, at, rule.moreLines));
        if (match.hasMatch())
            return {&rule, match};
    }
    return {};
}

QString causeText(const CauseMatch &match)
{
    QString text = QCoreApplication::translate("CauseRules", match.rule->text);
    // Both at once: what the log says may hold a %2 itself.
    if (text.contains(QLatin1StringView("%2")))
        return text.arg(match.captured(QStringLiteral("what")), match.captured(QStringLiteral("why")));
    return text.contains(QLatin1StringView("%1")) ? text.arg(match.captured(QStringLiteral("what"))) : text;
}

} // namespace spacewright::log
