// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phasereader.h"

#include "toollines.h"

namespace spacewright::log
{

bool PhaseReader::append(const QString &text, double at, qint64 number)
{
    constexpr qsizetype longest = 8192;
    if (text.size() < 3 || text.size() > longest)
        return false;
    const PhaseLine line{text, at, number};
    m_last = number;
    return readUvLine(m_book, line) || readPipLine(m_book, line) || readAptLine(m_book, line) ||
           readNodeLine(m_book, line) || readImageLine(m_book, line);
}

void PhaseReader::finish(double at, bool hasFailed)
{
    m_book.finish({QString(), at, m_last}, hasFailed);
}

} // namespace spacewright::log
