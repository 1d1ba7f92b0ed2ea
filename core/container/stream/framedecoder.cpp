// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "framedecoder.h"

#include <QtEndian>

namespace spacewright::container
{

namespace
{

constexpr qsizetype headerSize = 8;
constexpr char lastChannel = char(Channel::Errors);

bool isHeader(const QByteArray &bytes)
{
    return bytes[0] >= 0 && bytes[0] <= lastChannel && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0;
}

} // namespace

void FrameDecoder::add(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_isRaw) {
            m_sink(Channel::Output, bytes);
            return;
        }
        if (m_left == 0) {
            takeHeader(bytes);
            continue;
        }
        const QByteArrayView payload = bytes.first(qMin(qint64(bytes.size()), m_left));
        m_sink(m_channel, payload);
        m_left -= payload.size();
        bytes = bytes.sliced(payload.size());
    }
}

void FrameDecoder::takeHeader(QByteArrayView &bytes)
{
    const qsizetype missing = qMin(headerSize - m_header.size(), bytes.size());
    m_header.append(bytes.first(missing));
    bytes = bytes.sliced(missing);
    if (m_header.size() < headerSize)
        return;
    const QByteArray header = std::exchange(m_header, {});
    if (isHeader(header)) {
        m_channel = Channel(header[0]);
        m_left = qFromBigEndian<quint32>(header.constData() + 4);
    } else {
        m_isRaw = true;
        m_sink(Channel::Output, header);
    }
}

} // namespace spacewright::container
