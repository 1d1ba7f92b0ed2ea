// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace spacewright::python
{

/// Bytes of a file, the end exclusive.
struct Extent {
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct SyntaxFault {
    Extent extent;
    /// Python's own words, which are English.
    QString message;
};

struct Import {
    Extent extent;
    /// "matplotlib.pyplot"; of `from . import x` empty.
    QString module;
    /// How many dots stand before it.
    int level = 0;
    /// In a function, in a try statement or for type checkers only: the program may run without it.
    bool isGuarded = false;
};

struct Argument {
    /// Empty for one by position.
    QString keyword;
    /// The type of a literal ("str", "int", "bool", "NoneType"), or "expression".
    QString kind;
    /// The literal, or the expression's name, e.g. "os.environ".
    QString text;
    Extent extent;
};

struct Call {
    Extent extent;
    /// "demo.launch"; "().launch" where it is called on the result of something else.
    QString name;
    /// Not run when the file is imported.
    bool isInFunction = false;
    QList<Argument> arguments;

    /// "launch"
    QString lastName() const { return name.section(u'.', -1); }
    /// Null if there is none of that keyword.
    const Argument *argument(QStringView keyword) const;
};

/// `name["key"]`, read, with a literal key.
struct Item {
    Extent extent;
    QString name;
    QString key;
};

/// A text literal that is no documentation, its first 400 characters; or the name of a decorator.
struct Word {
    Extent extent;
    QString text;
};

/// What stands in a Python file, in the order of the file.
struct PythonSource {
    std::optional<SyntaxFault> fault;
    QList<Import> imports;
    QList<Call> calls;
    QList<Item> items;
    QList<Word> texts;
    QList<Word> decorators;
};

struct PythonReading {
    /// As many as were asked for.
    QList<PythonSource> sources;
    /// The modules that come with Python.
    QSet<QString> standardModules;
};

/// Reads files by Python's own parser (https://docs.python.org/3/library/ast.html) in a process of its own. Nothing in
/// them is run or imported: the interpreter is isolated from its user's settings and packages, and limited in memory
/// and time. Fails where no python3 is installed. Takes some 10 ms and one more for a file; not for the GUI thread.
[[nodiscard]] Result<PythonReading> readPython(const QList<QByteArray> &files);

} // namespace spacewright::python
