// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "version.h"

#include <QList>

namespace spacewright::manifest
{

/// One clause of a specifier, e.g. ">=" and "1.2".
struct SpecifierClause {
    QByteArray sign;
    /// As written; of "==1.2.*" with its star.
    QByteArray version;

    QByteArray text() const { return sign + version; }
    /// Whether it holds for @p version, pre-releases like all others. No answer for "===" and what is no version.
    bool allows(const Version &candidate) const;
    /// Whether it names a pre-release itself and so lets others in. Nothing where that cannot be told ("===word").
    std::optional<bool> namesPrerelease() const;
};

/// Reads one clause at the begin of @p text; returns its length, 0 if there is none.
[[nodiscard]] qsizetype scanClause(QByteArrayView text, SpecifierClause *clause = nullptr);

/// A version specifier such as ">=1.2,<2"
/// (https://packaging.python.org/en/latest/specifications/version-specifiers/#version-specifiers). Every version
/// satisfies an empty one.
class SpecifierSet final
{
public:
    [[nodiscard]] static std::optional<SpecifierSet> parse(QByteArrayView text);

    enum class Prereleases {
        /// Only where a clause names one.
        WhereNamed,
        Allowed
    };
    /// Nothing where that cannot be told: "===" and a word that is no version.
    std::optional<bool> allows(const Version &version, Prereleases prereleases) const;

    const QList<SpecifierClause> &clauses() const { return m_clauses; }
    /// Normalised: clauses in alphabetic order, each once.
    QByteArray text() const;

private:
    QList<SpecifierClause> m_clauses;
};

} // namespace spacewright::manifest
