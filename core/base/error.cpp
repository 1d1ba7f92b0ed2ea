// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "error.h"

#include <array>
#include <utility>

namespace spacewright
{

QString errorId(ErrorCode code)
{
    static constexpr auto ids = std::to_array<std::pair<ErrorCode, const char *>>({
        {ErrorCode::Internal, "internal"},
        {ErrorCode::Usage, "usage"},
        {ErrorCode::FileMissing, "file.missing"},
        {ErrorCode::FileUnreadable, "file.unreadable"},
        {ErrorCode::FileUnwritable, "file.unwritable"},
        {ErrorCode::DiskFull, "disk.full"},
        {ErrorCode::CardMissing, "card.missing"},
        {ErrorCode::CardInvalid, "card.invalid"},
        {ErrorCode::SdkUnknown, "sdk.unknown"},
        {ErrorCode::AppFileMissing, "appFile.missing"},
        {ErrorCode::TemplateUnknown, "template.unknown"},
        {ErrorCode::TrustNeeded, "trust.needed"},
        {ErrorCode::RunnerUnavailable, "runner.unavailable"},
        {ErrorCode::RunnerUnsuitable, "runner.unsuitable"},
        {ErrorCode::ToolMissing, "tool.missing"},
        {ErrorCode::ToolFailed, "tool.failed"},
        {ErrorCode::DependenciesFailed, "dependencies.failed"},
        {ErrorCode::BuildFailed, "build.failed"},
        {ErrorCode::AppExited, "app.exited"},
        {ErrorCode::AppTimeout, "app.timeout"},
        {ErrorCode::AppWrongPort, "app.wrongPort"},
        {ErrorCode::OutOfMemory, "app.outOfMemory"},
        {ErrorCode::PortTaken, "port.taken"},
        {ErrorCode::NetworkFailed, "network.failed"},
        {ErrorCode::NetworkCut, "network.cut"},
        {ErrorCode::HttpFailed, "http.failed"},
        {ErrorCode::RecordMissing, "record.missing"},
        {ErrorCode::RecordInvalid, "record.invalid"},
        {ErrorCode::SecretsUnavailable, "secrets.unavailable"},
        {ErrorCode::PatternInvalid, "pattern.invalid"},
        {ErrorCode::EngineAbsent, "engine.absent"},
        {ErrorCode::EnginePermission, "engine.permission"},
        {ErrorCode::EngineTooOld, "engine.tooOld"},
        {ErrorCode::EngineTooNew, "engine.tooNew"},
        {ErrorCode::EngineNonsense, "engine.nonsense"},
        {ErrorCode::EngineCut, "engine.cut"},
        {ErrorCode::EngineFailed, "engine.failed"},
        {ErrorCode::ImageMissing, "image.missing"},
        {ErrorCode::ContainerMissing, "container.missing"},
        {ErrorCode::NameTaken, "name.taken"},
        {ErrorCode::VolumeMissing, "volume.missing"},
        {ErrorCode::RepositoryFailed, "repository.failed"},
        {ErrorCode::RepositoryLocked, "repository.locked"},
        {ErrorCode::RepositoryDamaged, "repository.damaged"},
        {ErrorCode::RevisionUnknown, "revision.unknown"},
        {ErrorCode::AuthorMissing, "author.missing"},
        {ErrorCode::NothingToCommit, "commit.nothing"},
        {ErrorCode::ChangesInTheWay, "changes.inTheWay"},
        {ErrorCode::MergeConflict, "merge.conflict"},
        {ErrorCode::AddressRefused, "address.refused"},
        {ErrorCode::CredentialsRefused, "credentials.refused"},
        {ErrorCode::PushRejected, "push.rejected"},
        {ErrorCode::HubSignInNeeded, "hub.signInNeeded"},
        {ErrorCode::HubPaymentNeeded, "hub.paymentNeeded"},
        {ErrorCode::HubForbidden, "hub.forbidden"},
        {ErrorCode::HubMissing, "hub.missing"},
        {ErrorCode::HubConflict, "hub.conflict"},
        {ErrorCode::HubOutdated, "hub.outdated"},
        {ErrorCode::HubRefused, "hub.refused"},
        {ErrorCode::HubBusy, "hub.busy"},
        {ErrorCode::HubFailed, "hub.failed"},
        {ErrorCode::HubNonsense, "hub.nonsense"},
        {ErrorCode::PublishRefused, "publish.refused"},
        {ErrorCode::LargeFileMissing, "largeFile.missing"},
        {ErrorCode::LargeFileWrong, "largeFile.wrong"},
        {ErrorCode::ManifestInvalid, "manifest.invalid"},
        {ErrorCode::EditRefused, "edit.refused"},
        {ErrorCode::DependenciesClash, "dependencies.clash"},
        {ErrorCode::DependenciesOffline, "dependencies.offline"},
        {ErrorCode::GpuUnavailable, "gpu.unavailable"},
    });
    for (const auto &[known, id] : ids) {
        if (known == code)
            return QString::fromLatin1(id);
    }
    return QStringLiteral("internal");
}

} // namespace spacewright
