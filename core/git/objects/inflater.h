// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

struct z_stream_s;

namespace spacewright::git
{

/// Unpacks what zlib has packed, one piece after the other: its tables are made once, not for each of many small
/// pieces. For one thread.
class Inflater final
{
public:
    Inflater();

    /// The @p size bytes that are packed at the start of @p packed; none if it is damaged or holds more or fewer.
    std::optional<QByteArray> inflate(QByteArrayView packed, qsizetype size);
    /// How many packed bytes those were.
    qsizetype consumed() const { return m_consumed; }

private:
    struct Deleter {
        void operator()(z_stream_s *stream) const;
    };

    std::unique_ptr<z_stream_s, Deleter> m_stream;
    qsizetype m_consumed = 0;
};

} // namespace spacewright::git
