// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/textpattern.h>

#include <QString>

namespace spacewright::search
{

/// One match and its line.
struct Hit {
    /// Where it is in the file's text, in bytes of TextContent.
    qint64 offset = 0;
    qint64 length = 0;
    /// Both from 1; the column in code points.
    qint64 line = 0;
    qint64 column = 0;
    /// The line, or a part of it around the match, and where the match is in that.
    QString text;
    qsizetype textStart = 0;
    qsizetype textLength = 0;
};

/// Finds the matches of a pattern in text, from the first line to the last. A match lies in one line unless the pattern
/// names a line end; empty matches are none. For one thread.
class HitScanner final
{
public:
    explicit HitScanner(const TextPattern &pattern);

    /// Starts at the head of a text.
    void reset();
    /// The next match that starts before @p end; false if there is none or @p progress was cancelled.
    bool next(QByteArrayView text, qsizetype end, const Progress &progress);
    /// The match that next() found, in bytes of the text.
    qsizetype start() const { return m_matcher.start(); }
    qsizetype length() const { return m_matcher.end() - m_matcher.start(); }
    /// That match with its line.
    Hit hit(QByteArrayView text);
    const TextMatcher &matcher() const { return m_matcher; }
    /// Goes on with a text that lacks the first @p count bytes of the last one.
    void drop(QByteArrayView text, qsizetype count);
    /// Where the next match can start.
    qsizetype position() const { return m_from; }
    /// Lines in which the pattern needed too many steps.
    qint64 givenUp() const { return m_givenUp; }

private:
    void countLines(QByteArrayView text, qsizetype to);

    TextMatcher m_matcher;
    bool m_isMultiline;
    qsizetype m_from = 0;
    /// Up to where lines and columns are counted, and what they are there.
    qsizetype m_counted = 0;
    qint64 m_line = 1;
    qint64 m_column = 1;
    qint64 m_dropped = 0;
    qint64 m_givenUp = 0;
};

} // namespace spacewright::search
