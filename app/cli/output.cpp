// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include <core/base/redact.h>

#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace spacewright::cli
{

namespace
{

void writeLine(FILE *stream, const QByteArray &line)
{
    // One call for one line, so that lines of several threads do not mix.
    const QByteArray whole = line + '\n';
    std::fwrite(whole.constData(), 1, size_t(whole.size()), stream);
    std::fflush(stream);
}

} // namespace

Output::Output(bool json)
    : m_json(json), m_coloured(!json && ::isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR"))
{
}

void Output::event(const QString &name, QJsonObject fields) const
{
    if (!m_json)
        return;
    fields.insert(QStringLiteral("event"), name);
    writeLine(stdout, QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

void Output::text(const QString &line, int colour) const
{
    if (m_json)
        return;
    writeLine(stdout, colour != 0 && m_coloured ? QStringLiteral("\x1b[%1m%2\x1b[0m").arg(colour).arg(line).toUtf8()
                                                : line.toUtf8());
}

void Output::raw(const QByteArray &bytes) const
{
    if (m_json)
        return;
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

int Output::error(const Error &error) const
{
    const QString message = redact(error.message);
    const QString detail = redact(error.detail);
    if (m_json) {
        event(QStringLiteral("error"), {{QStringLiteral("code"), errorId(error.code)},
                                        {QStringLiteral("message"), message},
                                        {QStringLiteral("detail"), detail}});
    } else {
        writeLine(stderr, message.toUtf8());
        if (!detail.isEmpty())
            writeLine(stderr, detail.toUtf8());
    }
    return error.code == ErrorCode::Usage ? 2 : 1;
}

} // namespace spacewright::cli
