// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace spacewright::log
{

/// Many lines of a log at once as they are shown (see decodeAnsi), in UTF-8: what is searched, so that colours in the
/// middle of a word hide nothing. Keeps its memory from block to block; for one thread.
class CleanLines final
{
public:
    /// A line in text(), without its end.
    struct Range {
        qsizetype start = 0;
        qsizetype end = 0;
    };

    /// @p raw starts where a line does.
    void set(QByteArrayView raw);

    /// As many lines as there were.
    QByteArrayView text() const { return {m_buffer.constData(), m_size}; }
    /// The lines that hold other letters than ASCII's.
    const std::vector<Range> &worldLines() const { return m_worldLines; }

private:
    void makeRoom(qsizetype length);
    qsizetype takeSpecial(QByteArrayView raw, qsizetype at);
    qsizetype takeLine(QByteArrayView raw, qsizetype at);
    qsizetype lineStart() const;
    void noteWorldLine();

    QByteArray m_buffer;
    qsizetype m_size = 0;
    std::vector<Range> m_worldLines;
    /// The line that is being copied has such letters.
    bool m_isWorldLine = false;
};

} // namespace spacewright::log
