// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QMap>

namespace spacewright::container
{

class BuildContext;

struct ImageBuildSpec {
    /// Relative to the context.
    QString dockerfile = QStringLiteral("Dockerfile");
    QString tag;
    QMap<QString, QString> labels = {};
    /// Seen in the image's history by everybody: never a secret.
    QMap<QString, QString> arguments = {};
    /// Ask the registry for newer base images.
    bool pulls = false;
    bool usesCache = true;
    /// 0: no limit.
    qint64 memory = 0;
    /// "host", "none"; empty: the engine's default.
    QString network = {};
    QStringList extraHosts = {};
};

/// Takes what a build prints, on the thread of the build.
using BuildListener = std::function<void(const QByteArray &output)>;

/// Sends the context and builds the Dockerfile in it. Succeeds only when the engine says that it did, and returns the
/// id of the image; a step that fails is BuildFailed with the engine's sentence, a stream that just ends is EngineCut.
[[nodiscard]] Result<QString> buildImage(const Engine &engine, const ImageBuildSpec &spec, BuildContext &context,
                                         const BuildListener &listener, Progress &progress);

} // namespace spacewright::container
