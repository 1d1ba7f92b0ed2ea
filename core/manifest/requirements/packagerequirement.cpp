// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagerequirement.h"

#include <core/manifest/version/markerparser.h>
#include <core/manifest/version/versionscan.h>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

/// A name of a package or an extra: letters, digits and "._-" between them.
QByteArrayView takeName(TextCursor &cursor)
{
    if (!isLetterOrDigitByte(cursor.next()))
        return {};
    const auto isPart = [](char byte) {
        return isLetterOrDigitByte(byte) || byte == '.' || byte == '_' || byte == '-';
    };
    QByteArrayView rest = cursor.rest();
    QByteArrayView name = rest.first(std::ranges::find_if_not(rest, isPart) - rest.begin());
    // It ends where a word does: not at a dash, not before a letter that no name may hold.
    const auto endsWord = [&] {
        return isWordByte(name.back()) && (name.size() == rest.size() || !isWordByte(rest.at(name.size())));
    };
    while (!name.isEmpty() && !endsWord())
        name = name.chopped(1);
    cursor.skip(name.size());
    return name;
}

bool takeExtras(TextCursor &cursor, QList<QByteArrayView> &extras)
{
    if (!cursor.take("["))
        return true;
    cursor.skipBlanks();
    while (cursor.next() != ']') {
        const QByteArrayView name = takeName(cursor);
        if (name.isEmpty())
            return false;
        extras.append(name);
        cursor.skipBlanks();
        if (!cursor.take(","))
            break;
        cursor.skipBlanks();
        if (cursor.next() == ']')
            return false;
    }
    return cursor.take("]");
}

/// What may not stand behind a clause: ".*" behind other signs than "==" and "!=", and a local version likewise.
bool hasForbiddenTail(QByteArrayView rest)
{
    const auto isLocal = [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'); };
    return rest.startsWith(".*") || (rest.size() > 1 && rest.front() == '+' && isLocal(rest.at(1)));
}

/// Blanks stand between sign and version only.
void appendClause(QByteArray &specifier, QByteArrayView clause)
{
    if (!specifier.isEmpty())
        specifier += ',';
    const auto isBlank = [](char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); };
    const auto sign = std::ranges::find_if(clause, isBlank);
    const auto version = std::find_if_not(sign, clause.end(), isBlank);
    specifier += QByteArrayView(clause.begin(), sign);
    specifier += QByteArrayView(version, clause.end());
}

/// Behind "===" anything may stand, commas too.
bool splitArbitrary(QByteArrayView text, QByteArray &specifier)
{
    const std::optional<SpecifierSet> set = SpecifierSet::parse(text);
    if (!set)
        return false;
    specifier.clear();
    for (const SpecifierClause &clause : set->clauses())
        specifier += (specifier.isEmpty() ? "" : ",") + clause.text();
    return true;
}

bool takeSpecifier(TextCursor &cursor, QByteArray &specifier, qsizetype &end)
{
    const bool isBracketed = cursor.take("(");
    if (isBracketed)
        cursor.skipBlanks();
    const qsizetype begin = cursor.position();
    const QByteArrayView whole = cursor.rest();
    bool isArbitrary = false;
    while (const qsizetype length = scanClause(cursor.rest())) {
        const QByteArrayView clause = cursor.rest().first(length);
        isArbitrary = isArbitrary || clause.startsWith("===");
        appendClause(specifier, clause);
        cursor.skip(length);
        end = cursor.position();
        if (hasForbiddenTail(cursor.rest()))
            return false;
        cursor.skipBlanks();
        if (!cursor.take(","))
            break;
        end = cursor.position();
        cursor.skipBlanks();
    }
    if (isArbitrary && !splitArbitrary(whole.first(cursor.position() - begin), specifier))
        return false;
    if (!isBracketed)
        return true;
    cursor.skipBlanks();
    if (!cursor.take(")"))
        return false;
    end = cursor.position();
    return true;
}

bool takeAddress(TextCursor &cursor, PackageRequirement &requirement)
{
    cursor.skipBlanks();
    requirement.address = cursor.takeWhile([](char byte) { return byte != ' ' && byte != '\t'; });
    requirement.end = cursor.position();
    return !requirement.address.isEmpty();
}

bool takeMarker(TextCursor &cursor, PackageRequirement &requirement)
{
    if (cursor.atEnd())
        return true;
    if (!cursor.take(";"))
        return false;
    const QByteArrayView text = cursor.rest();
    Marker marker;
    if (!MarkerParser::take(cursor, marker) || !cursor.atEnd())
        return false;
    requirement.marker = std::move(marker);
    requirement.markerText = text.trimmed();
    return true;
}

bool takeWhole(TextCursor &cursor, PackageRequirement &requirement)
{
    cursor.skipBlanks();
    requirement.name = takeName(cursor);
    if (requirement.name.isEmpty())
        return false;
    requirement.end = cursor.position();
    cursor.skipBlanks();
    const bool hasExtras = cursor.next() == '[';
    if (!takeExtras(cursor, requirement.extras))
        return false;
    if (hasExtras)
        requirement.end = cursor.position();
    cursor.skipBlanks();
    const bool isPlace = cursor.take("@") ? takeAddress(cursor, requirement)
                                          : takeSpecifier(cursor, requirement.specifier, requirement.end);
    if (!isPlace)
        return false;
    cursor.skipBlanks();
    return takeMarker(cursor, requirement);
}

} // namespace

std::expected<PackageRequirement, qsizetype> PackageRequirement::parse(QByteArrayView text)
{
    TextCursor cursor(text);
    PackageRequirement requirement;
    if (!takeWhole(cursor, requirement))
        return std::unexpected(cursor.position());
    return requirement;
}

QByteArray PackageRequirement::text() const
{
    QByteArray text = name.toByteArray();
    if (!extras.isEmpty()) {
        QByteArrayList sorted;
        for (const QByteArrayView extra : extras)
            sorted.append(extra.toByteArray());
        std::ranges::sort(sorted);
        const auto repeated = std::ranges::unique(sorted);
        sorted.erase(repeated.begin(), repeated.end());
        text += '[' + sorted.join(',') + ']';
    }
    text += SpecifierSet::parse(specifier).value_or(SpecifierSet()).text();
    if (!address.isEmpty())
        text += "@ " + address.toByteArray() + (marker ? " " : "");
    if (marker)
        text += "; " + marker->text();
    return text;
}

} // namespace spacewright::manifest
