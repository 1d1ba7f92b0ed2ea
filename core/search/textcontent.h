// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace spacewright::search
{

/// A file as text: what is searched and replaced in, and how to write it again so that all else stays as it was.
struct TextContent {
    enum Encoding { Bytes, Utf16Little, Utf16Big };

    /// UTF-8, or whatever eight-bit encoding the file has, without a byte order mark.
    QByteArray text;
    Encoding encoding = Bytes;
    bool hasMark = false;

    QByteArray encoded() const;
};

/// Whether the first bytes of a file are those of no text.
bool looksBinary(QByteArrayView head);

/// Nothing if it is no text.
[[nodiscard]] std::optional<TextContent> decodeText(const QByteArray &bytes);

} // namespace spacewright::search
