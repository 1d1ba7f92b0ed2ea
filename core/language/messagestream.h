// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace spacewright::language
{

/// Splits what a language server writes into messages
/// (https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#baseProtocol). A server
/// may be led by what it reads, so everything here has a limit.
class MessageStream final
{
public:
    void feed(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next whole message; nothing if there is none yet. What is no object comes back empty.
    std::optional<QJsonObject> next();
    /// Whether what came can be no such stream; nothing is read any more.
    bool isBroken() const { return m_isBroken; }

    static QByteArray written(const QJsonObject &message);

private:
    QByteArray m_bytes;
    bool m_isBroken = false;
};

} // namespace spacewright::language
