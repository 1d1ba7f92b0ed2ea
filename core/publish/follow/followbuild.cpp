// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisher.h"

#include <core/http/retrypolicy.h>
#include <core/hub/stream/spacestream.h>
#include <core/log/cause/failurecause.h>
#include <core/log/steps/stepreader.h>

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
        while (!m_progress.isCancelled()) {
            const Result<hub::Runtime> read = hub::readRuntime(m_hub, m_id, m_progress);
            // The client has tried again already; what lasts longer than that is an end.
            constexpr int most = 3;
            if (!read && ++failures >= most)
                return failure(read);
            if (read) {
                failures = 0;
                runtime = *read;
                if (runtime.stage != told)
                    m_observer.onStage(stageOf(runtime.stage), runtime.errorMessage);
                told = runtime.stage;
                if (isOver(runtime))
                    break;
            }
            http::waitFor(wait(), m_progress);
        }
        return m_progress.isCancelled() ? Result<>() : finish(runtime);
    }

private:
    /// Often at first, because small Spaces are built in seconds.
    std::chrono::milliseconds wait() { return m_asked++ < 20 ? 500ms : 3s; }

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

    /// The log as a whole: it is there until the next build.
    void tellLog(hub::LogKind kind, run::LogSource source)
    {
        Progress progress;
        const auto take = [&](const hub::LogPiece &piece) {
            m_observer.onLog(source, piece.text);
            m_log += piece.text;
            if (kind == hub::LogKind::Build)
                readSteps(piece);
            return !m_progress.isCancelled();
        };
        // Who may not read the log has the stage still.
        (void)hub::drainLog(m_hub, m_id, kind, take, progress);
    }

    /// Line by line, with the time at which the Hub heard it.
    void readSteps(const hub::LogPiece &piece)
    {
        m_begun += piece.text;
        for (qsizetype end = m_begun.indexOf('\n'); end >= 0; end = m_begun.indexOf('\n')) {
            m_steps.append(m_begun.first(end), piece.time);
            m_begun.remove(0, end + 1);
        }
    }

    Result<> finish(const hub::Runtime &runtime)
    {
        tellLog(hub::LogKind::Build, run::LogSource::Build);
        m_steps.append(m_begun);
        for (const log::Step &step : m_steps.steps())
            m_observer.onStep(step);
        if (runtime.phase() != hub::Phase::Failed) {
            const Result<hub::SpaceInfo> info = hub::readSpace(m_hub, m_id, m_progress);
            if (info && !info->host.isEmpty())
                m_observer.onUrl(QUrl(info->host));
            return {};
        }
        const bool isBuild = stageOf(runtime.stage) == run::Stage::BuildError;
        if (!isBuild) {
            m_log.clear();
            tellLog(hub::LogKind::Run, run::LogSource::Run);
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
    QByteArray m_log;
    log::StepReader m_steps;
    /// A line whose end is still to come.
    QByteArray m_begun;
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
