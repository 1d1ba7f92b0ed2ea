// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requirementsedit.h"

#include "facts.h"
#include "lines.h"

#include <core/base/redact.h>
#include <core/manifest/requirements/packagerequirement.h>
#include <core/manifest/requirements/requirementline.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RequirementsEdit)
};

Result<ManifestFacts> factsAt(const QByteArray &text, qsizetype index)
{
    const Result<ManifestFacts> facts = requirementFacts(text);
    if (facts && (index < 0 || index >= facts->size()))
        return fail(ErrorCode::Usage, Tr::tr("There is no such requirement."));
    return facts;
}

/// Where the specifier of a package stands in its line: behind name and extras, brackets included.
std::optional<TextEdit> specifierPlace(const QByteArray &line, const QByteArray &specifier)
{
    const LineReading reading = readLine(line);
    if (reading.requirement.kind != Requirement::Kind::Package || !reading.requirement.target.isEmpty())
        return {};
    const QByteArray head = line.first(reading.end);
    // The first sign of a specifier; neither names nor extras hold one.
    const auto sign = std::ranges::find_if(head, [](char byte) { return QByteArrayView("<>=!~(").contains(byte); });
    const qsizetype begin = QByteArrayView(head).first(sign - head.cbegin()).trimmed().size();
    const bool keepsBlank = sign != head.cend() && !specifier.isEmpty();
    const qsizetype from = keepsBlank ? sign - head.cbegin() : begin;
    return TextEdit{from, reading.end - from, specifier};
}

} // namespace

Result<Splice> addRequirement(const QByteArray &text, const QString &line)
{
    const QByteArray added = line.trimmed().toUtf8();
    const bool isOneLine = logicalLines(added).size() == 1 && !added.contains('\n') && !added.endsWith('\\');
    if (!isOneLine || readLine(added).requirement.kind == Requirement::Kind::Unreadable)
        return fail(ErrorCode::ManifestInvalid,
                    //: %1 is what was to be added
                    Tr::tr("\"%1\" is no requirement. Write one such as \"numpy>=2.1\".").arg(redact(line).left(80)));
    Result<ManifestFacts> expected = requirementFacts(text);
    if (!expected)
        return failure(expected);
    expected->append({{QStringLiteral("line")}, QString::fromUtf8(logicalLines(added).constFirst().text).simplified()});
    return splice(ManifestKind::Requirements, text, {lineAtTheEnd(text, added)}, *expected);
}

Result<Splice> removeRequirement(const QByteArray &text, qsizetype index)
{
    Result<ManifestFacts> expected = factsAt(text, index);
    if (!expected)
        return failure(expected);
    const ManifestFact fact = expected->takeAt(index);
    // The comment is no part of what it says, but it goes on to the end of the line.
    return splice(ManifestKind::Requirements, text, {wholeLines(text, fact.begin, fact.end)}, *expected);
}

Result<Splice> setSpecifier(const QByteArray &text, qsizetype index, const QString &specifier)
{
    Result<ManifestFacts> expected = factsAt(text, index);
    if (!expected)
        return failure(expected);
    const std::optional<SpecifierSet> set = SpecifierSet::parse(specifier.toUtf8());
    if (!set || specifier.contains(u'\n'))
        return fail(ErrorCode::ManifestInvalid,
                    //: %1 is what was to be written
                    Tr::tr("\"%1\" is no version specifier. Write one such as \">=2.1,<3\".").arg(specifier.left(80)));
    const LogicalLine line = logicalLines(text).at(index);
    if (line.text.contains("--hash"))
        return fail(ErrorCode::EditRefused,
                    Tr::tr("This line names the hashes of one release. Remove it and add the package again."));
    std::optional<TextEdit> edit = specifierPlace(line.text, specifier.trimmed().toUtf8());
    if (!edit)
        return fail(ErrorCode::Usage, Tr::tr("Only a package that comes from the index has a version specifier."));
    const QByteArray changed = applied(line.text, {*edit});
    expected->operator[](index).value = QString::fromUtf8(changed).simplified();
    edit->offset += line.begin;
    return splice(ManifestKind::Requirements, text, {*edit}, *expected);
}

qsizetype requirementOf(const QByteArray &text, const QString &package)
{
    const QList<Requirement> all = readRequirements(text, QStringLiteral("requirements.txt")).requirements;
    const auto found = std::ranges::find_if(all, [&package](const Requirement &requirement) {
        return requirement.kind == Requirement::Kind::Package &&
               normalizedName(requirement.name) == normalizedName(package);
    });
    return found == all.cend() ? -1 : found - all.cbegin();
}

} // namespace spacewright::manifest
