// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace spacewright::http
{

struct Request {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    std::chrono::milliseconds timeout{10'000};
    /// A longer answer is cut off and counts as failed.
    qint64 bodyLimit = 16 * 1024 * 1024;
};

struct Response {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// First value of a header, whatever its case; empty if absent.
    QByteArray header(const QByteArray &name) const;
};

/// Sends one request on the calling thread, which may be any but the GUI's, and waits for the whole answer. Any status
/// is a success; redirects are not followed. Ends within 100 ms of a cancel, then with an error that nobody needs to
/// show. Loopback addresses never go through a proxy.
[[nodiscard]] Result<Response> perform(const Request &request, Progress &progress);

} // namespace spacewright::http
