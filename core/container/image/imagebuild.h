// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QMap>

namespace spacewright::container
{

class BuildContext;
class BuildListener;

struct ImageBuildSpec {
    /// Relative to the context.
    QString dockerfile = QStringLiteral("Dockerfile");
    QString tag;
    QMap<QString, QString> labels = {};
    /// Seen in the image's history by everybody: never a secret.
    QMap<QString, QString> arguments = {};
    /// What `RUN --mount=type=secret,id=NAME` finds, by name. For Podman only: Docker gives secrets out through its
    /// client alone, see buildWithClient().
    QMap<QString, QByteArray> secrets = {};
    bool usesCache = true;
};

/// Sends the context and builds the Dockerfile in it: on Docker with BuildKit. Succeeds only when the engine says that
/// it did, and returns the id of the image; a step that fails is BuildFailed with the engine's sentence, a stream that
/// just ends is EngineCut.
[[nodiscard]] Result<QString> buildImage(const Engine &engine, const ImageBuildSpec &spec, BuildContext &context,
                                         BuildListener &listener, Progress &progress);

/// What it means that a build ended with @p fault, in the engine's words.
[[nodiscard]] Error buildError(const QString &fault);

} // namespace spacewright::container
