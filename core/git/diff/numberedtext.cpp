// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberedtext.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace spacewright::git
{

namespace
{

constexpr qsizetype block = 256;

qsizetype commonStart(QByteArrayView one, QByteArrayView other)
{
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype same = 0;
    while (same + block <= most && std::memcmp(one.data() + same, other.data() + same, size_t(block)) == 0)
        same += block;
    while (same < most && one[same] == other[same])
        ++same;
    return same;
}

qsizetype commonEnd(QByteArrayView one, QByteArrayView other)
{
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype same = 0;
    while (same + block <= most && std::memcmp(one.data() + one.size() - same - block,
                                               other.data() + other.size() - same - block, size_t(block)) == 0)
        same += block;
    while (same < most && one[one.size() - same - 1] == other[other.size() - same - 1])
        ++same;
    return same;
}

/// Some lines of a text, [first, end).
struct Lines {
    const std::vector<int> *numbers = nullptr;
    int first = 0;
    int end = 0;

    int at(int place) const { return (*numbers)[size_t(place)]; }
};

/// From how often on a line counts as one of many in a text of so many lines: about the square root.
int isManyFrom(int lines)
{
    constexpr int most = 1024;
    int root = 1;
    for (; lines > 0; lines >>= 2)
        root <<= 1;
    return std::min(root, most);
}

std::vector<int> occurrencesOf(const std::vector<int> &numbers)
{
    std::vector<int> occurrences(numbers.empty() ? 0 : size_t(std::ranges::max(numbers)) + 1);
    for (const int number : numbers)
        ++occurrences[size_t(number)];
    return occurrences;
}

/// The places in the changed part whose lines the other text has as well; none if one of them is so frequent there that
/// git may pass over it.
std::optional<std::vector<int>> sharedPlaces(const Lines &changed, const std::vector<int> &other, int many)
{
    const std::vector<int> occurrences = occurrencesOf(other);
    std::vector<int> places;
    for (int place = changed.first; place < changed.end; ++place) {
        const auto number = size_t(changed.at(place));
        const int count = number < occurrences.size() ? occurrences[number] : 0;
        if (count >= many)
            return {};
        if (count > 0)
            places.push_back(place);
    }
    return places;
}

/// Whether a run of changed lines, [first, end), may as well begin a line earlier or later: git chooses by taste then.
bool canSlide(const std::vector<int> &numbers, int first, int end)
{
    const auto at = [&numbers](int place) { return numbers[size_t(place)]; };
    return first < end &&
           ((first > 0 && at(first - 1) == at(end - 1)) || (end < int(numbers.size()) && at(first) == at(end)));
}

/// Whether any run of lines between the shared ones can.
bool canAnySlide(const Lines &changed, const std::vector<int> &shared)
{
    int first = changed.first;
    for (const int place : shared) {
        if (canSlide(*changed.numbers, first, place))
            return true;
        first = place + 1;
    }
    return canSlide(*changed.numbers, first, changed.end);
}

void addRun(QList<SameLines> &runs, int before, int after, int count)
{
    if (count <= 0)
        return;
    if (!runs.isEmpty() && runs.last().before + runs.last().count == before &&
        runs.last().after + runs.last().count == after)
        runs.last().count += count;
    else
        runs.append({before, after, count});
}

/// The answer if there is only one: what is left of the changed parts without the lines that the other text does not
/// have is the same on both sides.
std::optional<QList<SameLines>> onlyAnswer(const NumberedText &before, const NumberedText &after)
{
    const qsizetype tail = commonTail(before.text, after.text);
    const auto linesBefore = [tail](const NumberedText &text) {
        return int(std::ranges::upper_bound(text.ends, text.text.size() - tail) - text.ends.begin());
    };
    Lines old{&before.numbers, 0, linesBefore(before)};
    Lines now{&after.numbers, 0, linesBefore(after)};
    const int manyOld = isManyFrom(old.end);
    const int manyNow = isManyFrom(now.end);
    while (old.first < std::min(old.end, now.end) && old.at(old.first) == now.at(old.first))
        ++old.first;
    now.first = old.first;
    while (std::min(old.end, now.end) > old.first && old.at(old.end - 1) == now.at(now.end - 1)) {
        --old.end;
        --now.end;
    }
    std::vector<int> oldShared;
    std::vector<int> nowShared;
    if (old.first < old.end && now.first < now.end) {
        const auto places = sharedPlaces(old, after.numbers, manyOld);
        const auto others = places ? sharedPlaces(now, before.numbers, manyNow) : std::nullopt;
        if (!others || !std::ranges::equal(
                           *places, *others, {}, [&](int place) { return old.at(place); },
                           [&](int place) { return now.at(place); }))
            return {};
        oldShared = *places;
        nowShared = *others;
    }
    if (canAnySlide(old, oldShared) || canAnySlide(now, nowShared))
        return {};
    QList<SameLines> runs;
    addRun(runs, 0, 0, old.first);
    for (size_t place = 0; place < oldShared.size(); ++place)
        addRun(runs, oldShared[place], nowShared[place], 1);
    addRun(runs, old.end, now.end, before.lineCount() - old.end);
    return runs;
}

} // namespace

int LineNumbers::numberOf(QByteArrayView line)
{
    const auto known = m_numbers.constFind(QByteArray::fromRawData(line.data(), line.size()));
    if (known != m_numbers.cend())
        return *known;
    const auto number = int(m_numbers.size());
    m_numbers.insert(line.toByteArray(), number);
    return number;
}

void LineNumbers::addLines(NumberedText &text, qsizetype from, qsizetype to)
{
    const QByteArrayView bytes(text.text);
    while (from < to) {
        const qsizetype found = bytes.first(to).indexOf('\n', from);
        const qsizetype end = found < 0 ? to : found + 1;
        text.numbers.push_back(numberOf(bytes.sliced(from, end - from)));
        text.ends.push_back(end);
        from = end;
    }
}

NumberedText LineNumbers::number(const QByteArray &text)
{
    NumberedText result{.text = text};
    addLines(result, 0, text.size());
    return result;
}

NumberedText LineNumbers::number(const QByteArray &text, const NumberedText &alike)
{
    const qsizetype start = commonStart(text, alike.text);
    auto startLines = std::ranges::upper_bound(alike.ends, start) - alike.ends.begin();
    // A last line without an end may go on here.
    if (startLines > 0 && alike.text[alike.ends[size_t(startLines) - 1] - 1] != '\n')
        --startLines;
    const qsizetype startEnd = startLines > 0 ? alike.ends[size_t(startLines) - 1] : 0;
    const qsizetype end = commonEnd(QByteArrayView(text).sliced(startEnd), QByteArrayView(alike.text).sliced(startEnd));
    // The first line that begins behind a line end which is in both.
    const auto endLine = std::ranges::upper_bound(alike.ends, alike.text.size() - end) - alike.ends.begin() + 1;
    const qsizetype shift = text.size() - alike.text.size();
    NumberedText result{.text = text};
    result.numbers.reserve(alike.numbers.size() + 64);
    result.ends.reserve(alike.numbers.size() + 64);
    result.numbers.assign(alike.numbers.begin(), alike.numbers.begin() + startLines);
    result.ends.assign(alike.ends.begin(), alike.ends.begin() + startLines);
    if (endLine >= std::ssize(alike.numbers)) {
        addLines(result, startEnd, text.size());
        return result;
    }
    addLines(result, startEnd, alike.ends[size_t(endLine) - 1] + shift);
    result.numbers.insert(result.numbers.end(), alike.numbers.begin() + endLine, alike.numbers.end());
    for (auto place = size_t(endLine); place < alike.ends.size(); ++place)
        result.ends.push_back(alike.ends[place] + shift);
    return result;
}

QList<SameLines> sameLines(const NumberedText &before, const NumberedText &after)
{
    const std::optional<QList<SameLines>> found = onlyAnswer(before, after);
    return found ? *found : sameLines(QByteArrayView(before.text), QByteArrayView(after.text));
}

} // namespace spacewright::git
