// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceimage.h"

#include <core/run/stepclock.h>

#include <core/container/image/images.h>

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

} // namespace

Result<SpaceImage> imageOfHub(const container::Engine &engine, const Recipe &recipe, const RunOptions &options,
                              RunObserver &observer, Progress &progress)
{
    const QString &name = recipe.publishedImage;
    const container::Images images(engine);
    StepClock clock(observer, recipe.steps.constFirst().instruction);
    // What is called the latest changes with each build there.
    const Result<> pulled = images.pull(name, {.user = options.registryUser, .token = options.registryToken}, progress);
    if (progress.isCancelled())
        return SpaceImage();
    const Result<QString> id = images.id(name, progress);
    clock.finish(id ? log::StepState::Done : log::StepState::Failed, id ? 0 : -1);
    if (!id)
        return fail(ErrorCode::ImageMissing,
                    //: %1 is the name of an image
                    Tr::tr("The Hub's image %1 could not be fetched. One that is paused or was copied may have none; "
                           "that of a private Space needs you to be signed in.")
                        .arg(name),
                    pulled ? id.error().detail : pulled.error().message + u' ' + pulled.error().detail);
    if (!pulled)
        observer.onLog(LogSource::Runner,
                       Tr::tr("The registry could not be asked: the image that was fetched before runs.").toUtf8() +
                           '\n');
    return SpaceImage{.name = name, .id = *id, .baseName = name, .baseId = *id};
}

} // namespace spacewright::run
