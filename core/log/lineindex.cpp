// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineindex.h"

#include <QtMinMax>

namespace spacewright::log
{

namespace
{

constexpr qsizetype chunkSize = 128;

/// Written so that the compiler turns it into vector instructions: one whole chunk, one small counter.
qint64 countEnds(const char *bytes)
{
    quint8 ends = 0;
    for (qsizetype i = 0; i < chunkSize; ++i)
        ends = quint8(ends + (bytes[i] == '\n' ? 1 : 0));
    return ends;
}

} // namespace

void LineIndex::append(QByteArrayView bytes)
{
    qsizetype done = 0;
    for (; done + chunkSize <= bytes.size(); done += chunkSize)
        takeChunk(bytes.sliced(done, chunkSize), countEnds(bytes.data() + done));
    const QByteArrayView rest = bytes.sliced(done);
    takeChunk(rest, rest.count('\n'));
}

void LineIndex::takeChunk(QByteArrayView chunk, qint64 ends)
{
    if (ends > 0) {
        qint64 blockEnds = blockLines - m_ends % blockLines;
        // Only where a block of lines ends inside this chunk does the exact place matter.
        if (blockEnds <= ends) {
            for (qsizetype i = 0; i < chunk.size(); ++i) {
                if (chunk[i] == '\n' && --blockEnds == 0)
                    m_blocks.push_back(m_size + i + 1);
            }
        }
        m_ends += ends;
        m_lastStart = m_size + chunk.lastIndexOf('\n') + 1;
    }
    m_size += chunk.size();
}

LineIndex::Block LineIndex::blockOf(qint64 line) const
{
    const qint64 block = qBound<qint64>(0, line / blockLines, qint64(m_blocks.size()) - 1);
    return {block * blockLines, m_blocks[size_t(block)]};
}

} // namespace spacewright::log
