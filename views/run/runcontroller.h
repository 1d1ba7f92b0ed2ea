// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/container/leftapp.h>
#include <core/run/container/runningcontainer.h>
#include <core/run/session.h>
#include <core/space/space.h>

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace spacewright::views
{

/// Runs Spaces for the window: hands each session to a worker and carries its events to the GUI thread, bundled so that
/// a flood of them never floods the window. One run of each Space at a time; what it tells of is the current Space's,
/// while those of others go on unseen.
class RunController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunController)

public:
    explicit RunController(QObject *parent = nullptr);
    /// Stops all that runs and waits for its end (at most 11 seconds).
    ~RunController() override;

    /// The Space that start() runs. A run of the one before goes on, but is watched no more if it is elsewhere; one of
    /// this Space is told of as if it had begun now.
    void setSpace(const space::Space &space);
    const space::Space &currentSpace() const;

    run::Stage stage() const;
    bool isActive() const;
    QUrl url() const;
    QList<log::Step> steps() const;
    /// That whose limits the run has; empty for what is only watched.
    QString flavor() const;
    /// Lines of the app and of its page that say they are errors, since the run began.
    qint64 errors() const;
    /// What the app has used since it was measured first, and when that was.
    const run::UsageCurve &usage() const;
    QDateTime usageBegan() const;
    /// The container that the app runs in; null if there is none.
    const std::shared_ptr<const run::RunningContainer> &container() const;

    /// Starts a run; does nothing while one is active. The Space must be trusted already. With a @p revision, what that
    /// names is run instead of the folder, which stays as it is.
    void start(const run::RunOptions &options, const QString &revision = {});
    /// Goes on with an app of this Space that was left running; does nothing while one is active.
    void resume(const run::LeftApp &left, const run::RunOptions &options);
    /// Something that is built and runs elsewhere, with the logs that it is kept in.
    struct Watched {
        std::shared_ptr<log::LogStore> buildLog;
        std::shared_ptr<log::LogStore> runLog;
        std::function<Result<run::BuildRecord>(run::RunObserver &, Progress &)> execute;
    };
    /// Shows it as if it ran here; does nothing while anything is active. @p open is called on a worker. What runs at
    /// the end goes on without being watched: its stage and its address stay.
    void watch(const std::function<Result<Watched>()> &open);
    /// Something that the app's page said, in one line: it goes into the log of the run. Errors are counted.
    void addPageLine(const QByteArray &line);
    /// The app's page asked it for something.
    void addPageRequest();
    /// Asks the run to end; stageChanged(STOPPED) follows within 11 seconds. Asked again while an app takes its time,
    /// it is ended at once.
    void stop();
    /// The same for the Space in @p folder, current or not.
    void stop(const QString &folder);
    /// Takes that back while the app still runs.
    void keepRunning();
    /// How long the app that was asked to end has until it is ended by force; nothing if it need not end.
    std::optional<std::chrono::seconds> countdown() const;
    /// Why the app's engine does not answer, while it is waited for; empty while it does.
    QString engineAway() const;

Q_SIGNALS:
    void stageChanged(spacewright::run::Stage stage, const QString &reason);
    /// Before a build's first step and after each change of one.
    void stepsChanged(const QList<spacewright::log::Step> &steps);
    /// Empty when the app is gone.
    void urlChanged(const QUrl &url);
    void statsChanged(const spacewright::run::Stats &stats);
    void errorsChanged(qint64 errors);
    /// There is another container to look into, or none any more.
    void containerChanged(const std::shared_ptr<const spacewright::run::RunningContainer> &container);
    /// countdown() has become another.
    void countdownChanged(std::optional<std::chrono::seconds> left);
    /// engineAway() has become another.
    void engineAwayChanged(const QString &reason);
    /// The build that has begun may find too little room, as that sentence says.
    void shortOfRoom(const QString &warning);
    /// The page should be loaded again: its files changed.
    void reloadRequested();
    /// The logs of the run that starts now.
    void logsChanged(const std::shared_ptr<spacewright::log::LogStore> &build,
                     const std::shared_ptr<spacewright::log::LogStore> &run);
    /// The run is over, with its record (stage, cause).
    void finished(const spacewright::run::BuildRecord &record);
    /// The run has failed because no container engine could be used; finished() follows.
    void engineWanted();
    /// The run of a Space that is not the current one is over.
    void finishedUnseen(const spacewright::run::BuildRecord &record);
    /// The run could not even be recorded.
    void failed(const spacewright::Error &error);

private:
    struct Outcome;
    struct Run;
    using RunPointer = std::shared_ptr<Run>;

    using Open = std::function<Result<std::unique_ptr<run::Session>>(Progress &)>;
    Result<Outcome> execute(const RunPointer &run, const Open &open, const QList<log::Step> &known,
                            run::RunObserver &observer, Progress &progress);
    using Job = std::function<Result<Outcome>(run::RunObserver &, Progress &)>;
    void begin(const Job &job, const std::shared_ptr<run::StopRequest> &stop, const QString &flavor = {});
    void tellLogs(const RunPointer &run, const std::shared_ptr<log::LogStore> &build,
                  const std::shared_ptr<log::LogStore> &app);
    bool isCurrent(const Run &run) const;
    void tellAll();
    void takeEvents(Run &run);
    void setStage(Run &run, run::Stage stage, const QString &reason);
    void setUrl(Run &run, const QUrl &url);
    void addStats(Run &run, const run::Stats &stats);
    void setErrors(Run &run, qint64 errors);
    void setCountdown(Run &run, std::optional<std::chrono::seconds> left);
    void setEngineAway(Run &run, const QString &reason);
    void setContainer(Run &run, const std::shared_ptr<const run::RunningContainer> &container);
    void finish(Run &run, const Result<Outcome> &outcome);
    void stop(Run &run);

    /// Of the current Space; never null.
    RunPointer m_run;
    /// Of others that have not been seen to their end, by folder.
    std::map<QString, RunPointer> m_others;
};

} // namespace spacewright::views
