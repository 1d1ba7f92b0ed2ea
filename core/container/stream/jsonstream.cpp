// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonstream.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr qsizetype longestObject = qsizetype(16) * 1024 * 1024;

std::unexpected<Error> nonsense(const QString &detail)
{
    return fail(ErrorCode::EngineNonsense, Tr::tr("The container engine answered with something that makes no sense."),
                detail);
}

bool isSpace(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

} // namespace

Result<> JsonStream::add(QByteArrayView bytes)
{
    for (const char character : bytes) {
        if (m_depth == 0 && isSpace(character))
            continue;
        if (m_depth == 0 && character != '{')
            return nonsense(
                QStringLiteral("not JSON: %1").arg(QString::fromUtf8(bytes.first(qMin(bytes.size(), qsizetype(200))))));
        if (const Result<> taken = take(character); !taken)
            return taken;
    }
    return {};
}

Result<> JsonStream::take(char character)
{
    m_object += character;
    if (m_object.size() > longestObject)
        return nonsense(QStringLiteral("an object of over %1 bytes").arg(longestObject));
    if (m_isInString) {
        m_isInString = m_isEscaped || character != '"';
        m_isEscaped = !m_isEscaped && character == '\\';
        return {};
    }
    m_isInString = character == '"';
    if (character == '{' || character == '[')
        ++m_depth;
    else if (character == '}' || character == ']')
        --m_depth;
    return m_depth == 0 ? finishObject() : Result<>();
}

Result<> JsonStream::finishObject()
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(std::exchange(m_object, {}), &error);
    if (!document.isObject())
        return nonsense(error.errorString());
    m_listener(document.object());
    return {};
}

} // namespace spacewright::container
