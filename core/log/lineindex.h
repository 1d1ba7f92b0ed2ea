// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace spacewright::log
{

/// Where lines start in a stream of bytes: one place for every 128 lines or 256 KiB, so that a log of ten million lines
/// takes about a megabyte. Finding a line means reading on from the start of its block. A line that is longer than a
/// block ends one. Not thread-safe.
class LineIndex final
{
public:
    static constexpr qint64 blockLines = 128;
    static constexpr qint64 blockBytes = qint64(256) * 1024;

    /// The start of a line.
    struct Place {
        qint64 line = 0;
        qint64 offset = 0;
    };

    /// Lines from one place to the next.
    struct Block {
        Place start;
        /// The next block's, or the end of the stream.
        Place end;
    };

    LineIndex() : m_places{Place()} {}
    /// What was kept of an index (see places()) of a stream of @p size bytes with @p ends line ends.
    LineIndex(std::vector<Place> places, qint64 size, qint64 ends, qint64 lastStart);

    /// Takes the next bytes of the stream.
    void append(QByteArrayView bytes);
    /// Takes the index of the bytes that come next, which somebody made as if a stream began with them.
    void append(const LineIndex &next);
    /// The block that holds @p line.
    Block blockOf(qint64 line) const;

    /// Bytes seen.
    qint64 size() const { return m_size; }
    /// Complete lines, and the last one if it is begun.
    qint64 lineCount() const { return m_ends + (m_size > m_lastStart ? 1 : 0); }
    /// Complete lines.
    qint64 lineEnds() const { return m_ends; }
    /// Where the line after the last line end starts.
    qint64 lastStart() const { return m_lastStart; }
    const std::vector<Place> &places() const { return m_places; }

private:
    void takeEnd(qint64 offset);

    std::vector<Place> m_places;
    qint64 m_size = 0;
    qint64 m_ends = 0;
    qint64 m_lastStart = 0;
    /// Where the second line starts: where a line ends that began in the stream before; -1 if there is none.
    qint64 m_firstEnd = -1;
};

} // namespace spacewright::log
