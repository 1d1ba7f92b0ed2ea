// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facts.h"

#include <core/manifest/card/card.h>
#include <core/manifest/dockerfile/dockerfile.h>
#include <core/manifest/requirements/requirementline.h>
#include <core/manifest/sourcetext.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ManifestFacts)
};

ManifestFact fact(const SourceText &source, QStringList path, const QString &value, const TextRange &range)
{
    return {std::move(path), value, source.offset(range.line, range.column),
            source.offset(range.endLine, range.endColumn)};
}

void addEntry(ManifestFacts &facts, const CardEntry &entry, const SourceText &source)
{
    if (entry.kind == CardEntry::Kind::Scalar || entry.parts.isEmpty()) {
        static const QStringList empty = {QString(), QStringLiteral("[]"), QStringLiteral("{}")};
        const QString text = entry.kind == CardEntry::Kind::Scalar ? entry.text : empty.at(int(entry.kind));
        facts.append(fact(source, {entry.key}, text, entry.valueRange));
        return;
    }
    for (qsizetype i = 0; i < entry.parts.size(); ++i) {
        const CardPart &part = entry.parts.at(i);
        const bool isList = entry.kind == CardEntry::Kind::List;
        facts.append(fact(source, {entry.key, isList ? QString::number(i) : part.key}, part.text, part.valueRange));
    }
}

bool isBlank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

} // namespace

std::unexpected<Error> unreadable(const QString &file, const TextRange &range, const QString &reason)
{
    return fail(ErrorCode::ManifestInvalid,
                //: %1 is a file, %2 and %3 numbers, %4 what is wrong there
                Tr::tr("%1, line %2, column %3: %4").arg(file).arg(range.line).arg(range.column).arg(reason));
}

Result<ManifestFacts> cardFacts(const QByteArray &text)
{
    const CardReading reading = readCard(text);
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        const bool isBroken = diagnostic.rule.startsWith(u"card.yaml.") || diagnostic.rule == u"card.size" ||
                              diagnostic.rule == u"card.unclosed";
        // A key that stands twice can still be told from its neighbours.
        if (isBroken && diagnostic.rule != u"card.yaml.duplicate")
            return unreadable(QStringLiteral("README.md"), diagnostic.range, diagnostic.message);
    }
    const SourceText source(text);
    ManifestFacts facts;
    for (const CardEntry &entry : reading.card.entries)
        addEntry(facts, entry, source);
    return facts;
}

Result<ManifestFacts> requirementFacts(const QByteArray &text)
{
    ManifestFacts facts;
    for (const LogicalLine &line : logicalLines(text)) {
        const QString value = QString::fromUtf8(line.text).simplified();
        facts.append({{QStringLiteral("line")}, value, line.begin, line.begin + line.text.size()});
    }
    return facts;
}

Result<ManifestFacts> packageFacts(const QByteArray &text)
{
    ManifestFacts facts;
    for (auto at = text.cbegin() + (text.startsWith("\xEF\xBB\xBF") ? 3 : 0); at != text.cend();) {
        const auto begin = std::find_if_not(at, text.cend(), isBlank);
        at = std::find_if(begin, text.cend(), isBlank);
        if (begin != at)
            facts.append({{QStringLiteral("word")},
                          QString::fromUtf8(QByteArrayView(begin, at)),
                          begin - text.cbegin(),
                          at - text.cbegin()});
    }
    return facts;
}

Result<ManifestFacts> dockerfileFacts(const QByteArray &text)
{
    const SourceText source(text);
    if (const qsizetype zero = text.indexOf('\0'); zero >= 0)
        return unreadable(QStringLiteral("Dockerfile"), source.range(zero, zero + 1), Tr::tr("There is a zero byte."));
    ManifestFacts facts;
    for (const Instruction &instruction : dockerfileInstructions(text)) {
        const qsizetype begin = source.offset(int(instruction.firstLine) + 1, 1);
        const qsizetype end = source.offset(int(instruction.lastLine) + 2, 1);
        // A here-document belongs to it, its lines are part of what it says.
        const bool isOneLine = instruction.firstLine == instruction.lastLine;
        const QString body = isOneLine ? QString() : QString::fromUtf8(text.sliced(begin, end - begin)).trimmed();
        facts.append({{instruction.keyword}, instruction.text + body, begin, end});
    }
    return facts;
}

} // namespace spacewright::manifest
