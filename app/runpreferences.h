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

    /// Reads how that was run; what needs a container engine that is gone is put off, which engineMissing() says.
    void setSpace(const space::Space &space);
    run::RunOptions options() const;
    /// What the user chose for the open Space.
    void keep(const run::RunOptions &chosen);

Q_SIGNALS:
    /// options() have become others.
    void changed();
    /// The Space runs in another way than last time, as those sentences say.
    void engineMissing(const QString &text);

private:
    void lookForEngine();

    settings::Settings *m_settings;
    space::Space m_space;
    run::SpaceChoice m_choice;
    bool m_isEngineMissing = false;
    Task<QString> m_looking;
    /// One at a time, in the order in which things were chosen.
    QThreadPool m_writing;
};

} // namespace spacewright
