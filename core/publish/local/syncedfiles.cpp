// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncedfiles.h"

#include <core/base/filewriter.h>
#include <core/base/paths.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace spacewright::publish
{

namespace
{

constexpr qint64 limit = 64LL * 1024 * 1024;

QString fileFor(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id)
{
    const QByteArray key = (folder + u'\n' + endpoint.toString() + u'\n' + id.text()).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    constexpr qsizetype length = 32;
    return paths::dataFolder() + QStringLiteral("/published/") + QString::fromLatin1(hash.first(length));
}

} // namespace

std::optional<SyncedFiles> syncedFiles(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id)
{
    const Result<QByteArray> content = readFile(fileFor(folder, endpoint, id), limit);
    if (!content)
        return {};
    SyncedFiles files;
    for (const QByteArray &line : content->split('\n')) {
        const QList<QByteArray> parts = line.split('\t');
        constexpr qsizetype fields = 3;
        if (parts.size() == fields)
            files.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(parts.at(2))),
                         {.plain = parts.at(0), .large = parts.at(1)});
    }
    return files;
}

Result<> keepSyncedFiles(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id, const SyncedFiles &files)
{
    QByteArray text;
    for (const auto &[path, name] : files.asKeyValueRange())
        text += name.plain + '\t' + name.large + '\t' + path.toUtf8().toPercentEncoding("/ ") + '\n';
    const QString place = fileFor(folder, endpoint, id);
    QDir().mkpath(QFileInfo(place).path());
    return writeFile(place, text);
}

void forgetSyncedFiles(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id)
{
    QFile::remove(fileFor(folder, endpoint, id));
}

} // namespace spacewright::publish
