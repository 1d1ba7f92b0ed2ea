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
#include <functional>

namespace spacewright::http
{

/// Writes up to @p size bytes to @p data and returns how many; 0 at the end, less to give the request up.
using BodySource = std::function<qint64(char *data, qint64 size)>;

/// Takes bytes of an answer as they come. While it blocks nothing more is read, which slows the other side down.
/// Returns false when it has seen enough.
using BodySink = std::function<bool(QByteArrayView bytes)>;

/// Files in PEM format for a server that knows its clients by their certificate; empty where there is none.
struct TlsFiles {
    QString authorities;
    QString certificate;
    QString key;
};

struct Request {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    /// For the whole transfer; 0 means no limit.
    std::chrono::milliseconds timeout{10'000};
    /// A longer answer is cut off and counts as failed.
    qint64 bodyLimit = qint64(16) * 1024 * 1024;
    /// The socket to speak to in place of the URL's host.
    QString unixSocket = {};
    TlsFiles tls = {};
    /// How long nothing at all may come or go before the transfer counts as dead; 0 means for ever.
    std::chrono::milliseconds idleTimeout{0};
    /// How long the other machine may give no sign at all before a connection that waits for it counts as cut, however
    /// long the wait may be; 0 means as long as the system has it, which is hours. Not for Unix sockets.
    std::chrono::seconds silenceLimit{0};
    /// Fewer bytes a second than these, over that time, count as nothing.
    qint64 slowest = 0;
    /// Leaves the connection open for the next requests of this thread. Only to servers that are made for many: a small
    /// one may serve a single connection at a time.
    bool keepsConnection = false;
    /// Whether the same may be sent again when nobody knows what became of it. If not, it never goes over a connection
    /// that an earlier request has left open: that may be closed on the other side, and libcurl would send it once more
    /// over another one.
    bool isRepeatable = true;
    /// Sent in place of `body` when set: as so many bytes, or in chunks if nobody knows how many there are.
    BodySource bodySource = {};
    qint64 bodySize = -1;
};

struct Response {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// First value of a header, whatever its case; empty if absent.
    QByteArray header(const QByteArray &name) const;
};

/// Takes an answer as a stream. All are called on the thread of the request.
struct StreamReader {
    /// Takes the body of an answer whose status is below 400; what others say ends up in Response::body.
    BodySink sink;
    /// Called once status and headers are there, before any of the body.
    std::function<void(const Response &)> atHead = {};
    /// Called ten times a second and more as long as the request goes on, also while nothing comes.
    std::function<void()> onTurn = {};
};

/// Sends one request on the calling thread, which may be any but the GUI's, and waits for the whole answer. Any status
/// is a success; redirects are not followed. Ends within 100 ms of a cancel, then with an error that nobody needs to
/// show. Loopback addresses never go through a proxy.
///
/// Fails with NetworkFailed if there was no connection, NetworkCut if it ended too early, HttpFailed if what came back
/// is not HTTP.
[[nodiscard]] Result<Response> perform(const Request &request, Progress &progress);

/// The same for an answer of any length. A sink that has seen enough is a success.
[[nodiscard]] Result<Response> performStream(const Request &request, const StreamReader &reader, Progress &progress);

} // namespace spacewright::http
