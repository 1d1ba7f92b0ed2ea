// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/image/images.h>

namespace spacewright::run
{

/// What a clean-up removed at an engine.
struct EngineCleanUp {
    int images = 0;
    /// That its disk has more free now; 0 where the disk is another machine's.
    qint64 bytes = 0;

    /// "12 images were removed; 3.1 GB are free again."
    QString text() const;
};

/// The images that were made for Spaces: by their label, or at Podman, where a label would cost a step of each build,
/// by their name. Only names of ours are among their tags then.
[[nodiscard]] Result<QList<container::ImageInfo>> ownImages(const container::Engine &engine, Progress &progress);

/// Removes the images that were made for Spaces and that no container uses, and the packages that builds downloaded.
/// The next run of a Space makes its image again. What Spaces keep in /data stays, and so do images of others.
[[nodiscard]] Result<EngineCleanUp> cleanUpEngine(const container::Engine &engine, Progress &progress);

/// That the disk of @p engine is full: where it is, its size and what to do. Empty where it is another machine's.
[[nodiscard]] QString fullDiskText(const container::Engine &engine);

/// Where @p engine keeps its images, if that is a disk of this machine; else empty.
[[nodiscard]] QString storageFolder(const container::Engine &engine);

} // namespace spacewright::run
