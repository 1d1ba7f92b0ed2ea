// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/enginefinder.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/containers.h>
#include <core/container/lifecycle/volumes.h>

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QUrl>
#include <QUuid>

#include <csignal>
#include <optional>

namespace spacewright::tests
{

/// Rows of a test for the engines that packaging/engine gives: the column is the variable with the socket.
inline void addEngineRows()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("Podman") << QByteArray("SPACEWRIGHT_TEST_PODMAN");
    QTest::newRow("rootless Podman") << QByteArray("SPACEWRIGHT_TEST_PODMAN_ROOTLESS");
    QTest::newRow("Docker") << QByteArray("SPACEWRIGHT_TEST_DOCKER");
}

/// The image that packaging/engine made: a small Debian with Python.
inline QString baseImage()
{
    return qEnvironmentVariable("SPACEWRIGHT_BASE_IMAGE");
}

/// Ends the engine of @p variable, one of those that packaging/engine --fragile gives; it is started again after two
/// seconds.
inline void killFragileEngine(const QByteArray &variable = "SPACEWRIGHT_TEST_FRAGILE")
{
    const QString socket = QUrl(qEnvironmentVariable(variable.constData())).path();
    QFile file(QFileInfo(socket).path() + QStringLiteral("/engine.pid"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const int process = file.readAll().trimmed().toInt();
    QVERIFY(process > 1);
    QCOMPARE(::kill(process, SIGKILL), 0);
}

/// A real engine for one test. What the test makes there carries a label of its own and is gone afterwards.
class TestEngine final
{
public:
    /// Nothing when @p variable is not set: skip the test then.
    static std::optional<TestEngine> open(const QByteArray &variable)
    {
        const QString socket = qEnvironmentVariable(variable.constData());
        if (socket.isEmpty())
            return std::nullopt;
        Progress progress;
        const auto address = container::EngineFinder().understand(socket);
        auto engine = address ? container::Engine::connect(*address, progress) : failure(address);
        if (!engine)
            qFatal("%s", qPrintable(engine.error().message + engine.error().detail));
        return TestEngine(*engine);
    }

    TestEngine(TestEngine &&other) = default;
    ~TestEngine()
    {
        Progress progress;
        const container::Containers containers(engine);
        for (const auto &each : containers.list(label, progress).value_or(QList<container::ContainerSummary>()))
            (void)containers.remove(each.id, progress);
        const container::Images images(engine);
        for (const auto &each : images.list(label, progress).value_or(QList<container::ImageInfo>()))
            (void)images.remove(each.tags.value(0, each.id), progress);
        const container::Volumes volumes(engine);
        for (const QString &each : volumes.list(label, progress).value_or(QStringList()))
            (void)volumes.remove(each, progress);
    }

    /// A container of the base image that runs a line of shell, with the label.
    container::ContainerSpec shell(const QString &line) const
    {
        return {.image = baseImage(),
                .command = {QStringLiteral("sh"), QStringLiteral("-c"), line},
                .labels = labels(),
                // Where limits cannot be raised, an engine's own default asks for too much.
                .limits = {.resources = {{QStringLiteral("nofile"), {1024, 20000}},
                                         {QStringLiteral("nproc"), {1024, 10000}}}}};
    }
    QMap<QString, QString> labels() const { return {{label, QStringLiteral("1")}}; }

    container::Engine engine;
    QString label = QStringLiteral("spacewright.test.") + QUuid::createUuid().toString(QUuid::Id128);

private:
    explicit TestEngine(const container::Engine &opened) : engine(opened) {}
};

} // namespace spacewright::tests

/// Opens the engine of the row as `test`, or skips with the reason.
#define OPEN_TEST_ENGINE(test)                                                                                         \
    QFETCH(QByteArray, variable);                                                                                      \
    const std::optional<spacewright::tests::TestEngine> test = spacewright::tests::TestEngine::open(variable);         \
    if (!test)                                                                                                         \
    QSKIP(qPrintable(QStringLiteral("no engine: %1 is not set; run the tests through packaging/engine")                \
                         .arg(QLatin1StringView(variable))))

/// Skips a test where there is no second host; farhost.h has it.
#define NEED_FAR_HOST()                                                                                                \
    if (!spacewright::tests::FarHost::isPossible())                                                                    \
    QSKIP("no second host: run the tests through packaging/engine --fragile")

/// Like QVERIFY for a Result, saying the error.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto &outcome = (result);                                                                                \
        QVERIFY2(outcome.has_value(),                                                                                  \
                 outcome ? "" : qPrintable(outcome.error().message + QLatin1Char(' ') + outcome.error().detail));      \
    } while (false)
