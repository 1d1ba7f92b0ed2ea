// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rebuilds.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace spacewright::run
{

namespace
{

constexpr int mostInARow = 5;

} // namespace

Rebuilds::Rebuilds(std::function<Result<>()> build, const QString &output)
    : m_build(std::move(build)), m_output(output.isEmpty() ? QString() : output + QLatin1Char('/'))
{
}

void Rebuilds::start()
{
    m_building = std::async(std::launch::async, m_build);
}

bool Rebuilds::hasEnded() const
{
    return m_building.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

bool Rebuilds::isOfTheUser(const QString &path) const
{
    return !m_written.contains(path) && (m_output.isEmpty() || !path.startsWith(m_output));
}

Result<> Rebuilds::finish(const QStringList &changes)
{
    const Result<> built = m_building.get();
    const bool isNew = std::ranges::any_of(changes, [this](const QString &path) { return isOfTheUser(path); });
    m_written = {changes.begin(), changes.end()};
    m_inARow = isNew && m_inARow < mostInARow ? m_inARow + 1 : 0;
    if (m_inARow > 0)
        start();
    return built;
}

} // namespace spacewright::run
