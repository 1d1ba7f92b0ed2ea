// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trust.h"

#include <core/base/statefile.h>

#include <QDateTime>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>

namespace spacewright::space
{

namespace
{

QString stateFile()
{
    return QStringLiteral("trusted.json");
}

constexpr QLatin1StringView folderKey("folder");
constexpr QLatin1StringView remoteKey("remote");

/// The same folder under another name must not be asked for twice.
QString realPath(const QString &folder)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    return real.isEmpty() ? folder : real;
}

bool isEntryOf(const QJsonValue &entry, const QString &folder, const QString &remote)
{
    return entry[folderKey].toString() == folder && entry[remoteKey].toString() == remote;
}

} // namespace

bool isTrusted(const QString &folder, const QString &remote)
{
    const QString real = realPath(folder);
    const QJsonArray entries = readStateFile(stateFile());
    return !real.isEmpty() &&
           std::ranges::any_of(entries, [&](const QJsonValue &entry) { return isEntryOf(entry, real, remote); });
}

Result<> setTrusted(const QString &folder, const QString &remote, bool trusted)
{
    const QString real = realPath(folder);
    return changeStateFile(stateFile(), [&](QJsonArray &entries) {
        QJsonArray kept;
        for (const auto &entry : std::as_const(entries)) {
            if (!isEntryOf(entry, real, remote))
                kept.append(entry);
        }
        if (trusted)
            kept.append(QJsonObject{{folderKey, real},
                                    {remoteKey, remote},
                                    {QStringLiteral("since"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
        entries = kept;
    });
}

} // namespace spacewright::space
