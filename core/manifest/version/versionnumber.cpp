// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "versionnumber.h"

namespace spacewright::manifest
{

namespace
{

/// As many digits as every number of them fits.
constexpr qsizetype smallDigits = 19;

} // namespace

VersionNumber::VersionNumber(QByteArrayView digits)
{
    while (digits.size() > 1 && digits.front() == '0')
        digits = digits.sliced(1);
    if (digits.size() > smallDigits) {
        m_large = digits.toByteArray();
        return;
    }
    for (const char digit : digits)
        m_small = m_small * 10 + quint64(digit - '0');
}

std::strong_ordering operator<=>(const VersionNumber &a, const VersionNumber &b)
{
    if (a.m_large.isEmpty() && b.m_large.isEmpty())
        return a.m_small <=> b.m_small;
    if (a.m_large.size() != b.m_large.size())
        return a.m_large.size() <=> b.m_large.size();
    return a.m_large.compare(b.m_large) <=> 0;
}

} // namespace spacewright::manifest
