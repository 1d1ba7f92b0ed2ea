// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appcommand.h"

#include <core/run/sandbox/sharedmodels.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace spacewright::run
{

using manifest::Sdk;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AppCommand)
};

constexpr qint64 sourceLimit = 8LL * 1024 * 1024;
constexpr quint16 gradioPort = 7860;
constexpr quint16 streamlitPort = 8501;

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

/// What the Hub sets in every Space (https://huggingface.co/docs/hub/spaces-overview#helper-environment-variables), as
/// far as it means something here.
void addHubVariables(QMap<QString, QString> &environment, const Recipe &recipe)
{
    const QString name = QFileInfo(recipe.folder).fileName();
    environment.insert(QStringLiteral("SPACE_ID"), QStringLiteral("local/") + name);
    environment.insert(QStringLiteral("SPACE_AUTHOR_NAME"), QStringLiteral("local"));
    environment.insert(QStringLiteral("SPACE_REPO_NAME"), name);
    environment.insert(QStringLiteral("SPACE_TITLE"), recipe.card.title);
    environment.insert(QStringLiteral("ACCELERATOR"), QStringLiteral("none"));
    environment.insert(QStringLiteral("CPU_CORES"), QString::number(recipe.flavor.cpus));
    environment.insert(QStringLiteral("MEMORY"),
                       QStringLiteral("%1Gi").arg(recipe.flavor.memory / (1024LL * 1024 * 1024)));
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
                                      const PythonEnvironment &environment)
{
    QMap<QString, QString> all = networkEnvironment();
    addHubVariables(all, recipe);
    all.insert(QStringLiteral("PATH"), environment.folder + QStringLiteral("/bin:/usr/local/bin:/usr/bin:/bin"));
    all.insert(QStringLiteral("VIRTUAL_ENV"), environment.folder);
    all.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));
    all.insert(QStringLiteral("USER"), QStringLiteral("user"));
    all.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    all.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    all.insert(QStringLiteral("HF_HOME"), QStringLiteral("/home/user/.cache/huggingface"));
    all.insert(QStringLiteral("TQDM_POSITION"), QStringLiteral("-1"));
    all.insert(QStringLiteral("TQDM_MININTERVAL"), QStringLiteral("1"));
    all.insert(options.variables);
    all.insert(options.secrets);
    return all;
}

void addGradio(AppCommand &app, const Recipe &recipe, bool ownNetwork)
{
    QMap<QString, QString> &environment = app.spec.environment;
    environment.insert(QStringLiteral("GRADIO_SERVER_NAME"),
                       ownNetwork ? QStringLiteral("0.0.0.0") : QStringLiteral("127.0.0.1"));
    environment.insert(QStringLiteral("GRADIO_SERVER_PORT"), QString::number(app.port));
    environment.insert(QStringLiteral("GRADIO_NUM_PORTS"), QStringLiteral("1"));
    // Rendering on the server needs a Node.js of a certain age: without one Gradio would look for it for minutes, on
    // ports that nobody asks.
    environment.insert(QStringLiteral("GRADIO_NODE_PATH"), QString());
    environment.insert(QStringLiteral("GRADIO_ALLOW_FLAGGING"), QStringLiteral("never"));
    // The desk is nobody's business; the Hub counts visits by itself.
    environment.insert(QStringLiteral("GRADIO_ANALYTICS_ENABLED"), QStringLiteral("False"));
    app.spec.command += {QStringLiteral("-u"), recipe.card.appFile};

    const Result<QByteArray> source = readFile(recipe.folder + QLatin1Char('/') + recipe.card.appFile, sourceLimit);
    const QString name = source ? launchedName(*source) : QString();
    app.mountedPath = source ? mountedPath(*source) : QString();
    const bool isOld =
        !recipe.card.sdkVersion.isEmpty() && recipe.card.sdkVersion.section(QLatin1Char('.'), 0, 0).toInt() < 4;
    if (name.isEmpty() || isOld) {
        app.note =
            isOld
                ? Tr::tr("This version of Gradio has no reload mode: the app is started again after each save.")
                : Tr::tr("The app does not launch a Gradio app at module level: it is started again after each save.");
        return;
    }
    // What `gradio app.py` sets before it starts the app (gradio, cli/commands/reload.py).
    app.mode = LiveMode::Reload;
    QString module = recipe.card.appFile.section(QLatin1Char('.'), 0, -2);
    environment.insert(QStringLiteral("GRADIO_WATCH_DIRS"), appFolder);
    environment.insert(QStringLiteral("GRADIO_WATCH_MODULE_NAME"), module.replace(QLatin1Char('/'), QLatin1Char('.')));
    environment.insert(QStringLiteral("GRADIO_WATCH_DEMO_NAME"), name);
    environment.insert(QStringLiteral("GRADIO_WATCH_DEMO_PATH"), appFolder + QLatin1Char('/') + recipe.card.appFile);
    environment.insert(QStringLiteral("GRADIO_WATCH_ENCODING"), QStringLiteral("utf-8"));
}

void addStreamlit(AppCommand &app, const Recipe &recipe, bool ownNetwork)
{
    app.mode = LiveMode::Reload;
    app.spec.command += {
        QStringLiteral("-m"),
        QStringLiteral("streamlit"),
        QStringLiteral("run"),
        recipe.card.appFile,
        QStringLiteral("--server.port=%1").arg(app.port),
        QStringLiteral("--server.address=%1").arg(ownNetwork ? QStringLiteral("0.0.0.0") : QStringLiteral("127.0.0.1")),
        QStringLiteral("--server.headless=true"),
        QStringLiteral("--server.runOnSave=true"),
        QStringLiteral("--server.enableXsrfProtection=false"),
        QStringLiteral("--server.enableCORS=false"),
        QStringLiteral("--browser.gatherUsageStats=false")};
}

} // namespace

QString launchedName(const QByteArray &source)
{
    static const QRegularExpression launch(
        QStringLiteral("^[ \\t]*(?:[A-Za-z_]\\w*(?:[ \\t]*,[ \\t]*[A-Za-z_]\\w*)*[ \\t]*=[ "
                       "\\t]*)?([A-Za-z_]\\w*)(?:\\.queue\\([^()]*\\))?\\.launch\\("),
        QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(source);
    QRegularExpressionMatchIterator matches = launch.globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        const QRegularExpression bound(
            QStringLiteral("^(?:%1\\s*(?::[^=\\n]+)?=(?!=)|with\\b[^\\n]*\\bas\\s+%1\\s*:)").arg(name),
            QRegularExpression::MultilineOption);
        if (bound.match(text).hasMatch())
            return name;
    }
    return {};
}

QString mountedPath(const QByteArray &source)
{
    static const QRegularExpression mount(QStringLiteral("\\bmount_gradio_app\\(\\s*(?:app\\s*=\\s*)?[\\w.]+\\s*,\\s*(?"
                                                         ":blocks\\s*=\\s*)?[\\w.]+\\s*,\\s*(?:path\\s*=\\s*"
                                                         ")?[\"'](/[^\"'{}]*)[\"']"));
    return mount.match(QString::fromUtf8(source)).captured(1);
}

Result<AppCommand> appCommand(const Recipe &recipe, const RunOptions &options, const PythonEnvironment &environment,
                              quint16 hostPort)
{
    const bool ownNetwork = !sandboxAbilities().forwarder.isEmpty();
    const bool isStreamlit = recipe.card.sdk == Sdk::Streamlit;
    AppCommand app;
    app.spec.spaceFolder = recipe.folder;
    app.spec.spaceWritable = true;
    app.spec.ownNetwork = ownNetwork;
    app.port = !ownNetwork ? hostPort : isStreamlit ? streamlitPort : gradioPort;
    app.spec.readOnly = {environment.folder};
    const QString python = QFileInfo(environment.python.path).canonicalFilePath();
    if (!python.startsWith(QLatin1StringView("/usr/")))
        app.spec.readOnly += QFileInfo(QFileInfo(python).absolutePath()).absolutePath();
    addModelCaches(app.spec, options.shareModelCache);
    app.spec.environment = appEnvironment(recipe, options, environment);
    app.spec.command = {environment.program(QStringLiteral("python"))};
    if (isStreamlit)
        addStreamlit(app, recipe, ownNetwork);
    else
        addGradio(app, recipe, ownNetwork);
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
