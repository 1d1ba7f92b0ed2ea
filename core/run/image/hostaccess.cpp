// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostaccess.h"

#include <core/manifest/dockerfile/dockerfile.h>

#include <QRegularExpression>

#include <algorithm>

namespace spacewright::run
{

namespace
{

const QString certificatesFile = QStringLiteral("certificates.pem");
const QString pipFile = QStringLiteral("pip.conf");
const QString uvFile = QStringLiteral("uv.toml");
const QString npmFile = QStringLiteral("npmrc");

/// "PIP_INDEX_URL" as a settings file has it, after @p prefix: "index-url".
QString settingName(const QString &variable, qsizetype prefix)
{
    return variable.sliced(prefix).toLower().replace(QLatin1Char('_'), QLatin1Char('-'));
}

/// https://pip.pypa.io/en/stable/topics/configuration/
QByteArray pipSettings(const QMap<QString, QString> &indexes)
{
    QByteArray text;
    for (const auto &[name, value] : indexes.asKeyValueRange()) {
        if (name.startsWith(QLatin1StringView("PIP_")))
            text +=
                settingName(name, 4).toUtf8() + " =\n    " + value.simplified().toUtf8().replace(" ", "\n    ") + '\n';
    }
    return text.isEmpty() ? text : "[global]\n" + text;
}

/// https://docs.astral.sh/uv/reference/settings/
QByteArray uvSettings(const QMap<QString, QString> &indexes)
{
    static const QMap<QString, QByteArray> lists = {{QStringLiteral("UV_INDEX"), "extra-index-url"},
                                                    {QStringLiteral("UV_EXTRA_INDEX_URL"), "extra-index-url"},
                                                    {QStringLiteral("UV_FIND_LINKS"), "find-links"}};
    static const QStringList defaults = {QStringLiteral("UV_DEFAULT_INDEX"), QStringLiteral("UV_INDEX_URL")};
    static const QRegularExpression givenName(QStringLiteral("^[\\w.-]+=(?=\\w+://)"));
    QMap<QByteArray, QByteArrayList> settings;
    for (const auto &[name, value] : indexes.asKeyValueRange()) {
        const bool isDefault = defaults.contains(name);
        if (!isDefault && !lists.contains(name))
            continue;
        for (const QString &word : value.split(u' ', Qt::SkipEmptyParts)) {
            // "name=address" is allowed here, and the name is of no use in a build.
            const QString address = QString(word).remove(givenName);
            settings[isDefault ? QByteArray("index-url") : lists.value(name)] += '"' + address.toUtf8() + '"';
        }
    }
    QByteArray text;
    for (const auto &[name, values] : settings.asKeyValueRange())
        text += name + " = " + (name == "index-url" ? values.first() : '[' + values.join(", ") + ']') + '\n';
    return text;
}

/// See the page "npmrc" of the documentation of npm.
QByteArray npmSettings(const QMap<QString, QString> &indexes)
{
    QByteArray text;
    for (const auto &[name, value] : indexes.asKeyValueRange()) {
        if (name.startsWith(QLatin1StringView("npm_config_")))
            text += settingName(name, 11).toUtf8() + '=' + value.toUtf8() + '\n';
    }
    return text;
}

/// The variables by which programs find @p file.
QMap<QString, QString> variablesFor(const QString &file)
{
    const QString path = hostFolderInBuild + QLatin1Char('/') + file;
    if (file == certificatesFile)
        return HostNetwork{.certificates = "any", .proxies = {}, .packageIndexes = {}}.environment(path);
    if (file == pipFile)
        return {{QStringLiteral("PIP_CONFIG_FILE"), path}};
    if (file == uvFile)
        return {{QStringLiteral("UV_CONFIG_FILE"), path}};
    return {{QStringLiteral("NPM_CONFIG_USERCONFIG"), path}};
}

/// Arguments, not variables: they count for the commands of the stage and are no part of the image.
QByteArray arguments(const QStringList &files)
{
    // One instruction: engines take some time for each.
    QByteArray line = "ARG";
    for (const QString &file : files) {
        for (const auto &[name, value] : variablesFor(file).asKeyValueRange())
            line += ' ' + name.toUtf8() + '=' + value.toUtf8();
    }
    return line;
}

/// The lines (from 0) that begin stages in which commands run end there, and those that begin commands.
struct Places {
    QList<qsizetype> stages;
    QList<qsizetype> commands;
};

Places placesIn(const QByteArray &dockerfile)
{
    Places places;
    qsizetype stage = -1;
    for (const manifest::Instruction &instruction : manifest::dockerfileInstructions(dockerfile)) {
        if (instruction.keyword == QLatin1StringView("FROM"))
            stage = instruction.lastLine;
        if (instruction.keyword != QLatin1StringView("RUN") || stage < 0)
            continue;
        places.commands += instruction.firstLine;
        if (!places.stages.contains(stage))
            places.stages += stage;
    }
    return places;
}

} // namespace

QMap<QString, QByteArray> hostFiles(const HostNetwork &network)
{
    QMap<QString, QByteArray> files = {{certificatesFile, network.certificates},
                                       {pipFile, pipSettings(network.packageIndexes)},
                                       {uvFile, uvSettings(network.packageIndexes)},
                                       {npmFile, npmSettings(network.packageIndexes)}};
    files.removeIf([](const auto &file) { return file.value().isEmpty(); });
    return files;
}

int PreparedDockerfile::originalLine(int line) const
{
    return line - int(std::ranges::count_if(insertedLines, [line](qsizetype inserted) { return inserted < line - 1; }));
}

PreparedDockerfile withHostAccess(const QByteArray &dockerfile, const QStringList &files, const QStringList &mounts)
{
    if (files.isEmpty())
        return {.text = dockerfile};
    const Places places = placesIn(dockerfile);
    const QByteArrayList lines = dockerfile.split('\n');
    PreparedDockerfile prepared;
    QByteArrayList text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += lines[i];
        if (places.commands.contains(i)) {
            const qsizetype command = lines[i].toUpper().indexOf("RUN") + 3;
            text.last().insert(command, ' ' + mounts.join(u' ').toUtf8());
        }
        if (places.stages.contains(i)) {
            prepared.insertedLines += text.size();
            text += arguments(files);
        }
    }
    prepared.text = text.join('\n');
    return prepared;
}

} // namespace spacewright::run
