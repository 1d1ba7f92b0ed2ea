// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livelog.h"

#include <core/http/retrypolicy.h>
#include <core/hub/space/appaddress.h>
#include <core/log/cause/failurecause.h>
#include <core/log/steps/stepreader.h>
#include <core/publish/publisher.h>

#include <QCoreApplication>

#include <chrono>

using namespace std::chrono_literals;

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Follow)
};

/// Of the Hub's many stages, the one that says the same of a run here.
run::Stage stageOf(const QString &stage)
{
    static const QHash<QString, run::Stage> stages = {
        {QStringLiteral("NO_APP_FILE"), run::Stage::NoAppFile},
        {QStringLiteral("CONFIG_ERROR"), run::Stage::ConfigError},
        {QStringLiteral("BUILD_ERROR"), run::Stage::BuildError},
        {QStringLiteral("RUNNING"), run::Stage::Running},
        {QStringLiteral("RUNTIME_ERROR"), run::Stage::RuntimeError},
        {QStringLiteral("SLEEPING"), run::Stage::Sleeping},
        {QStringLiteral("PAUSED"), run::Stage::Stopped},
        {QStringLiteral("STOPPED"), run::Stage::Stopped},
        {QStringLiteral("APP_STARTING"), run::Stage::AppStarting},
        {QStringLiteral("RUNNING_APP_STARTING"), run::Stage::AppStarting},
    };
    return stages.value(stage, run::Stage::Building);
}

class Follower final
{
public:
    Follower(const hub::HubClient &hub, const hub::SpaceId &id, const QString &commit, run::RunObserver &observer,
             Progress &progress)
        : m_hub(hub), m_id(id), m_commit(commit), m_observer(observer), m_progress(progress)
    {
    }

    Result<> follow()
    {
        hub::Runtime runtime;
        QString told;
        int failures = 0;
        LiveLog log(m_hub, m_id, m_commit);
        while (!m_progress.isCancelled()) {
            const Result<hub::Runtime> read = hub::readRuntime(m_hub, m_id, m_progress);
            // The client has tried again already; what lasts longer than that is an end.
            constexpr int most = 3;
            if (!read && ++failures >= most)
                return failure(read);
            if (read) {
                failures = 0;
                runtime = *read;
                // What runs, or has failed, before its turn is the commit before: nobody is to take it for this one.
                const bool isDone = isOver(runtime);
                const bool isShown = isDone || !isEnd(runtime.phase());
                const QString stage = isShown ? runtime.stage : QStringLiteral("BUILDING");
                if (stage != told)
                    m_observer.onStage(stageOf(stage), isShown ? runtime.errorMessage : QString());
                told = stage;
                if (isDone)
                    break;
            }
            pass(wait(), log);
        }
        // The last lines may be on their way.
        while (!m_progress.isCancelled() && !log.isQuiet())
            pass(moment, log);
        tell(log.take());
        return m_progress.isCancelled() ? Result<>() : finish(runtime);
    }

private:
    static constexpr std::chrono::milliseconds moment{50};

    /// Often at first, because small Spaces are built in seconds.
    std::chrono::milliseconds wait() { return m_asked++ < 20 ? 500ms : 3s; }

    /// Waits, and hands on what the log says meanwhile.
    void pass(std::chrono::milliseconds time, LiveLog &log)
    {
        for (; time.count() > 0 && !m_progress.isCancelled(); time -= moment) {
            http::waitFor(qMin(time, moment), m_progress);
            tell(log.take());
        }
    }

    void tell(const QList<hub::LogPiece> &pieces)
    {
        for (const hub::LogPiece &piece : pieces) {
            m_observer.onLog(run::LogSource::Build, piece.text);
            m_log += piece.text;
            m_line += piece.text;
            for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
                m_steps.append(m_line.first(end), piece.time);
                m_line.remove(0, end + 1);
            }
        }
        if (!pieces.isEmpty())
            tellSteps();
    }

    /// What began or ended since the last time.
    void tellSteps()
    {
        const QList<log::Step> steps = m_steps.steps();
        for (qsizetype i = 0; i < steps.size(); ++i) {
            if (i < m_told.size() && m_told.at(i) == steps.at(i).state)
                continue;
            // Whoever listens knows a step from its beginning.
            if (i >= m_told.size() && steps.at(i).state != log::StepState::Started) {
                log::Step begun = steps.at(i);
                begun.state = log::StepState::Started;
                m_observer.onStep(begun);
            }
            m_observer.onStep(steps.at(i));
            m_told.resize(qMax(m_told.size(), i + 1));
            m_told[i] = steps.at(i).state;
        }
    }

    static bool isEnd(hub::Phase phase) { return phase == hub::Phase::Serving || phase == hub::Phase::Failed; }

    bool isOver(const hub::Runtime &runtime)
    {
        m_hasWorked = m_hasWorked || runtime.phase() == hub::Phase::Working;
        switch (runtime.phase()) {
        case hub::Phase::Serving:
            // The commit before may still serve for a moment.
            return runtime.commit.isEmpty() ? m_hasWorked || m_asked > 20 : runtime.commit == m_commit;
        case hub::Phase::Asleep:
            return true;
        case hub::Phase::Failed:
            // So may the failure of the commit before.
            return m_hasWorked || runtime.commit == m_commit || m_asked > 6;
        case hub::Phase::Working:
        case hub::Phase::ServingAndWorking:
        case hub::Phase::Unknown:
            break;
        }
        return false;
    }

    /// The log of the app as a whole: it is there until the next start.
    void tellRunLog()
    {
        Progress progress;
        const auto take = [&](const hub::LogPiece &piece) {
            m_observer.onLog(run::LogSource::Run, piece.text);
            m_log += piece.text;
            return !m_progress.isCancelled();
        };
        // Who may not read the log has the stage still.
        [[maybe_unused]] const Result<> read = hub::drainLog(m_hub, m_id, hub::LogKind::Run, take, progress);
    }

    Result<> finish(const hub::Runtime &runtime)
    {
        if (runtime.phase() != hub::Phase::Failed) {
            const Result<hub::SpaceInfo> info = hub::readSpace(m_hub, m_id, m_progress);
            const Result<QUrl> address = info ? hub::appAddress(m_hub, *info, m_progress) : failure(info);
            if (address)
                m_observer.onUrl(*address);
            return {};
        }
        const bool isBuild = stageOf(runtime.stage) == run::Stage::BuildError;
        if (!isBuild) {
            m_log.clear();
            tellRunLog();
        }
        const log::FailureCause cause =
            log::findCause(m_log.split('\n'), {QStringLiteral("/home/user/app"), QStringLiteral("/app")});
        const QString reason = cause.isKnown() ? cause.text : runtime.errorMessage;
        return fail(isBuild ? ErrorCode::BuildFailed : ErrorCode::AppExited,
                    //: %1 is the Hub's name of a stage, e.g. BUILD_ERROR, %2 says why
                    Tr::tr("The Space does not run on the Hub (%1). %2").arg(runtime.stage, reason).trimmed(),
                    runtime.errorMessage);
    }

    const hub::HubClient &m_hub;
    const hub::SpaceId &m_id;
    const QString &m_commit;
    run::RunObserver &m_observer;
    Progress &m_progress;
    /// All of it, for finding the cause of a failure.
    QByteArray m_log;
    /// The line that has not ended yet.
    QByteArray m_line;
    log::StepReader m_steps;
    /// The states that were handed on.
    QList<log::StepState> m_told;
    int m_asked = 0;
    bool m_hasWorked = false;
};

} // namespace

Result<> followBuild(const hub::HubClient &hub, const hub::SpaceId &id, const QString &commit,
                     run::RunObserver &observer, Progress &progress)
{
    return Follower(hub, id, commit, observer, progress).follow();
}

} // namespace spacewright::publish
