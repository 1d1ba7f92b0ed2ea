// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readiness.h"

#include <core/http/client.h>

#include <condition_variable>
#include <mutex>

namespace spacewright::run
{

namespace
{

constexpr std::chrono::milliseconds firstPause{5};
constexpr std::chrono::milliseconds longestPause{100};
constexpr std::chrono::seconds answerTime{5};

} // namespace

Readiness::Readiness(const QUrl &url)
    : m_thread([this, url](const std::stop_token &stop) {
          Progress progress;
          const std::stop_callback cancel(stop, [&progress] { progress.cancel(); });
          std::mutex mutex;
          std::condition_variable_any wake;
          std::chrono::milliseconds pause = firstPause;
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
              wake.wait_for(lock, stop, pause, [] { return false; });
              pause = qMin(pause * 5 / 4 + std::chrono::milliseconds(1), longestPause);
          }
      })
{
}

} // namespace spacewright::run
