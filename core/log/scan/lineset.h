// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <memory>
#include <span>
#include <vector>

struct roaring_bitmap_s;

namespace spacewright::log
{

/// A set of lines, kept as a compressed bitmap (CRoaring): millions of them take a megabyte, and combining two sets
/// takes less than a millisecond. Numbers up to 2^32. A copy is a copy.
class LineSet final
{
public:
    LineSet();
    LineSet(const LineSet &other);
    LineSet(LineSet &&) noexcept;
    LineSet &operator=(const LineSet &other);
    LineSet &operator=(LineSet &&) noexcept;
    ~LineSet();

    /// @p first to @p end - 1.
    static LineSet range(qint64 first, qint64 end);

    /// All lines of several sets: faster than one after the other.
    static LineSet unionOf(const std::vector<const LineSet *> &sets);

    /// Of the runs of lines that follow each other, those that begin right behind a line of @p heads.
    [[nodiscard]] LineSet runsBehind(const LineSet &heads) const;

    /// Lines @p base + each of @p offsets, which ascend.
    void add(qint64 base, std::span<const quint32> offsets);
    void addRange(qint64 first, qint64 end);
    void removeRange(qint64 first, qint64 end);

    LineSet &operator&=(const LineSet &other);
    LineSet &operator|=(const LineSet &other);
    LineSet &operator-=(const LineSet &other);
    bool operator==(const LineSet &other) const;

    bool isEmpty() const;
    qint64 count() const;
    bool contains(qint64 line) const;
    /// The line at a place in the set, counted from 0; -1 if there are fewer.
    qint64 at(qint64 index) const;
    /// How many lines are smaller than @p line: its place, if it is in the set.
    qint64 countBelow(qint64 line) const;
    /// The first line from @p line on that is not in the set.
    qint64 nextAbsent(qint64 line) const;
    qint64 bytes() const;

private:
    struct Free {
        void operator()(roaring_bitmap_s *bitmap) const;
    };
    std::unique_ptr<roaring_bitmap_s, Free> m_bitmap;
};

} // namespace spacewright::log
