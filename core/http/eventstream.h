// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

#include <functional>

namespace spacewright::http
{

/// One server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html).
struct ServerEvent {
    /// Empty for the usual kind.
    QByteArray type = {};
    QByteArray data = {};
};

/// Cuts a stream of server-sent events into its events, however it is divided into packets. Comments and events
/// without data, which only keep a connection alive, are left out.
class EventStream final
{
public:
    /// The listener returns false when it has seen enough.
    explicit EventStream(std::function<bool(const ServerEvent &)> listener) : m_listener(std::move(listener)) {}

    /// False once the listener has seen enough. Fails with HttpFailed on an event of over 16 MiB.
    [[nodiscard]] Result<bool> add(QByteArrayView bytes);
    /// False when the stream stopped in the middle of an event.
    bool isAtBoundary() const { return m_line.isEmpty() && m_event.data.isEmpty(); }
    /// Forgets a part of an event, for the stream of another connection.
    void restart();

private:
    bool takeLine();

    std::function<bool(const ServerEvent &)> m_listener;
    QByteArray m_line;
    ServerEvent m_event;
    bool m_hasData = false;
    bool m_isAfterReturn = false;
};

} // namespace spacewright::http
