// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright
{

/// What kind of failure this is, for code that acts on it. Scripts see errorId() in `--json` output, so an id never
/// changes.
enum class ErrorCode {
    Internal,
    Usage,
    FileMissing,
    FileUnreadable,
    FileUnwritable,
    DiskFull,
    CardMissing,
    CardInvalid,
    SdkUnknown,
    AppFileMissing,
    TemplateUnknown,
    TrustNeeded,
    RunnerUnavailable,
    RunnerUnsuitable,
    ToolMissing,
    ToolFailed,
    DependenciesFailed,
    BuildFailed,
    AppExited,
    AppTimeout,
    AppWrongPort,
    OutOfMemory,
    PortTaken,
    NetworkFailed,
    NetworkCut,
    HttpFailed,
    RecordMissing,
    RecordInvalid,
    SecretsUnavailable,
    PatternInvalid,
    EngineAbsent,
    EnginePermission,
    EngineTooOld,
    EngineTooNew,
    EngineNonsense,
    EngineCut,
    EngineFailed,
    ImageMissing,
    ContainerMissing,
    NameTaken,
    VolumeMissing,
    RepositoryFailed,
    RepositoryLocked,
    RepositoryDamaged,
    RevisionUnknown,
    AuthorMissing,
    NothingToCommit,
    ChangesInTheWay,
    MergeConflict,
    AddressRefused,
    CredentialsRefused,
    PushRejected,
    HubSignInNeeded,
    HubPaymentNeeded,
    HubForbidden,
    HubMissing,
    HubConflict,
    HubOutdated,
    HubRefused,
    HubBusy,
    HubFailed,
    HubNonsense,
    PublishRefused,
    LargeFileMissing,
    LargeFileWrong,
    ManifestInvalid,
    EditRefused,
    DependenciesClash,
    DependenciesOffline,
    GpuUnavailable,
};

/// The stable name of @p code in machine-readable output, e.g. "trust.needed".
QString errorId(ErrorCode code);

/// A failure as a value. Cancelling is not one: a cancelled job ends without an Error.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    /// One translated sentence for people: what failed, and what to do.
    QString message;
    /// For the log: never translated, never with a secret.
    QString detail = {};
};

} // namespace spacewright
