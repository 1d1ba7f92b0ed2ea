// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/space/space.h>
#include <core/space/spacefiles.h>

#include <core/manifest/sourcetext.h>
#include <core/python/pythonsource.h>

#include <QSet>

namespace spacewright::space
{

/// A Python file of a Space.
struct CodeFile {
    /// Relative to the Space's folder.
    QString path;
    manifest::SourceText text;
    python::PythonSource source;

    manifest::TextRange rangeOf(const python::Extent &extent) const { return text.range(extent.begin, extent.end); }
};

/// What a Space runs: the file that starts, and the files of the Space that it imports, and those import.
struct Code {
    /// The one that starts comes first; empty if there is none, or no Python to read it with.
    QList<CodeFile> files;
    /// The modules that come with Python.
    QSet<QString> standardModules;
    /// The modules that the Space itself has, reached or not: "app", "utils".
    QSet<QString> ownModules;

    /// Whether any call in any file has one of these last names, e.g. "launch".
    bool calls(const QStringList &lastNames) const;
    bool imports(QStringView topModule) const;
};

/// Reads the code that the Space's card starts, or its Dockerfile. Runs nothing of it; starts a process, so not for the
/// GUI thread.
[[nodiscard]] Code readCode(const Space &space, const QList<SpaceFile> &files);

} // namespace spacewright::space
