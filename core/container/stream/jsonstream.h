// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QJsonObject>

#include <functional>

namespace spacewright::container
{

/// Cuts a stream of JSON objects, with or without line breaks between them, into its objects, however it is divided
/// into packets.
class JsonStream final
{
public:
    explicit JsonStream(std::function<void(const QJsonObject &)> listener) : m_listener(std::move(listener)) {}

    /// Fails with EngineNonsense on anything that is no JSON object, and on an object of over 16 MiB.
    [[nodiscard]] Result<> add(QByteArrayView bytes);
    /// False when the stream stopped in the middle of an object.
    bool isAtBoundary() const { return m_depth == 0; }

private:
    Result<> take(char character);
    Result<> finishObject();

    std::function<void(const QJsonObject &)> m_listener;
    QByteArray m_object;
    int m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
};

} // namespace spacewright::container
