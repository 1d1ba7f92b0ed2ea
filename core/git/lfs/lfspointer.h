// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace spacewright::git
{

/// What git keeps in place of a large file: the name and size of its content, as git LFS writes it
/// (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
struct LfsPointer {
    /// SHA-256 of the content, 64 hexadecimal digits.
    QByteArray oid;
    qint64 size = 0;
    /// Whether programs of the user have to change the content on its way; it is left alone then.
    bool hasExtensions = false;

    /// Every text of this many bytes or more is content and no pointer.
    static constexpr qint64 longest = 1024;

    /// None for anything that git LFS would not take for a pointer.
    static std::optional<LfsPointer> parse(QByteArrayView text);
    /// What a file on disk holds, where that is a pointer; a link is none. @p folder: what a relative path begins at.
    static std::optional<LfsPointer> ofFile(const QByteArray &path, int folder = -1);
    /// The text of a pointer without extensions; none for an empty file, which git keeps itself.
    QByteArray text() const;

    bool operator==(const LfsPointer &) const = default;
};

} // namespace spacewright::git
