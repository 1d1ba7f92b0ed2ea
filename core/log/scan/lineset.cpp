// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineset.h"

#include <roaring/roaring.h>

#include <algorithm>

namespace spacewright::log
{

namespace
{

constexpr qint64 limit = qint64(1) << 32;

quint64 bounded(qint64 line)
{
    return quint64(std::clamp<qint64>(line, 0, limit));
}

} // namespace

void LineSet::Free::operator()(roaring_bitmap_s *bitmap) const
{
    roaring_bitmap_free(bitmap);
}

LineSet::LineSet() : m_bitmap(roaring_bitmap_create()) {}

LineSet::LineSet(const LineSet &other) : m_bitmap(roaring_bitmap_copy(other.m_bitmap.get())) {}

LineSet::LineSet(LineSet &&other) noexcept : m_bitmap(std::exchange(other.m_bitmap, {}))
{
    other.m_bitmap.reset(roaring_bitmap_create());
}

LineSet &LineSet::operator=(const LineSet &other)
{
    if (this != &other)
        m_bitmap.reset(roaring_bitmap_copy(other.m_bitmap.get()));
    return *this;
}

LineSet &LineSet::operator=(LineSet &&other) noexcept
{
    std::swap(m_bitmap, other.m_bitmap);
    return *this;
}

LineSet::~LineSet() = default;

LineSet LineSet::range(qint64 first, qint64 end)
{
    LineSet set;
    set.addRange(first, end);
    return set;
}

LineSet LineSet::unionOf(const std::vector<const LineSet *> &sets)
{
    std::vector<const roaring_bitmap_t *> bitmaps;
    bitmaps.reserve(sets.size());
    for (const LineSet *set : sets)
        bitmaps.push_back(set->m_bitmap.get());
    LineSet all;
    if (!bitmaps.empty())
        all.m_bitmap.reset(roaring_bitmap_or_many(bitmaps.size(), bitmaps.data()));
    return all;
}

LineSet LineSet::runsBehind(const LineSet &heads) const
{
    const qint64 number = count();
    std::vector<quint32> lines(static_cast<size_t>(number));
    roaring_bitmap_to_uint32_array(m_bitmap.get(), lines.data());
    LineSet runs;
    for (size_t i = 0; i < lines.size();) {
        size_t end = i + 1;
        while (end < lines.size() && lines[end] == lines[end - 1] + 1)
            ++end;
        if (heads.contains(qint64(lines[i]) - 1))
            runs.addRange(lines[i], qint64(lines[end - 1]) + 1);
        i = end;
    }
    return runs;
}

void LineSet::add(qint64 base, std::span<const quint32> offsets)
{
    std::vector<quint32> lines;
    lines.reserve(offsets.size());
    for (const quint32 offset : offsets) {
        if (base + offset < limit)
            lines.push_back(quint32(base + offset));
    }
    roaring_bitmap_add_many(m_bitmap.get(), lines.size(), lines.data());
}

void LineSet::addRange(qint64 first, qint64 end)
{
    roaring_bitmap_add_range(m_bitmap.get(), bounded(first), bounded(end));
}

void LineSet::removeRange(qint64 first, qint64 end)
{
    roaring_bitmap_remove_range(m_bitmap.get(), bounded(first), bounded(end));
}

LineSet &LineSet::operator&=(const LineSet &other)
{
    roaring_bitmap_and_inplace(m_bitmap.get(), other.m_bitmap.get());
    return *this;
}

LineSet &LineSet::operator|=(const LineSet &other)
{
    roaring_bitmap_or_inplace(m_bitmap.get(), other.m_bitmap.get());
    return *this;
}

LineSet &LineSet::operator-=(const LineSet &other)
{
    roaring_bitmap_andnot_inplace(m_bitmap.get(), other.m_bitmap.get());
    return *this;
}

bool LineSet::operator==(const LineSet &other) const
{
    return roaring_bitmap_equals(m_bitmap.get(), other.m_bitmap.get());
}

bool LineSet::isEmpty() const
{
    return roaring_bitmap_is_empty(m_bitmap.get());
}

qint64 LineSet::count() const
{
    return qint64(roaring_bitmap_get_cardinality(m_bitmap.get()));
}

bool LineSet::contains(qint64 line) const
{
    return line >= 0 && line < limit && roaring_bitmap_contains(m_bitmap.get(), quint32(line));
}

qint64 LineSet::at(qint64 index) const
{
    quint32 line = 0;
    if (index < 0 || index >= limit || !roaring_bitmap_select(m_bitmap.get(), quint32(index), &line))
        return -1;
    return line;
}

qint64 LineSet::countBelow(qint64 line) const
{
    if (line <= 0)
        return 0;
    return qint64(roaring_bitmap_rank(m_bitmap.get(), quint32(std::min(line, limit) - 1)));
}

qint64 LineSet::nextAbsent(qint64 line) const
{
    // Runs are short; a longer one is passed in growing steps.
    const qint64 below = countBelow(line);
    const qint64 start = line;
    for (qint64 step = 1; contains(line);) {
        const bool isWhole = countBelow(line + step) - below == line + step - start;
        line += isWhole ? step : 0;
        step = isWhole ? step * 2 : std::max<qint64>(1, step / 2);
    }
    return line;
}

qint64 LineSet::bytes() const
{
    return qint64(roaring_bitmap_size_in_bytes(m_bitmap.get()));
}

} // namespace spacewright::log
