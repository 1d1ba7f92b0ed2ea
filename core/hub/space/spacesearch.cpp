// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacesearch.h"

#include <atomic>
#include <thread>
#include <vector>

namespace spacewright::hub
{

SpaceSearch::Machine machineOf(const Runtime &runtime)
{
    const QString &flavor = runtime.hardware.isEmpty() ? runtime.requestedHardware : runtime.hardware;
    if (flavor.startsWith(QLatin1StringView("zero")))
        return SpaceSearch::Machine::ZeroGpu;
    return flavor.isEmpty() || flavor.startsWith(QLatin1StringView("cpu")) ? SpaceSearch::Machine::Cpu
                                                                           : SpaceSearch::Machine::Gpu;
}

bool isWanted(const SpaceSearch &search, const SpaceInfo &space)
{
    const Phase phase = space.runtime.phase();
    const bool isServing = phase == Phase::Serving || phase == Phase::ServingAndWorking;
    return (search.sdk.isEmpty() || space.sdk == search.sdk) && (!search.isRunningOnly || isServing) &&
           (search.machine == SpaceSearch::Machine::Any || machineOf(space.runtime) == search.machine);
}

Result<> findSpaces(const HubClient &hub, const SpaceSearch &search,
                    const std::function<bool(const QList<SpaceInfo> &page)> &take, Progress &progress)
{
    const auto takeWanted = [&](QList<SpaceInfo> page) {
        page.removeIf([&search](const SpaceInfo &space) { return !isWanted(search, space); });
        return take(page);
    };
    if (!search.text.isEmpty() && search.owner.isEmpty() && search.way == SpaceSearch::Way::Meaning) {
        const Result<QList<SpaceInfo>> found =
            searchSpaces(hub, search.text, search.sdk, !search.isRunningOnly, progress);
        if (found)
            takeWanted(*found);
        return found ? Result<>() : failure(found);
    }
    SpaceQuery query{.owner = search.owner, .text = search.text};
    if (!search.owner.isEmpty())
        query.order = SpaceOrder::LastModified;
    if (!search.sdk.isEmpty())
        query.tags = {search.sdk};
    query.limit = search.limit;
    return listSpaces(hub, query, takeWanted, progress);
}

Result<QList<SpaceInfo>> withColours(const HubClient &hub, QList<SpaceInfo> spaces, Progress &progress)
{
    // As many as are seen, so that a search costs little of what may be asked in a while.
    constexpr qsizetype most = 24;
    constexpr size_t atOnce = 4;
    std::vector<SpaceInfo *> plain;
    for (SpaceInfo &space : spaces) {
        if (space.colorFrom.isEmpty() && qsizetype(plain.size()) < most)
            plain.push_back(&space);
    }
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t number = next++; number < plain.size() && !progress.isCancelled(); number = next++) {
            SpaceInfo &space = *plain.at(number);
            const Result<SpaceInfo> told = readSpace(hub, space.id, progress);
            if (!told)
                continue;
            space.colorFrom = told->colorFrom;
            space.colorTo = told->colorTo;
            if (space.description.isEmpty())
                space.description = told->description;
        }
    };
    {
        std::vector<std::jthread> others;
        for (size_t more = 1; more < std::min(atOnce, plain.size()); ++more)
            others.emplace_back(work);
        work();
    }
    return spaces;
}

} // namespace spacewright::hub
