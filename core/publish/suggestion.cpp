// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "suggestion.h"

#include "publishrecord.h"

#include <core/hub/client/identity.h>

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Suggestion)
};

/// What is left of a folder's name when the Hub's rules for names are applied (huggingface_hub, utils/_validators).
QString allowedName(const QString &folderName)
{
    static const QRegularExpression forbidden(QStringLiteral("[^A-Za-z0-9_]+"));
    QString name = folderName.normalized(QString::NormalizationForm_KD);
    name.replace(forbidden, QStringLiteral("-"));
    constexpr qsizetype most = 96;
    name = name.left(most);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("space") : name;
}

} // namespace

std::optional<hub::SpaceId> knownName(const space::Space &space, const QUrl &endpoint)
{
    if (const auto last = lastPublishRecord(space.folder, endpoint))
        return last->id;
    const QString base = endpoint.toString(QUrl::StripTrailingSlash) + QStringLiteral("/spaces/");
    if (!space.remote.startsWith(base))
        return {};
    QString path = space.remote.sliced(base.size());
    if (path.endsWith(u".git"))
        path.chop(4);
    const Result<hub::SpaceId> id = hub::SpaceId::parse(path);
    return id ? std::optional(*id) : std::nullopt;
}

Result<hub::SpaceId> suggestedName(const hub::HubClient &hub, const space::Space &space, Progress &progress)
{
    if (const auto known = knownName(space, hub.endpoint()))
        return *known;
    if (!hub.hasToken())
        return fail(ErrorCode::HubSignInNeeded, Tr::tr("Sign in to the Hub to publish."));
    return hub::whoami(hub, progress).transform([&space](const hub::Identity &identity) {
        return hub::SpaceId{identity.name, allowedName(QDir(space.folder).dirName())};
    });
}

} // namespace spacewright::publish
