// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replayfilter.h"

#include <QHash>

namespace spacewright::hub
{

bool ReplayFilter::isNew(QByteArrayView event)
{
    const size_t hash = qHash(event);
    if (m_place < m_known.size()) {
        // The server may have dropped the oldest ones: then it goes on somewhere in the middle.
        const qsizetype found = m_place == 0 ? m_known.indexOf(hash) : m_place;
        if (found >= 0 && m_known[found] == hash) {
            m_place = found + 1;
            return false;
        }
        // Another log than before.
        m_known.resize(m_place);
    }
    m_known += hash;
    m_place = m_known.size();
    return true;
}

} // namespace spacewright::hub
