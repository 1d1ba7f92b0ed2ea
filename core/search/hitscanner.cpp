// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hitscanner.h"

namespace spacewright::search
{

namespace
{

/// What a person sees of a long line, in bytes before the match and altogether.
constexpr qsizetype shownBefore = 80;
constexpr qsizetype shownBytes = 400;

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

qsizetype lineEnd(QByteArrayView text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end;
}

/// The start of the line, or of what is shown of it.
qsizetype shownStart(QByteArrayView text, qsizetype start)
{
    const qsizetype earliest = qMax<qsizetype>(0, start - shownBefore);
    qsizetype from = text.sliced(earliest, start - earliest).lastIndexOf('\n') + 1 + earliest;
    while (from < start && isContinuation(text[from]))
        ++from;
    return from;
}

} // namespace

HitScanner::HitScanner(const TextPattern &pattern) : m_matcher(pattern), m_isMultiline(pattern.isMultiline()) {}

void HitScanner::reset()
{
    m_from = m_counted = 0;
    m_line = m_column = 1;
    m_dropped = 0;
}

bool HitScanner::next(QByteArrayView text, qsizetype end, const Progress &progress)
{
    // Where a match must end, while its start looks for one in its own line.
    qsizetype within = text.size();
    while (m_from < end) {
        const auto outcome = m_matcher.find(text.first(within), m_from, progress);
        if (outcome == TextMatcher::Outcome::Cancelled)
            return false;
        if (outcome == TextMatcher::Outcome::GivenUp) {
            ++m_givenUp;
            m_from = lineEnd(text, m_from) + 1;
            within = text.size();
            continue;
        }
        if (outcome == TextMatcher::Outcome::Nothing) {
            if (within == text.size())
                break;
            m_from = within + 1;
            within = text.size();
            continue;
        }
        if (m_matcher.start() >= end)
            break;
        const qsizetype own = m_isMultiline ? text.size() : lineEnd(text, m_matcher.start());
        if (m_matcher.end() > own) {
            m_from = m_matcher.start();
            within = own;
            continue;
        }
        m_from = qMax(m_matcher.end(), m_matcher.start() + 1);
        within = text.size();
        if (m_matcher.end() > m_matcher.start())
            return true;
    }
    m_from = qMax(m_from, end);
    return false;
}

void HitScanner::countLines(QByteArrayView text, qsizetype to)
{
    const QByteArrayView between = text.sliced(m_counted, to - m_counted);
    const auto lines = std::count(between.begin(), between.end(), '\n');
    const QByteArrayView own = lines > 0 ? between.sliced(between.lastIndexOf('\n') + 1) : between;
    const auto letters = own.size() - std::ranges::count_if(own, isContinuation);
    m_line += lines;
    m_column = (lines > 0 ? 1 : m_column) + letters;
    m_counted = to;
}

Hit HitScanner::hit(QByteArrayView text)
{
    countLines(text, start());
    const qsizetype from = shownStart(text, start());
    qsizetype to = qMin(lineEnd(text.first(qMin(text.size(), from + shownBytes)), start()), text.size());
    while (to > start() && to < text.size() && isContinuation(text[to]))
        --to;
    if (to > from && text[to - 1] == '\r')
        --to;
    const QByteArrayView shown = text.sliced(from, qMax(to - from, start() - from));
    const QString before = QString::fromUtf8(text.sliced(from, start() - from));
    const QString own =
        QString::fromUtf8(shown.sliced(start() - from).first(qMin(length(), shown.size() - (start() - from))));
    return {.offset = m_dropped + start(),
            .length = length(),
            .line = m_line,
            .column = m_column,
            .text = QString::fromUtf8(shown),
            .textStart = before.size(),
            .textLength = own.size()};
}

void HitScanner::drop(QByteArrayView text, qsizetype count)
{
    countLines(text, count);
    m_counted = 0;
    m_dropped += count;
    m_from = qMax<qsizetype>(0, m_from - count);
}

} // namespace spacewright::search
