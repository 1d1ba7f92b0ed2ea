// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzymatcher.h"

#include <QRegularExpression>
#include <QString>

#include <cstring>
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

std::optional<int> FuzzyMatcher::score(QByteArrayView path)
{
    const int length = int(path.size()) / bytesPerPoint;
    if (isEmpty())
        return -length;
    // Of a very long path its end says what it is.
    if (!fill(path.last(qMin<qsizetype>(path.size(), mostShown))))
        return {};
    const auto last = m_wanted.size() - 1;
    return m_places[last][m_counts[last] - 1].best - length;
}

bool FuzzyMatcher::fill(QByteArrayView path)
{
    char letters[mostShown];
    std::ranges::transform(path, letters, lower);
    for (int row = 0; row < m_wanted.size(); ++row) {
        m_counts[row] = placesOf(row, letters, int(path.size()), path);
        if (m_counts[row] == 0)
            return false;
    }
    return true;
}

int FuzzyMatcher::placesOf(int row, const char *letters, int length, QByteArrayView path)
{
    const qsizetype nameAt = path.lastIndexOf('/') + 1;
    const Place *before = row > 0 ? m_places[row - 1] : nullptr;
    const int countBefore = row > 0 ? m_counts[row - 1] : 0;
    int passed = 0;
    int count = 0;
    short best = impossible;
    for (int at = row > 0 ? before[0].at + 1 : 0; at < length; ++at) {
        const void *next = std::memchr(letters + at, m_wanted[row], size_t(length - at));
        if (!next)
            break;
        at = int(static_cast<const char *>(next) - letters);
        while (passed < countBefore && before[passed].at < at)
            ++passed;
        short above = 0;
        if (row > 0) {
            const Place &nearest = before[passed - 1];
            const bool isInRow = nearest.at == at - 1;
            above = qMax<short>(short(nearest.best - gap), isInRow ? short(nearest.ending + inRow) : impossible);
        }
        const auto ending = short(above + letterScore + placeScore(path, at, nameAt));
        best = qMax(best, ending);
        m_places[row][count++] = {short(at), ending, best};
    }
    return count;
}

QList<int> FuzzyMatcher::positions(QByteArrayView path)
{
    const QByteArrayView shown = path.last(qMin<qsizetype>(path.size(), mostShown));
    if (isEmpty() || !fill(shown))
        return {};
    QList<int> found;
    int index = m_counts[m_wanted.size() - 1] - 1;
    bool isInRow = false;
    for (auto row = int(m_wanted.size()) - 1; row >= 0; --row) {
        const Place *places = m_places[row];
        // Next to the letter behind it, or wherever the best one was.
        while (!isInRow && places[index].ending != places[index].best)
            --index;
        const short at = places[index].at;
        found.prepend(at + int(path.size() - shown.size()));
        if (row == 0)
            break;
        const Place *before = m_places[row - 1];
        index = m_counts[row - 1] - 1;
        while (before[index].at >= at)
            --index;
        isInRow = before[index].at == at - 1 && before[index].ending + inRow > before[index].best - gap;
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
