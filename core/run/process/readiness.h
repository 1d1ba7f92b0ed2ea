// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <atomic>
#include <thread>

namespace spacewright::run
{

/// Asks an app over HTTP until it answers, on a thread of its own: every few milliseconds at first, then less often.
/// Any answer below 500 counts, since an app may serve nothing at its root.
class Readiness final
{
public:
    explicit Readiness(const QUrl &url);
    Readiness(const Readiness &) = delete;
    Readiness &operator=(const Readiness &) = delete;
    ~Readiness() = default;

    bool isReady() const { return m_ready.load(); }
    /// The status of the last answer, 0 without one.
    int lastStatus() const { return m_lastStatus.load(); }

private:
    std::atomic_bool m_ready = false;
    std::atomic_int m_lastStatus = 0;
    std::jthread m_thread;
};

} // namespace spacewright::run
