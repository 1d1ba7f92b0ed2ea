// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <compare>

namespace spacewright::manifest
{

/// A number of any length in a version: some packages number their releases by date and time to the microsecond.
class VersionNumber final
{
public:
    VersionNumber() = default;
    /// @p digits holds digits only; none count as 0.
    explicit VersionNumber(QByteArrayView digits);

    QByteArray text() const { return m_large.isEmpty() ? QByteArray::number(m_small) : m_large; }

    friend std::strong_ordering operator<=>(const VersionNumber &a, const VersionNumber &b);
    friend bool operator==(const VersionNumber &a, const VersionNumber &b) { return (a <=> b) == 0; }

private:
    quint64 m_small = 0;
    /// The digits where they do not fit, without leading zeros.
    QByteArray m_large;
};

} // namespace spacewright::manifest
