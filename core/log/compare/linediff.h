// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace spacewright::log
{

/// A run of lines that two logs do not share: [first, first + count) of each, from 0; one of the counts may be 0.
struct LineDifference {
    qsizetype first = 0;
    qsizetype count = 0;
    qsizetype otherFirst = 0;
    qsizetype otherCount = 0;

    bool operator==(const LineDifference &) const = default;
};

/// What differs between two logs, volatile parts (see comparableLine) apart. Lines that each log has once are taken for
/// anchors in their longest common order, so that the effort grows little more than with the number of lines.
[[nodiscard]] QList<LineDifference> differingLines(const QList<QByteArray> &lines, const QList<QByteArray> &others);

} // namespace spacewright::log
