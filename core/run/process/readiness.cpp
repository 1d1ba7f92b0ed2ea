// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readiness.h"

#include <core/http/client.h>

#include <QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace spacewright::run
{

namespace
{

constexpr std::chrono::milliseconds shortestPause{5};
constexpr std::chrono::milliseconds longestPause{100};
constexpr std::chrono::seconds answerTime{5};

/// A hundredth of the wait so far: nobody notices that it comes on top, and a slow app is not disturbed.
std::chrono::milliseconds pauseAfter(std::chrono::nanoseconds waited)
{
    return std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(waited / 100), shortestPause, longestPause);
}

} // namespace

Readiness::Readiness(const QUrl &url)
    : m_thread([this, url](const std::stop_token &stop) {
          Progress progress;
          const std::stop_callback cancel(stop, [&progress] { progress.cancel(); });
          std::mutex mutex;
          std::condition_variable_any wake;
          QElapsedTimer clock;
          clock.start();
          while (!stop.stop_requested()) {
              // The page itself may be large: its head says enough, and what is beyond the limit only ends the request.
              const Result<http::Response> answer = http::perform({.url = url, .timeout = answerTime}, progress);
              if (answer)
                  m_lastStatus = answer->status;
              if (answer && answer->status < 500) {
                  m_ready = true;
                  return;
              }
              std::unique_lock lock(mutex);
              wake.wait_for(lock, stop, pauseAfter(clock.durationElapsed()), [] { return false; });
          }
      })
{
}

} // namespace spacewright::run
