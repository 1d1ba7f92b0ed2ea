// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/hub/client/endpoint.h>
#include <core/hub/client/spaceid.h>
#include <views/run/choices/borrowedhardware.h>

#include <QObject>

class QThreadPool;

namespace spacewright
{

class HubTools;
class RunPanels;

/// Runs on the Hub's hardware: offered while somebody is signed in, who pays for it. What a crash has left there is
/// offered for removal once it is known who is signed in.
class HardwareLending final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HardwareLending)

public:
    HardwareLending(HubTools *hub, RunPanels *run, QThreadPool *pool, QObject *parent = nullptr);

private:
    void takeSession();
    QFuture<Result<views::BorrowedHardware>> ask(const hub::Access &access, const QString &flavor);
    void offerRemoval(const hub::Access &access);
    void remove(const hub::Access &access, const QList<hub::SpaceId> &left);

    HubTools *m_hub;
    RunPanels *m_run;
    QThreadPool *m_pool;
    bool m_hasOffered = false;
    Task<views::BorrowedHardware> m_asking;
    Task<void> m_removing;
};

} // namespace spacewright
