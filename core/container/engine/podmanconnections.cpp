// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "podmanconnections.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <toml++/toml.hpp>

namespace spacewright::container
{

namespace
{

constexpr qint64 longestFile = qint64(1024) * 1024;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longestFile) : QByteArray();
}

void append(QList<NamedEngine> &connections, const QString &name, const QString &uri, const QString &identity,
            const QString &current)
{
    Result<EngineAddress> address = parseEngineAddress(uri);
    if (!address)
        return;
    address->identityFile = identity;
    connections.append({.name = name, .address = *address, .isCurrent = name == current});
}

QList<NamedEngine> fromJson(const QByteArray &text)
{
    QList<NamedEngine> connections;
    const QJsonObject said = QJsonDocument::fromJson(text).object()[QLatin1StringView("Connection")].toObject();
    const QJsonObject all = said[QLatin1StringView("Connections")].toObject();
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        append(connections, entry.key(), entry.value()[QLatin1StringView("URI")].toString(),
               entry.value()[QLatin1StringView("Identity")].toString(), said[QLatin1StringView("Default")].toString());
    }
    return connections;
}

QString textAt(const toml::table &table, const char *key)
{
    return QString::fromStdString(table[key].value_or(std::string()));
}

QList<NamedEngine> fromToml(const QByteArray &text)
{
    try {
        QList<NamedEngine> connections;
        const toml::table all = toml::parse(std::string_view(text));
        const QString current = QString::fromStdString(all["engine"]["active_service"].value_or(std::string()));
        const toml::table *destinations = all["engine"]["service_destinations"].as_table();
        if (!destinations)
            return connections;
        for (const auto &[name, value] : *destinations) {
            if (const toml::table *entry = value.as_table()) {
                append(connections, QString::fromStdString(std::string(name.str())), textAt(*entry, "uri"),
                       textAt(*entry, "identity"), current);
            }
        }
        return connections;
    } catch (const toml::parse_error &) {
        // A file that Podman cannot read either names no connection.
        return {};
    }
}

} // namespace

QList<NamedEngine> podmanConnections(const QString &folder)
{
    const QDir root(folder);
    return fromJson(read(root.filePath(QStringLiteral("podman-connections.json")))) +
           fromToml(read(root.filePath(QStringLiteral("containers.conf"))));
}

} // namespace spacewright::container
