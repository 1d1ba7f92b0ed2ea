// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/recipe.h>

#include <core/container/engine/engine.h>
#include <core/container/image/imagebuild.h>

#include <future>

namespace spacewright::run
{

/// What the image of a Dockerfile was built from, remembered on this machine: as long as nothing of it changes, no
/// engine needs to read the whole folder to find that out.
class BuiltImage final
{
public:
    /// Looks at the files of the folder (not into them) and at the Dockerfile, and asks the engine, on a thread of its
    /// own, for the images that are named there. @p progress outlives this.
    BuiltImage(const container::Engine &engine, const Recipe &recipe, const container::ImageBuildSpec &spec,
               Progress &progress);

    /// The id of the image that was built from just this and is still there; empty if there is none.
    [[nodiscard]] QString id(Progress &progress) const;
    /// To be called once it is built.
    void remember(const QString &id) const;

private:
    QString path() const;

    container::Engine m_engine;
    QString m_tag;
    // Both empty where nobody can know: what a command fetches by itself is the engine's affair, but a Dockerfile may
    // name an image by a variable, or a file by its address.
    QByteArray m_files;
    /// As they are when a build begins; it does not wait for that.
    std::shared_future<QByteArray> m_images;
};

} // namespace spacewright::run
