// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QByteArrayView>

#include <memory>

namespace spacewright
{

/// What to look for in text.
struct TextQuery {
    QString text;
    /// Perl's syntax, as PCRE2 has it; otherwise the text stands for itself.
    bool isRegex = false;
    bool isCaseSensitive = false;
    bool isWholeWord = false;

    bool operator==(const TextQuery &) const = default;
};

/// A compiled query over UTF-8. Bytes that are no UTF-8 match nothing and are in nobody's way. Copies share it; it may
/// be used by several threads at once.
class TextPattern final
{
public:
    /// Fails if the query is no regular expression, with the place and the reason.
    [[nodiscard]] static Result<TextPattern> compile(const TextQuery &query);

    /// Whether the query names a line end, so that a match over several lines is meant.
    bool isMultiline() const;

private:
    friend class TextMatcher;
    class Code;
    std::shared_ptr<const Code> m_code;
};

/// Finds the matches of a pattern; for one thread. No pattern makes it hang: one that needs too many steps at a place
/// gives that place up, and cancelling takes effect within milliseconds.
class TextMatcher final
{
public:
    enum class Outcome { Found, Nothing, GivenUp, Cancelled };

    explicit TextMatcher(const TextPattern &pattern);
    ~TextMatcher();

    /// The next match at @p from or later. After GivenUp start() says where; go on behind it.
    Outcome find(QByteArrayView text, qsizetype from, const Progress &progress);
    qsizetype start() const { return m_start; }
    qsizetype end() const { return m_end; }
    /// Where a group of the last match is: 0 is the whole; nothing if there is no such group.
    QByteArrayView group(QByteArrayView text, int number) const;

private:
    struct Scratch;

    Outcome findWithin(QByteArrayView text, qsizetype from, qsizetype last, const Progress &progress);

    TextPattern m_pattern;
    std::unique_ptr<Scratch> m_scratch;
    qsizetype m_stride;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
};

} // namespace spacewright
