// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardedit.h"

namespace spacewright::manifest
{

/// The quotes of a value as it is written.
enum class CardQuotes { None, Single, Double };

[[nodiscard]] CardQuotes quotesOf(const QByteArray &written);

/// A text as YAML reads it back as that very text and never as a number or a truth value, unless @p isPlain asks for
/// those ("7860", "true"). @p quotes are kept where they can be; without any, quotes are set only where needed.
[[nodiscard]] QByteArray yamlScalar(const QString &text, CardQuotes quotes, bool isPlain);

/// A whole value behind "key:", with what comes between: " gradio", or a list or map on lines of its own. @p key
/// decides whether numbers stay plain.
[[nodiscard]] QByteArray yamlValue(const QString &key, const CardContent &content, const QByteArray &lineEnd);

/// Whether the values of a key are numbers or truth values, which stand without quotes.
[[nodiscard]] bool isPlainKey(const QString &key);

} // namespace spacewright::manifest
