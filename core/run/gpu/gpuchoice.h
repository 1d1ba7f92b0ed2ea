// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpufinder.h"

#include <core/base/result.h>
#include <core/container/engine/engineinfo.h>
#include <core/container/lifecycle/containerspec.h>
#include <core/run/recipe/flavor.h>

#include <QMap>

namespace spacewright::run
{

struct RunOptions;

struct SandboxSpec;

/// Whether that is a choice of a run: "all", "none" or a number; empty for as many as the flavor has.
[[nodiscard]] bool isGpuChoice(const QString &text);

/// Whether a run with that choice is to have any, so that the machine needs to be looked at.
[[nodiscard]] bool wantsGpus(const QString &choice, const Flavor &flavor);

/// The graphics processors that a run gets.
struct GpuGrant {
    QList<Gpu> gpus;
    /// For the log: why there are fewer than the flavor has. Empty if there is nothing to say.
    QString note;
};

/// Who gives them to the app.
enum class GpuGiver { Sandbox, Container };

/// What @p choice means on @p machine. What was asked for and is not there is GpuUnavailable, with what mends it and
/// the way without; what only the flavor has is left out with a note.
[[nodiscard]] Result<GpuGrant> grantGpus(const QString &choice, const Flavor &flavor, const GpuMachine &machine,
                                         GpuGiver giver);

/// How an engine of this machine is asked for @p gpus: by the names of CDI specifications, by Docker's driver for
/// NVIDIA where it knows no CDI, by their device nodes where AMD has no specification. GpuUnavailable if none of these
/// can be, with what mends it.
[[nodiscard]] Result<container::GpuRequest> gpuRequest(const container::Engine &engine,
                                                       const container::EngineInfo &info, const GpuMachine &machine,
                                                       const QList<Gpu> &gpus);

/// The same of an engine elsewhere, whose machine cannot be looked at, for an explicit @p choice.
[[nodiscard]] container::GpuRequest remoteGpuRequest(const container::Engine &engine, const QString &choice);

/// What is said of such an engine on @p host where only @p flavor has some.
[[nodiscard]] QString remoteGpuNote(const QString &host, const Flavor &flavor);

/// GpuUnavailable for that reason, a sentence, with the way without.
[[nodiscard]] Error withoutGpus(const QString &reason, const QString &detail = {});

/// Tells an app that was given some what the Hub would: ACCELERATOR is the name of a flavor that has some
/// (https://huggingface.co/docs/hub/spaces-overview), unless the user gave it another value.
void nameAccelerator(QMap<QString, QString> &environment, const Flavor &flavor, const RunOptions &options);

/// Lets an app in the sandbox see just @p gpus.
void addGpus(SandboxSpec &spec, const QList<Gpu> &gpus);

} // namespace spacewright::run
