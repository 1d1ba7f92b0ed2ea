// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inflater.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace spacewright::git
{

namespace
{

// What zlib can make of one byte at the very most; a length beyond that is a lie and no reason to ask for memory.
constexpr qsizetype mostGrowth = 1032;

} // namespace

void Inflater::Deleter::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    std::default_delete<z_stream_s>()(stream);
}

Inflater::Inflater() : m_stream(new z_stream_s{})
{
    if (inflateInit(m_stream.get()) != Z_OK)
        m_stream.reset();
}

std::optional<QByteArray> Inflater::inflate(QByteArrayView packed, qsizetype size)
{
    constexpr qsizetype most = std::numeric_limits<uInt>::max() - 1;
    if (!m_stream || size < 0 || size > most || size / mostGrowth > packed.size() ||
        inflateReset(m_stream.get()) != Z_OK)
        return {};
    // One more, into which goes what would be too much.
    QByteArray whole(size + 1, Qt::Uninitialized);
    const auto *from = reinterpret_cast<const Bytef *>(packed.data());
    m_stream->next_in = const_cast<Bytef *>(from); // zlib only reads it
    m_stream->avail_in = uInt(std::min(packed.size(), most));
    m_stream->next_out = reinterpret_cast<Bytef *>(whole.data());
    m_stream->avail_out = uInt(size + 1);
    const int code = ::inflate(m_stream.get(), Z_FINISH);
    whole.chop(1);
    if (code != Z_STREAM_END || m_stream->avail_out != 1)
        return {};
    m_consumed = qsizetype(m_stream->total_in);
    return whole;
}

} // namespace spacewright::git
