// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace spacewright::manifest
{

/// A value of a small YAML text, with the bytes it was written in. Scalars keep their text: nothing is turned into
/// numbers or truth values.
struct YamlNode {
    enum class Kind { Scalar, Sequence, Mapping };

    Kind kind = Kind::Scalar;
    /// Text of a scalar, without its quotes.
    QString text;
    /// Written in quotes or as a block, so YAML takes it for a string whatever it looks like.
    bool quoted = false;
    qsizetype begin = 0;
    qsizetype end = 0;
    /// Items of a sequence; keys and values in turn of a mapping.
    QList<YamlNode> children;
};

/// Something that makes a YAML text unusable or doubtful, by byte range.
struct YamlProblem {
    enum class Kind { Encoding, Syntax, Alias, Depth, DuplicateKey };

    Kind kind = Kind::Syntax;
    qsizetype begin = 0;
    qsizetype end = 0;
    /// The parser's words for a syntax problem, the key of a duplicate.
    QString detail;
    /// Where a duplicate key stood first.
    qsizetype firstBegin = 0;
};

struct YamlReading {
    /// Empty for an empty text or after a problem other than a duplicate key.
    std::optional<YamlNode> root;
    QList<YamlProblem> problems;
};

/// Reads one YAML document of at most @p maxDepth levels. Anchors and aliases are refused and never resolved: eight
/// nested levels of nine aliases are enough to fill the memory of any machine.
[[nodiscard]] YamlReading readYaml(const QByteArray &text, int maxDepth);

} // namespace spacewright::manifest
