// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzymatcher.h"

#include <QRegularExpression>
#include <QString>

#include <limits>

namespace spacewright::search
{

namespace
{

constexpr short impossible = std::numeric_limits<short>::min() / 2;
constexpr short letterScore = 16;
constexpr short inRow = 12;
constexpr short nameStart = 14;
constexpr short partStart = 10;
constexpr short wordStart = 8;
constexpr short inName = 4;
constexpr short gap = 3;
constexpr int bytesPerPoint = 16;

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
}

bool isLower(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

/// What a letter at this place is worth more than one in the middle of a word.
short placeScore(QByteArrayView path, qsizetype at, qsizetype nameAt)
{
    const short own = at >= nameAt ? inName : 0;
    if (at == nameAt)
        return own + nameStart;
    const char before = at == 0 ? '/' : path[at - 1];
    if (before == '/')
        return own + partStart;
    if (before == '_' || before == '-' || before == '.' || before == ' ' ||
        (isLower(before) && lower(path[at]) != path[at]))
        return own + wordStart;
    return own;
}

} // namespace

FuzzyMatcher::FuzzyMatcher(QByteArrayView wanted)
{
    for (const char letter : wanted) {
        if (letter != ' ' && m_wanted.size() < mostWanted)
            m_wanted += lower(letter);
    }
    m_letters = lettersOf(m_wanted);
}

quint64 FuzzyMatcher::lettersOf(QByteArrayView path)
{
    quint64 letters = 0;
    for (const char letter : path)
        letters |= quint64(1) << (uchar(lower(letter)) & 63);
    return letters;
}

bool FuzzyMatcher::isSubsequence(QByteArrayView path) const
{
    qsizetype found = 0;
    for (qsizetype at = 0; at < path.size() && found < m_wanted.size(); ++at)
        found += lower(path[at]) == m_wanted[found] ? 1 : 0;
    return found == m_wanted.size();
}

std::optional<int> FuzzyMatcher::score(QByteArrayView path)
{
    // Of a very long path its end says what it is.
    const QByteArrayView shown = path.last(qMin<qsizetype>(path.size(), mostShown));
    if (!isSubsequence(shown))
        return {};
    return (isEmpty() ? 0 : fill(shown)) - int(path.size()) / bytesPerPoint;
}

int FuzzyMatcher::fill(QByteArrayView path)
{
    m_length = int(path.size());
    const qsizetype nameAt = path.lastIndexOf('/') + 1;
    short places[mostShown];
    for (int at = 0; at < m_length; ++at)
        places[at] = placeScore(path, at, nameAt);
    for (int row = 0; row < m_wanted.size(); ++row) {
        short best = impossible;
        for (int at = 0; at < m_length; ++at) {
            short ending = impossible;
            if (lower(path[at]) == m_wanted[row]) {
                const short scattered = row == 0 ? 0 : at == 0 ? impossible : short(m_best[row - 1][at - 1] - gap);
                const short joined = row == 0 || at == 0 ? impossible : short(m_ending[row - 1][at - 1] + inRow);
                ending = short(qMax<short>(qMax(scattered, joined), impossible) + letterScore + places[at]);
            }
            m_ending[row][at] = ending;
            best = qMax(best, ending);
            m_best[row][at] = best;
        }
    }
    return m_best[m_wanted.size() - 1][m_length - 1];
}

QList<int> FuzzyMatcher::positions(QByteArrayView path)
{
    const QByteArrayView shown = path.last(qMin<qsizetype>(path.size(), mostShown));
    if (isEmpty() || !isSubsequence(shown))
        return {};
    fill(shown);
    QList<int> found;
    int at = m_length - 1;
    bool isJoined = false;
    for (auto row = int(m_wanted.size()) - 1; row >= 0; --row) {
        // Behind a letter in a row the one before it stands; otherwise wherever the best one was.
        while (!isJoined && m_ending[row][at] != m_best[row][at])
            --at;
        found.prepend(at + int(path.size() - shown.size()));
        if (row > 0 && at > 0)
            isJoined = m_ending[row - 1][at - 1] + inRow > m_best[row - 1][at - 1] - gap;
        --at;
    }
    return found;
}

PlaceQuery parsePlace(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("\\A(.*?)(?::(\\d{0,9})(?::(\\d{0,9}))?)?\\z"));
    const QRegularExpressionMatch match = place.match(text.trimmed());
    return {match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()};
}

} // namespace spacewright::search
