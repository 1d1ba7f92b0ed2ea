// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chosenengine.h"

#include <core/container/engine/enginefinder.h>

namespace spacewright::run
{

Result<container::Engine> chosenEngine(const QString &wanted, Progress &progress)
{
    // An address says it all: nobody else needs to be asked.
    if (wanted.contains(QLatin1Char('/'))) {
        const Result<container::EngineAddress> address = container::parseEngineAddress(wanted);
        return address ? container::Engine::connect(*address, progress) : failure(address);
    }
    const Result<container::EngineCandidate> candidate =
        container::chooseEngine(container::EngineFinder().find(progress), wanted);
    return candidate ? container::openEngine(*candidate, progress) : failure(candidate);
}

} // namespace spacewright::run
