// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacelogs.h"

#include <core/run/process/lineredactor.h>

#include <QCoreApplication>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SpaceLogs)
};

} // namespace

Result<std::shared_ptr<SpaceLogs>> SpaceLogs::create()
{
    std::shared_ptr<SpaceLogs> logs(new SpaceLogs);
    if (!logs->m_folder.isValid())
        return fail(ErrorCode::FileUnwritable, Tr::tr("There is no place for the logs. Is the disk full?"),
                    logs->m_folder.errorString());
    const auto build = log::LogStore::create(logs->m_folder.filePath(QStringLiteral("build.log")));
    const auto run = build ? log::LogStore::create(logs->m_folder.filePath(QStringLiteral("run.log"))) : build;
    if (!run)
        return failure(run);
    logs->m_buildLog = *build;
    logs->m_runLog = *run;
    return logs;
}

Result<> SpaceLogs::follow(const hub::HubClient &hub, const hub::SpaceId &space, hub::LogKind kind,
                           Progress &progress) const
{
    log::LogStore &store = kind == hub::LogKind::Build ? *m_buildLog : *m_runLog;
    run::LineRedactor redactor({});
    Result<> kept;
    const auto take = [&](const hub::LogPiece &piece) {
        kept = store.append(redactor.add(piece.text));
        return kept && !progress.isCancelled();
    };
    const Result<> followed = hub::followLog(hub, space, kind, take, progress);
    const Result<> rest = store.append(redactor.flush());
    if (!kept)
        return kept;
    return followed ? rest : followed;
}

} // namespace spacewright::publish
