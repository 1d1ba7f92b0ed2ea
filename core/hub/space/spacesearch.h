// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spaceinfo.h"

namespace spacewright::hub
{

/// What somebody looks for among Spaces.
struct SpaceSearch {
    enum class Way { Meaning, Name };
    enum class Machine { Any, Cpu, Gpu, ZeroGpu };

    /// A user or an organisation; empty for all.
    QString owner = {};
    QString text = {};
    /// How the text is meant, where all Spaces are searched.
    Way way = Way::Meaning;
    /// Empty for any.
    QString sdk = {};
    Machine machine = Machine::Any;
    bool isRunningOnly = false;
    /// More than that is not fetched: who looks for one of more should say more about it.
    int limit = 2000;
};

/// On which kind of machine a Space runs, or wants to.
SpaceSearch::Machine machineOf(const Runtime &runtime);
/// Whether a Space is one of those, as far as it tells without its text.
bool isWanted(const SpaceSearch &search, const SpaceInfo &space);

/// Hands what is found to @p take, page by page, until it returns false.
[[nodiscard]] Result<> findSpaces(const HubClient &hub, const SpaceSearch &search,
                                  const std::function<bool(const QList<SpaceInfo> &page)> &take, Progress &progress);

/// What a search by meaning leaves out: the colours of the first of @p spaces, which the Hub says only of each by
/// itself. One that it says nothing of stays as it is.
[[nodiscard]] Result<QList<SpaceInfo>> withColours(const HubClient &hub, QList<SpaceInfo> spaces, Progress &progress);

} // namespace spacewright::hub
