// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remotefailure.h"

#include "appfolders.h"
#include <core/base/redact.h>
#include <core/hub/space/runtime.h>
#include <core/hub/stream/spacestream.h>

namespace spacewright::publish
{

namespace
{

/// The cause of a failure is not behind so much, or nobody would find it there.
constexpr qsizetype longestLog = qsizetype(16) * 1024 * 1024;

log::FailureCause causeInLog(const hub::HubClient &hub, const hub::SpaceId &id, hub::LogKind kind, Progress &progress)
{
    QByteArray text;
    const auto take = [&text](const hub::LogPiece &piece) {
        text += piece.text;
        return text.size() < longestLog;
    };
    const Result<> read = hub::drainLog(hub, id, kind, take, progress);
    return read ? log::findCause(redact(text).split('\n'), appFolders) : log::FailureCause();
}

} // namespace

log::FailureCause whyItFails(const hub::HubClient &hub, const hub::SpaceId &id, Progress &progress)
{
    const Result<hub::Runtime> runtime = hub::readRuntime(hub, id, progress);
    if (!runtime)
        return {};
    const bool isBuild = runtime->stage == QLatin1StringView("BUILD_ERROR");
    const bool hasLog = isBuild || runtime->stage == QLatin1StringView("RUNTIME_ERROR");
    log::FailureCause cause =
        hasLog ? causeInLog(hub, id, isBuild ? hub::LogKind::Build : hub::LogKind::Run, progress) : log::FailureCause();
    if (!cause.isKnown())
        cause.text = redact(runtime->errorMessage).simplified();
    return cause;
}

} // namespace spacewright::publish
