// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QString>

namespace spacewright::views
{

/// Some characters of a line and how their syntax is shown.
struct SyntaxSpan {
    int start = 0;
    int length = 0;
    QColor colour;
    bool isBold = false;
    bool isItalic = false;
};

/// Line by line, the first one at 0.
using SyntaxLines = QList<QList<SyntaxSpan>>;

/// The colours of both sides of a difference; nothing for a side that is not known.
struct DiffSyntax {
    SyntaxLines before;
    SyntaxLines after;
};

/// Looks through the whole text, in the language that @p name goes with. May be called from any thread.
SyntaxLines highlighted(const QByteArray &text, const QString &name, bool isDark);

} // namespace spacewright::views
