// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sarif.h"

#include <QJsonArray>
#include <QUrl>

namespace spacewright::manifest
{

namespace
{

QString levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("note");
}

QJsonObject placeOf(const QString &file)
{
    // Relative to where the check ran; blanks and the like are escaped as in every address.
    return {{QStringLiteral("uri"), QString::fromLatin1(QUrl::toPercentEncoding(file, "/"))},
            {QStringLiteral("uriBaseId"), QStringLiteral("SRCROOT")}};
}

QJsonObject locationOf(const Diagnostic &diagnostic)
{
    QJsonObject physical = {{QStringLiteral("artifactLocation"), placeOf(diagnostic.file)}};
    const TextRange &range = diagnostic.range;
    if (range.line > 0)
        physical.insert(QStringLiteral("region"), QJsonObject{{QStringLiteral("startLine"), range.line},
                                                              {QStringLiteral("startColumn"), range.column},
                                                              {QStringLiteral("endLine"), range.endLine},
                                                              {QStringLiteral("endColumn"), range.endColumn}});
    return {{QStringLiteral("physicalLocation"), physical}};
}

QJsonObject fixOf(const Fix &fix)
{
    QJsonArray replacements;
    for (const TextEdit &edit : fix.edits)
        replacements.append(
            QJsonObject{{QStringLiteral("deletedRegion"), QJsonObject{{QStringLiteral("byteOffset"), edit.offset},
                                                                      {QStringLiteral("byteLength"), edit.length}}},
                        {QStringLiteral("insertedContent"),
                         QJsonObject{{QStringLiteral("text"), QString::fromUtf8(edit.replacement)}}}});
    const QJsonObject change = {{QStringLiteral("artifactLocation"), placeOf(fix.file)},
                                {QStringLiteral("replacements"), replacements}};
    return {{QStringLiteral("description"), QJsonObject{{QStringLiteral("text"), fix.title}}},
            {QStringLiteral("artifactChanges"), QJsonArray{change}}};
}

QJsonObject resultOf(const Diagnostic &diagnostic, qsizetype rule)
{
    QJsonObject result = {{QStringLiteral("ruleId"), diagnostic.rule},
                          {QStringLiteral("ruleIndex"), rule},
                          {QStringLiteral("level"), levelOf(diagnostic.severity)},
                          {QStringLiteral("message"), QJsonObject{{QStringLiteral("text"), diagnostic.message}}}};
    if (!diagnostic.file.isEmpty())
        result.insert(QStringLiteral("locations"), QJsonArray{locationOf(diagnostic)});
    if (diagnostic.fix)
        result.insert(QStringLiteral("fixes"), QJsonArray{fixOf(*diagnostic.fix)});
    return result;
}

QJsonObject ruleOf(const Diagnostic &diagnostic)
{
    QJsonObject rule = {{QStringLiteral("id"), diagnostic.rule}};
    if (diagnostic.source.startsWith(u"https://"))
        rule.insert(QStringLiteral("helpUri"), diagnostic.source);
    return rule;
}

} // namespace

QJsonObject sarifOf(const QList<Diagnostic> &diagnostics, const QString &version)
{
    QStringList ids;
    QJsonArray rules;
    QJsonArray results;
    for (const Diagnostic &diagnostic : diagnostics) {
        qsizetype index = ids.indexOf(diagnostic.rule);
        if (index < 0) {
            index = ids.size();
            ids.append(diagnostic.rule);
            rules.append(ruleOf(diagnostic));
        }
        results.append(resultOf(diagnostic, index));
    }
    const QJsonObject driver = {{QStringLiteral("name"), QStringLiteral("spacewright")},
                                {QStringLiteral("version"), version},
                                {QStringLiteral("rules"), rules}};
    const QJsonObject run = {{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
                             {QStringLiteral("columnKind"), QStringLiteral("unicodeCodePoints")},
                             {QStringLiteral("results"), results}};
    return {{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
            {QStringLiteral("version"), QStringLiteral("2.1.0")},
            {QStringLiteral("runs"), QJsonArray{run}}};
}

} // namespace spacewright::manifest
