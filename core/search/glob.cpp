// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glob.h"

namespace spacewright::search
{

namespace
{

/// Patterns come from strangers: one with many stars would otherwise try for years.
constexpr int mostSteps = 100'000;

class Glob final
{
public:
    explicit Glob(QByteArrayView pattern) : m_pattern(pattern) {}

    bool matches(qsizetype at, QByteArrayView path);

private:
    bool matchesStars(qsizetype at, QByteArrayView path);
    bool matchesSet(qsizetype &at, char character) const;
    bool hasAt(qsizetype at, char character) const { return at < m_pattern.size() && m_pattern[at] == character; }

    QByteArrayView m_pattern;
    int m_steps = 0;
};

bool Glob::matches(qsizetype at, QByteArrayView path)
{
    while (at < m_pattern.size()) {
        if (++m_steps > mostSteps)
            return false;
        char wanted = m_pattern[at];
        if (wanted == '*')
            return matchesStars(at, path);
        if (path.isEmpty())
            return false;
        if (wanted == '[') {
            if (path.front() == '/' || !matchesSet(at, path.front()))
                return false;
        } else if (wanted == '?') {
            if (path.front() == '/')
                return false;
            ++at;
        } else {
            if (wanted == '\\' && at + 1 < m_pattern.size())
                wanted = m_pattern[++at];
            if (wanted != path.front())
                return false;
            ++at;
        }
        path = path.sliced(1);
    }
    return path.isEmpty();
}

bool Glob::matchesStars(qsizetype at, QByteArrayView path)
{
    const bool startsPart = at == 0 || m_pattern[at - 1] == '/';
    qsizetype next = at;
    while (hasAt(next, '*'))
        ++next;
    const bool endsPart = next == m_pattern.size() || m_pattern[next] == '/';
    const bool crossesFolders = next - at >= 2 && startsPart && endsPart;
    // "a/**/b" is about "a/b" too.
    if (crossesFolders && next < m_pattern.size() && matches(next + 1, path))
        return true;
    for (qsizetype taken = 0;; ++taken) {
        if (matches(next, path.sliced(taken)))
            return true;
        if (taken == path.size() || (path[taken] == '/' && !crossesFolders) || m_steps > mostSteps)
            return false;
    }
}

bool Glob::matchesSet(qsizetype &at, char character) const
{
    qsizetype index = at + 1;
    const bool isNegated = hasAt(index, '!') || hasAt(index, '^');
    if (isNegated)
        ++index;
    bool isIn = false;
    for (bool isFirst = true; index < m_pattern.size() && (isFirst || m_pattern[index] != ']'); isFirst = false) {
        if (m_pattern[index] == '\\' && index + 1 < m_pattern.size())
            ++index;
        const auto low = uchar(m_pattern[index++]);
        auto high = low;
        if (hasAt(index, '-') && index + 1 < m_pattern.size() && m_pattern[index + 1] != ']') {
            high = uchar(m_pattern[index + 1]);
            index += 2;
        }
        isIn = isIn || (uchar(character) >= low && uchar(character) <= high);
    }
    at = index + 1;
    // A set without an end is no set and matches nothing.
    return index < m_pattern.size() && isIn != isNegated;
}

} // namespace

bool matchesGlob(QByteArrayView pattern, QByteArrayView path)
{
    return Glob(pattern).matches(0, path);
}

} // namespace spacewright::search
