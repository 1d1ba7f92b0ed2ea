// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventstream.h"

#include <QCoreApplication>

namespace spacewright::http
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EventStream)
};

constexpr qsizetype longestEvent = qsizetype(16) << 20;

} // namespace

Result<bool> EventStream::add(QByteArrayView bytes)
{
    for (const char character : bytes) {
        // A line ends with a line feed, a carriage return, or both.
        const bool isSecondEnd = std::exchange(m_isAfterReturn, character == '\r') && character == '\n';
        if (isSecondEnd)
            continue;
        if (character != '\n' && character != '\r') {
            m_line += character;
            if (m_line.size() + m_event.data.size() > longestEvent)
                return fail(ErrorCode::HttpFailed, Tr::tr("The server sent an event of over 16 MiB."));
        } else if (!takeLine()) {
            return false;
        }
    }
    return true;
}

void EventStream::restart()
{
    m_line.clear();
    m_event = {};
    m_hasData = false;
    m_isAfterReturn = false;
}

/// False when the listener has seen enough.
bool EventStream::takeLine()
{
    const QByteArray line = std::exchange(m_line, {});
    if (line.isEmpty()) {
        const ServerEvent event = std::exchange(m_event, {});
        return !std::exchange(m_hasData, false) || event.data.isEmpty() || m_listener(event);
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = QByteArrayView(line).first(colon < 0 ? line.size() : colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : QByteArrayView(line).sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_event.data += '\n';
        m_event.data += value;
    } else if (field == "event") {
        m_event.type = value.toByteArray();
    }
    return true;
}

} // namespace spacewright::http
