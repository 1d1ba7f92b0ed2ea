// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestreader.h"

#include <QRegularExpression>

#include <utility>

namespace spacewright::run
{

namespace
{

/// More is no such line, or one that is not worth holding.
constexpr qsizetype longestLine = 16LL * 1024;

bool isRequest(QByteArrayView line)
{
    // Most lines are none.
    if (line.indexOf(" HTTP/") < 0 && line.indexOf("\"WebSocket /") < 0)
        return false;
    // What a client in the app says ("HTTP Request: GET https://... "HTTP/1.1 200 OK"") has its quotes elsewhere.
    static const QRegularExpression request(QStringLiteral(
        R"re("(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+ HTTP/\d(?:\.\d)?" \d{3}\b|"WebSocket \S+" \[accepted\])re"));
    return request.match(QString::fromUtf8(line)).hasMatch();
}

} // namespace

void RequestReader::read(const QByteArray &bytes)
{
    m_unfinished += bytes;
    qsizetype begin = 0;
    for (qsizetype end = m_unfinished.indexOf('\n'); end >= 0; end = m_unfinished.indexOf('\n', begin)) {
        m_waiting += isRequest(QByteArrayView(m_unfinished).sliced(begin, qMin(end - begin, longestLine))) ? 1 : 0;
        begin = end + 1;
    }
    m_unfinished.remove(0, begin);
    m_unfinished.truncate(longestLine);
    m_hasRead = m_hasRead || m_waiting > 0;
}

int RequestReader::take()
{
    return std::exchange(m_waiting, 0);
}

} // namespace spacewright::run
