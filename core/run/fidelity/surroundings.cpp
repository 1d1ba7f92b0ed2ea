// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "surroundings.h"

#include <core/run/buildrecord.h>

#include <core/base/filewriter.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 longest = 4LL * 1024 * 1024;

QString pathIn(const BuildRecord &record)
{
    return record.folder + u"/surroundings.json"_s;
}

} // namespace

QJsonObject Surroundings::toJson() const
{
    QJsonObject packages;
    for (const auto &[name, version] : systemPackages.asKeyValueRange())
        packages.insert(name, version);
    return {{u"python"_s, python}, {u"user"_s, user},
            {u"home"_s, home},     {u"variables"_s, QJsonArray::fromStringList(variables)},
            {u"port"_s, port},     {u"cpus"_s, cpus},
            {u"memory"_s, memory}, {u"systemPackages"_s, packages}};
}

Surroundings Surroundings::fromJson(const QJsonObject &object)
{
    Surroundings found{.python = object["python"_L1].toString(),
                       .user = object["user"_L1].toInt(-1),
                       .home = object["home"_L1].toString(),
                       .port = quint16(object["port"_L1].toInt()),
                       .cpus = object["cpus"_L1].toInt(),
                       .memory = object["memory"_L1].toInteger()};
    for (const QJsonValue &name : object["variables"_L1].toArray())
        found.variables += name.toString();
    const QJsonObject packages = object["systemPackages"_L1].toObject();
    for (auto package = packages.begin(); package != packages.end(); ++package)
        found.systemPackages.insert(package.key(), package.value().toString());
    return found;
}

Result<> saveSurroundings(const BuildRecord &record, const Surroundings &surroundings)
{
    return writeFile(pathIn(record), QJsonDocument(surroundings.toJson()).toJson(QJsonDocument::Compact));
}

Surroundings surroundingsOf(const BuildRecord &record)
{
    const QByteArray text = readFile(pathIn(record), longest).value_or(QByteArray());
    return Surroundings::fromJson(QJsonDocument::fromJson(text).object());
}

} // namespace spacewright::run
