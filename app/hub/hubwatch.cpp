// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubwatch.h"

#include <core/hub/client/reach.h>

using namespace std::chrono_literals;

namespace spacewright
{

namespace
{

/// Before it is asked again whether the Hub is there, in first waits between the tries of a request.
constexpr int firstPause = 3;
constexpr std::chrono::milliseconds longestPause = 60s;

/// Whatever is said to this, somebody is there.
Result<> knock(const hub::HubClient &client, Progress &progress)
{
    const hub::HubClient once({.endpoint = client.endpoint(), .token = {}}, {.attempts = 0});
    const auto answer = once.ask({.method = "HEAD", .path = QStringLiteral("/"), .patience = 10s}, progress);
    return answer ? Result<>() : failure(answer);
}

} // namespace

HubWatch::HubWatch(views::HubWorker *worker, QObject *parent) : QObject(parent), m_worker(worker)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &HubWatch::ask);
    connect(&hub::Reach::shared(), &hub::Reach::changed, this, &HubWatch::update);
}

void HubWatch::update()
{
    const bool isAway = hub::Reach::shared().isAway(m_worker->access().endpoint);
    if (std::exchange(m_isAway, isAway) == isAway)
        return;
    m_again.stop();
    if (isAway)
        m_again.start(firstPause * http::RetryPolicy::usualWait);
    Q_EMIT changed(isAway);
}

void HubWatch::ask()
{
    if (!m_isAway)
        return;
    m_worker->drop(m_ticket);
    m_again.stop();
    m_ticket = m_worker->ask(this, knock, [this](const Result<> &) {
        if (m_isAway)
            m_again.start(std::min(longestPause, std::chrono::milliseconds(m_again.intervalAsDuration()) * 2));
    });
}

} // namespace spacewright
