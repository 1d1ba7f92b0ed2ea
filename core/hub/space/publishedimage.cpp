// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishedimage.h"

#include "spaceinfo.h"

#include <QCoreApplication>
#include <QUrl>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PublishedImage)
};

/// The host of the registry stands beside those of the Spaces: "registry.hf.space" beside "name-space.hf.space".
QString registryOf(const SpaceInfo &info)
{
    const QUrl host(info.host);
    const QString domain = host.host().section(u'.', 1);
    if (domain.isEmpty() || !host.host().startsWith(info.subdomain + u'.'))
        return QStringLiteral("registry.hf.space");
    const QString registry = QStringLiteral("registry.") + domain;
    return host.port() > 0 ? registry + u':' + QString::number(host.port()) : registry;
}

} // namespace

Result<QString> publishedImage(const HubClient &hub, const SpaceId &space, Progress &progress)
{
    const Result<SpaceInfo> info = readSpace(hub, space, progress);
    if (!info)
        return failure(info);
    if (info->sdk == QLatin1StringView("static"))
        //: %1 is the name of a Space
        return fail(
            ErrorCode::HubMissing,
            Tr::tr("%1 is a static Space: the Hub serves its files and makes no image of them.").arg(space.text()));
    if (info->subdomain.isEmpty())
        //: %1 is the name of a Space
        return fail(ErrorCode::HubMissing,
                    Tr::tr("The Hub has no image of %1 yet. It gets one when it is built there.").arg(space.text()));
    return QStringLiteral("%1/%2:latest").arg(registryOf(*info), info->subdomain);
}

} // namespace spacewright::hub
