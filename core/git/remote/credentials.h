// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QUrl>

namespace spacewright::git
{

/// A user name and a password or token, and the one place that may see them.
struct Credentials {
    /// Scheme, host and port count, nothing else.
    QUrl origin = {};
    QString user = {};
    QString password = {};
    /// The password is a token that goes without a user's name, as the Hub's own clients send it (RFC 6750).
    bool isBearer = false;

    /// Whether @p address is of exactly that origin.
    bool fit(const QUrl &address) const;
    /// The value of an Authorization header.
    QByteArray header() const;
};

/// @p text as an address that is safe to connect to: https, http on this machine, or SSH as ssh://user@host/path or
/// user@host:path, with no control characters. Everything else could start a program, read files or send a token in the
/// clear, and is refused.
[[nodiscard]] Result<QUrl> checkedAddress(const QString &text);

bool isSsh(const QUrl &address);
/// The address without password, and without a user name where that is a part of the password. Of SSH it stays: it
/// says whom to connect as.
QUrl withoutSecrets(const QUrl &address);

} // namespace spacewright::git
