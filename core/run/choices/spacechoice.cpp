// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacechoice.h"

#include <core/run/gpu/gpuchoice.h>

#include <core/base/statefile.h>

#include <QJsonObject>

namespace spacewright::run
{

namespace
{

const QString stateFile = QStringLiteral("runchoices.json");
constexpr qsizetype mostKept = 500;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

bool isOf(const QJsonValue &entry, const QString &folder)
{
    return entry[key("folder")].toString() == folder;
}

} // namespace

SpaceChoice SpaceChoice::changedAs(const SpaceChoice &before, const SpaceChoice &after) const
{
    SpaceChoice all = *this;
    const auto take = [&](auto SpaceChoice::*part) {
        if (after.*part != before.*part)
            all.*part = after.*part;
    };
    take(&SpaceChoice::runner);
    take(&SpaceChoice::fidelity);
    take(&SpaceChoice::flavor);
    take(&SpaceChoice::gpus);
    // The sandbox knows no exact builds: what the user changed takes the other one along.
    if (all.runner == RunnerKind::Sandbox && all.fidelity == Fidelity::Exact) {
        if (after.fidelity != before.fidelity)
            all.runner = RunnerKind::Container;
        else
            all.fidelity = Fidelity::Live;
    }
    return all;
}

void SpaceChoice::applyTo(RunOptions &options) const
{
    options.runner = runner;
    options.fidelity = fidelity;
    options.flavor = flavor;
    options.gpus = gpus;
}

SpaceChoice SpaceChoice::of(const RunOptions &options)
{
    return {.runner = options.runner, .fidelity = options.fidelity, .flavor = options.flavor, .gpus = options.gpus};
}

std::optional<SpaceChoice> choiceFor(const QString &folder)
{
    for (const QJsonValue entry : readStateFile(stateFile)) {
        if (!isOf(entry, folder))
            continue;
        const QString gpus = entry[key("gpus")].toString();
        return SpaceChoice{.runner = runnerKindNamed(entry[key("runner")].toString()),
                           .fidelity =
                               entry[key("fidelity")].toString() == key("exact") ? Fidelity::Exact : Fidelity::Live,
                           // What the table has no more becomes its first.
                           .flavor = flavorNamed(entry[key("flavor")].toString()).name,
                           .gpus = isGpuChoice(gpus) ? gpus : QString()};
    }
    return std::nullopt;
}

Result<> keepChoice(const QString &folder, const SpaceChoice &choice)
{
    return changeStateFile(stateFile, [&](QJsonArray &entries) {
        for (qsizetype i = entries.size() - 1; i >= 0; --i) {
            if (isOf(entries.at(i), folder))
                entries.removeAt(i);
        }
        entries.prepend(QJsonObject{{key("folder"), folder},
                                    {key("runner"), runnerKindName(choice.runner)},
                                    {key("fidelity"), choice.fidelity == Fidelity::Exact ? key("exact") : key("live")},
                                    {key("flavor"), choice.flavor},
                                    {key("gpus"), choice.gpus}});
        while (entries.size() > mostKept)
            entries.removeLast();
    });
}

RunnerKind runnerKindNamed(const QString &name)
{
    for (const RunnerKind kind : {RunnerKind::Sandbox, RunnerKind::Container, RunnerKind::Static, RunnerKind::Hub}) {
        if (runnerKindName(kind) == name)
            return kind;
    }
    return RunnerKind::Auto;
}

} // namespace spacewright::run
