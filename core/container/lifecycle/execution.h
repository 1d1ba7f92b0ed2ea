// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>
#include <core/container/stream/framedecoder.h>

#include <QMap>
#include <QStringList>

namespace spacewright::container
{

/// A further process in a running container.
struct ExecutionSpec {
    QStringList command;
    QMap<QString, QString> environment = {};
    /// Empty: as the container.
    QString user = {};
    QString workingFolder = {};
    /// A pseudo terminal with input, for ContainerTerminal.
    bool hasTerminal = false;
    /// Input without one, for http::RawStream.
    bool hasInput = false;
};

/// Prepares @p spec in container @p id and returns the id of the execution.
[[nodiscard]] Result<QString> createExecution(const Engine &engine, const QString &id, const ExecutionSpec &spec,
                                              Progress &progress);

/// The exit code of an execution that has ended.
[[nodiscard]] Result<int> executionResult(const Engine &engine, const QString &execution, Progress &progress);

/// Runs @p spec to its end without input, hands its output to @p sink and returns the exit code.
[[nodiscard]] Result<int> execute(const Engine &engine, const QString &id, const ExecutionSpec &spec,
                                  const OutputSink &sink, Progress &progress);

} // namespace spacewright::container
