// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagestream.h"

#include <QJsonDocument>

namespace spacewright::language
{

namespace
{

constexpr qsizetype headLimit = 4096;
/// All completions of a large library are some megabytes.
constexpr qsizetype bodyLimit = qsizetype(16) * 1024 * 1024;

/// What the head says of the body's length; -1 if it does not.
qsizetype lengthOf(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        bool isNumber = false;
        const qlonglong length = line.sliced(colon + 1).trimmed().toLongLong(&isNumber);
        if (colon > 0 && line.first(colon).trimmed().toLower() == "content-length" && isNumber)
            return length;
    }
    return -1;
}

} // namespace

std::optional<QJsonObject> MessageStream::next()
{
    const qsizetype end = m_isBroken ? -1 : m_bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        m_isBroken = m_isBroken || m_bytes.size() > headLimit;
        return {};
    }
    const qsizetype length = lengthOf(m_bytes.first(end));
    if (length < 0 || length > bodyLimit) {
        m_isBroken = true;
        return {};
    }
    const qsizetype begin = end + 4;
    if (m_bytes.size() < begin + length)
        return {};
    const QByteArray body = m_bytes.sliced(begin, length);
    m_bytes.remove(0, begin + length);
    return QJsonDocument::fromJson(body).object();
}

QByteArray MessageStream::written(const QJsonObject &message)
{
    const QByteArray body = QJsonDocument(message).toJson(QJsonDocument::Compact);
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace spacewright::language
