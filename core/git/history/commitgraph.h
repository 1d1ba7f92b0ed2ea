// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/objectid.h>

#include <QList>

namespace spacewright::git
{

/// From a lane of this row to a lane of the row below.
struct GraphLine {
    int from = 0;
    int to = 0;
};

/// One row of the drawing: the commit's lane, and the lines that lead down to the next row.
struct GraphRow {
    int lane = 0;
    QList<GraphLine> lines;
};

/// Lays a history out in lanes, row by row: each commit goes where a child of it has left a lane for it, its first
/// parent stays in that lane. The state is the lanes alone, so a page costs nothing for those before it.
class CommitGraph final
{
public:
    GraphRow add(const ObjectId &commit, const QList<ObjectId> &parents);

private:
    int laneOf(const ObjectId &commit);

    /// Which commit each lane leads to; none where it is free.
    QList<ObjectId> m_lanes;
};

} // namespace spacewright::git
