// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our turns of the container benchmarks: a line of input is one turn, a line of output what it took in seconds.
//   containerturns start ENGINE IMAGE          create and start a container without a network
//   containerturns publish ENGINE IMAGE        the same with a published port
//   containerturns lines ENGINE IMAGE COUNT    start one that prints COUNT lines, until the last has arrived
#include <core/container/lifecycle/containeroutput.h>
#include <core/container/lifecycle/containers.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <iostream>
#include <string>

using namespace spacewright;

namespace
{

constexpr quint16 inside = 7860;

container::ContainerSpec specFor(const QString &what, const QString &image, const QString &count)
{
    container::ContainerSpec spec{.image = image};
    spec.limits.resources = {{QStringLiteral("nofile"), {1024, 20000}}, {QStringLiteral("nproc"), {1024, 10000}}};
    spec.command = {QStringLiteral("true")};
    if (what == QLatin1StringView("publish"))
        spec.port = container::PublishedPort{.inside = inside};
    else
        spec.network = QStringLiteral("none");
    if (what == QLatin1StringView("lines"))
        spec.command = {QStringLiteral("seq"), count};
    return spec;
}

/// Seconds until it runs, or until its last line is here; fails if a line is missing.
Result<double> turn(const container::Engine &engine, const container::ContainerSpec &spec, qint64 lines)
{
    Progress progress;
    const container::Containers containers(engine);
    QElapsedTimer clock;
    clock.start();
    const Result<QString> id = containers.create(spec, progress);
    if (!id)
        return failure(id);
    qint64 seen = 0;
    double seconds = 0;
    {
        std::optional<container::ContainerOutput> output;
        if (lines > 0) {
            output.emplace(engine, *id,
                           [&seen](container::Channel, QByteArrayView bytes) { seen += bytes.count('\n'); });
            if (const Result<> attached = output->waitUntilAttached(progress); !attached)
                return failure(attached);
        }
        Result<> done = containers.start(*id, progress);
        if (done && output)
            done = output->waitForEnd(progress);
        if (!done)
            return failure(done);
        seconds = double(clock.nsecsElapsed()) / 1e9;
    }
    if (seen != lines)
        return fail(ErrorCode::EngineCut, QStringLiteral("%1 of %2 lines").arg(seen).arg(lines));
    const Result<int> ended = containers.wait(*id, progress);
    const Result<> removed = containers.remove(*id, progress);
    if (!ended || !removed)
        return ended ? failure(removed) : failure(ended);
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    Progress progress;
    const Result<container::EngineAddress> address = container::parseEngineAddress(arguments.at(2));
    const Result<container::Engine> engine =
        address ? container::Engine::connect(*address, progress) : failure(address);
    const QString count = arguments.value(4);
    for (std::string line; engine && std::getline(std::cin, line);) {
        const Result<double> seconds =
            turn(*engine, specFor(arguments.at(1), arguments.at(3), count), count.toLongLong());
        if (!seconds) {
            std::fprintf(stderr, "%s\n", qPrintable(seconds.error().message + seconds.error().detail));
            return 1;
        }
        std::printf("%.6f\n", *seconds);
        std::fflush(stdout);
    }
    return engine ? 0 : 1;
}
