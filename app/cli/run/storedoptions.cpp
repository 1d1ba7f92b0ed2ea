// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedoptions.h"

#include <app/cli/waitforfuture.h>

#include <core/secrets/availablestore.h>
#include <core/secrets/spaceenvironment.h>
#include <core/settings/settings.h>

namespace spacewright::cli
{

namespace
{

Result<secrets::Environment> storedEnvironment(const QString &folder)
{
    secrets::SpaceEnvironment environments(std::make_shared<secrets::AvailableStore>());
    return waitForFuture(environments.load(folder));
}

} // namespace

Result<> addStoredOptions(const QString &folder, run::RunOptions &options)
{
    const settings::Settings settings;
    options.shareModelCache = settings.run.shareModelCache.get();
    options.baseImages = settings.run.baseImages();
    const Result<secrets::Environment> stored = storedEnvironment(folder);
    if (!stored)
        return failure(stored);
    const Result<secrets::Environment> all =
        stored->overriddenBy({.variables = options.variables, .secrets = options.secrets});
    if (!all)
        return failure(all);
    options.variables = all->variables;
    options.secrets = all->secrets;
    return {};
}

} // namespace spacewright::cli
