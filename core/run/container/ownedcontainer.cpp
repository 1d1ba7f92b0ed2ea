// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ownedcontainer.h"

#include "containermark.h"

#include <core/base/log.h>

#include <sys/resource.h>

#include <algorithm>
#include <utility>

namespace spacewright::run
{

namespace
{

constexpr rlim_t usualLimit = 1024;
/// Podman gives itself no more processes than a machine has numbers for by default.
constexpr rlim_t mostProcesses = 32768;
constexpr rlim_t mostFiles = 1048576;

/// What a process has by default here an engine can give too, even one that may not raise any limit.
QPair<qint64, qint64> currentLimit(__rlimit_resource_t resource, rlim_t most)
{
    rlimit limit = {};
    ::getrlimit(resource, &limit);
    const rlim_t hard = std::min(limit.rlim_cur, most);
    return {qint64(std::min(usualLimit, hard)), qint64(hard)};
}

/// Podman asks for more than a machine may give, and its start fails then: ask for what there is.
QMap<QString, QPair<qint64, qint64>> resourcesOfThisMachine()
{
    return {{QStringLiteral("nofile"), currentLimit(RLIMIT_NOFILE, mostFiles)},
            {QStringLiteral("nproc"), currentLimit(RLIMIT_NPROC, mostProcesses)}};
}

/// What about every machine may give: nobody says what another one can.
QMap<QString, QPair<qint64, qint64>> resourcesElsewhere()
{
    return {{QStringLiteral("nofile"), {qint64(usualLimit), 16384}},
            {QStringLiteral("nproc"), {qint64(usualLimit), 4096}}};
}

} // namespace

Result<OwnedContainer> OwnedContainer::create(const container::Engine &engine, container::ContainerSpec spec,
                                              Progress &progress)
{
    const MakingMark mark(engine.address().url.toString());
    spec.labels.insert(ownLabels());
    spec.labels.insert(mark.labels());
    if (engine.isPodman())
        spec.limits.resources = engine.address().socket().isEmpty() ? resourcesElsewhere() : resourcesOfThisMachine();
    const Result<QString> id = container::Containers(engine).create(spec, progress);
    if (!id)
        return failure(id);
    return OwnedContainer(engine, *id);
}

OwnedContainer::OwnedContainer(OwnedContainer &&other) noexcept
    : m_engine(std::move(other.m_engine)), m_id(std::exchange(other.m_id, {}))
{
}

OwnedContainer &OwnedContainer::operator=(OwnedContainer &&other) noexcept
{
    std::swap(m_engine, other.m_engine);
    std::swap(m_id, other.m_id);
    return *this;
}

OwnedContainer::~OwnedContainer()
{
    if (m_id.isEmpty())
        return;
    // Also after a cancel.
    Progress progress;
    if (const Result<> removed = container::Containers(m_engine).remove(m_id, progress); !removed) {
        qCWarning(logRun) << "A container could not be removed:" << removed.error().detail;
        markLeftover(m_engine.address().url.toString());
    }
}

} // namespace spacewright::run
