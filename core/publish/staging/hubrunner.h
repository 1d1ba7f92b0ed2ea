// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stagingspace.h"
#include <core/publish/publisher.h>

#include <core/run/runner.h>

#include <memory>

namespace spacewright::publish
{

/// Runs a Space on the Hub's own hardware: in a private Space that is made for it, gets the folder as it is, has the
/// flavor of the recipe, and is removed when the run ends. That may cost money: whoever makes this has asked.
class HubRunner final : public run::Runner
{
public:
    explicit HubRunner(const hub::HubClient &hub);
    /// Removes the Space if it is still there.
    ~HubRunner() override;
    Q_DISABLE_COPY_MOVE(HubRunner)

    QString name() const override { return QStringLiteral("hub"); }
    QMap<QString, QString> facts() const override;
    [[nodiscard]] Result<> build(const run::Recipe &recipe, const run::RunOptions &options, run::RunObserver &observer,
                                 Progress &progress) override;
    [[nodiscard]] Result<> run(const run::Recipe &recipe, const run::RunOptions &options, run::RunObserver &observer,
                               Progress &progress) override;

private:
    Result<> prepare(const run::Recipe &recipe, const run::RunOptions &options, Progress &progress);
    Result<> giveEnvironment(const run::RunOptions &options, Progress &progress) const;
    Result<> send(const run::Recipe &recipe, Progress &progress);
    Result<bool> look(run::RunObserver &observer, Progress &progress) const;
    void remove(run::RunObserver *observer);

    hub::HubClient m_hub;
    hub::SpaceId m_id;
    QString m_flavor;
    QString m_commit;
    /// While there is a Space.
    std::unique_ptr<StagingMark> m_mark;
    QUrl m_url;
};

} // namespace spacewright::publish
