// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spacewright::content
{

/// How a file is looked at.
enum class FileKind {
    Text,
    Image,
    /// An image that is text too: SVG.
    Drawing,
    Audio,
    Video,
    Table,
    Notebook,
    Markdown,
    Pdf,
    /// A file with a model or arrays, of which the head says what is in it.
    Model,
    /// What git keeps in place of a large file that is not here.
    Pointer,
    Binary,
};

/// What a file is by its name and its first bytes, of which 4096 are enough.
FileKind kindOf(const QString &name, QByteArrayView head);
/// The same of a file on the disk, of which only the head is read. One that cannot be read counts as text.
FileKind kindOfFile(const QString &path);

} // namespace spacewright::content
