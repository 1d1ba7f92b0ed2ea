// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languageserver.h"

#include "environmentstore.h"
#include "spacepython.h"
#include <core/run/container/libraries/librarysources.h>
#include <core/run/recipe/recipe.h>

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LanguageServer)
};

/// Its rules of style are not ours to impose, and what is wrong is said by our own diagnostics.
QJsonObject settingsFor(const QString &environment, const QString &sources)
{
    QJsonObject plugins;
    for (const QString &name : {QStringLiteral("pycodestyle"), QStringLiteral("pyflakes"), QStringLiteral("mccabe"),
                                QStringLiteral("autopep8"), QStringLiteral("yapf"), QStringLiteral("rope_autoimport")})
        plugins.insert(name, QJsonObject{{QStringLiteral("enabled"), false}});
    // What a file brings in is not what it defines.
    plugins.insert(QStringLiteral("jedi_symbols"), QJsonObject{{QStringLiteral("include_import_symbols"), false},
                                                               {QStringLiteral("all_scopes"), true}});
    if (!environment.isEmpty())
        plugins.insert(QStringLiteral("jedi"), QJsonObject{{QStringLiteral("environment"), environment}});
    else if (!sources.isEmpty())
        plugins.insert(QStringLiteral("jedi"), QJsonObject{{QStringLiteral("extra_paths"), QJsonArray{sources}}});
    return {{QStringLiteral("pylsp"), QJsonObject{{QStringLiteral("plugins"), plugins}}}};
}

/// The environment that the Space runs in, if it is there.
std::optional<PythonEnvironment> finishedEnvironment(const RecipeInput &input, Progress &progress)
{
    const Result<Recipe> recipe = makeRecipe(input, RunnerKind::Sandbox, Fidelity::Live, flavorNamed({}));
    const Result<Interpreter> python = findPython(manifest::builtPython(input.card), progress);
    if (!recipe || !python)
        return {};
    const PythonEnvironment environment = environmentFor(recipeFor(*recipe, *python), *python);
    return environment.isComplete() ? std::optional(environment) : std::nullopt;
}

} // namespace

Result<LanguageServerStart> languageServerFor(const RecipeInput &input, Progress &progress, const QString &command)
{
    QStringList words = QProcess::splitCommand(command);
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    const QString server = name.startsWith(u'/') ? name : paths::findProgram(name);
    if (server.isEmpty() || !QFileInfo(server).isExecutable())
        return fail(ErrorCode::ToolMissing,
                    //: %1 is the name of a program
                    Tr::tr("There is no language server %1, so code is not completed. Install it with `pipx install "
                           "python-lsp-server`, or name another one in the settings, and open the Space again.")
                        .arg(name));
    SandboxSpec spec{.spaceFolder = input.folder, .command = QStringList{server} + words};
    spec.environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")},
                        {QStringLiteral("HOME"), QStringLiteral("/home/user")},
                        {QStringLiteral("LANG"), QStringLiteral("C.UTF-8")}};
    if (!server.startsWith(u"/usr/"))
        spec.readOnly += QFileInfo(QFileInfo(server).canonicalPath()).path();
    QString folder;
    QString sources;
    if (const auto environment = finishedEnvironment(input, progress)) {
        folder = environment->folder;
        spec.readOnly += folder;
        if (const QString python = QFileInfo(environment->python.path).canonicalFilePath();
            !python.startsWith(u"/usr/"))
            spec.readOnly += QFileInfo(QFileInfo(python).path()).path();
    } else if (sources = librarySources(input.folder); !sources.isEmpty()) {
        spec.readOnly += sources;
    }
    Result<ProcessCall> call = sandboxCall(spec);
    if (!call)
        return failure(call);
    // Nothing that a file of the Space makes it do can reach anybody.
    call->arguments.prepend(QStringLiteral("--unshare-net"));
    return LanguageServerStart{*call, settingsFor(folder, sources), folder.isEmpty() ? sources : folder};
}

} // namespace spacewright::run
