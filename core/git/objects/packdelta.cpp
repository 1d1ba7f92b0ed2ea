// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packdelta.h"

#include <cstring>

namespace spacewright::git
{

namespace
{

constexpr uchar more = 0x80;
constexpr qsizetype sizeOfNone = 0x10000;

/// Takes the delta apart from the front, and fails for good where it ends too early.
class DeltaReader final
{
public:
    explicit DeltaReader(QByteArrayView delta) : m_next(delta.begin()), m_end(delta.end()) {}

    bool hasFailed() const { return m_hasFailed; }
    bool isAtEnd() const { return m_next == m_end; }

    uchar byte()
    {
        if (m_next == m_end) {
            m_hasFailed = true;
            return 0;
        }
        return uchar(*m_next++);
    }

    qsizetype length()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 56; shift += 7) {
            const uchar next = byte();
            value |= quint64(next & ~more) << shift;
            if ((next & more) == 0)
                return qsizetype(value);
        }
        m_hasFailed = true;
        return 0;
    }

    /// A number of which only the bytes are there that @p present names.
    qsizetype number(unsigned present, unsigned bytes)
    {
        qsizetype value = 0;
        for (unsigned place = 0; place < bytes; ++place)
            value |= (present >> place & 1U) != 0 ? qsizetype(byte()) << (8 * place) : 0;
        return value;
    }

    QByteArrayView bytes(qsizetype count)
    {
        if (count > m_end - m_next) {
            m_hasFailed = true;
            return {};
        }
        const QByteArrayView taken(m_next, count);
        m_next += count;
        return taken;
    }

private:
    QByteArrayView::iterator m_next;
    QByteArrayView::iterator m_end;
    bool m_hasFailed = false;
};

/// What the next instruction adds: a piece of the base, or bytes of its own.
QByteArrayView nextPiece(DeltaReader &reader, QByteArrayView base)
{
    const uchar instruction = reader.byte();
    if ((instruction & more) == 0)
        return reader.bytes(instruction);
    const qsizetype start = reader.number(instruction, 4);
    qsizetype count = reader.number(instruction >> 4U & 7U, 3);
    count = count == 0 ? sizeOfNone : count;
    return start <= base.size() && count <= base.size() - start ? base.sliced(start, count) : QByteArrayView();
}

} // namespace

std::optional<QByteArray> applyDelta(QByteArrayView base, QByteArrayView delta)
{
    DeltaReader reader(delta);
    const qsizetype before = reader.length();
    const qsizetype size = reader.length();
    // Nothing makes more of a delta than copying the whole base with each of its bytes.
    if (reader.hasFailed() || before != base.size() || size / (base.size() + 127) > delta.size())
        return {};
    QByteArray whole(size, Qt::Uninitialized);
    char *next = whole.data();
    qsizetype left = size;
    while (!reader.isAtEnd()) {
        const QByteArrayView piece = nextPiece(reader, base);
        // An instruction that adds nothing is reserved.
        if (reader.hasFailed() || piece.isEmpty() || piece.size() > left)
            return {};
        std::memcpy(next, piece.data(), size_t(piece.size()));
        next += piece.size();
        left -= piece.size();
    }
    return left == 0 ? std::optional(whole) : std::nullopt;
}

} // namespace spacewright::git
