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

    bool isSubsequence(QByteArrayView path) const;
    int fill(QByteArrayView path);

    QByteArray m_wanted;
    quint64 m_letters = 0;
    int m_length = 0;
    /// By wanted letter and place: the best score that ends there, and the same if the path may go on behind it.
    short m_ending[mostWanted][mostShown];
    short m_best[mostWanted][mostShown];
};

/// "app.py:12:3": what to find and where to go in it; 0 if that was not said.
struct PlaceQuery {
    QString name;
    int line = 0;
    int column = 0;
};
[[nodiscard]] PlaceQuery parsePlace(const QString &text);

} // namespace spacewright::search
