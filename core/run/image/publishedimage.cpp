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

/// What registries say of a login that they do not take, through either engine
/// (https://distribution.github.io/distribution/spec/api/#errors-2).
bool isRefused(const Error &error)
{
    const QString said = error.message + u' ' + error.detail;
    return said.contains(QLatin1StringView("unauthorized"), Qt::CaseInsensitive) ||
           said.contains(QLatin1StringView("access denied"), Qt::CaseInsensitive) ||
           said.contains(QLatin1StringView("authentication required"), Qt::CaseInsensitive);
}

Error pullError(const QString &name, const RunOptions &options, const Error &said)
{
    const QString detail = said.message + u' ' + said.detail;
    if (!options.registryToken.isEmpty() && isRefused(said))
        return {
            ErrorCode::CredentialsRefused,
            //: %1 is the name of an image
            Tr::tr("The Hub's registry does not give you the image %1: the token that you are signed in with is not "
                   "valid any more or may not read this Space. Sign in with one that may.")
                .arg(name),
            detail};
    return {ErrorCode::ImageMissing,
            //: %1 is the name of an image
            Tr::tr("The Hub's image %1 could not be fetched. One that is paused or was copied may have none; "
                   "that of a private Space needs you to be signed in.")
                .arg(name),
            detail};
}

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
        return std::unexpected(pullError(name, options, pulled ? id.error() : pulled.error()));
    if (!pulled)
        observer.onLog(LogSource::Runner,
                       (isRefused(pulled.error())
                            ? Tr::tr("The registry lets you fetch it no more: the image that was fetched before runs.")
                            : Tr::tr("The registry could not be asked: the image that was fetched before runs."))
                               .toUtf8() +
                           '\n');
    return SpaceImage{.name = name, .id = *id, .baseName = name, .baseId = *id};
}

} // namespace spacewright::run
