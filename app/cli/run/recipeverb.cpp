// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runoptionsparser.h"
#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/run/recipe/containerfile.h>
#include <core/settings/settings.h>

#include <QJsonObject>

namespace spacewright::cli
{

namespace
{

QString kindName(run::RecipeStep::Kind kind)
{
    using Kind = run::RecipeStep::Kind;
    switch (kind) {
    case Kind::Base:
        return QStringLiteral("base");
    case Kind::SystemPackages:
        return QStringLiteral("systemPackages");
    case Kind::PreRequirements:
        return QStringLiteral("preRequirements");
    case Kind::Requirements:
        return QStringLiteral("requirements");
    case Kind::BaseSystem:
        return QStringLiteral("baseSystem");
    case Kind::BasePackages:
        return QStringLiteral("basePackages");
    case Kind::Preload:
        return QStringLiteral("preload");
    case Kind::BuildCommand:
        return QStringLiteral("buildCommand");
    case Kind::Source:
        return QStringLiteral("source");
    case Kind::Instruction:
        return QStringLiteral("instruction");
    case Kind::Start:
        break;
    }
    return QStringLiteral("start");
}

} // namespace

int runRecipe(const QStringList &arguments)
{
    const Result<RunArguments> parsed = parseRunArguments(QStringLiteral("recipe"), arguments);
    const Output output(parsed ? parsed->json : arguments.contains(QStringLiteral("--json")));
    if (!parsed)
        return output.error(parsed.error());
    const Result<space::Space> space = space::readSpace(parsed->folder);
    if (!space)
        return output.error(space.error());
    run::RecipeInput input = recipeInput(*space);
    run::RunOptions options = parsed->options;
    options.baseImages = settings::Settings().run.baseImages();
    input.baseImage = run::baseImageFor(options, space->card);
    const Result<run::Recipe> recipe = run::makeRecipe(input, parsed->options.runner, parsed->options.fidelity,
                                                       run::flavorNamed(parsed->options.flavor));
    if (!recipe)
        return output.error(recipe.error());
    if (parsed->containerfile) {
        output.raw(run::containerfile(*recipe).toUtf8());
        for (const run::ContainerfileLine &line : run::containerfileLines(*recipe))
            output.event(QStringLiteral("line"), {{QStringLiteral("text"), line.text},
                                                  {QStringLiteral("reason"), line.reason},
                                                  {QStringLiteral("source"), line.source}});
    }
    for (const run::RecipeStep &step : recipe->steps) {
        output.event(QStringLiteral("recipe"), {{QStringLiteral("kind"), kindName(step.kind)},
                                                {QStringLiteral("instruction"), step.instruction},
                                                {QStringLiteral("reason"), step.reason}});
        if (!parsed->containerfile)
            output.text(QStringLiteral("%1\n    %2").arg(step.instruction, step.reason));
    }
    QJsonObject result = {{QStringLiteral("ok"), true},
                          {QStringLiteral("runner"), run::runnerKindName(recipe->runner)}};
    if (parsed->containerfile)
        result.insert(QStringLiteral("containerfile"), run::containerfile(*recipe));
    output.event(QStringLiteral("result"), result);
    return Done;
}

} // namespace spacewright::cli
