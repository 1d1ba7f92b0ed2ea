// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace spacewright::log
{

/// A place in a file of the Space that a line of a log names.
struct FilePlace {
    /// Relative to the Space's folder.
    QString file;
    /// From 1, both.
    int line = 1;
    int column = 1;
    /// Which letters of the log's line name it.
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Where the Space's files were when the log was written.
struct SeenFiles {
    /// The Space's folder as the process saw it, e.g. "/home/user/app".
    QStringList folders;
    /// The file whose code has no name of its own: Gradio's reload mode runs the app's file as "<string>" (gradio,
    /// utils.watchfn). Empty if there is none.
    QString appFile;
};

/// Whether a file is not the Space's own, wherever it is.
[[nodiscard]] bool isOfLibrary(const QString &path);

/// @p path relative to the Space; empty if it is not there, or in an environment of packages that lies there.
[[nodiscard]] QString pathInSpace(const QString &path, const SeenFiles &seen);

/// The same for a file as a traceback names it.
[[nodiscard]] QString fileInSpace(const QString &name, const SeenFiles &seen);

/// The first place in the Space that @p line, a line as it is shown, names in the way of Python, compilers, pip or
/// BuildKit.
[[nodiscard]] std::optional<FilePlace> placeIn(const QString &line, const SeenFiles &seen);

} // namespace spacewright::log
