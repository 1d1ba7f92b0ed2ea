// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubrunner.h"

#include "stagingears.h"
#include <core/publish/publishrecord.h>

#include <core/base/log.h>
#include <core/http/retrypolicy.h>
#include <core/hub/space/lifecycle.h>
#include <core/hub/space/runtime.h>
#include <core/hub/space/settings.h>
#include <core/hub/space/spaceinfo.h>
#include <core/run/process/stoprequest.h>
#include <core/run/recipe/recipe.h>
#include <core/run/runoptions.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <numeric>

using namespace std::chrono_literals;

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubRunner)
};

/// Should everything of ours fail, the Space costs nothing any more after this time without a visitor.
constexpr qint64 sleepTime = 300;
constexpr auto moment = 100ms;
constexpr auto lookPause = 3s;
/// A stop is to be over within 11 seconds.
constexpr auto removalTime = 8s;

/// Hands on what a build says, but not yet that the app runs: that is the run's.
class BuildPart final : public run::RunObserver
{
public:
    BuildPart(run::RunObserver &whole, QUrl &url) : m_whole(whole), m_url(url) {}

    void onStage(run::Stage stage, const QString &reason) override
    {
        if (stage == run::Stage::Building)
            m_whole.onStage(stage, reason);
    }
    void onStep(const log::Step &step) override { m_whole.onStep(step); }
    void onLog(run::LogSource source, const QByteArray &bytes) override { m_whole.onLog(source, bytes); }
    void onUrl(const QUrl &url) override { m_url = url; }
    void onStats(const run::Stats &) override {}
    void onReload() override {}

private:
    run::RunObserver &m_whole;
    QUrl &m_url;
};

void tell(run::RunObserver &observer, const QString &line)
{
    observer.onLog(run::LogSource::Runner, line.toUtf8() + '\n');
}

run::GpuUse gpuUse(const hub::SpaceMetrics &metrics)
{
    constexpr double percent = 100;
    run::GpuUse gpu{.memory = metrics.gpuMemoryUsed, .memoryLimit = qMax<qint64>(0, metrics.gpuMemoryTotal)};
    if (!metrics.gpuPercent.isEmpty())
        gpu.use = std::accumulate(metrics.gpuPercent.begin(), metrics.gpuPercent.end(), 0.0) /
                  double(metrics.gpuPercent.size()) / percent;
    return gpu;
}

void tellMetrics(run::RunObserver &observer, const hub::SpaceMetrics &metrics)
{
    const bool isMoved = metrics.receivedPerSecond >= 0 && metrics.sentPerSecond >= 0;
    observer.onStats({.cpu = metrics.cpuPercent / 100,
                      .memory = metrics.memoryUsed,
                      .memoryLimit = metrics.memoryTotal,
                      .network = isMoved ? metrics.receivedPerSecond + metrics.sentPerSecond : -1,
                      .gpu = gpuUse(metrics)});
}

bool isStopWanted(const run::RunOptions &options)
{
    return options.stop && options.stop->wish() != run::StopRequest::Wish::None;
}

} // namespace

HubRunner::HubRunner(const hub::HubClient &hub) : m_hub(hub) {}

HubRunner::~HubRunner()
{
    remove(nullptr);
}

QMap<QString, QString> HubRunner::facts() const
{
    return {{QStringLiteral("space"), m_id.text()}, {QStringLiteral("hardware"), m_flavor}};
}

Result<> HubRunner::build(const run::Recipe &recipe, const run::RunOptions &options, run::RunObserver &observer,
                          Progress &progress)
{
    const Result<> sent = prepare(recipe, options, progress)
                              .and_then([&] {
                                  //: %1 is the name of a Space, %2 a flavor such as "t4-small"
                                  tell(observer, Tr::tr("%1 on the Hub is made for this run, private, with %2. It is "
                                                        "removed when the run ends.")
                                                     .arg(m_id.text(), m_flavor));
                                  return giveEnvironment(options, progress);
                              })
                              .and_then([&] { return send(recipe, progress); });
    if (!sent) {
        remove(&observer);
        return progress.isCancelled() ? Result<>() : sent;
    }
    BuildPart part(observer, m_url);
    const Result<> built = followBuild(m_hub, m_id, m_commit, part, progress);
    if (!built || progress.isCancelled())
        remove(&observer);
    return built;
}

/// Makes the Space. One of an earlier run of the folder that was left goes first: it may have other hardware.
Result<> HubRunner::prepare(const run::Recipe &recipe, const run::RunOptions &options, Progress &progress)
{
    const Result<hub::Identity> identity = hub::whoami(m_hub, progress);
    if (!identity)
        return failure(identity);
    m_id = stagingName(*identity, recipe.folder);
    m_flavor = options.flavor;
    const Result<hub::SpaceInfo> before = hub::readSpace(m_hub, m_id, progress);
    if (before && !leftStagingSpaces(m_hub.endpoint()).contains(m_id))
        return fail(ErrorCode::NameTaken,
                    //: %1 is the name of a Space
                    Tr::tr("There is a Space %1 already. Another Spacewright runs this folder there, or left it: stop "
                           "it there, or remove that Space, then run again.")
                        .arg(m_id.text()));
    if (before) {
        if (const Result<> removed = removeStagingSpace(m_hub, m_id, progress); !removed)
            return removed;
    }
    // Before the Space itself: whatever happens from here on is found again.
    m_mark = std::make_unique<StagingMark>(m_hub.endpoint(), m_id);
    const bool isFree = m_flavor == QLatin1StringView("cpu-basic");
    const QString sdk = manifest::sdkName(recipe.card.sdk);
    const Result<> made = hub::createSpace(m_hub,
                                           {.id = m_id,
                                            .sdk = sdk,
                                            .isPrivate = true,
                                            .hardware = isFree ? QString() : m_flavor,
                                            .sleepTime = isFree ? std::optional<qint64>() : sleepTime},
                                           progress);
    if (!made && made.error().code == ErrorCode::HubPaymentNeeded)
        m_mark.reset();
    return made;
}

Result<> HubRunner::giveEnvironment(const run::RunOptions &options, Progress &progress) const
{
    const auto give = [&](const QMap<QString, QString> &values, hub::SettingKind kind) -> Result<> {
        for (const auto &[name, value] : values.asKeyValueRange()) {
            const hub::Setting setting{.name = name, .value = value};
            if (const Result<> given = hub::writeSetting(m_hub, m_id, kind, setting, progress); !given)
                return given;
        }
        return {};
    };
    return give(options.variables, hub::SettingKind::Variable).and_then([&] {
        return give(options.secrets, hub::SettingKind::Secret);
    });
}

Result<> HubRunner::send(const run::Recipe &recipe, Progress &progress)
{
    const Result<space::Space> space = space::readSpace(recipe.folder);
    if (!space)
        return failure(space);
    const PublishTarget target{
        .id = m_id, .isPrivate = true, .hardware = m_flavor, .message = Tr::tr("A run from Spacewright")};
    const Result<PublishPlan> plan = makePlan(m_hub, *space, target, progress);
    if (!plan)
        return failure(plan);
    const Result<Published> published = publish(m_hub, *space, *plan, {}, progress);
    // The folder does not belong there.
    forgetPublished(space->folder, m_hub.endpoint(), m_id);
    if (!published)
        return failure(published);
    m_commit = published->commit;
    return {};
}

Result<> HubRunner::run(const run::Recipe &, const run::RunOptions &options, run::RunObserver &observer,
                        Progress &progress)
{
    observer.onStage(run::Stage::Running, QString());
    observer.onUrl(m_url);
    QElapsedTimer sinceLook;
    sinceLook.start();
    Result<> ended;
    {
        StagingEars ears(m_hub, m_id);
        while (!progress.isCancelled() && !isStopWanted(options)) {
            http::waitFor(moment, progress);
            if (const QByteArray output = ears.takeOutput(); !output.isEmpty())
                observer.onLog(run::LogSource::Run, output);
            if (const auto metrics = ears.takeMetrics())
                tellMetrics(observer, *metrics);
            if (sinceLook.durationElapsed() < lookPause)
                continue;
            sinceLook.restart();
            const Result<bool> lives = look(observer, progress);
            if (!lives)
                ended = failure(lives);
            if (!lives || !*lives)
                break;
        }
        if (const QByteArray output = ears.takeOutput(); !output.isEmpty())
            observer.onLog(run::LogSource::Run, output);
    }
    observer.onUrl(QUrl());
    remove(&observer);
    if (isStopWanted(options))
        progress.cancel();
    return progress.isCancelled() ? Result<>() : ended;
}

/// Whether it still serves. A Hub that cannot be asked for a moment says nothing of the app.
Result<bool> HubRunner::look(run::RunObserver &observer, Progress &progress) const
{
    const Result<hub::Runtime> runtime = hub::readRuntime(m_hub, m_id, progress);
    if (!runtime && runtime.error().code == ErrorCode::HubMissing)
        return fail(ErrorCode::AppExited,
                    //: %1 is the name of a Space
                    Tr::tr("%1 was removed on the Hub while it ran.").arg(m_id.text()), runtime.error().detail);
    if (!runtime)
        return true;
    switch (runtime->phase()) {
    case hub::Phase::Failed:
        return fail(ErrorCode::AppExited,
                    //: %1 is the Hub's name of a stage, e.g. RUNTIME_ERROR, %2 says why
                    Tr::tr("The Space does not run on the Hub any more (%1). %2")
                        .arg(runtime->stage, runtime->errorMessage)
                        .trimmed());
    case hub::Phase::Asleep:
        tell(observer, Tr::tr("The Hub has put the Space to sleep, since nobody visited it: the run ends."));
        return fail(ErrorCode::AppExited, Tr::tr("The Hub has put the Space to sleep, since nobody visited it."));
    default:
        return true;
    }
}

void HubRunner::remove(run::RunObserver *observer)
{
    if (!m_mark)
        return;
    // Also after a cancel.
    Progress progress;
    const std::jthread limit([&progress](const std::stop_token &stop) {
        for (auto left = std::chrono::milliseconds(removalTime); left.count() > 0 && !stop.stop_requested();
             left -= moment)
            std::this_thread::sleep_for(moment);
        progress.cancel();
    });
    const Result<> removed = removeStagingSpace(m_hub, m_id, progress);
    if (!removed) {
        m_mark->keep();
        qCWarning(logHub) << "A staging Space could not be removed:" << removed.error().detail;
    }
    if (observer)
        tell(*observer, removed
                            //: %1 is the name of a Space
                            ? Tr::tr("%1 is removed from the Hub.").arg(m_id.text())
                            //: %1 is the name of a Space, %2 a command
                            : Tr::tr("%1 could not be removed from the Hub and may cost money. This removes it: %2")
                                  .arg(m_id.text(), QStringLiteral("spacewright-cli hub staging --remove")));
    m_mark.reset();
}

} // namespace spacewright::publish
