// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/edit/splice.h>
#include <core/manifest/names/namelist.h>

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
    /// Whether there are more, which show once more letters are there.
    bool isCut = false;
};

/// What is known beside the text itself, as far as it is.
struct Known {
    /// Of the card's SDK, newest first.
    QStringList releases = {};
    /// Of the packages that the manifest may name.
    NameList names = {};
};

/// What can be written at a place. @p line counts from 0, @p column UTF-16 units from 0, as editors do; what follows
/// the place has no say. Nothing where anything goes.
[[nodiscard]] Suggestions suggestionsAt(ManifestKind kind, const QStringList &lines, int line, int column,
                                        const Known &known = {});

/// Names of Python packages of which some begin with @p word: those that Spaces want most, then those of @p names.
[[nodiscard]] QStringList packagesLike(const QString &word, const NameList &names);

/// What is to be known of what stands in a line; empty if nothing is.
[[nodiscard]] QString helpAt(ManifestKind kind, const QStringList &lines, int line);

} // namespace spacewright::manifest
