// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dockerfileedit.h"

#include "facts.h"
#include "lines.h"

#include <core/manifest/dockerfile/dockerfile.h>

#include <QCoreApplication>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DockerfileEdit)
};

Result<ManifestFacts> factsAt(const QByteArray &text, qsizetype index)
{
    const Result<ManifestFacts> facts = dockerfileFacts(text);
    if (facts && (index < 0 || index >= facts->size()))
        return fail(ErrorCode::Usage, Tr::tr("There is no such instruction."));
    return facts;
}

/// The fact that a line alone makes; nothing if it is no single instruction on one line.
std::optional<ManifestFact> factOf(const QByteArray &line)
{
    const Result<ManifestFacts> facts = dockerfileFacts(line);
    const bool isOne = facts && facts->size() == 1 && !line.contains('\n') && !line.contains('\r') &&
                       !line.startsWith('#') && !line.endsWith('\\') && !line.endsWith('`');
    return isOne ? std::optional(facts->constFirst()) : std::nullopt;
}

std::unexpected<Error> noInstruction(const QString &line)
{
    return fail(ErrorCode::ManifestInvalid,
                //: %1 is a line
                Tr::tr("\"%1\" is no instruction of one line.").arg(line.left(80)));
}

} // namespace

Result<Splice> setArguments(const QByteArray &text, qsizetype index, const QString &arguments)
{
    Result<ManifestFacts> expected = factsAt(text, index);
    if (!expected)
        return failure(expected);
    ManifestFact &fact = expected->operator[](index);
    // The keyword and the blanks around it stay as they are written.
    const QByteArray whole = text.sliced(fact.begin, fact.end - fact.begin);
    const qsizetype keyword = whole.toUpper().indexOf(fact.path.constFirst().toUtf8());
    if (keyword < 0)
        return noInstruction(QString::fromUtf8(whole));
    const qsizetype begin = keyword + fact.path.constFirst().size();
    qsizetype end = whole.size();
    while (end > begin && (whole.at(end - 1) == '\n' || whole.at(end - 1) == '\r'))
        --end;
    const QByteArray written = ' ' + arguments.trimmed().toUtf8();
    const std::optional<ManifestFact> line = factOf(fact.path.constFirst().toUtf8() + written);
    if (!line)
        return noInstruction(arguments);
    const TextEdit edit{fact.begin + begin, end - begin, written};
    fact.value = line->value;
    return splice(ManifestKind::Dockerfile, text, {edit}, *expected);
}

Result<Splice> insertInstruction(const QByteArray &text, qsizetype index, const QString &instruction)
{
    Result<ManifestFacts> expected = dockerfileFacts(text);
    if (!expected)
        return failure(expected);
    const QByteArray written = instruction.trimmed().toUtf8();
    const std::optional<ManifestFact> line = factOf(written);
    if (!line)
        return noInstruction(instruction);
    if (index < 0 || index >= expected->size()) {
        expected->append(*line);
        return splice(ManifestKind::Dockerfile, text, {lineAtTheEnd(text, written)}, *expected);
    }
    const TextEdit edit{expected->at(index).begin, 0, written + lineEndOf(text)};
    expected->insert(index, *line);
    return splice(ManifestKind::Dockerfile, text, {edit}, *expected);
}

Result<Splice> removeInstruction(const QByteArray &text, qsizetype index)
{
    Result<ManifestFacts> expected = factsAt(text, index);
    if (!expected)
        return failure(expected);
    const ManifestFact fact = expected->takeAt(index);
    // The line end is inside already.
    const qsizetype last = text.at(fact.end - 1) == '\n' ? fact.end - 1 : fact.end;
    return splice(ManifestKind::Dockerfile, text, {wholeLines(text, fact.begin, last)}, *expected);
}

} // namespace spacewright::manifest
