// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "followedbuild.h"

#include <core/publish/follow/appfolders.h>
#include <core/run/cause/causefix.h>
#include <core/run/cause/causeplace.h>
#include <core/run/recorder.h>

#include <QCoreApplication>
#include <QElapsedTimer>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FollowedBuild)
};

/// The Hub's log has the lines of its steps already, so these are noted and not written once more.
class StepsOfLog final : public run::RunObserver
{
public:
    StepsOfLog(run::Recorder &recorder, run::BuildRecord &record, run::RunObserver &next)
        : m_recorder(recorder), m_record(record), m_next(next)
    {
    }

    void onStage(run::Stage stage, const QString &reason) override { m_recorder.onStage(stage, reason); }
    void onStep(const log::Step &step) override
    {
        if (log::Step *running = log::runningStep(m_record.steps, step))
            *running = step;
        else
            m_record.steps += step;
        m_next.onStep(step);
    }
    void onLog(run::LogSource source, const QByteArray &bytes) override { m_recorder.onLog(source, bytes); }
    void onUrl(const QUrl &url) override { m_recorder.onUrl(url); }
    void onStats(const run::Stats &stats) override { m_recorder.onStats(stats); }
    void onReload() override { m_recorder.onReload(); }

private:
    run::Recorder &m_recorder;
    run::BuildRecord &m_record;
    run::RunObserver &m_next;
};

} // namespace

Result<std::unique_ptr<FollowedBuild>> FollowedBuild::create(const space::Space &space, const Published &published)
{
    std::unique_ptr<FollowedBuild> build(new FollowedBuild(published));
    build->m_input = {.folder = space.folder, .card = space.card, .manifests = space.manifests};
    run::BuildRecord &record = build->m_record;
    record.started = QDateTime::currentDateTimeUtc();
    record.spaceFolder = space.folder;
    record.spaceTitle = space.title;
    record.runner = QStringLiteral("hub");
    record.fidelity = QStringLiteral("exact");
    record.commit = published.commit;
    record.facts.insert(QStringLiteral("space"), published.id.text());
    record.folder = run::newRecordFolder(space.folder, record.started);
    if (record.folder.isEmpty())
        return fail(ErrorCode::FileUnwritable,
                    Tr::tr("The Space was published, but its build cannot be recorded here. Is the disk full or the "
                           "data folder write-protected?"));
    record.id = run::spaceKey(space.folder) + u'/' + record.folder.section(u'/', -1);
    const auto buildLog = log::LogStore::create(record.buildLogPath());
    const auto runLog = buildLog ? log::LogStore::create(record.runLogPath()) : buildLog;
    if (!runLog)
        return failure(runLog);
    build->m_buildLog = *buildLog;
    build->m_runLog = *runLog;
    return build;
}

Result<run::BuildRecord> FollowedBuild::execute(const hub::HubClient &hub, run::RunObserver &observer,
                                                Progress &progress)
{
    run::Recorder recorder(m_record, *m_buildLog, *m_runLog, {}, observer);
    StepsOfLog steps(recorder, m_record, observer);
    QElapsedTimer clock;
    clock.start();
    const Result<> followed = followBuild(hub, m_published.id, m_published.commit, steps, progress);
    recorder.flush();
    m_record.buildDuration = double(clock.elapsed()) / 1000;
    const bool isOver = followed || run::isFailure(m_record.stage);
    if (!isOver)
        m_record.stage = run::Stage::Stopped;
    else if (!followed)
        explain(followed.error());
    if (progress.isCancelled())
        m_record.stage = run::Stage::Stopped;
    const Result<> saved = run::closeRecord(m_record);
    if (!saved || !isOver)
        return saved ? failure(followed) : failure(saved);
    return m_record;
}

void FollowedBuild::explain(const Error &symptom)
{
    const bool isBuild = m_record.stage == run::Stage::BuildError;
    m_record.cause = log::findCause(isBuild ? *m_buildLog : *m_runLog, appFolders);
    if (isBuild && m_input.card.sdk == manifest::Sdk::Docker)
        run::placeInDockerfile(m_record.cause, m_input, m_record.steps, symptom);
    run::placeInManifests(m_record.cause, m_input);
    m_record.fix = run::fixFor(m_record.cause, m_record.spaceFolder);
    m_record.reason = m_record.cause.isKnown() ? m_record.cause.text : symptom.message;
}

} // namespace spacewright::publish
