// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsresume.h"

#include <core/base/filewriter.h>
#include <core/base/paths.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::git
{

namespace
{

constexpr qint64 limit = 16LL * 1024 * 1024;
/// Signed addresses of a storage are good for a day at most; what is older is not worth a try.
constexpr qint64 longestAge = 12LL * 3600;

QString nameOf(int number)
{
    return QString::number(number);
}

} // namespace

LfsResume::LfsResume(const LfsPointer &pointer)
    : m_pointer(pointer), m_path(paths::dataFolder() + QStringLiteral("/uploads/") + QString::fromLatin1(pointer.oid))
{
}

bool LfsResume::takeUp(LfsAction &action, QMap<int, QByteArray> &tags) const
{
    const QJsonObject kept = QJsonDocument::fromJson(readFile(m_path, limit).value_or(QByteArray())).object();
    const qint64 age = QDateTime::currentSecsSinceEpoch() - kept[QLatin1StringView("begun")].toInteger();
    const QUrl url(kept[QLatin1StringView("url")].toString(), QUrl::StrictMode);
    // To the same place as the server says now, and to no other.
    const bool isGood = age >= 0 && age < longestAge && url.host() == action.url.host() &&
                        url.scheme() == action.url.scheme() && url.port() == action.url.port() &&
                        kept[QLatin1StringView("partSize")].toInteger() == action.partSize;
    const QJsonObject parts = kept[QLatin1StringView("parts")].toObject();
    if (!isGood || parts.size() != action.parts.size())
        return false;
    QMap<int, QUrl> addresses;
    for (const int number : action.parts.keys()) {
        const QUrl address(parts[nameOf(number)].toString(), QUrl::StrictMode);
        if (!address.isValid() || address.host() != action.parts.value(number).host())
            return false;
        addresses.insert(number, address);
    }
    const QJsonObject arrived = kept[QLatin1StringView("tags")].toObject();
    for (auto tag = arrived.begin(); tag != arrived.end(); ++tag)
        tags.insert(tag.key().toInt(), tag.value().toString().toLatin1());
    action.url = url;
    action.parts = addresses;
    return true;
}

void LfsResume::keep(const LfsAction &action, const QMap<int, QByteArray> &tags) const
{
    QJsonObject parts;
    for (const auto &[number, address] : action.parts.asKeyValueRange())
        parts.insert(nameOf(number), address.toString(QUrl::FullyEncoded));
    QJsonObject arrived;
    for (const auto &[number, tag] : tags.asKeyValueRange())
        arrived.insert(nameOf(number), QString::fromLatin1(tag));
    const QJsonObject kept{{QStringLiteral("begun"), QDateTime::currentSecsSinceEpoch()},
                           {QStringLiteral("url"), action.url.toString(QUrl::FullyEncoded)},
                           {QStringLiteral("partSize"), action.partSize},
                           {QStringLiteral("parts"), parts},
                           {QStringLiteral("tags"), arrived}};
    QDir().mkpath(QFileInfo(m_path).path());
    if (!QFile::exists(m_path)) {
        QFile made(m_path);
        if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return;
    }
    (void)writeFile(m_path, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void LfsResume::drop() const
{
    QFile::remove(m_path);
}

} // namespace spacewright::git
