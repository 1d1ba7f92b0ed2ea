// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/edit/splice.h>

#include <QStringList>

namespace spacewright::manifest
{

/// Something that can stand at a place of a manifest.
struct Suggestion {
    /// As it is written there.
    QString text;
    /// What it is, for people.
    QString detail = {};
};

struct Suggestions {
    /// Where the word begins that they take the place of, in the line.
    int begin = 0;
    QList<Suggestion> items = {};
};

/// What can be written at a place; @p releases are those of the card's SDK, where they are known. @p line counts from
/// 0, @p column UTF-16 units from 0, as editors do; what follows the place has no say. Nothing where anything goes.
[[nodiscard]] Suggestions suggestionsAt(ManifestKind kind, const QStringList &lines, int line, int column,
                                        const QStringList &releases = {});

/// What is to be known of what stands in a line; empty if nothing is.
[[nodiscard]] QString helpAt(ManifestKind kind, const QStringList &lines, int line);

} // namespace spacewright::manifest
