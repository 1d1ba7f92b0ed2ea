// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardwarelending.h"

#include "hubtools.h"
#include <app/window/runpanels.h>

#include <core/publish/staging/hubrunner.h>

#include <QThreadPool>

namespace spacewright
{

using views::BorrowedHardware;

HardwareLending::HardwareLending(HubTools *hub, RunPanels *run, QThreadPool *pool, QObject *parent)
    : QObject(parent), m_hub(hub), m_run(run), m_pool(pool)
{
    connect(m_hub, &HubTools::sessionChanged, this, &HardwareLending::takeSession);
}

void HardwareLending::takeSession()
{
    m_hub->access().then(this, [this](const hub::Access &access) {
        if (access.token.isEmpty()) {
            m_run->setHardware({});
            return;
        }
        m_run->setHardware([this, access](const QString &flavor) { return ask(access, flavor); });
        offerRemoval(access);
    });
}

QFuture<Result<BorrowedHardware>> HardwareLending::ask(const hub::Access &access, const QString &flavor)
{
    m_asking = Task<BorrowedHardware>(m_pool, [access, flavor](Progress &progress) -> Result<BorrowedHardware> {
        const hub::HubClient hub(access);
        const auto cost = publish::hourlyCost(hub, flavor, progress);
        if (!cost)
            return failure(cost);
        if (!*cost)
            //: %1 is a flavor such as t4-small
            return fail(ErrorCode::Usage, tr("The Hub has no hardware %1 any more.").arg(flavor));
        return BorrowedHardware{.runner = [hub] { return std::make_unique<publish::HubRunner>(hub); },
                                .dollarsPerHour = **cost};
    });
    return m_asking.future();
}

void HardwareLending::offerRemoval(const hub::Access &access)
{
    const QList<hub::SpaceId> left = publish::leftStagingSpaces(access.endpoint);
    if (left.isEmpty() || std::exchange(m_hasOffered, true))
        return;
    QStringList names;
    for (const hub::SpaceId &id : left)
        names += id.text();
    Q_EMIT m_hub->offered(
        //: %1 are names of Spaces, separated by commas
        tr("A run that was cut off has left %1 on the Hub, where it may cost money.")
            .arg(names.join(QStringLiteral(", "))),
        tr("Remove"), [this, access, left] { remove(access, left); });
}

void HardwareLending::remove(const hub::Access &access, const QList<hub::SpaceId> &left)
{
    m_removing = Task<void>(m_pool, [access, left](Progress &progress) -> Result<> {
        for (const hub::SpaceId &id : left) {
            if (const Result<> removed = publish::removeStagingSpace(hub::HubClient(access), id, progress); !removed)
                return removed;
        }
        return {};
    });
    m_removing.future().then(this, [this](const Result<> &removed) {
        if (removed)
            Q_EMIT m_hub->noticed(tr("What the run left on the Hub is removed."));
        else
            Q_EMIT m_hub->failed(removed.error());
    });
}

} // namespace spacewright
