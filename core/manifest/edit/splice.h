// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <core/base/result.h>

namespace spacewright::manifest
{

/// Which grammar a manifest is written in.
enum class ManifestKind { Card, Requirements, PackageList, Pyproject, Dockerfile };

/// The kind of a file by its name: README.md, packages.txt, pyproject.toml, Dockerfile; every other .txt is taken for
/// requirements.
[[nodiscard]] std::optional<ManifestKind> manifestKindOf(const QString &fileName);

/// One thing that a manifest says: of a card "models" and "1" make the path of the second model. The range is where its
/// value is written and takes no part in comparing.
struct ManifestFact {
    QStringList path;
    QString value;
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const ManifestFact &a, const ManifestFact &b)
    {
        return a.path == b.path && a.value == b.value;
    }
};
using ManifestFacts = QList<ManifestFact>;

/// All that a text says. Fails with line and column where it cannot be read.
[[nodiscard]] Result<ManifestFacts> readFacts(ManifestKind kind, const QByteArray &text);

/// A changed text, how it came about, and the way back.
struct Splice {
    QByteArray text;
    /// From the end of the text to its start, as a Fix has them.
    QList<TextEdit> edits;
    /// Applied to text they give the old bytes.
    QList<TextEdit> undo;
};

/// Changes a text by replacing ranges of bytes, which leaves all others as they are, and reads it again: refuses
/// (edit.refused) unless it then says exactly @p expected, so that no edit can change more than it meant to.
[[nodiscard]] Result<Splice> splice(ManifestKind kind, const QByteArray &text, QList<TextEdit> edits,
                                    const ManifestFacts &expected);

/// The text with edits that do not overlap, in any order.
[[nodiscard]] QByteArray applied(const QByteArray &text, const QList<TextEdit> &edits);

/// How a new line of a text is to end: as its first one does.
[[nodiscard]] QByteArray lineEndOf(const QByteArray &text);

} // namespace spacewright::manifest
