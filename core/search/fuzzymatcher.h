// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace spacewright::search
{

/// Finds what a person means by a few letters in order: those at the start of words and of the file's name count most,
/// letters in a row more than scattered ones, a short path more than a long one. For one thread.
class FuzzyMatcher final
{
public:
    /// Spaces do not count, nor does the case of ASCII letters.
    explicit FuzzyMatcher(QByteArrayView wanted);

    bool isEmpty() const { return m_wanted.isEmpty(); }
    /// The bytes that a path must have to match, as a set; see lettersOf().
    quint64 letters() const { return m_letters; }
    static quint64 lettersOf(QByteArrayView path);

    /// Higher is better; nothing if the letters are not in @p path in this order.
    std::optional<int> score(QByteArrayView path);
    /// The bytes of @p path that score() took, from left to right.
    QList<int> positions(QByteArrayView path);

private:
    static constexpr int mostWanted = 32;
    static constexpr int mostShown = 256;

    /// A place of one wanted letter.
    struct Place {
        short at;
        /// The best score of all letters up to this one, if it is taken here.
        short ending;
        /// The same if it is taken here or before.
        short best;
    };

    bool fill(QByteArrayView path);
    int placesOf(int row, const char *letters, int length, QByteArrayView path);

    QByteArray m_wanted;
    quint64 m_letters = 0;
    /// By wanted letter: only where it stands, since most places of a path are none of it.
    Place m_places[mostWanted][mostShown];
    int m_counts[mostWanted];
};

/// "app.py:12:3": what to find and where to go in it; 0 if that was not said.
struct PlaceQuery {
    QString name;
    int line = 0;
    int column = 0;
};
[[nodiscard]] PlaceQuery parsePlace(const QString &text);

} // namespace spacewright::search
