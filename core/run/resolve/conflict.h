// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wanted.h"

#include <optional>

namespace spacewright::run
{

/// The smallest change of the Space's files with which everything fits.
struct Remedy {
    /// "Write numpy>=1.26 instead of numpy<1.20 in requirements.txt, line 3."
    QString sentence;
    /// A file with requirements, or README.md where the change is one of the card's sdk_version.
    QString file;
    /// Of the requirement in that file, as readRequirements() counts; -1 for the card.
    qsizetype index = -1;
    /// The specifier to write there, or the version for the card.
    QString specifier;
};

/// Why packages do not fit together.
struct Conflict {
    enum class Kind { Clash, UnknownPackage, NoSuchVersion, NoWheel, NotInCache };

    Kind kind = Kind::Clash;
    /// Who wants what, one sentence each, in the order in which the resolver found it.
    QStringList sentences;
    /// Normalized names of all packages that have a part in it.
    QStringList packages;
    std::optional<Remedy> remedy = {};
    /// What the resolver said, in English.
    QString original;
};

/// Reads what uv said of a set of requirements that has no solution. It may be anything: what cannot be understood
/// makes no sentence.
[[nodiscard]] Conflict readConflict(const QString &said, const WantedPackages &wanted);

} // namespace spacewright::run
