// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runoptionsparser.h"
#include "storedoptions.h"
#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/run/recipe/kubernetes.h>

namespace spacewright::cli
{

namespace
{

Result<QString> manifestOf(const RunArguments &parsed)
{
    const Result<space::Space> space = space::readSpace(parsed.folder);
    if (!space)
        return failure(space);
    const bool isStatic = space->card.sdk == manifest::Sdk::Static;
    const Result<run::Recipe> recipe =
        run::makeRecipe(recipeInput(*space), isStatic ? run::RunnerKind::Static : run::RunnerKind::Container,
                        run::Fidelity::Exact, run::flavorNamed(parsed.options.flavor));
    if (!recipe)
        return failure(recipe);
    // What is kept for the Space belongs to it: variables with their values, secrets by their names.
    run::RunOptions options = parsed.options;
    if (const Result<> added = addStoredOptions(space->folder, options); !added)
        return failure(added);
    return run::kubernetesManifest(*recipe, options, parsed.image);
}

} // namespace

int runKubernetes(const QStringList &arguments)
{
    const Result<RunArguments> parsed = parseRunArguments(QStringLiteral("kubernetes"), arguments);
    const Output output(parsed ? parsed->json : arguments.contains(QStringLiteral("--json")));
    const Result<QString> manifest = parsed ? manifestOf(*parsed) : failure(parsed);
    if (!manifest)
        return output.error(manifest.error());
    output.raw(manifest->toUtf8());
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}, {QStringLiteral("kubernetes"), *manifest}});
    return Done;
}

} // namespace spacewright::cli
