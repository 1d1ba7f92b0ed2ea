// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "foreigntoken.h"

#include <core/base/filewriter.h>

#include <QDir>

namespace spacewright::secrets
{

namespace
{

constexpr qint64 longestToken = 4096;

/// A variable that names a folder or file, else @p otherwise.
QString placeFrom(const char *variable, const QString &otherwise)
{
    QString place = qEnvironmentVariable(variable);
    if (place == u'~' || place.startsWith(QLatin1StringView("~/")))
        place.replace(0, 1, QDir::homePath());
    return place.isEmpty() ? otherwise : place;
}

QString tokenFile()
{
    const QString cache = placeFrom("XDG_CACHE_HOME", QDir::homePath() + QStringLiteral("/.cache"));
    const QString home = placeFrom("HF_HOME", cache + QStringLiteral("/huggingface"));
    return placeFrom("HF_TOKEN_PATH", home + QStringLiteral("/token"));
}

} // namespace

ForeignToken tokenOfEnvironment()
{
    for (const char *variable : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"}) {
        if (const QString token = qEnvironmentVariable(variable).trimmed(); !token.isEmpty())
            return {token, QLatin1StringView(variable)};
    }
    return {};
}

ForeignToken tokenOfHfLogin()
{
    const QString path = tokenFile();
    const Result<QByteArray> content = readFile(path, longestToken);
    const QString token = content ? QString::fromUtf8(*content).trimmed() : QString();
    return token.isEmpty() ? ForeignToken() : ForeignToken{token, path};
}

} // namespace spacewright::secrets
