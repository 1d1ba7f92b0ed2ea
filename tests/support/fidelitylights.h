// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <core/container/engine/engineinfo.h>

#include <QMap>
#include <QTest>

namespace spacewright::tests
{

/// The report on the fidelity of the last run in @p folder, as the program gives it: "green", "yellow" or "red" by
/// aspect and subject, e.g. "sdk gradio". Empty if there is none.
inline QMap<QString, QString> fidelityLights(const QString &folder)
{
    CommandLine report;
    report.start({QStringLiteral("fidelity"), folder, QStringLiteral("--json")});
    QMap<QString, QString> lights;
    if (report.wait() != 0)
        return lights;
    for (const QByteArray &line : report.output.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        const QString title = row[QLatin1StringView("aspect")].toString() + QLatin1Char(' ') +
                              row[QLatin1StringView("subject")].toString();
        if (row.contains(QLatin1StringView("light")))
            lights.insert(title.trimmed(), row[QLatin1StringView("light")].toString());
    }
    return lights;
}

/// What a container is and what it lacks of the Hub's stands in the report on fidelity.
inline void isReportedOn(const QString &folder, const container::Engine &engine)
{
    const QMap<QString, QString> lights = fidelityLights(folder);
    const QString green = QStringLiteral("green");
    QCOMPARE(lights.value(QStringLiteral("fidelity")), green);
    // A page: nothing of it but its build is in a container.
    if (!lights.contains(QStringLiteral("user"))) {
        QCOMPARE(lights.value(QStringLiteral("base")), QStringLiteral("yellow"));
        return;
    }
    for (const char *aspect : {"user", "port", "variable SPACE_ID"})
        QVERIFY2(lights.value(QLatin1StringView(aspect)) == green, aspect);
    Progress progress;
    const Result<container::EngineInfo> info = container::knownEngineInfo(engine, progress);
    QVERIFY(info);
    const QString kept = info->canLimitMemory && info->canLimitCpu ? green : QStringLiteral("yellow");
    for (const char *aspect : {"cpus", "memory"})
        QVERIFY2(lights.value(QLatin1StringView(aspect)) == kept, aspect);
    if (lights.contains(QStringLiteral("sdk gradio"))) {
        QCOMPARE(lights.value(QStringLiteral("sdk gradio")), green);
        QCOMPARE(lights.value(QStringLiteral("systemPackage git")), green);
    }
}

} // namespace spacewright::tests
