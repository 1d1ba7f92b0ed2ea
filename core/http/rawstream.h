// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client.h"
#include "handle.h"

namespace spacewright::http
{

/// A connection whose HTTP request was answered with a change of protocol: from there on bytes go both ways. Lives on
/// one thread, which may be any but the GUI's; destroying it closes the connection.
class RawStream final
{
public:
    /// Sends the request with `Upgrade: tcp` and reads the head of the answer. The stream is open if its status is 101
    /// or 200; else response() holds what the server had to say.
    [[nodiscard]] static Result<RawStream> open(const Request &request, Progress &progress);

    bool isOpen() const { return m_response.status == 101 || m_response.status == 200; }
    const Response &response() const { return m_response; }
    /// Becomes readable when there is something to receive.
    int descriptor() const;

    /// What has come by now, which may be nothing. Fails with NetworkCut once the other side has closed.
    [[nodiscard]] Result<QByteArray> receive();
    /// Sends all of it, waiting for the other side as long as that takes.
    [[nodiscard]] Result<> send(QByteArrayView bytes, const Progress &progress);

private:
    RawStream(const Request &request, Handle handle) : m_request(request), m_handle(std::move(handle)) {}
    Result<> readHead(Progress &progress);
    bool waitFor(short events) const;

    Request m_request;
    Handle m_handle;
    Response m_response;
    /// Came together with the head and belongs to the stream.
    QByteArray m_early;
};

} // namespace spacewright::http
