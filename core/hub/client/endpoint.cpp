// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "endpoint.h"

#include <core/base/redact.h>
#include <core/http/origin.h>

#include <QCoreApplication>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubEndpoint)
};

} // namespace

QUrl defaultEndpoint()
{
    const QString given = qEnvironmentVariable("HF_ENDPOINT");
    return QUrl(given.isEmpty() ? QStringLiteral("https://huggingface.co") : given).adjusted(QUrl::StripTrailingSlash);
}

Result<QUrl> checkedEndpoint(const QString &text)
{
    QUrl url = QUrl(text.trimmed(), QUrl::StrictMode).adjusted(QUrl::StripTrailingSlash);
    const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (url.isValid() && isPlain && http::isConfidential(url))
        return url;
    return fail(ErrorCode::AddressRefused,
                //: %1 is what somebody entered as the address of a server
                Tr::tr("%1 is not the address of a Hub that a token may go to. Give one that begins with https://.")
                    .arg(redact(text)));
}

} // namespace spacewright::hub
