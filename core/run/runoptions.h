// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/process/stoprequest.h>
#include <core/run/recipe/recipe.h>

#include <QMap>

#include <chrono>
#include <functional>
#include <memory>

namespace spacewright::run
{

class Runner;

/// What the user chose for one build or run.
struct RunOptions {
    RunnerKind runner = RunnerKind::Auto;
    Fidelity fidelity = Fidelity::Live;
    /// Where containers run: the address of an engine, or the id of one that was found. Empty: the first that works.
    QString engine = {};
    QString flavor = QStringLiteral("cpu-basic");
    /// 0: as the flavor says.
    int cpus = 0;
    /// Bytes; 0: as the flavor says.
    qint64 memory = 0;
    /// What the app may write beside the Space's own files, bytes; 0: as the flavor says.
    qint64 disk = 0;
    /// Graphics processors: "all", "none" or how many; empty: as many as the flavor has.
    QString gpus = {};
    /// Below which hardware is looked for: another place in tests.
    QString machineRoot = QStringLiteral("/");
    /// 0: any free one.
    quint16 port = 0;
    /// Once nobody has visited the app for so long it sleeps, until a visit; 0: it never does.
    std::chrono::seconds sleepTime{0};
    /// Images to build on in place of the default, by the name of an SDK, and by "gpu" for every flavor with one.
    QMap<QString, QString> baseImages = {};
    /// An image that the Hub has built, to be run as it is in place of all that the folder says, and who fetches it:
    /// nobody, where it is public.
    QString publishedImage = {};
    QString registryUser = {};
    QByteArray registryToken = {};
    /// The Space on the Hub that the folder is of, "name/space"; empty if nobody knows.
    QString spaceId = {};
    /// Public values for the app's environment.
    QMap<QString, QString> variables = {};
    /// The same, but hidden in every log and record.
    QMap<QString, QString> secrets = {};
    /// Keep the app off every network; its page is reached all the same. Containers only.
    bool isOffline = false;
    /// Let the app read the models in the user's own Hugging Face cache.
    bool shareModelCache = false;
    /// Build from nothing although there is a finished environment.
    bool rebuild = false;
    /// Where the folder holds an earlier state of a Space: that Space's folder, which the record is kept for.
    QString recordedFor = {};
    /// Where the record of the run is kept; the session says so.
    QString recordFolder = {};
    /// What the folder stands at, and whether files differ from it.
    QString commit = {};
    bool isModified = false;
    /// Whether a path relative to the Space's folder is ignored by git: such files trigger no reload. May be empty.
    std::function<bool(const QString &)> isIgnored = {};
    /// Makes the runner for RunnerKind::Hub; empty where nobody is signed in.
    std::function<std::unique_ptr<Runner>()> hubRunner = {};
    /// A way to end the running app that may be taken back. May be null: a cancel ends it in any case.
    std::shared_ptr<StopRequest> stop = {};
};

/// That of @p options for a Space with @p card; empty for the default.
[[nodiscard]] QString baseImageFor(const RunOptions &options, const manifest::Card &card);

} // namespace spacewright::run
