// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include "recorder.h"
#include <core/run/cause/causefix.h>
#include <core/run/cause/causeplace.h>
#include <core/run/container/containerrunner.h>
#include <core/run/container/leftapp.h>
#include <core/run/hook/starthook.h>
#include <core/run/oauth/oauthstandin.h>
#include <core/run/recipe/containerfile.h>
#include <core/run/running/sessionmark.h>
#include <core/run/sandbox/sandbox.h>
#include <core/run/sandbox/sandboxrunner.h>
#include <core/run/sleep/sleepcycle.h>
#include <core/run/static/staticrunner.h>
#include <core/run/storage/buildroom.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <optional>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QList<QByteArray> secretValues(const RunOptions &options)
{
    QList<QByteArray> values;
    for (const QString &value : options.secrets)
        values += value.toUtf8();
    if (!options.registryToken.isEmpty())
        values += options.registryToken;
    return values;
}

/// Where a failure leaves the Space, in the Hub's words.
Stage failureStage(const Error &error, bool building)
{
    switch (error.code) {
    case ErrorCode::AppFileMissing:
        return building ? Stage::BuildError : Stage::NoAppFile;
    case ErrorCode::CardMissing:
    case ErrorCode::CardInvalid:
    case ErrorCode::SdkUnknown:
        return Stage::ConfigError;
    default:
        return building ? Stage::BuildError : Stage::RuntimeError;
    }
}

std::unique_ptr<Runner> makeRunner(const Recipe &recipe, const RunOptions &options)
{
    if (recipe.runner == RunnerKind::Hub)
        return options.hubRunner();
    if (recipe.card.sdk == manifest::Sdk::Static && recipe.publishedImage.isEmpty())
        return std::make_unique<StaticRunner>(recipe.runner);
    if (recipe.runner == RunnerKind::Container)
        return std::make_unique<ContainerRunner>();
    return std::make_unique<SandboxRunner>();
}

Result<> checkCard(const manifest::Card &card)
{
    if (!card.entries.isEmpty() && card.sdk != manifest::Sdk::None)
        return {};
    const manifest::CardEntry *sdk = card.find(QStringLiteral("sdk"));
    if (sdk != nullptr) {
        //: %1 is what a card says as its sdk
        return fail(
            ErrorCode::SdkUnknown,
            Tr::tr("README.md names the SDK %1. The Hub knows gradio, streamlit, docker and static.").arg(sdk->text));
    }
    return fail(ErrorCode::CardMissing,
                Tr::tr("README.md has no readable card that names an sdk. Begin it with a block between two lines of "
                       "three dashes, with a line such as sdk: gradio."));
}

} // namespace

class Session::Data
{
public:
    Result<> prepare(Recipe &recipe);
    Result<> buildAndRun(Until until, RunObserver &observer, Progress &progress, bool &building);
    Result<> takeOver(RunObserver &observer, Progress &progress);
    Result<> runApp(const Recipe &recipe, RunObserver &observer, Progress &progress);
    RunningSpace description() const;
    void heed(RunningWish wish, Progress &progress);
    void keepTraces() const;
    void keepRunning() const;
    void keepPackages(const QByteArray &packages) const;
    void explain(const Error &symptom, bool building);

    RecipeInput input;
    RunOptions options;
    BuildRecord record;
    std::shared_ptr<log::LogStore> buildLog;
    std::shared_ptr<log::LogStore> runLog;
    std::shared_ptr<PageLines> page = std::make_shared<PageLines>();
    std::optional<Error> error;
    /// An app that runs already, and when it was heard last.
    std::optional<LeftApp> left;
    QDateTime lastHeard;
    /// While it works, and until its failure is explained.
    std::unique_ptr<Runner> runner;
    SleepRequest sleep;
};

Session::Session() : d(std::make_unique<Data>()) {}

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::create(const RecipeInput &input, const RunOptions &options)
{
    std::unique_ptr<Session> session(new Session);
    Data &d = *session->d;
    d.input = input;
    d.options = options;
    // There it is built as it is there.
    if (options.runner == RunnerKind::Hub)
        d.options.fidelity = Fidelity::Exact;
    d.record.started = QDateTime::currentDateTimeUtc();
    const QString space = options.recordedFor.isEmpty() ? input.folder : options.recordedFor;
    d.record.spaceFolder = space;
    d.record.commit = options.commit;
    d.record.isModified = options.isModified;
    d.record.spaceTitle = input.card.title;
    d.record.flavor = options.flavor;
    d.record.fidelity = d.options.fidelity == Fidelity::Live ? QStringLiteral("live") : QStringLiteral("exact");
    d.record.runner = runnerKindName(options.runner);
    d.record.folder = newRecordFolder(space, d.record.started);
    if (d.record.folder.isEmpty())
        return fail(ErrorCode::FileUnwritable,
                    Tr::tr("The build record could not be made. Is the disk full or the data folder write-protected?"));
    d.record.id = spaceKey(space) + QLatin1Char('/') + d.record.folder.section(QLatin1Char('/'), -1);
    d.options.recordFolder = d.record.folder;
    d.input.baseImage = baseImageFor(options, input.card);
    Result<std::shared_ptr<log::LogStore>> build = log::LogStore::create(d.record.buildLogPath());
    if (!build)
        return failure(build);
    Result<std::shared_ptr<log::LogStore>> run = log::LogStore::create(d.record.runLogPath());
    if (!run)
        return failure(run);
    d.buildLog = *build;
    d.runLog = *run;
    return session;
}

Result<std::unique_ptr<Session>> Session::resume(const LeftApp &left, const RecipeInput &input,
                                                 const RunOptions &options, Progress &progress)
{
    std::unique_ptr<Session> session(new Session);
    Data &d = *session->d;
    d.input = input;
    d.options = options;
    d.options.recordFolder = left.record.folder;
    d.record = left.record;
    d.left = left;
    d.lastHeard = left.lastHeard();
    const Result<std::shared_ptr<log::LogStore>> build = log::LogStore::resume(left.record.buildLogPath(), progress);
    if (!build)
        return failure(build);
    const Result<std::shared_ptr<log::LogStore>> run = log::LogStore::resume(left.record.runLogPath(), progress);
    if (!run)
        return failure(run);
    d.buildLog = *build;
    d.runLog = *run;
    return session;
}

std::shared_ptr<log::LogStore> Session::buildLog() const
{
    return d->buildLog;
}

std::shared_ptr<log::LogStore> Session::runLog() const
{
    return d->runLog;
}

std::shared_ptr<PageLines> Session::page() const
{
    return d->page;
}

std::optional<Error> Session::error() const
{
    return d->error;
}

Result<> Session::Data::prepare(Recipe &recipe)
{
    if (const Result<> checked = checkCard(input.card); !checked)
        return checked;
    if (!options.publishedImage.isEmpty()) {
        recipe = publishedRecipe(input, options.publishedImage, flavorNamed(options.flavor));
        record.runner = runnerKindName(recipe.runner);
        record.fidelity = QStringLiteral("exact");
        return writeFile(record.folder + QStringLiteral("/Containerfile"), containerfile(recipe).toUtf8());
    }
    const bool needsContainer = options.isOffline && options.runner == RunnerKind::Auto;
    const Result<Recipe> made = makeRecipe(input, needsContainer ? RunnerKind::Container : options.runner,
                                           options.fidelity, flavorNamed(options.flavor));
    if (!made)
        return failure(made);
    if (options.isOffline && made->runner != RunnerKind::Container)
        return fail(ErrorCode::RunnerUnsuitable,
                    Tr::tr("Only a container keeps an app off the network; choose the runner container."));
    if (made->runner == RunnerKind::Hub && !options.hubRunner)
        return fail(ErrorCode::HubSignInNeeded, Tr::tr("Sign in at the Hub to use its hardware."));
    recipe = *made;
    record.runner = runnerKindName(recipe.runner);
    return writeFile(record.folder + QStringLiteral("/Containerfile"), containerfile(recipe).toUtf8());
}

Result<> Session::Data::buildAndRun(Until until, RunObserver &observer, Progress &progress, bool &building)
{
    Recipe recipe;
    if (const Result<> prepared = prepare(recipe); !prepared)
        return prepared;
    building = true;
    observer.onStage(Stage::Building, QString());
    if (const Result<> saved = saveRecord(record).and_then([this] { return reserveSpace(record); }); !saved)
        return saved;
    QElapsedTimer clock;
    clock.start();
    runner = makeRunner(recipe, options);
    const Result<> built = runner->build(recipe, options, observer, progress);
    record.buildDuration = double(clock.restart()) / 1000;
    record.facts = runner->facts();
    if (!built || progress.isCancelled())
        return built;
    building = false;
    keepPackages(runner->packages());
    if (until == Until::Built)
        return {};
    // Who goes on with the app after a crash finds the build here.
    if (const Result<> saved = saveRecord(record); !saved)
        qCWarning(logRun) << saved.error().detail;
    const Result<> ran = runApp(recipe, observer, progress);
    record.runDuration = double(clock.elapsed()) / 1000;
    keepTraces();
    return ran;
}

/// With a stand-in for the sign-in of the Hub, unless the user gives the app another one.
Result<> Session::Data::runApp(const Recipe &recipe, RunObserver &observer, Progress &progress)
{
    const QString known = QStringLiteral("OAUTH_CLIENT_ID");
    std::optional<OAuthStandIn> standIn;
    RunOptions all = options;
    if (recipe.card.oauth && needsHook(recipe) && !options.variables.contains(known) &&
        !options.secrets.contains(known)) {
        standIn.emplace(recipe.card);
        all.variables = standIn->variables();
        all.variables.insert(options.variables);
        observer.onLog(LogSource::Runner, Tr::tr("Signing in with Hugging Face is a stand-in here: its page asks "
                                                 "nobody, and its token opens nothing.")
                                                  .toUtf8() +
                                              '\n');
    }
    return options.sleepTime.count() > 0 ? runWithSleep(*runner, recipe, all, sleep, observer, progress)
                                         : runner->run(recipe, all, observer, progress);
}

/// What other processes are told of it.
RunningSpace Session::Data::description() const
{
    return {.folder = record.spaceFolder,
            .title = record.spaceTitle,
            .runner = record.runner,
            .flavor = record.flavor,
            .record = record.folder,
            .started = record.started,
            .canSleep = options.sleepTime.count() > 0 && !left};
}

/// On any thread.
void Session::Data::heed(RunningWish wish, Progress &progress)
{
    if (wish == RunningWish::Sleep)
        sleep.ask(SleepRequest::Wish::Sleep);
    else if (wish == RunningWish::Wake)
        sleep.ask(SleepRequest::Wish::Wake);
    else
        progress.cancel();
}

Result<> Session::Data::takeOver(RunObserver &observer, Progress &progress)
{
    observer.onStage(Stage::AppStarting, QString());
    const Fidelity fidelity = record.fidelity == QLatin1StringView("exact") ? Fidelity::Exact : Fidelity::Live;
    const Result<Recipe> recipe = makeRecipe(input, RunnerKind::Container, fidelity, flavorNamed(record.flavor));
    if (!recipe)
        return failure(recipe);
    if (const Result<> saved = saveRecord(record).and_then([this] { return reserveSpace(record); }); !saved)
        return saved;
    auto container = std::make_unique<ContainerRunner>();
    ContainerRunner &taking = *container;
    runner = std::move(container);
    const Result<> ran = taking.resume(*left, lastHeard, *recipe, options, observer, progress);
    record.runDuration = double(record.started.msecsTo(QDateTime::currentDateTimeUtc())) / 1000 - record.buildDuration;
    keepTraces();
    return ran;
}

void Session::Data::keepTraces() const
{
    keepPackages(runner->packages());
    if (const Result<> kept = saveSurroundings(record, runner->surroundings()); !kept)
        qCWarning(logRun) << kept.error().detail;
}

/// Whoever wants to know how it runs need not wait for its end.
void Session::Data::keepRunning() const
{
    if (const Result<> saved = saveRecord(record); !saved)
        qCWarning(logRun) << saved.error().detail;
    if (runner && !runner->surroundings().variables.isEmpty())
        keepTraces();
}

void Session::Data::keepPackages(const QByteArray &packages) const
{
    if (packages.isEmpty())
        return;
    // A record without its list of packages is worth keeping.
    if (const Result<> kept = writeFile(record.folder + QStringLiteral("/packages.json"), packages); !kept)
        qCWarning(logRun) << kept.error().detail;
}

void Session::Data::explain(const Error &symptom, bool building)
{
    const log::LogStore &log = building ? *buildLog : *runLog;
    // What code from a command line does in a build is none of the app's.
    const QString appFile = building ? QString() : input.card.appFile;
    record.cause = log::findCause(log, {appFolder, QStringLiteral("/app"), input.folder}, appFile);
    if (building && input.card.sdk == manifest::Sdk::Docker)
        placeInDockerfile(record.cause, input, record.steps, symptom);
    placeInManifests(record.cause, input);
    record.fix = fixFor(record.cause, input.folder);
    if (runner && (record.cause.rule == QLatin1StringView("disk.full") || symptom.code == ErrorCode::DiskFull)) {
        // Of the disk of an engine its runner knows more.
        if (const QString disk = runner->fullDisk(); !disk.isEmpty())
            record.cause.text = disk;
    }
    // Why an image did not come is in its engine's words; which one it was is in ours.
    if (symptom.code == ErrorCode::ImageMissing && input.card.sdk != manifest::Sdk::Docker &&
        record.cause.rule.startsWith(QLatin1StringView("network.")))
        record.cause.text = symptom.message;
    record.reason = record.cause.isKnown() ? record.cause.text : symptom.message;
    if (record.cause.isKnown() && record.cause.line > 0) {
        //: %1 is a sentence about a failure, %2 a file, %3 a line of it
        record.reason = Tr::tr("%1 (%2, line %3)").arg(record.reason, record.cause.file).arg(record.cause.line);
    }
}

Result<BuildRecord> Session::execute(Until until, RunObserver &observer, Progress &progress)
{
    SessionMark mark(d->description(), [this, &progress](RunningWish wish) { d->heed(wish, progress); });
    Recorder recorder(d->record, *d->buildLog, *d->runLog, secretValues(d->options), observer);
    recorder.setPage(d->page.get());
    recorder.setMark(&mark);
    recorder.setKeep([this] { d->keepRunning(); });
    recorder.setRoomCheck([this] { return d->runner ? roomWarning(d->record, d->runner->buildFolder()) : QString(); });
    bool building = false;
    const Result<> done =
        d->left ? d->takeOver(recorder, progress) : d->buildAndRun(until, recorder, progress, building);
    recorder.flush();
    observer.onUrl(QUrl());
    const bool hasFailed = !done && !progress.isCancelled();
    if (hasFailed) {
        const Stage stage = failureStage(done.error(), building);
        recorder.onLog(LogSource::Runner, done.error().message.toUtf8() + '\n');
        if (!done.error().detail.isEmpty())
            recorder.onLog(LogSource::Runner, done.error().detail.toUtf8() + '\n');
        d->explain(done.error(), building);
        // The recorder notes the reason once more: the cause, not the symptom.
        recorder.onStage(stage, d->record.reason);
    } else {
        recorder.onStage(Stage::Stopped, QString());
    }
    d->runner.reset();
    if (const Result<> saved = closeRecord(d->record); !saved)
        return failure(saved);
    if (hasFailed)
        d->error = Error{done.error().code, d->record.reason, done.error().detail};
    return d->record;
}

} // namespace spacewright::run
