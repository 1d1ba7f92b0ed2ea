// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childrenfirst.h"

#include <QHash>

#include <functional>
#include <queue>

namespace spacewright::git
{

namespace
{

/// The places of the commits' parents among the commits.
std::vector<std::vector<size_t>> parentPlaces(const std::vector<StoredCommit> &commits)
{
    QHash<ObjectId, size_t> places;
    for (size_t place = 0; place < commits.size(); ++place)
        places.insert(commits[place].id, place);
    std::vector<std::vector<size_t>> parents(commits.size());
    for (size_t place = 0; place < commits.size(); ++place) {
        for (const ObjectId &parent : commits[place].head.parents) {
            if (const auto found = places.constFind(parent); found != places.cend())
                parents[place].push_back(*found);
        }
    }
    return parents;
}

/// The places in the new order; fewer where there are circles.
std::vector<size_t> newOrder(const std::vector<std::vector<size_t>> &parents)
{
    std::vector<int> children(parents.size());
    for (const std::vector<size_t> &some : parents) {
        for (const size_t parent : some)
            ++children[parent];
    }
    std::priority_queue<size_t, std::vector<size_t>, std::greater<>> ready;
    for (size_t place = 0; place < parents.size(); ++place) {
        if (children[place] == 0)
            ready.push(place);
    }
    std::vector<size_t> order;
    while (!ready.empty()) {
        const size_t place = ready.top();
        ready.pop();
        order.push_back(place);
        for (const size_t parent : parents[place]) {
            if (--children[parent] == 0)
                ready.push(parent);
        }
    }
    return order;
}

} // namespace

void putChildrenFirst(std::vector<StoredCommit> &commits)
{
    const std::vector<size_t> order = newOrder(parentPlaces(commits));
    if (order.size() != commits.size())
        return;
    std::vector<StoredCommit> sorted;
    sorted.reserve(commits.size());
    for (const size_t place : order)
        sorted.push_back(std::move(commits[place]));
    commits = std::move(sorted);
}

} // namespace spacewright::git
