// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credentials.h"

#include <core/base/redact.h>
#include <core/http/origin.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

bool isPlain(const QString &text)
{
    return std::ranges::none_of(text, [](QChar character) { return character < u' ' || character == u'\x7f'; });
}

/// "git@host:path" as the address of a path in that user's home.
QString withScheme(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([^@/:]+@[^@/:]+):(.+)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return text;
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(match.captured(2), "/"));
    return QStringLiteral("ssh://") + match.captured(1) + (path.startsWith(u'/') ? path : QStringLiteral("/~/") + path);
}

/// Nothing in it that a program could take for an option.
bool isSafeForSsh(const QUrl &url)
{
    static const QRegularExpression user(QStringLiteral("^([A-Za-z0-9_][A-Za-z0-9_.-]*)?$"));
    static const QRegularExpression host(QStringLiteral("^[A-Za-z0-9:][A-Za-z0-9.:-]*$"));
    const QString path = url.path(QUrl::FullyDecoded);
    return user.match(url.userName(QUrl::FullyDecoded)).hasMatch() && host.match(url.host()).hasMatch() &&
           path.size() > 1 && isPlain(path) && !path.startsWith(u"/~/-") && url.password().isEmpty();
}

/// "https://hf.co@evil.example" is no place of the Hub, and meant to be taken for one.
bool isDisguised(const QUrl &url)
{
    static const QRegularExpression hub(QStringLiteral("^(.*\\.)?(hf\\.co|huggingface\\.co)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    return hub.match(url.userName(QUrl::FullyDecoded)).hasMatch();
}

} // namespace

bool Credentials::fit(const QUrl &address) const
{
    return !password.isEmpty() && http::isSameOrigin(origin, address);
}

QByteArray Credentials::header() const
{
    if (isBearer)
        return "Bearer " + password.toUtf8();
    return "Basic " + QString(user + u':' + password).toUtf8().toBase64();
}

bool isSsh(const QUrl &address)
{
    return address.scheme() == QLatin1StringView("ssh");
}

QUrl withoutSecrets(const QUrl &address)
{
    return address.adjusted(isSsh(address) ? QUrl::RemovePassword : QUrl::RemoveUserInfo);
}

Result<QUrl> checkedAddress(const QString &text)
{
    const QUrl url(withScheme(text), QUrl::StrictMode);
    const bool isSafe = isSsh(url) ? isSafeForSsh(url) : http::isConfidential(url);
    const QString decoded =
        url.userName(QUrl::FullyDecoded) + url.password(QUrl::FullyDecoded) + url.path(QUrl::FullyDecoded);
    if (isPlain(text) && isPlain(decoded) && url.isValid() && isSafe && !isDisguised(url) && !url.hasQuery() &&
        !url.hasFragment())
        return url;
    return fail(ErrorCode::AddressRefused,
                //: %1 is the address of a repository
                Tr::tr("Spacewright does not connect to %1. Give an address that begins with https:// or ssh://.")
                    .arg(redact(text)));
}

} // namespace spacewright::git
