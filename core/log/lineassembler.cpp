// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineassembler.h"

#include <QCoreApplication>

#include <utility>

namespace spacewright::log
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LineAssembler)
};

/// Without the bytes of a character that goes on behind the end.
QByteArrayView withoutHalfCharacter(QByteArrayView text)
{
    for (qsizetype back = 1; back <= qMin<qsizetype>(4, text.size()); ++back) {
        const auto byte = quint8(text[text.size() - back]);
        if (byte >= 0xc0) {
            const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return length > back ? text.chopped(back) : text;
        }
        if (byte < 0x80)
            break;
    }
    return text;
}

} // namespace

void LineAssembler::add(QByteArrayView piece)
{
    m_length += piece.size();
    if (!m_isLong) {
        const qsizetype room = m_cap - m_head.size();
        m_head.append(piece.left(room));
        if (piece.size() <= room)
            return;
        m_isLong = true;
        redraw(m_head);
        piece = piece.sliced(room);
    }
    redraw(piece);
}

void LineAssembler::skip(qint64 length)
{
    m_length += length;
    m_state.clear();
    m_isRedrawn = false;
    m_isReturning = false;
}

void LineAssembler::redraw(QByteArrayView piece)
{
    QByteArrayView drawn = piece;
    while (drawn.endsWith('\r'))
        drawn.chop(1);
    const bool isReturning = drawn.size() < piece.size();
    if (!drawn.isEmpty()) {
        const qsizetype last = drawn.lastIndexOf('\r');
        if (last >= 0 || m_isReturning) {
            m_state.clear();
            m_isRedrawn = true;
            drawn = drawn.sliced(last + 1);
        }
        if (m_isRedrawn && m_state.size() + drawn.size() > m_cap) {
            m_state.clear();
            m_isRedrawn = false;
        }
        if (m_isRedrawn)
            m_state.append(drawn);
    }
    m_isReturning = isReturning || (m_isReturning && drawn.isEmpty());
}

QByteArray LineAssembler::take()
{
    QByteArray line = std::exchange(m_head, {});
    if (m_isLong && m_isRedrawn) {
        line = m_state;
    } else if (m_isLong) {
        line.truncate(withoutHalfCharacter(line).size());
        //: At the end of a line of a log that is too long to be shown whole. %1 is a number of bytes
        line += ' ' + Tr::tr("[… %1 more bytes]").arg(m_length - line.size()).toUtf8();
    } else if (line.endsWith('\r')) {
        line.chop(1);
    }
    *this = LineAssembler(m_cap);
    return line;
}

} // namespace spacewright::log
