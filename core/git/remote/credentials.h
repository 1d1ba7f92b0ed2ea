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

    /// Whether @p address is of exactly that origin.
    bool fit(const QUrl &address) const;
    /// The value of an Authorization header.
    QByteArray header() const;
};

/// @p text as an address that is safe to connect to: https, or http on this machine, with no control characters.
/// Everything else could start a program, read files or send a token in the clear, and is refused.
[[nodiscard]] Result<QUrl> checkedAddress(const QString &text);

} // namespace spacewright::git
