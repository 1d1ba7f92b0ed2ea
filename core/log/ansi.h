// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace spacewright::log
{

/// A colour as SGR sequences name it. What a palette entry looks like is for the view to say.
struct AnsiColour {
    enum class Kind : quint8 { Default, Palette, Rgb };

    Kind kind = Kind::Default;
    /// The palette entry (0 to 255), or red.
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;

    bool operator==(const AnsiColour &) const = default;
};

struct AnsiStyle {
    enum Flag : quint8 { Bold = 1, Dim = 2, Italic = 4, Underline = 8, Strike = 16, Inverse = 32 };

    quint8 flags = 0;
    AnsiColour foreground;
    AnsiColour background;

    bool operator==(const AnsiStyle &) const = default;
};

/// A part of a text that is not in the default style; in UTF-16 units.
struct AnsiSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    AnsiStyle style;
};

struct AnsiText {
    QString text;
    QList<AnsiSpan> spans;
};

/// Turns one line of a log, which may come from anybody, into text and colours. An allow-list: colours and styles
/// (ECMA-48 SGR), carriage return, backspace and erase-line do what they do in a terminal; every other sequence is
/// removed, control and direction-changing and zero-width characters become visible. Bytes that only begin a sequence
/// are shown, and bytes that are no UTF-8 become U+FFFD, so that no text gets lost.
[[nodiscard]] AnsiText decodeAnsi(QByteArrayView line);

/// The text alone.
[[nodiscard]] QString stripAnsi(QByteArrayView line);

/// The same as UTF-8, for searching through many lines: quick where a line has letters of ASCII and colours only.
[[nodiscard]] QByteArray stripAnsiToUtf8(QByteArrayView line);

/// Length of the colour sequence at the start of @p bytes; 0 if there is another or none.
[[nodiscard]] qsizetype colourLength(QByteArrayView bytes);

/// Length of the whole letters other than ASCII's at the start of @p bytes (UTF-8) that are shown as they are; 0 if the
/// first one is none.
[[nodiscard]] qsizetype harmlessLength(QByteArrayView bytes);

} // namespace spacewright::log
