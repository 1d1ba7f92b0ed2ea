// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagetext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StageText)
};

QString nameOf(const QString &stage)
{
    const QHash<QString, QString> names{
        {u"RUNNING"_s, Tr::tr("Running")},
        {u"RUNNING_BUILDING"_s, Tr::tr("Running, new build")},
        {u"RUNNING_APP_STARTING"_s, Tr::tr("Running, restarting")},
        {u"BUILDING"_s, Tr::tr("Building")},
        {u"APP_STARTING"_s, Tr::tr("Starting")},
        {u"SLEEPING"_s, Tr::tr("Sleeping")},
        {u"PAUSED"_s, Tr::tr("Paused")},
        {u"STOPPED"_s, Tr::tr("Stopped")},
        {u"BUILD_ERROR"_s, Tr::tr("Build failed")},
        {u"RUNTIME_ERROR"_s, Tr::tr("App failed")},
        {u"CONFIG_ERROR"_s, Tr::tr("Card is wrong")},
        {u"NO_APP_FILE"_s, Tr::tr("No app yet")},
        {u"DELETING"_s, Tr::tr("Being deleted")},
    };
    return names.value(stage, stage);
}

} // namespace

QString hardwareText(const QString &flavor)
{
    if (flavor.startsWith(QLatin1StringView("zero")))
        return u"ZeroGPU"_s;
    const QString family = flavor.section(u'-', 0, 0).toUpper();
    return flavor.contains(u'-') ? family + u' ' + flavor.section(u'-', 1) : family;
}

QString stageText(const hub::Runtime &runtime)
{
    const QString name = nameOf(runtime.stage);
    const bool isServing = runtime.phase() == hub::Phase::Serving;
    if (!isServing || runtime.hardware.isEmpty() || runtime.hardware == u"cpu-basic")
        return name;
    //: %1 is a stage such as "Running", %2 hardware such as "T4 small"
    return Tr::tr("%1 on %2").arg(name, hardwareText(runtime.hardware));
}

QColor stageColour(hub::Phase phase)
{
    switch (phase) {
    case hub::Phase::Serving:
    case hub::Phase::ServingAndWorking:
        return {0x4a, 0xde, 0x80};
    case hub::Phase::Working:
        return {0xfb, 0xbf, 0x24};
    case hub::Phase::Failed:
        return {0xf8, 0x71, 0x71};
    case hub::Phase::Asleep:
    case hub::Phase::Unknown:
        break;
    }
    return {0xd1, 0xd5, 0xdb};
}

} // namespace spacewright::views
