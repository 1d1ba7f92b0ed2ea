// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dockercontexts.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::container
{

namespace
{

constexpr qint64 longestFile = qint64(1024) * 1024;

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(longestFile)).object() : QJsonObject();
}

} // namespace

QList<NamedEngine> dockerContexts(const QString &folder, const QString &chosen)
{
    const QDir root(folder);
    const QString inFile =
        readObject(root.filePath(QStringLiteral("config.json")))[QLatin1StringView("currentContext")].toString();
    const QString current = chosen.isEmpty() ? inFile : chosen;
    QList<NamedEngine> contexts;
    const QDir meta(root.filePath(QStringLiteral("contexts/meta")));
    for (const QString &id : meta.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QJsonObject said = readObject(meta.filePath(id + QStringLiteral("/meta.json")));
        const QString name = said[QLatin1StringView("Name")].toString();
        const QString host =
            said[QLatin1StringView("Endpoints")][QLatin1StringView("docker")][QLatin1StringView("Host")].toString();
        const QString certificates = root.filePath(QStringLiteral("contexts/tls/%1/docker").arg(id));
        const Result<EngineAddress> address =
            parseEngineAddress(host, QFile::exists(certificates) ? certificates : QString());
        if (!name.isEmpty() && address)
            contexts.append({.name = name, .address = *address, .isCurrent = name == current});
    }
    return contexts;
}

} // namespace spacewright::container
