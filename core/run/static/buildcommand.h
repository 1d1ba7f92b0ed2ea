// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/image/spaceimage.h>
#include <core/run/runner.h>

#include <memory>
#include <optional>

namespace spacewright::run
{

class ContainerMark;

/// Where the app_build_command of a static Space runs.
class BuildPlace
{
public:
    BuildPlace() = default;
    BuildPlace(const BuildPlace &) = delete;
    BuildPlace &operator=(const BuildPlace &) = delete;
    virtual ~BuildPlace() = default;

    /// Runs the command in @p folder, the Space's or a copy of it, with its step and its output; what it makes is there
    /// afterwards. May be called again after a change. Returns its exit code; cancelled: any.
    [[nodiscard]] virtual Result<int> execute(const Recipe &recipe, const QString &folder, const RunOptions &options,
                                              RunObserver &observer, Progress &progress) = 0;
    /// What the record keeps of where it ran.
    virtual QMap<QString, QString> facts() const { return {}; }
};

/// In a sandbox, with Node.js of this machine or one of our own.
class SandboxBuild final : public BuildPlace
{
public:
    Result<int> execute(const Recipe &recipe, const QString &folder, const RunOptions &options, RunObserver &observer,
                        Progress &progress) override;
};

/// In a container of the image that the recipe begins with.
class ContainerBuild final : public BuildPlace
{
public:
    ContainerBuild();
    ~ContainerBuild() override;

    Result<int> execute(const Recipe &recipe, const QString &folder, const RunOptions &options, RunObserver &observer,
                        Progress &progress) override;
    QMap<QString, QString> facts() const override;

private:
    Result<> prepare(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress);

    std::optional<container::Engine> m_engine;
    std::unique_ptr<ContainerMark> m_mark;
    SpaceImage m_image;
};

/// The step of a build command as the recipe names it.
[[nodiscard]] QString buildInstruction(const Recipe &recipe);

} // namespace spacewright::run
