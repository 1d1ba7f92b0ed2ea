// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace spacewright
{

/// Replaces what looks like a secret in text from outside: tokens of the Hub ("hf_..."), `user:password@` of URLs,
/// Authorization and X-Xet-Access-Token headers, signatures in the query of signed URLs. Everything written to a log,
/// a record or an error passes through it.
[[nodiscard]] QString redact(const QString &text);

/// The same for bytes, together with @p values: exact secrets (the user's own, at least four bytes long) to hide too.
[[nodiscard]] QByteArray redact(const QByteArray &text, const QList<QByteArray> &values = {});

} // namespace spacewright
