// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceoutput.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SpaceOutput)
};

int colourOf(const hub::Runtime &runtime)
{
    static constexpr int red = 31;
    static constexpr int green = 32;
    static constexpr int yellow = 33;
    switch (runtime.phase()) {
    case hub::Phase::Serving:
        return green;
    case hub::Phase::Failed:
        return red;
    case hub::Phase::Working:
    case hub::Phase::ServingAndWorking:
        return yellow;
    default:
        return 0;
    }
}

QJsonValue sleepOf(const hub::Runtime &runtime)
{
    return runtime.sleepTime ? QJsonValue(*runtime.sleepTime) : QJsonValue();
}

} // namespace

void printSpace(const Output &output, const hub::SpaceInfo &space)
{
    output.event(QStringLiteral("space"),
                 {{QStringLiteral("id"), space.id.text()},
                  {QStringLiteral("title"), space.title},
                  {QStringLiteral("description"), space.description},
                  {QStringLiteral("sdk"), space.sdk},
                  {QStringLiteral("stage"), space.runtime.stage},
                  {QStringLiteral("hardware"), space.runtime.requestedHardware},
                  {QStringLiteral("private"), space.isPrivate},
                  {QStringLiteral("likes"), space.likes},
                  {QStringLiteral("commit"), space.commit},
                  {QStringLiteral("modified"), space.lastModified.toUTC().toString(Qt::ISODate)}});
    output.text(QStringLiteral("%1 %2 %3 %4")
                    .arg(space.id.text(), -40)
                    .arg(space.sdk, -8)
                    .arg(space.runtime.stage, -16)
                    .arg(space.title),
                colourOf(space.runtime));
}

void printRuntime(const Output &output, const hub::SpaceId &space, const hub::Runtime &runtime)
{
    output.event(QStringLiteral("stage"), {{QStringLiteral("space"), space.text()},
                                           {QStringLiteral("stage"), runtime.stage},
                                           {QStringLiteral("reason"), runtime.errorMessage},
                                           {QStringLiteral("hardware"), runtime.hardware},
                                           {QStringLiteral("requestedHardware"), runtime.requestedHardware},
                                           {QStringLiteral("sleepTime"), sleepOf(runtime)},
                                           {QStringLiteral("replicas"), runtime.replicas},
                                           {QStringLiteral("devMode"), runtime.isDevMode},
                                           {QStringLiteral("commit"), runtime.commit},
                                           {QStringLiteral("domains"), QJsonArray::fromStringList(runtime.domains)}});
    output.text(runtime.stage, colourOf(runtime));
    if (!runtime.errorMessage.isEmpty())
        output.text(runtime.errorMessage);
    //: %1 is the name of hardware: "cpu-basic"
    output.text(Tr::tr("Hardware: %1").arg(runtime.requestedHardware));
    if (!runtime.commit.isEmpty())
        //: %1 is the beginning of a commit's hash
        output.text(Tr::tr("Runs commit %1").arg(runtime.commit.first(qMin(runtime.commit.size(), qsizetype(10)))));
}

void printPlace(const Output &output, const hub::SpaceInfo &space, const hub::Runtime &runtime)
{
    constexpr qsizetype shortId = 10;
    if (!space.host.isEmpty())
        //: %1 is an address
        output.text(Tr::tr("App: %1").arg(space.host));
    if (!runtime.commit.isEmpty() && !space.commit.isEmpty() && runtime.commit != space.commit)
        //: %1 is the beginning of a commit's hash
        output.text(Tr::tr("The newest commit is %1: what runs is older.")
                        .arg(space.commit.first(qMin(space.commit.size(), shortId))));
}

} // namespace spacewright::cli
