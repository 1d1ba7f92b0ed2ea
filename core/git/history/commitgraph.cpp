// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitgraph.h"

namespace spacewright::git
{

int CommitGraph::laneOf(const ObjectId &commit)
{
    qsizetype lane = m_lanes.indexOf(commit);
    if (lane < 0)
        lane = m_lanes.indexOf(ObjectId());
    if (lane < 0) {
        lane = m_lanes.size();
        m_lanes.append(ObjectId());
    }
    m_lanes[lane] = commit;
    return int(lane);
}

GraphRow CommitGraph::add(const ObjectId &commit, const QList<ObjectId> &parents)
{
    GraphRow row{.lane = laneOf(commit), .lines = {}};
    m_lanes[row.lane] = ObjectId();
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        if (!m_lanes.at(lane).isNull())
            row.lines.append({lane, lane});
    }
    if (!parents.isEmpty() && !m_lanes.contains(parents.first()))
        m_lanes[row.lane] = parents.first();
    for (const ObjectId &parent : parents)
        row.lines.append({row.lane, laneOf(parent)});
    while (!m_lanes.isEmpty() && m_lanes.last().isNull())
        m_lanes.removeLast();
    return row;
}

} // namespace spacewright::git
