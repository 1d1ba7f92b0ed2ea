// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/combine/unfinished.h>

#include <KMessageWidget>

namespace spacewright::views
{

class RepositoryWorker;

/// Says that a merge, a rebase or the like is not over, and how to go on or give it up. Hidden when there is none.
class UnfinishedBar final : public KMessageWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnfinishedBar)

public:
    /// @p worker must outlive the bar.
    explicit UnfinishedBar(RepositoryWorker *worker, QWidget *parent = nullptr);

    void setUnfinished(const git::Unfinished &work, qsizetype conflicts);

private:
    void goOn();
    void giveUp();

    RepositoryWorker *m_worker;
    QAction *m_goOn;
    QAction *m_giveUp;
};

} // namespace spacewright::views
