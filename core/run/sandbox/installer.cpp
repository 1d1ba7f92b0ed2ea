// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "installer.h"

#include "sandbox.h"

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Installer)
};

QMap<QString, QString> installerEnvironment()
{
    QMap<QString, QString> environment = minimalEnvironment();
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));
    environment.insert(QStringLiteral("UV_CACHE_DIR"), packageCache());
    environment.insert(QStringLiteral("UV_NO_CONFIG"), QStringLiteral("1"));
    environment.insert(QStringLiteral("UV_PYTHON_DOWNLOADS"), QStringLiteral("never"));
    // uv has its own names for what people set for pip.
    const QList<std::pair<QString, QString>> pipNames = {
        {QStringLiteral("PIP_INDEX_URL"), QStringLiteral("UV_DEFAULT_INDEX")},
        {QStringLiteral("PIP_EXTRA_INDEX_URL"), QStringLiteral("UV_INDEX")},
        {QStringLiteral("PIP_FIND_LINKS"), QStringLiteral("UV_FIND_LINKS")}};
    for (const auto &[pip, uv] : pipNames) {
        if (environment.contains(pip) && !environment.contains(uv))
            environment.insert(uv, environment.value(pip));
    }
    // A folder of wheels that is not there would end every install.
    if (const QString links = environment.value(QStringLiteral("UV_FIND_LINKS"));
        links.startsWith(QLatin1Char('/')) && !QFileInfo::exists(links))
        environment.remove(QStringLiteral("UV_FIND_LINKS"));
    return environment;
}

} // namespace

QString pythonFolder()
{
    return paths::cacheFolder() + QStringLiteral("/python");
}

QString packageCache()
{
    return pythonFolder() + QStringLiteral("/uv");
}

Result<ProcessEnd> runInstaller(const InstallerCall &call, Progress &progress, const OutputListener &listener,
                                const ProcessWatch &watch)
{
    const QString uv = QFileInfo(paths::findProgram(QStringLiteral("uv"))).canonicalFilePath();
    if (uv.isEmpty())
        return fail(
            ErrorCode::ToolMissing,
            Tr::tr("uv is needed to resolve and install packages and was not found. Install it with `pipx install "
                   "uv` and try again."));
    QDir().mkpath(packageCache());
    SandboxSpec spec{.spaceFolder = call.folder,
                     .spaceWritable = call.isFolderWritable,
                     .command = QStringList{uv} + call.arguments};
    spec.environment = installerEnvironment();
    spec.environment.insert(call.environment);
    spec.writable = {pythonFolder()};
    spec.readOnly = call.readOnly;
    spec.isBare = call.isBare;
    if (!uv.startsWith(QLatin1StringView("/usr/")))
        spec.readOnly += QFileInfo(uv).absolutePath();
    if (const QString links = spec.environment.value(QStringLiteral("UV_FIND_LINKS"));
        links.startsWith(QLatin1Char('/')))
        spec.readOnly += links;
    Result<ProcessCall> sandboxed = sandboxCall(spec);
    if (!sandboxed)
        return failure(sandboxed);
    sandboxed->input = call.input;
    sandboxed->timeout = call.timeout;
    const Result<ProcessEnd> end = runProcess(*sandboxed, progress, listener, watch);
    const bool isCageBroken = end && !end->isSuccess() && (end->errors + end->output).startsWith("bwrap: ");
    if (isCageBroken && !sandboxAbilities().isUsable())
        return fail(ErrorCode::RunnerUnavailable, sandboxAbilities().problem);
    return end;
}

} // namespace spacewright::run
