// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace KTextEditor
{
class Document;
}

namespace spacewright::views
{

/// What became of a save.
enum class Outcome {
    /// All of the text is there.
    Whole,
    /// A part of it.
    Stump,
    /// Something else.
    Foreign
};

Outcome outcomeOf(const KTextEditor::Document *document, const QString &path);

/// The text on the disk as the editor would hold it: without byte order mark, with "\n" between lines.
QString textOnDisk(const QString &path, const QString &encoding);

/// Waits until a file, or with O_DIRECTORY a folder, is on the disk.
bool syncToDisk(const QString &path, int flags);

} // namespace spacewright::views
