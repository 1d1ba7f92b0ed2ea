// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publisher.h"

#include <core/run/buildrecord.h>
#include <core/run/recipe/recipe.h>

namespace spacewright::publish
{

/// The build of a Space on the Hub, kept as a record beside those that were made here: the same steps, log and cause.
class FollowedBuild final
{
public:
    /// Prepares the record of the build that @p published has set off. The logs exist from here on.
    [[nodiscard]] static Result<std::unique_ptr<FollowedBuild>> create(const space::Space &space,
                                                                       const Published &published);

    const std::shared_ptr<log::LogStore> &buildLog() const { return m_buildLog; }
    const std::shared_ptr<log::LogStore> &runLog() const { return m_runLog; }

    /// Follows until the Space serves or has failed, which the record's stage says, or @p progress is cancelled. Fails
    /// where the Hub can no longer be asked.
    [[nodiscard]] Result<run::BuildRecord> execute(const hub::HubClient &hub, run::RunObserver &observer,
                                                   Progress &progress);

private:
    explicit FollowedBuild(Published published) : m_published(std::move(published)) {}
    void explain(const Error &symptom);

    Published m_published;
    /// The Space as it was published.
    run::RecipeInput m_input;
    run::BuildRecord m_record;
    std::shared_ptr<log::LogStore> m_buildLog;
    std::shared_ptr<log::LogStore> m_runLog;
};

} // namespace spacewright::publish
