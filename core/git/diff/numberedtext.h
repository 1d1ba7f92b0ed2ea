// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textdiff.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace spacewright::git
{

/// A text by its lines. Those with the same number are the same line, its end included.
struct NumberedText {
    QByteArray text = {};
    std::vector<int> numbers = {};
    /// Where each line ends, behind its line end.
    std::vector<qsizetype> ends = {};

    int lineCount() const { return int(numbers.size()); }
};

/// Numbers the lines of many versions of a text, of which each is mostly like the one before.
class LineNumbers final
{
public:
    NumberedText number(const QByteArray &text);
    /// The same; only what differs from @p alike is looked at line by line.
    NumberedText number(const QByteArray &text, const NumberedText &alike);

private:
    void addLines(NumberedText &text, qsizetype from, qsizetype to);
    int numberOf(QByteArrayView line);

    QHash<QByteArray, int> m_numbers;
};

/// The lines that two texts have in common, as of sameLines() for their bytes: found at once where only one answer is
/// possible, which is so for most changes of a few lines.
QList<SameLines> sameLines(const NumberedText &before, const NumberedText &after);

} // namespace spacewright::git
