// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "specifierset.h"

#include "versionscan.h"

#include <algorithm>
#include <array>

namespace spacewright::manifest
{

namespace
{

bool isBlank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

qsizetype blanksAt(QByteArrayView text, qsizetype at)
{
    const QByteArrayView rest = text.sliced(at);
    return std::ranges::find_if_not(rest, isBlank) - rest.begin();
}

QByteArrayView signOf(QByteArrayView text)
{
    static constexpr auto signs = std::to_array<const char *>({"===", "~=", "==", "!=", "<=", ">=", "<", ">"});
    const auto found = std::ranges::find_if(signs, [text](const char *sign) { return text.startsWith(sign); });
    return found == signs.end() ? QByteArrayView() : QByteArrayView(*found);
}

/// How long the version behind a sign is; 0 if none that this sign takes.
qsizetype boundLength(QByteArrayView sign, QByteArrayView text)
{
    const std::optional<VersionScan> scan = scanVersion(text);
    if (!scan || (sign == "~=" && !scan->release.contains('.')))
        return 0;
    if (sign != "==" && sign != "!=")
        return scan->publicLength;
    return text.sliced(scan->baseLength).startsWith(".*") ? scan->baseLength + 2 : scan->length;
}

bool isPrefixMatch(const Version &candidate, const QByteArray &pattern)
{
    const std::optional<Version> prefix = Version::parse(QByteArrayView(pattern).chopped(2));
    return prefix && candidate.hasSameRelease(*prefix, prefix->releaseSize());
}

bool isEqual(const Version &candidate, const QByteArray &bound)
{
    if (bound.endsWith(".*"))
        return isPrefixMatch(candidate, bound);
    const std::optional<Version> version = Version::parse(bound);
    return version && (version->hasLocal() ? candidate : candidate.withoutLocal()) == *version;
}

/// "<3.1" does not mean pre-releases of 3.1, ">3.1" neither its post-releases nor its local versions.
bool isBeyond(const Version &candidate, const Version &bound, bool isLess)
{
    const bool isSameBase = candidate.base() == bound.base();
    if (isLess)
        return candidate < bound && !(isSameBase && !bound.isPrerelease() && candidate.isPrerelease());
    const bool isLaterEdition = (!bound.isPostrelease() && candidate.isPostrelease()) || candidate.hasLocal();
    return candidate > bound && !(isSameBase && isLaterEdition);
}

} // namespace

bool SpecifierClause::allows(const Version &candidate) const
{
    if (sign == "===")
        return candidate.text().compare(version, Qt::CaseInsensitive) == 0;
    if (sign == "==" || sign == "!=")
        return isEqual(candidate, version) == (sign == "==");
    const std::optional<Version> bound = Version::parse(version);
    if (!bound)
        return false;
    if (sign == "<" || sign == ">")
        return isBeyond(candidate, *bound, sign == "<");
    const auto order = candidate.withoutLocal() <=> *bound;
    if (sign == "<=")
        return order <= 0;
    return order >= 0 && (sign == ">=" || candidate.hasSameRelease(*bound, bound->releaseSize() - 1));
}

std::optional<bool> SpecifierClause::namesPrerelease() const
{
    if (sign == "!=")
        return false;
    const bool isPattern = sign == "==" && version.endsWith(".*");
    const std::optional<Version> bound = Version::parse(QByteArrayView(version).chopped(isPattern ? 2 : 0));
    return bound ? std::optional(bound->isPrerelease()) : std::nullopt;
}

qsizetype scanClause(QByteArrayView text, SpecifierClause *clause)
{
    const QByteArrayView sign = signOf(text);
    if (sign.isEmpty())
        return 0;
    const qsizetype begin = sign.size() + blanksAt(text, sign.size());
    qsizetype length = 0;
    if (sign == "===") {
        const auto ends = [](char byte) { return isBlank(byte) || byte == ';' || byte == ')'; };
        const QByteArrayView rest = text.sliced(begin);
        length = std::ranges::find_if(rest, ends) - rest.begin();
    } else {
        length = boundLength(sign, text.sliced(begin));
        if (length == 0)
            return 0;
    }
    if (clause)
        // The signs are there for ever, so none is copied.
        *clause = {QByteArray::fromRawData(sign.data(), sign.size()), text.sliced(begin, length).toByteArray()};
    return begin + length;
}

std::optional<SpecifierSet> SpecifierSet::parse(QByteArrayView text)
{
    SpecifierSet set;
    while (!text.isEmpty()) {
        const qsizetype comma = text.indexOf(',');
        const QByteArrayView part = (comma < 0 ? text : text.first(comma)).trimmed();
        text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
        if (part.isEmpty())
            continue;
        SpecifierClause clause;
        if (scanClause(part, &clause) != part.size())
            return {};
        set.m_clauses.append(clause);
    }
    return set;
}

std::optional<bool> SpecifierSet::allows(const Version &version, Prereleases prereleases) const
{
    if (prereleases == Prereleases::WhereNamed) {
        bool isNamed = false;
        for (const SpecifierClause &clause : m_clauses) {
            const std::optional<bool> names = clause.namesPrerelease();
            if (!names)
                return {};
            isNamed = isNamed || *names;
        }
        if (version.isPrerelease() && !isNamed)
            return false;
    }
    return std::ranges::all_of(m_clauses, [&](const SpecifierClause &clause) { return clause.allows(version); });
}

QByteArray SpecifierSet::text() const
{
    // Two clauses are the same one when only zeros at the end of the release or the spelling differ.
    const auto canonical = [](const SpecifierClause &clause) {
        const std::optional<Version> version = Version::parse(clause.version);
        if (!version)
            return clause.text();
        return clause.sign + (clause.sign == "~=" ? version->text() : version->trimmedText());
    };
    QList<QByteArray> seen;
    QByteArrayList texts;
    for (const SpecifierClause &clause : m_clauses) {
        if (const QByteArray key = canonical(clause); !seen.contains(key)) {
            seen.append(key);
            texts.append(clause.text());
        }
    }
    std::ranges::sort(texts);
    return texts.join(',');
}

} // namespace spacewright::manifest
