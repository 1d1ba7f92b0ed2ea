// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/choices/spacechoice.h>
#include <core/settings/settings.h>
#include <core/space/space.h>

#include <QObject>

namespace spacewright
{

/// What a run of the open Space begins with: as it was run last, and the settings for the rest. A Space that was never
/// run begins as the last one that was.
class RunPreferences final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPreferences)

public:
    /// @p settings outlives this.
    explicit RunPreferences(settings::Settings *settings, QObject *parent = nullptr);

    /// Reads how that was run, on a worker: changed() follows for each other Space, and until then options() are what
    /// they were. What needs a container engine that is gone is put off, which engineMissing() says.
    void setSpace(const space::Space &space);
    /// Whether somebody is signed in at the Hub, once that is known: who is not borrows no hardware there.
    void setSignedIn(bool isSignedIn);
    run::RunOptions options() const;
    /// What the user chose for the open Space; what they did not change while it was read stays as it was kept.
    void keep(const run::RunOptions &chosen);
    /// The open Space is run now: it will be like that next time, whatever is chosen for others meanwhile.
    void keepAsRun();

Q_SIGNALS:
    /// options() have become others.
    void changed();
    /// The Space runs in another way than chosen, as those sentences say.
    void engineMissing(const QString &text);
    /// The same for want of somebody who is signed in at the Hub; empty once somebody is.
    void hubMissing(const QString &text);

private:
    void read();
    void take(const run::SpaceChoice &kept);
    void tellChanged();
    void keepChoice();
    void lookForEngine();
    void lookForHub();

    settings::Settings *m_settings;
    space::Space m_space;
    run::SpaceChoice m_choice;
    /// What was shown when the Space was opened, while it is read how that was run last.
    std::optional<run::SpaceChoice> m_shown;
    Task<std::optional<run::SpaceChoice>> m_reading;
    bool m_isEngineMissing = false;
    std::optional<bool> m_isSignedIn;
    bool m_isHubMissing = false;
    Task<QString> m_looking;
    /// One at a time: what was chosen a moment ago is written before anything is read.
    QThreadPool m_disk;
};

} // namespace spacewright
