// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsplace.h"

#include <core/git/gitlibrary.h>
#include <core/git/remote/ssh/sshcommand.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

constexpr std::chrono::seconds timeout{60};

bool isPlain(const QString &text)
{
    return std::ranges::none_of(text, [](QChar character) { return character < u' ' || character == u'\x7f'; });
}

} // namespace

Result<LfsAction> askForLfsPlace(const QUrl &address, LfsOperation operation, Progress &progress)
{
    const QString manner = operation == LfsOperation::Upload ? QStringLiteral(" upload") : QStringLiteral(" download");
    Result<ProcessCall> call =
        sshCall(address, QStringLiteral("git-lfs-authenticate ") + shellQuoted(pathOnHost(address)) + manner);
    if (!call)
        return failure(call);
    call->keepInputOpen = false;
    call->timeout = timeout;
    const Result<ProcessEnd> end = runProcess(*call, progress);
    if (!end)
        return failure(end);
    if (end->cancelled)
        return cancelled();
    if (!end->isSuccess())
        return std::unexpected(sshError(address, end->exitCode, end->errors));
    const QJsonObject told = QJsonDocument::fromJson(end->output).object();
    LfsAction place{.url = QUrl(told.value(QLatin1StringView("href")).toString() + QStringLiteral("/objects/batch"),
                                QUrl::StrictMode)};
    const QJsonObject headers = told.value(QLatin1StringView("header")).toObject();
    bool isSound = told.contains(QLatin1StringView("href"));
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        isSound = isSound && isPlain(header.key()) && isPlain(header.value().toString());
        place.headers.append({header.key().toUtf8(), header.value().toString().toUtf8()});
    }
    if (!isSound)
        return fail(ErrorCode::LargeFileWrong,
                    //: %1 is a host name
                    Tr::tr("%1 does not say where it keeps large files.").arg(address.host()));
    return place;
}

} // namespace spacewright::git
