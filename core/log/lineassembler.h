// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::log
{

/// Puts one line together from the pieces in which it is read, at bounded memory whatever its length. A line that is
/// longer than the cap keeps its start, and says how much is left out; one that redraws itself with carriage returns (a
/// progress bar) keeps its last state instead. How the line is divided into pieces makes no difference.
class LineAssembler final
{
public:
    static constexpr qsizetype defaultCap = qsizetype(64) * 1024;

    explicit LineAssembler(qsizetype cap = defaultCap) : m_cap(cap) {}

    /// The next piece, without a line end.
    void add(QByteArrayView piece);
    /// A piece that nobody read: allowed where more than the cap was added before, and more than the cap follows.
    void skip(qint64 length);
    bool isEmpty() const { return m_length == 0; }
    /// Whether nothing but the end of the line matters any more.
    bool isLong() const { return m_isLong; }
    /// The line as it is kept, without a carriage return at its end. Begins the next one.
    [[nodiscard]] QByteArray take();

private:
    void redraw(QByteArrayView piece);

    qsizetype m_cap;
    qint64 m_length = 0;
    QByteArray m_head;
    /// What follows the last carriage return, of a long line; only if that is no longer than the cap.
    QByteArray m_state;
    bool m_isLong = false;
    bool m_isRedrawn = false;
    /// A carriage return that nothing follows yet.
    bool m_isReturning = false;
};

} // namespace spacewright::log
