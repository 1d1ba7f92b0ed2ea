// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostaccess.h"

#include <core/run/recipe/dockerfile.h>

namespace spacewright::run
{

namespace
{

const QString fileInContext = QStringLiteral(".spacewright-certificates.pem");
const QString emptyInContext = QStringLiteral(".spacewright-nothing");
const QString fileInImage = QStringLiteral("/tmp/.spacewright-certificates.pem");

struct Stage {
    qsizetype fromLine = 0;
    qsizetype lastLine = 0;
    bool runsCommands = false;
};

QList<Stage> stagesOf(const QByteArray &dockerfile)
{
    QList<Stage> stages;
    for (const Instruction &instruction : dockerfileInstructions(dockerfile)) {
        if (instruction.keyword == QLatin1StringView("FROM"))
            stages += Stage{.fromLine = instruction.lastLine};
        if (stages.isEmpty())
            continue;
        stages.last().lastLine = instruction.lastLine;
        if (instruction.keyword == QLatin1StringView("RUN"))
            stages.last().runsCommands = true;
    }
    return stages;
}

/// Arguments, not variables: they count for the commands of the stage and are no part of the image.
QByteArray opening(const HostNetwork &network)
{
    QByteArray lines = "COPY " + fileInContext.toUtf8() + ' ' + fileInImage.toUtf8() + '\n';
    const QMap<QString, QString> variables = network.environment(fileInImage);
    // One instruction: engines take some time for each.
    lines += "ARG";
    for (const auto &[name, value] : variables.asKeyValueRange())
        lines += ' ' + name.toUtf8() + '=' + value.toUtf8();
    return lines;
}

} // namespace

PreparedDockerfile withHostAccess(const QByteArray &dockerfile, const HostNetwork &network)
{
    if (network.certificates.isEmpty())
        return {.text = dockerfile};
    QList<QByteArray> lines = dockerfile.split('\n');
    const QList<Stage> stages = stagesOf(dockerfile);
    for (auto stage = stages.crbegin(); stage != stages.crend(); ++stage) {
        if (!stage->runsCommands)
            continue;
        // An empty file takes the place of the certificates: a command that removes them may not be there.
        lines.insert(stage->lastLine + 1, "COPY " + emptyInContext.toUtf8() + ' ' + fileInImage.toUtf8());
        lines.insert(stage->fromLine + 1, opening(network));
    }
    return {.text = lines.join('\n'),
            .files = {{fileInContext, network.certificates}, {emptyInContext, QByteArray("")}}};
}

} // namespace spacewright::run
