// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// The two messages of a SOCKS 5 client (RFC 1928) and their answers, as bytes. Both are at most 262 bytes long.
namespace spacewright::proxy::socks
{

enum class Reading { Incomplete, Malformed, Done };

struct Target {
    /// A name, or an address as text.
    QString host;
    quint16 port = 0;
};

enum class Reply : char { Succeeded = 0, NotAllowed = 2, HostUnreachable = 4, CommandUnknown = 7 };

/// Takes the client's greeting off the front of @p buffer. Malformed unless it offers to come without a password.
Reading takeGreeting(QByteArray &buffer);
QByteArray greetingAnswer();

/// Takes a CONNECT request off the front of @p buffer.
Reading takeRequest(QByteArray &buffer, Target &target);
QByteArray requestAnswer(Reply reply);

} // namespace spacewright::proxy::socks
