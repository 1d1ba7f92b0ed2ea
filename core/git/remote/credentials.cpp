// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credentials.h"

#include <core/base/redact.h>
#include <core/http/origin.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

} // namespace

bool Credentials::fit(const QUrl &address) const
{
    return !password.isEmpty() && http::isSameOrigin(origin, address);
}

QByteArray Credentials::header() const
{
    return "Basic " + QString(user + u':' + password).toUtf8().toBase64();
}

Result<QUrl> checkedAddress(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isPlain =
        std::ranges::none_of(text, [](QChar character) { return character < u' ' || character == u'\x7f'; });
    if (isPlain && url.isValid() && http::isConfidential(url) && !url.hasQuery() && !url.hasFragment())
        return url;
    return fail(
        ErrorCode::AddressRefused,
        //: %1 is the address of a repository
        Tr::tr("Spacewright does not connect to %1. Give an address that begins with https://.").arg(redact(text)));
}

} // namespace spacewright::git
