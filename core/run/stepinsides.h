// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/phases/phasereader.h>
#include <core/log/steps/buildsteps.h>

#include <QElapsedTimer>
#include <QHash>

namespace spacewright::run
{

/// Reads what goes on inside of the steps of a build from its log, by the time at which its lines arrive.
class StepInsides final
{
public:
    /// The lines from now on are those of this step, until another one begins or is named by a line.
    void begin(const log::Step &step);
    /// Bytes of the log in whole lines, the first of which is number @p line. Returns the name of the step of which
    /// more is known now, at most a few times in each second; empty if there is none.
    [[nodiscard]] QString append(const QByteArray &lines, qint64 line);
    /// Adds what is known of @p step; forgets it once it has ended.
    void describe(log::Step &step);

private:
    struct Inside {
        log::PhaseReader reader;
        QElapsedTimer clock;
    };

    QHash<QString, Inside> m_insides;
    QString m_speaking;
    QElapsedTimer m_sinceTold;
    bool m_isNews = false;
};

} // namespace spacewright::run
