// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace spacewright::run
{

/// A Space that is built or runs on this machine now, in whichever process: a window's or the command line's.
struct RunningSpace {
    /// Names this run for tellRunning(), for as long as it lasts.
    QString id = {};
    /// The Space's own, also where an earlier state of it runs.
    QString folder = {};
    QString title = {};
    QString runner = {};
    QString flavor = {};
    /// The folder of its record.
    QString record = {};
    /// The process that runs it.
    qint64 process = 0;
    QDateTime started = {};
    Stage stage = Stage::Building;
    /// Stays while it sleeps: a visit wakes it. Empty before it has answered.
    QUrl url = {};
    Stats stats = {};
    bool canSleep = false;

    quint16 port() const { return quint16(url.port(0)); }
    QJsonObject toJson() const;
    static RunningSpace fromJson(const QJsonObject &object);
};

/// What may be wanted of one from outside.
enum class RunningWish { Stop, Sleep, Wake };

/// All of them, those that began first coming first. Reads marks on disk, a few kilobytes each.
[[nodiscard]] QList<RunningSpace> runningSpaces();
/// By its id, a start of that, the Space's folder or its title; if several fit, none does.
[[nodiscard]] Result<RunningSpace> runningSpace(const QString &name);
/// Asks for it; the run follows within a second or says why not in its log. RunnerUnsuitable where it cannot sleep.
[[nodiscard]] Result<> tellRunning(const RunningSpace &space, RunningWish wish);

} // namespace spacewright::run
