// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace spacewright::log
{

/// Where lines start in a stream of bytes: one offset for every 128 lines, so that a log of ten million lines takes
/// less than a megabyte. Finding a line means reading on from the start of its block. Not thread-safe.
class LineIndex final
{
public:
    static constexpr qint64 blockLines = 128;

    struct Block {
        qint64 firstLine = 0;
        qint64 offset = 0;
    };

    LineIndex() : m_blocks{0} {}

    /// Takes the next bytes of the stream.
    void append(QByteArrayView bytes);
    /// The block that holds @p line.
    Block blockOf(qint64 line) const;

    /// Bytes seen.
    qint64 size() const { return m_size; }
    /// Complete lines, and the last one if it is begun.
    qint64 lineCount() const { return m_ends + (m_size > m_lastStart ? 1 : 0); }

private:
    void takeChunk(QByteArrayView chunk, qint64 ends);

    /// Offset of line 0, 128, 256...
    std::vector<qint64> m_blocks;
    qint64 m_size = 0;
    qint64 m_ends = 0;
    qint64 m_lastStart = 0;
};

} // namespace spacewright::log
