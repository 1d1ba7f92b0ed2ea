// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <QMap>

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

} // namespace spacewright::tests
