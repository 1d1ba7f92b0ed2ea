// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningspace.h"

#include "sessionmark.h"
#include "wishfile.h"
#include <core/run/processmark.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunningSpace)
};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString markOf(const QString &id)
{
    for (const QString &path : markPaths(sessionMarkKind)) {
        if (QFileInfo(path).completeBaseName() == id)
            return path;
    }
    return {};
}

bool isNamed(const RunningSpace &space, const QString &name)
{
    return space.id.startsWith(name) || space.folder == QDir(name).absolutePath() || space.title == name;
}

} // namespace

QJsonObject RunningSpace::toJson() const
{
    return {{key("folder"), folder},
            {key("title"), title},
            {key("runner"), runner},
            {key("flavor"), flavor},
            {key("record"), record},
            {key("began"), started.toString(Qt::ISODateWithMs)},
            {key("stage"), stageName(stage)},
            {key("url"), url.toString()},
            {key("cpu"), stats.cpu},
            {key("memory"), stats.memory},
            {key("memoryLimit"), stats.memoryLimit},
            {key("canSleep"), canSleep}};
}

RunningSpace RunningSpace::fromJson(const QJsonObject &object)
{
    return {.folder = object.value(key("folder")).toString(),
            .title = object.value(key("title")).toString(),
            .runner = object.value(key("runner")).toString(),
            .flavor = object.value(key("flavor")).toString(),
            .record = object.value(key("record")).toString(),
            .process = ownerOf(object),
            .started = QDateTime::fromString(object.value(key("began")).toString(), Qt::ISODateWithMs),
            .stage = stageNamed(object.value(key("stage")).toString()),
            .url = QUrl(object.value(key("url")).toString()),
            .stats = {.cpu = object.value(key("cpu")).toDouble(),
                      .memory = object.value(key("memory")).toInteger(),
                      .memoryLimit = object.value(key("memoryLimit")).toInteger()},
            .canSleep = object.value(key("canSleep")).toBool()};
}

QList<RunningSpace> runningSpaces()
{
    QList<RunningSpace> all;
    for (const QString &path : markPaths(sessionMarkKind)) {
        const QJsonObject mark = readMark(path);
        if (!isOwnerAlive(mark))
            continue;
        all += RunningSpace::fromJson(mark);
        all.last().id = QFileInfo(path).completeBaseName();
    }
    std::ranges::sort(all, {}, &RunningSpace::started);
    return all;
}

Result<RunningSpace> runningSpace(const QString &name)
{
    QList<RunningSpace> all = runningSpaces();
    all.removeIf([&name](const RunningSpace &space) { return !isNamed(space, name); });
    if (all.size() == 1)
        return all.first();
    if (all.isEmpty())
        return fail(ErrorCode::RecordMissing,
                    //: %1 is what a person typed: a folder, a title or an id
                    Tr::tr("No Space runs as %1. `spacewright-cli running` lists those that do.").arg(name));
    return fail(ErrorCode::RecordMissing,
                //: %1 is what a person typed: a folder, a title or an id
                Tr::tr("More than one running Space is called %1. Give the id that `spacewright-cli running` shows.")
                    .arg(name));
}

Result<> tellRunning(const RunningSpace &space, RunningWish wish)
{
    if (wish != RunningWish::Stop && !space.canSleep)
        return fail(ErrorCode::RunnerUnsuitable,
                    //: %1 is the title of a Space
                    Tr::tr("%1 was started without a sleep time, so it cannot sleep. Stop it, or start it with one.")
                        .arg(space.title));
    const QString mark = markOf(space.id);
    // It has ended by itself, or just now.
    return mark.isEmpty() ? Result<>() : writeWishAt(mark, wish);
}

} // namespace spacewright::run
