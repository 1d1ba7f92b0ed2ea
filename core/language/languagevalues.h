// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace spacewright::language
{

// What is asked of language servers, and what they answer. Lines and columns count from 0, columns UTF-16 units, as the
// protocol (https://microsoft.github.io/language-server-protocol) and editors do.

/// A place in a file.
struct Place {
    QString path;
    int line = 0;
    int column = 0;
};

struct Completion {
    QString label;
    QString inserted;
    /// "function", "module", ...; empty if the server does not say.
    QString kind;
    QString detail;
};

/// The end is exclusive.
struct Span {
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
};

/// Something that a file defines, with what is defined in it.
struct Symbol {
    QString name;
    /// "class", "function", "variable", ...; empty if the server does not say.
    QString kind;
    /// All of it, from its first word to its last.
    Span span;
    QList<Symbol> children = {};
};

/// What a text becomes at a place.
struct TextChange {
    Span span;
    QString text;
};

/// The changes of one file, none over another.
struct FileChange {
    QString path;
    QList<TextChange> changes;
};

/// Something that a server says is wrong.
struct Finding {
    enum class Severity { Error, Warning, Info };

    Severity severity = Severity::Error;
    Span span;
    QString message;
    /// The program that found it and its own name for it; both may be empty.
    QString source;
    QString code;
};

} // namespace spacewright::language
