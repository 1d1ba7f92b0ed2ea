// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runlistener.h"
#include "spaceimages.h"
#include "temporaryhome.h"
#include "testengine.h"

#include <core/run/session.h>
#include <core/space/space.h>

#include <QUuid>

#include <mutex>

namespace spacewright::tests
{

/// Answers at port 7860 until it is ended.
constexpr auto servingApp =
    "import http.server\n"
    "http.server.HTTPServer(('0.0.0.0', 7860), http.server.SimpleHTTPRequestHandler).serve_forever()\n";

/// How one run went.
struct ContainerOutcome {
    run::BuildRecord record;
    std::optional<Error> error;
    RunListener listener;
};

/// Spaces that are small and quick, run in real containers through the session that window and command line use. What
/// they leave at an engine for their next run goes with this object. Several may run at once, on threads of their own.
class ContainerSpaces final
{
public:
    using AtStage = std::function<void(run::Stage, Progress &)>;

    ~ContainerSpaces() { removeImages(); }

    /// A Dockerfile that copies the Space and starts its app.py.
    static QByteArray dockerfile(const QByteArray &instructions = {})
    {
        return "FROM " + baseImage().toUtf8() + "\nWORKDIR /home/user/app\nCOPY . .\n" + instructions +
               "CMD [\"python3\", \"-u\", \"app.py\"]\n";
    }

    static AtStage stopWhenRunning()
    {
        return [](run::Stage stage, Progress &progress) {
            if (stage == run::Stage::Running)
                progress.cancel();
        };
    }

    run::RecipeInput make(const QByteArray &dockerfile, const QByteArray &app, const QByteArray &card = {}) const
    {
        const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
        home.write(name + QStringLiteral("/README.md"), "---\nsdk: docker\n" + card + "---\n");
        home.write(name + QStringLiteral("/Dockerfile"), dockerfile);
        home.write(name + QStringLiteral("/app.py"), app);
        return read(home.path(name));
    }
    static run::RecipeInput read(const QString &folder)
    {
        const Result<space::Space> space = space::readSpace(folder);
        return {.folder = space->folder, .card = space->card, .manifests = space->manifests};
    }

    /// Builds and runs @p input at the engine of @p variable with `options`.
    std::unique_ptr<ContainerOutcome> execute(const QByteArray &variable, const run::RecipeInput &input,
                                              const AtStage &atStage = {},
                                              run::Session::Until until = run::Session::Until::Ended,
                                              Progress *given = nullptr) const
    {
        auto outcome = std::make_unique<ContainerOutcome>();
        execute(*outcome, variable, input, atStage, until, given);
        return outcome;
    }
    /// The same with a listener that is prepared.
    void execute(ContainerOutcome &outcome, const QByteArray &variable, const run::RecipeInput &input,
                 const AtStage &atStage = {}, run::Session::Until until = run::Session::Until::Ended,
                 Progress *given = nullptr) const
    {
        run::RunOptions all = options;
        all.runner = run::RunnerKind::Container;
        all.engine = qEnvironmentVariable(variable.constData());
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, all);
        Progress own;
        Progress &progress = given ? *given : own;
        if (atStage)
            outcome.listener.atStage = [&](run::Stage stage) { atStage(stage, progress); };
        const Result<run::BuildRecord> record = (*session)->execute(until, outcome.listener, progress);
        if (record)
            outcome.record = *record;
        outcome.error = (*session)->error();
        const std::scoped_lock lock(m_mutex);
        m_made.insert(input.folder, variable);
    }

    void removeImages()
    {
        for (const auto &[folder, variable] : std::exchange(m_made, {}).asKeyValueRange())
            removeSpaceImage(TestEngine::open(variable)->engine, folder);
    }

    /// Whether the engine lists no container of this process.
    static bool isClean(const TestEngine &test)
    {
        Progress progress;
        const auto left = container::Containers(test.engine).list(QStringLiteral("spacewright.owner"), progress);
        const QString own = QString::number(QCoreApplication::applicationPid()) + QLatin1Char('-');
        return left && std::ranges::none_of(*left, [&own](const container::ContainerSummary &one) {
                   return one.labels.value(QStringLiteral("spacewright.owner")).startsWith(own);
               });
    }

    /// The line of a log that begins with @p start, or blanks.
    static QByteArray lineWith(const QByteArray &log, const QByteArray &start)
    {
        const qsizetype at = log.indexOf(start);
        return at < 0 ? QByteArray(16, ' ') : log.sliced(at, log.indexOf('\n', at) - at);
    }

    TemporaryHome home;
    run::RunOptions options = {.memory = 256LL * 1024 * 1024};

private:
    mutable std::mutex m_mutex;
    /// Spaces and the engines at which they have an image.
    mutable QHash<QString, QByteArray> m_made;
};

} // namespace spacewright::tests
