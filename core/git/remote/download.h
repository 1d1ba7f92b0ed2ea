// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/http/client.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace spacewright::git
{

/// The body of an HTTP answer to be read piece by piece, as libgit2 wants it, while a thread fetches what comes next:
/// at most some megabytes ahead. Destroying it ends the request.
class Download final
{
public:
    explicit Download(http::Request request);
    Download(const Download &) = delete;
    Download &operator=(const Download &) = delete;
    ~Download();

    /// Waits for some bytes; none at the end. A cancel of @p progress is noticed within a tenth of a second.
    [[nodiscard]] Result<QByteArray> read(qsizetype limit, const Progress &progress);
    /// The status of the answer, valid after the first read().
    int status() const;

private:
    void fetch();
    bool take(QByteArrayView bytes);

    http::Request m_request;
    Progress m_stop;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArray m_waiting;
    std::optional<Result<http::Response>> m_end;
    std::jthread m_thread;
};

} // namespace spacewright::git
