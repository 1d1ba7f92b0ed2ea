// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostic.h"

namespace spacewright::manifest
{

/// The bytes of a file together with where its lines begin: turns byte offsets, which parsers speak, into lines and
/// columns, which people and diagnostics speak, and back. Columns count code points; a broken byte counts as one.
class SourceText final
{
public:
    explicit SourceText(QByteArray bytes);

    const QByteArray &bytes() const { return m_bytes; }
    /// The range from byte @p from to byte @p to, exclusive. Offsets beyond the text mean its end.
    TextRange range(qsizetype from, qsizetype to) const;
    /// The byte at a place, the nearest one if there is no such place.
    qsizetype offset(int line, int column) const;

private:
    QByteArray m_bytes;
    QList<qsizetype> m_lineStarts;
};

} // namespace spacewright::manifest
