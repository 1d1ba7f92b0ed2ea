// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint.h"

#include "ruff.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::python
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PythonLint)
};

/// What is wrong with a program, and little of its style: what older releases of ruff look for by themselves.
const QString rules = QStringLiteral("E4,E7,E9,F");

/// Nobody mends more by hand.
constexpr qsizetype mostFindings = 1000;

LintRange rangeOf(const QJsonValue &one)
{
    return {one[u"location"][u"row"].toInt(1), one[u"location"][u"column"].toInt(1),
            one[u"end_location"][u"row"].toInt(1), one[u"end_location"][u"column"].toInt(1)};
}

LintFinding readFinding(const QJsonValue &one)
{
    LintFinding finding{
        one[u"code"].toString(), one[u"message"].toString(), one[u"url"].toString(), rangeOf(one), {}, {}};
    const QJsonValue fix = one[u"fix"];
    if (fix[u"applicability"].toString() != u"safe")
        return finding;
    finding.fix = fix[u"message"].toString();
    for (const auto &edit : fix[u"edits"].toArray())
        finding.edits.append({rangeOf(QJsonValue(edit)), edit[u"content"].toString().toUtf8()});
    return finding;
}

} // namespace

Result<QList<LintFinding>> lintPython(const QByteArray &text, Progress &progress)
{
    const Result<ProcessEnd> end =
        runRuff({QStringLiteral("check"), QStringLiteral("--quiet"), QStringLiteral("--exit-zero"),
                 QStringLiteral("--select"), rules, QStringLiteral("--output-format"), QStringLiteral("json")},
                text,
                Tr::tr("ruff is needed to look through code and was not found. Install it with `pipx install ruff` "
                       "and open the Space again."),
                progress);
    if (!end)
        return failure(end);
    QList<LintFinding> findings;
    if (end->cancelled)
        return findings;
    const QJsonDocument answer = QJsonDocument::fromJson(end->output);
    if (!end->isSuccess() || !answer.isArray())
        return fail(ErrorCode::ToolFailed, Tr::tr("The code was not looked through: ruff gave no answer."),
                    QString::fromUtf8(end->errors));
    for (const auto &one : answer.array()) {
        // What is no Python has a name of words, or none.
        const QString code = one[u"code"].toString();
        if (!code.isEmpty() && !code.contains(u'-') && findings.size() < mostFindings)
            findings.append(readFinding(QJsonValue(one)));
    }
    return findings;
}

} // namespace spacewright::python
