// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pythonfinder.h"

#include <core/base/paths.h>
#include <core/base/process.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <climits>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PythonFinder)
};

constexpr std::chrono::seconds patience{30};

int part(const QString &version, int index)
{
    return version.section(QLatin1Char('.'), index, index).toInt();
}

Result<QList<Interpreter>> installedPythons(const QString &uv, Progress &progress)
{
    ProcessCall call{.program = uv,
                     .arguments = {QStringLiteral("python"), QStringLiteral("list"), QStringLiteral("--only-installed"),
                                   QStringLiteral("--no-config"), QStringLiteral("--offline"),
                                   QStringLiteral("--output-format"), QStringLiteral("json")},
                     .environment = minimalEnvironment(),
                     .timeout = patience};
    const Result<ProcessEnd> end = runProcess(call, progress);
    if (!end)
        return failure(end);
    if (!end->isSuccess())
        return fail(ErrorCode::ToolFailed, Tr::tr("uv could not list the installed Pythons."),
                    QString::fromUtf8(end->errors));
    QList<Interpreter> found;
    for (const QJsonValue &value : QJsonDocument::fromJson(end->output).array()) {
        const QJsonObject row = value.toObject();
        const QString kind = row.value(QLatin1StringView("implementation")).toString() +
                             row.value(QLatin1StringView("variant")).toString(QStringLiteral("default"));
        if (kind != QLatin1StringView("cpythondefault"))
            continue;
        found += {row.value(QLatin1StringView("path")).toString(), row.value(QLatin1StringView("version")).toString()};
    }
    return found;
}

} // namespace

int nearestVersion(const QStringList &installed, const QString &wanted)
{
    int best = -1;
    int bestDistance = INT_MAX;
    for (int i = 0; i < installed.size(); ++i) {
        const QString &version = installed.at(i);
        if (part(version, 0) != 3)
            continue;
        if (version == wanted || version.startsWith(wanted + QLatin1Char('.')))
            return i;
        const int minorSteps = part(version, 1) - part(wanted, 1);
        // A newer Python rather than an older one: what a Space uses of 3.10, 3.11 still has.
        const int distance = 2 * qAbs(minorSteps) + (minorSteps < 0 ? 1 : 0);
        if (distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

Result<Interpreter> findPython(const QString &wanted, Progress &progress)
{
    const QString uv = paths::findProgram(QStringLiteral("uv"));
    if (uv.isEmpty())
        return fail(ErrorCode::ToolMissing,
                    Tr::tr("uv is needed to make Python environments and was not found. Install it with `pipx install "
                           "uv` and run again."));
    const Result<QList<Interpreter>> installed = installedPythons(uv, progress);
    if (!installed)
        return failure(installed);
    QStringList versions;
    for (const Interpreter &python : *installed)
        versions += python.version;
    const int index = wanted.isEmpty() ? (versions.isEmpty() ? -1 : 0) : nearestVersion(versions, wanted);
    if (index < 0)
        return fail(ErrorCode::ToolMissing,
                    Tr::tr("No Python 3 was found on this machine. Install one with `sudo apt-get install python3` "
                           "and run again."));
    Interpreter chosen = installed->at(index);
    chosen.isExact =
        wanted.isEmpty() || chosen.version == wanted || chosen.version.startsWith(wanted + QLatin1Char('.'));
    return chosen;
}

} // namespace spacewright::run
