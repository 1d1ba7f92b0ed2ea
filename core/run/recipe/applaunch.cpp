// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "applaunch.h"

#include <core/run/hook/starthook.h>
#include <core/run/runoptions.h>
#include <core/run/sandbox/sandbox.h>

#include <core/base/filewriter.h>

#include <QCoreApplication>
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
const QString pythonPath = QStringLiteral("PYTHONPATH");
constexpr quint16 streamlitPort = 8501;

/// Of the form that ids have there, and nobody's: who made the Space is not known here.
const QString nobodysId = QStringLiteral("000000000000000000000000");

void addHubVariables(QMap<QString, QString> &environment, const Recipe &recipe, const QString &id)
{
    const QString known = id.isEmpty() ? QStringLiteral("local/") + QFileInfo(recipe.folder).fileName() : id;
    environment.insert(QStringLiteral("SPACE_ID"), known);
    environment.insert(QStringLiteral("SPACE_AUTHOR_NAME"), known.section(u'/', 0, 0));
    environment.insert(QStringLiteral("SPACE_REPO_NAME"), known.section(u'/', 1));
    environment.insert(QStringLiteral("SPACE_CREATOR_USER_ID"), nobodysId);
    if (recipe.fidelity == Fidelity::Exact)
        environment.insert(QStringLiteral("SYSTEM"), QStringLiteral("spaces"));
    environment.insert(QStringLiteral("SPACE_TITLE"), recipe.card.title);
    environment.insert(QStringLiteral("ACCELERATOR"), QStringLiteral("none"));
    environment.insert(QStringLiteral("CPU_CORES"), QString::number(recipe.flavor.cpus));
    environment.insert(QStringLiteral("MEMORY"),
                       QStringLiteral("%1Gi").arg(recipe.flavor.memory / (1024LL * 1024 * 1024)));
}

void addGradio(AppLaunch &app, const Recipe &recipe, const ListenPlace &place)
{
    QMap<QString, QString> &environment = app.environment;
    environment.insert(QStringLiteral("GRADIO_SERVER_NAME"), place.address);
    environment.insert(QStringLiteral("GRADIO_SERVER_PORT"), QString::number(place.port));
    environment.insert(QStringLiteral("GRADIO_NUM_PORTS"), QStringLiteral("1"));
    // Rendering on the server needs a Node.js of a certain age: without one Gradio would look for it for minutes, on
    // ports that nobody asks.
    environment.insert(QStringLiteral("GRADIO_NODE_PATH"), QString());
    environment.insert(QStringLiteral("GRADIO_ALLOW_FLAGGING"), QStringLiteral("never"));
    // The desk is nobody's business; the Hub counts visits by itself.
    environment.insert(QStringLiteral("GRADIO_ANALYTICS_ENABLED"), QStringLiteral("False"));
    // As the Hub's builder sets it: an app in a folder finds the modules beside it, and those of the Space.
    environment.insert(pythonPath, appFolder);
    if (isZeroGpu(recipe.flavor))
        environment.insert(QStringLiteral("SPACEWRIGHT_ZERO_GPU"), QStringLiteral("1"));
    app.arguments = {QStringLiteral("-u"), recipe.card.appFile};
    if (recipe.fidelity == Fidelity::Exact) {
        // What the Hub's builder sets for Gradio.
        environment.insert(QStringLiteral("GRADIO_THEME"), QStringLiteral("huggingface"));
        return;
    }

    const Result<QByteArray> source = readFile(recipe.folder + QLatin1Char('/') + recipe.card.appFile, sourceLimit);
    app.mountedPath = source ? mountedPath(*source) : QString();
    // What comes after such a launch would run again in the reloader's thread, which is not made to wait.
    const bool goesOn = source && source->contains("prevent_thread_lock");
    const QString name = source && !goesOn ? launchedName(*source) : QString();
    const bool isOld =
        !recipe.card.sdkVersion.isEmpty() && recipe.card.sdkVersion.section(QLatin1Char('.'), 0, 0).toInt() < 4;
    if (name.isEmpty() || isOld) {
        app.note =
            isOld ? Tr::tr("This version of Gradio has no reload mode: the app is started again after each save.")
            : goesOn
                ? Tr::tr("The app goes on after its launch: it is started again after each save.")
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

void addStreamlit(AppLaunch &app, const Recipe &recipe, const ListenPlace &place)
{
    app.mode = LiveMode::Reload;
    app.arguments = {QStringLiteral("-m"),
                     QStringLiteral("streamlit"),
                     QStringLiteral("run"),
                     recipe.card.appFile,
                     QStringLiteral("--server.port=%1").arg(place.port),
                     QStringLiteral("--server.address=%1").arg(place.address),
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

quint16 documentedPort(const manifest::Card &card)
{
    if (card.sdk == Sdk::Docker)
        return quint16(card.appPort);
    return card.sdk == Sdk::Streamlit ? streamlitPort : gradioPort;
}

AppLaunch appLaunch(const Recipe &recipe, const ListenPlace &place)
{
    AppLaunch app;
    if (recipe.card.sdk == Sdk::Streamlit)
        addStreamlit(app, recipe, place);
    else
        addGradio(app, recipe, place);
    if (needsHook(recipe)) {
        const QString others = app.environment.value(pythonPath);
        app.environment.insert(pythonPath, others.isEmpty() ? hookFolder : hookFolder + QLatin1Char(':') + others);
    }
    return app;
}

void letUserOverrule(AppLaunch &launch, const RunOptions &options)
{
    for (const auto &given : {options.variables, options.secrets}) {
        for (const auto &[name, value] : given.asKeyValueRange()) {
            const QString ours = launch.environment.value(name);
            if (name.startsWith(QLatin1StringView("GRADIO_SERVER_")))
                continue;
            // The hook stands in for what the Hub has, wherever modules are looked for besides.
            if (name == pythonPath && ours.startsWith(hookFolder))
                launch.environment.insert(name, hookFolder + QLatin1Char(':') + value);
            else
                launch.environment.remove(name);
        }
    }
}

QMap<QString, QString> spaceEnvironment(const Recipe &recipe, const RunOptions &options, quint16 hostPort)
{
    QMap<QString, QString> all;
    addHubVariables(all, recipe, options.spaceId);
    all.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));
    all.insert(QStringLiteral("USER"), QStringLiteral("user"));
    all.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    all.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    all.insert(QStringLiteral("HF_HOME"), QStringLiteral("/home/user/.cache/huggingface"));
    all.insert(QStringLiteral("TQDM_POSITION"), QStringLiteral("-1"));
    all.insert(QStringLiteral("TQDM_MININTERVAL"), QStringLiteral("1"));
    all.insert(QStringLiteral("SPACE_HOST"), QStringLiteral("127.0.0.1:%1").arg(hostPort));
    all.insert(options.variables);
    all.insert(options.secrets);
    return all;
}

} // namespace spacewright::run
