// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildrecord.h"
#include "stepinsides.h"
#include <core/run/process/lineredactor.h>
#include <core/run/process/pagelines.h>
#include <core/run/resources/requestreader.h>

#include <QElapsedTimer>

#include <functional>

namespace spacewright::run
{

class SessionMark;

/// Stands between a runner and whoever listens: cleans the log, keeps it, and notes what belongs into the record. All
/// that it is given outlives it.
class Recorder final : public RunObserver
{
public:
    Recorder(BuildRecord &record, log::LogStore &buildLog, log::LogStore &runLog, const QList<QByteArray> &secrets,
             RunObserver &next);

    void onStage(Stage stage, const QString &reason) override;
    void onStep(const log::Step &step) override;
    void onLog(LogSource source, const QByteArray &bytes) override;
    void onUrl(const QUrl &url) override;
    void onStats(const Stats &stats) override;
    void onUnmeasured(const QString &reason) override;
    void onReload() override { m_next.onReload(); }
    void onProbed() override;
    void onContainer(const std::shared_ptr<const RunningContainer> &container) override
    {
        m_next.onContainer(container);
    }
    void onEnding(std::optional<std::chrono::seconds> left) override { m_next.onEnding(left); }
    void onEngineAway(const std::optional<Error> &away) override { m_next.onEngineAway(away); }

    /// Whose lines go into the run's log with those of the app; outlives this.
    void setPage(PageLines *page) { m_page = page; }
    /// Where other processes see how it runs; outlives this.
    void setMark(SessionMark *mark) { m_mark = mark; }
    /// Asked once, when the first step of a build begins that is not there already: what to warn of. May be empty.
    void setRoomCheck(std::function<QString()> check) { m_roomCheck = std::move(check); }
    /// Called when the app runs for the first time, and when more is known of it: a running app has a record too.
    void setKeep(std::function<void()> keep) { m_keepRecord = std::move(keep); }
    /// Hands on the begun lines that were held back.
    void flush();

private:
    void keep(LogSource source, const QByteArray &bytes);
    void keepPage();
    void addVisits(Stats &stats);
    void checkRoom();
    void tellInside(const QString &name);
    void tellLost(const Error &error);

    BuildRecord &m_record;
    log::LogStore &m_buildLog;
    log::LogStore &m_runLog;
    LineRedactor m_build;
    LineRedactor m_run;
    StepInsides m_insides;
    GpuCallReader m_gpuCalls;
    RequestReader m_requests;
    /// Since visits and errors were told last.
    QElapsedTimer m_sinceVisits;
    int m_errors = 0;
    bool m_isVisited = false;
    RunObserver &m_next;
    QElapsedTimer m_clock;
    PageLines *m_page = nullptr;
    SessionMark *m_mark = nullptr;
    std::function<QString()> m_roomCheck;
    std::function<void()> m_keepRecord;
    bool m_isLogLost = false;
};

} // namespace spacewright::run
