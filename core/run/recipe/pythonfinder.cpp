// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pythonfinder.h"

#include <core/base/paths.h>
#include <core/base/process.h>

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

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

/// uv finds them only if told that this folder is its own one, and then no others.
QList<Interpreter> fetchedPythons()
{
    // "cpython-3.10.19-linux-x86_64-gnu"
    static const QRegularExpression name(QStringLiteral("\\Acpython-(\\d+\\.\\d+\\.\\d+)-"));
    QList<Interpreter> found;
    for (const QString &folder :
         QDir(fetchedPythonFolder()).entryList({}, QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot)) {
        const QString program = fetchedPythonFolder() + QLatin1Char('/') + folder + QStringLiteral("/bin/python3");
        if (const auto match = name.match(folder); match.hasMatch() && QFileInfo(program).isExecutable())
            found += {program, match.captured(1)};
    }
    return found;
}

Result<QString> findUv()
{
    const QString uv = paths::findProgram(QStringLiteral("uv"));
    if (uv.isEmpty())
        return fail(ErrorCode::ToolMissing,
                    Tr::tr("uv is needed to make Python environments and was not found. Install it with `pipx install "
                           "uv` and run again."));
    return uv;
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
    return found + fetchedPythons();
}

} // namespace

QString fetchedPythonFolder()
{
    return paths::cacheFolder() + QStringLiteral("/python/interpreters");
}

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
    const Result<QString> uv = findUv();
    if (!uv)
        return failure(uv);
    const Result<QList<Interpreter>> installed = installedPythons(*uv, progress);
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

Result<Interpreter> fetchPython(const QString &version, Progress &progress)
{
    // The version comes from a card, and uv takes paths and addresses too.
    static const QRegularExpression number(QStringLiteral("\\A3\\.\\d{1,2}(?:\\.\\d{1,3})?\\z"));
    if (!number.match(version).hasMatch())
        return fail(ErrorCode::Usage, Tr::tr("\"%1\" is no version of Python 3.").arg(version));
    const Result<QString> uv = findUv();
    if (!uv)
        return failure(uv);
    ProcessCall call{
        .program = *uv,
        .arguments = {QStringLiteral("python"), QStringLiteral("install"), QStringLiteral("--no-config"), version},
        .environment = minimalEnvironment()};
    call.environment.insert(QStringLiteral("UV_PYTHON_INSTALL_DIR"), fetchedPythonFolder());
    call.environment.insert(QStringLiteral("UV_PYTHON_INSTALL_BIN"), QStringLiteral("0"));
    // Without a network somebody waits for the nearest Python instead.
    call.environment.insert(QStringLiteral("UV_HTTP_RETRIES"), QStringLiteral("1"));
    const Result<ProcessEnd> end = runProcess(call, progress);
    if (!end)
        return failure(end);
    for (const Interpreter &python : fetchedPythons()) {
        if (end->isSuccess() && (python.version == version || python.version.startsWith(version + QLatin1Char('.'))))
            return python;
    }
    return fail(ErrorCode::ToolFailed, Tr::tr("Python %1 could not be fetched.").arg(version),
                QString::fromUtf8(end->errors));
}

} // namespace spacewright::run
