// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appprobe.h"
#include "containermark.h"
#include <core/container/lifecycle/containerspec.h>
#include <core/run/gpu/gpufinder.h>
#include <core/run/image/spaceimage.h>

#include <core/run/runner.h>

#include <memory>
#include <optional>

namespace spacewright::run
{

struct LeftApp;

/// Runs a Space in a container of Docker or Podman, as the Hub contains it.
class ContainerRunner final : public Runner
{
public:
    QString name() const override { return QStringLiteral("container"); }
    [[nodiscard]] Result<> build(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                 Progress &progress) override;
    [[nodiscard]] Result<> run(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                               Progress &progress) override;
    /// Takes over an app that a process of before left running, in place of build() and run(): its output is read from
    /// where its log ends, and it is never started twice.
    [[nodiscard]] Result<> resume(const LeftApp &left, const QDateTime &since, const Recipe &recipe,
                                  const RunOptions &options, RunObserver &observer, Progress &progress);
    QMap<QString, QString> facts() const override;
    QByteArray packages() const override { return m_probe.packages; }
    Surroundings surroundings() const override { return m_probe.surroundings; }
    QString fullDisk() const override;
    QString buildFolder() const override;

private:
    std::unexpected<Error> explained(const Error &error) const;

    std::optional<container::Engine> m_engine;
    std::unique_ptr<ContainerMark> m_mark;
    SpaceImage m_image;
    container::GpuRequest m_gpuRequest;
    /// Those that can be measured here.
    QList<Gpu> m_gpus;
    AppProbe m_probe;
};

} // namespace spacewright::run
