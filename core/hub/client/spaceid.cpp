// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceid.h"

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SpaceId)
};

constexpr qsizetype longestName = 96;

bool isName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\\z"));
    return text.size() <= longestName && form.match(text).hasMatch() && !text.contains(QLatin1StringView("--")) &&
           !text.contains(QLatin1StringView("..")) && !text.endsWith(QLatin1StringView(".git"));
}

} // namespace

Result<SpaceId> SpaceId::parse(const QString &text)
{
    static const QRegularExpression page(QStringLiteral("\\A(?:https?://[^/]+/)?(?:spaces/)?([^/]+)/([^/]+)/?\\z"));
    const QRegularExpressionMatch match = page.match(text.trimmed());
    if (match.hasMatch() && isName(match.captured(1)) && isName(match.captured(2)))
        return SpaceId{match.captured(1), match.captured(2)};
    return fail(ErrorCode::Usage,
                //: %1 is what somebody entered
                Tr::tr("\"%1\" is not the name of a Space. Write it as owner/name, with letters, digits, - . and _.")
                    .arg(redact(text)));
}

QString SpaceId::apiPath(const QString &rest) const
{
    return QStringLiteral("/api/spaces/") + text() + rest;
}

QString SpaceId::webPath(const QString &rest) const
{
    return QStringLiteral("/spaces/") + text() + rest;
}

QString encodedPart(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

QString encodedPath(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

} // namespace spacewright::hub
