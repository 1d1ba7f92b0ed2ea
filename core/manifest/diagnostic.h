// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace spacewright::manifest
{

enum class Severity { Error, Warning, Info };

/// A range of text. Lines and columns count from 1, columns in code points; the end is exclusive. Line 0: no place
/// known.
struct TextRange {
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;

    bool operator==(const TextRange &) const = default;
};

/// Replaces @p length bytes at @p offset of a file.
struct TextEdit {
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray replacement;
};

/// What would mend a diagnostic: edits of one file, from its end to its start.
struct Fix {
    QString title;
    QString file;
    QList<TextEdit> edits;
};

/// Something to say about a place in a Space.
struct Diagnostic {
    Severity severity = Severity::Error;
    /// Stable id, e.g. "card.sdk.unknown".
    QString rule;
    /// One sentence: what is wrong and what to do.
    QString message;
    /// Relative to the Space's folder.
    QString file;
    TextRange range;
    /// Where the rule is known from: a page of the Hub's documentation, a package and module, a PEP.
    QString source;
    std::optional<Fix> fix = {};
};

} // namespace spacewright::manifest
