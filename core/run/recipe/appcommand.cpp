// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appcommand.h"

#include <core/run/hook/starthook.h>
#include <core/run/sandbox/sharedmodels.h>

#include <core/base/paths.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace spacewright::run
{

namespace
{

/// Models are downloaded once for all Spaces. The user's own ones are there too if wished.
void addModelCaches(SandboxSpec &spec, bool shareUsers)
{
    const QString own = paths::cacheFolder() + QStringLiteral("/huggingface");
    QDir().mkpath(own);
    spec.mounted.insert(own, QStringLiteral("/home/user/.cache/huggingface"));
    const QString users = shareUsers ? userModelCache() : QString();
    if (users.isEmpty())
        return;
    linkSharedModels(users, own + QStringLiteral("/hub"));
    spec.mountedReadOnly.insert(users, sharedModelsPlace);
}

QMap<QString, QString> networkEnvironment()
{
    QMap<QString, QString> environment = minimalEnvironment();
    // Settings of the package index may hold a password, and the app has no use for them.
    environment.removeIf([](const auto &entry) {
        return entry.key().startsWith(QLatin1StringView("PIP_")) || entry.key().startsWith(QLatin1StringView("UV_")) ||
               entry.key().startsWith(QLatin1StringView("npm_"));
    });
    return environment;
}

QMap<QString, QString> appEnvironment(const Recipe &recipe, const RunOptions &options,
                                      const PythonEnvironment &environment, quint16 hostPort)
{
    QMap<QString, QString> all = networkEnvironment();
    all.insert(QStringLiteral("PATH"), environment.folder + QStringLiteral("/bin:/usr/local/bin:/usr/bin:/bin"));
    all.insert(QStringLiteral("VIRTUAL_ENV"), environment.folder);
    all.insert(spaceEnvironment(recipe, options, hostPort));
    return all;
}

} // namespace

Result<AppCommand> appCommand(const Recipe &recipe, const RunOptions &options, const PythonEnvironment &environment,
                              quint16 hostPort)
{
    const bool ownNetwork = !sandboxAbilities().forwarder.isEmpty();
    AppCommand app;
    app.spec.spaceFolder = recipe.folder;
    app.spec.spaceWritable = true;
    app.spec.ownNetwork = ownNetwork;
    app.port = ownNetwork ? documentedPort(recipe.card) : hostPort;
    app.spec.readOnly = {environment.folder};
    const QString python = QFileInfo(environment.python.path).canonicalFilePath();
    if (!python.startsWith(QLatin1StringView("/usr/")))
        app.spec.readOnly += QFileInfo(QFileInfo(python).absolutePath()).absolutePath();
    addModelCaches(app.spec, options.shareModelCache);
    app.spec.environment = appEnvironment(recipe, options, environment, hostPort);
    AppLaunch launch = appLaunch(
        recipe, {.address = ownNetwork ? QStringLiteral("0.0.0.0") : QStringLiteral("127.0.0.1"), .port = app.port});
    letUserOverrule(launch, options);
    app.spec.command = QStringList{environment.program(QStringLiteral("python"))} + launch.arguments;
    app.spec.environment.insert(launch.environment);
    if (const QString hook = needsHook(recipe) ? hookOnDisk() : QString(); !hook.isEmpty())
        app.spec.mountedReadOnly.insert(hook, hookFolder);
    app.mode = launch.mode;
    app.note = launch.note;
    app.mountedPath = launch.mountedPath;
    if (!environment.isCompiled()) {
        // The environment is shared and read-only: until its bytecode is there, each Space keeps its own.
        const QByteArray space =
            QCryptographicHash::hash(recipe.folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
        const QString bytecode =
            QStringLiteral("%1/bytecode/%2-%3")
                .arg(paths::cacheFolder(), QFileInfo(environment.folder).fileName(), QString::fromLatin1(space));
        QDir().mkpath(bytecode);
        app.spec.mounted.insert(bytecode, QStringLiteral("/home/user/.cache/bytecode"));
        app.spec.environment.insert(QStringLiteral("PYTHONPYCACHEPREFIX"),
                                    QStringLiteral("/home/user/.cache/bytecode"));
    }
    return app;
}

} // namespace spacewright::run
