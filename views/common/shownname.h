// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::views
{

/// A file's name or path as text that cannot deceive: bytes that are no UTF-8, line ends, control characters and
/// letters that turn the direction of writing are shown as signs.
QString shownName(QByteArrayView name);
/// The same for any line of text.
QString shownText(const QString &text);

} // namespace spacewright::views
