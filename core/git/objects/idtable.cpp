// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "idtable.h"

#include <QtEndian>

#include <cstring>

namespace spacewright::git
{

namespace
{

// Beyond that they are not spread as ids are, and halving always ends.
constexpr int mostGuesses = 8;

quint32 number(const char *bytes)
{
    return qFromBigEndian<quint32>(bytes);
}

} // namespace

IdTable::IdTable(QByteArrayView fanout, const char *ids) : m_fanout(fanout), m_ids(ids)
{
    if (fanout.size() != fanoutLength)
        return;
    for (qsizetype place = 0; place < fanoutLength; place += 4) {
        const quint32 next = number(fanout.data() + place);
        if (next < m_count) {
            m_count = 0;
            return;
        }
        m_count = next;
    }
}

ObjectId IdTable::at(quint32 place) const
{
    return ObjectId::fromBytes({m_ids + idLength * qsizetype(place), idLength});
}

/// Ids are spread evenly: where one must be is known within a few places, while halving would touch memory all over.
std::optional<quint32> IdTable::find(const ObjectId &id) const
{
    if (m_count == 0)
        return {};
    const QByteArrayView wanted = id.bytes();
    const auto first = uchar(wanted.front());
    const quint64 key = number(wanted.data() + 1);
    quint64 low = first == 0 ? 0 : number(m_fanout.data() + 4 * (first - 1));
    quint64 high = number(m_fanout.data() + 4 * first);
    quint64 lowKey = 0;
    quint64 highKey = quint64(1) << 32U;
    for (int guesses = 0; low < high; ++guesses) {
        const bool isGuess = guesses < mostGuesses && key >= lowKey && key < highKey;
        const quint64 place = low + (isGuess ? (high - low) * (key - lowKey) / (highKey - lowKey) : (high - low) / 2);
        const char *there = m_ids + idLength * qsizetype(place);
        const int order = std::memcmp(there, wanted.data(), idLength);
        if (order == 0)
            return quint32(place);
        (order < 0 ? low : high) = order < 0 ? place + 1 : place;
        (order < 0 ? lowKey : highKey) = number(there + 1);
    }
    return {};
}

} // namespace spacewright::git
