// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace spacewright::hub
{

/// Tells what is new in a stream that the server sends again from its start with every connection. It is known by its
/// content: the server numbers nothing. A log that has begun anew, or lost its beginning, is noticed.
class ReplayFilter final
{
public:
    bool isNew(QByteArrayView event);
    /// For the next connection.
    void restart() { m_place = 0; }

private:
    /// Hashes of all events so far.
    QList<size_t> m_known;
    /// How many of them have come again.
    qsizetype m_place = 0;
};

} // namespace spacewright::hub
