// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chosenengine.h"

#include <core/run/runner.h>

#include <core/container/engine/enginefinder.h>

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

} // namespace

Result<container::Engine> chosenEngine(const QString &wanted, Progress &progress)
{
    // An address says it all: nobody else needs to be asked.
    if (wanted.contains(QLatin1Char('/'))) {
        const Result<container::EngineAddress> address = container::EngineFinder().understand(wanted);
        return address ? container::Engine::connect(*address, progress) : failure(address);
    }
    const Result<container::EngineCandidate> candidate =
        container::chooseEngine(container::EngineFinder().find(progress), wanted);
    return candidate ? container::openEngine(*candidate, progress) : failure(candidate);
}

Result<container::Engine> openChosenEngine(const QString &wanted, RunObserver &observer, Progress &progress)
{
    const Result<container::Engine> engine = chosenEngine(wanted, progress);
    if (engine) {
        //: %1 is a container engine and its version, %2 its address
        const QString line = Tr::tr("%1 at %2").arg(engine->identity().text(), engine->address().url.toString());
        observer.onLog(LogSource::Runner, line.toUtf8() + '\n');
    }
    return engine;
}

} // namespace spacewright::run
