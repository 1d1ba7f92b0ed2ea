// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/image/images.h>
#include <core/run/buildrecord.h>

#include <QFileInfo>

namespace spacewright::tests
{

/// The name under which an engine keeps the image of the docker Space in @p folder.
inline QString spaceImage(const QString &folder)
{
    return QStringLiteral("localhost/spacewright/space:") +
           run::spaceKey(QFileInfo(folder).canonicalFilePath()).toLower();
}

/// Images are kept for the next run of their Space; those of tests have none.
inline void removeSpaceImage(const container::Engine &engine, const QString &folder)
{
    Progress progress;
    std::ignore = container::Images(engine).remove(spaceImage(folder), progress);
}

/// The same for a Space that many tests build: what it is made of stays for the next build, by another name. Podman
/// would remove that with the last name of the image.
inline void setAsideSpaceImage(const container::Engine &engine, const QString &folder, const QString &name)
{
    Progress progress;
    const container::Images images(engine);
    const QString kept = QStringLiteral("localhost/spacewright-tests:") + name;
    if (!images.id(spaceImage(folder), progress))
        return;
    std::ignore = images.remove(kept, progress);
    std::ignore = images.tag(spaceImage(folder), kept, progress);
    removeSpaceImage(engine, folder);
}

} // namespace spacewright::tests
