// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/testengine.h>

#include <core/container/engine/engineinfo.h>
#include <core/container/image/buildcontext.h>
#include <core/container/lifecycle/containeroutput.h>
#include <core/container/lifecycle/events.h>
#include <core/container/lifecycle/execution.h>
#include <core/http/client.h>

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>

#include <thread>

using namespace spacewright;
using namespace spacewright::container;
using namespace spacewright::tests;

/// Runs a container from attaching to its end.
struct Run {
    QByteArray output;
    QByteArray errors;
    int exitCode = -1;
    QString id;
    ContainerState state;
};

static Result<Run> runToEnd(const Engine &engine, const ContainerSpec &spec)
{
    Run run;
    Progress progress;
    const Containers containers(engine);
    const Result<QString> id = containers.create(spec, progress);
    if (!id)
        return failure(id);
    run.id = *id;
    ContainerOutput output(engine, *id, [&run](Channel channel, QByteArrayView bytes) {
        (channel == Channel::Errors ? run.errors : run.output).append(bytes);
    });
    if (const Result<> attached = output.waitUntilAttached(progress); !attached)
        return failure(attached);
    if (const Result<> started = containers.start(*id, progress); !started)
        return failure(started);
    const Result<int> code = containers.wait(*id, progress);
    if (!code)
        return failure(code);
    run.exitCode = *code;
    if (const Result<> ended = output.waitForEnd(progress); !ended)
        return failure(ended);
    const Result<ContainerState> state = containers.inspect(*id, progress);
    if (!state)
        return failure(state);
    run.state = *state;
    return run;
}

/// Whether a container has printed @p word.
static bool hasSaid(const Engine &engine, const QString &id, const char *word)
{
    QByteArray said;
    Progress progress;
    (void)readLog(engine, id, [&said](Channel, QByteArrayView bytes) { said += bytes; }, progress);
    return said.contains(word);
}

class TestLifecycle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineArrives_data() { addEngineRows(); }
    void everyLineArrives()
    {
        OPEN_TEST_ENGINE(test);
        QElapsedTimer clock;
        clock.start();
        const Result<Run> run = runToEnd(test->engine, test->shell(QStringLiteral("seq 300000")));
        VERIFY_RESULT(run);
        QCOMPARE(run->exitCode, 0);
        qInfo() << test->engine.identity().text() << "300,000 lines in" << clock.elapsed() << "ms";
        const QList<QByteArray> lines = run->output.trimmed().split('\n');
        QCOMPARE(lines.size(), 300'000);
        QCOMPARE(lines.first(), "1");
        QCOMPARE(lines.last(), "300000");
    }

    void channelsAndExitCode_data() { addEngineRows(); }
    void channelsAndExitCode()
    {
        OPEN_TEST_ENGINE(test);
        const Result<Run> run = runToEnd(test->engine, test->shell(QStringLiteral("echo out; echo err >&2; exit 7")));
        VERIFY_RESULT(run);
        QCOMPARE(run->output, "out\n");
        QCOMPARE(run->errors, "err\n");
        QCOMPARE(run->exitCode, 7);
        QCOMPARE(run->state.exitCode, 7);
        QCOMPARE(run->state.isRunning, false);
        QVERIFY(run->state.finishedAt.isValid());
        QCOMPARE(run->state.labels.value(test->label), QStringLiteral("1"));
        QByteArray kept;
        Progress progress;
        VERIFY_RESULT(
            readLog(test->engine, run->id, [&kept](Channel, QByteArrayView bytes) { kept += bytes; }, progress));
        QVERIFY(kept.contains("out\n") && kept.contains("err\n"));
    }

    void canBeStartedAgainAtOnce_data() { addEngineRows(); }
    void canBeStartedAgainAtOnce()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Containers containers(test->engine);
        ContainerSpec spec = test->shell(QStringLiteral("exec python3 -m http.server 8000"));
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        spec.port = {.inside = 8000, .host = free.serverPort()};
        free.close();
        const Result<QString> id = containers.create(spec, progress);
        VERIFY_RESULT(id);
        const QUrl page(QStringLiteral("http://127.0.0.1:%1/").arg(spec.port->host));
        const auto isThere = [&page] {
            Progress question;
            const auto answer = http::perform({.url = page, .timeout = std::chrono::seconds(2)}, question);
            return answer && answer->status == 200;
        };
        for (int life = 0; life < 3; ++life) {
            VERIFY_RESULT(containers.start(*id, progress));
            QTRY_VERIFY_WITH_TIMEOUT(isThere(), 8000);
            VERIFY_RESULT(containers.kill(*id, QStringLiteral("SIGKILL"), progress));
            VERIFY_RESULT(containers.wait(*id, progress));
            containers.settle(*id, progress);
        }
    }

    void runProfileHolds_data() { addEngineRows(); }
    void runProfileHolds()
    {
        OPEN_TEST_ENGINE(test);
        ContainerSpec spec = test->shell(
            QStringLiteral("grep -E 'CapEff|CapBnd|NoNewPrivs|Seccomp:' /proc/self/status; id -u; touch /x || true; "
                           "touch /tmp/y && echo tmp is writable; echo $GREETING; pwd; cat /data/given"));
        QTemporaryDir folder;
        QFile given(folder.filePath(QStringLiteral("given")));
        QVERIFY(given.open(QIODevice::WriteOnly));
        given.write("from the host\n");
        given.close();
        given.setPermissions(QFileDevice::Permissions(0x4444));
        QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7755));
        spec.user = QStringLiteral("1000:1000");
        spec.environment = {{QStringLiteral("GREETING"), QStringLiteral("hello there")}};
        spec.workingFolder = QStringLiteral("/usr/share");
        spec.confinement.hasReadOnlyRoot = true;
        spec.mounts = {{.source = folder.path(), .target = QStringLiteral("/data"), .isReadOnly = true},
                       {.kind = Mount::Kind::Memory, .target = QStringLiteral("/tmp"), .size = 1024 * 1024}};
        const Result<Run> run = runToEnd(test->engine, spec);
        VERIFY_RESULT(run);
        for (const char *line :
             {"CapEff:\t0000000000000000", "CapBnd:\t0000000000000000", "NoNewPrivs:\t1", "Seccomp:\t2", "\n1000\n",
              "tmp is writable", "hello there", "/usr/share\n", "from the host"})
            QVERIFY2(run->output.contains(line),
                     (QByteArray(line) + " is not in " + run->output + run->errors).constData());
        QVERIFY(run->errors.contains("/x"));
    }

    void limitsHold_data() { addEngineRows(); }
    void limitsHold()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Result<EngineInfo> info = engineInfo(test->engine, progress);
        VERIFY_RESULT(info);
        if (!info->canLimitMemory || !info->canLimitPids)
            QSKIP("this engine cannot limit memory and processes here");
        ContainerSpec spec = test->shell(QStringLiteral("python3 -c 'x = bytearray(200 << 20); print(len(x))'"));
        spec.limits.memory = 64 << 20;
        spec.limits.processes = 64;
        spec.limits.cpus = 0.5;
        const Result<Run> run = runToEnd(test->engine, spec);
        VERIFY_RESULT(run);
        QCOMPARE(run->exitCode, 137);
        QVERIFY(run->output.isEmpty());
    }

    void publishesOnLoopbackOnly_data() { addEngineRows(); }
    void publishesOnLoopbackOnly()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Containers containers(test->engine);
        ContainerSpec spec = test->shell(QStringLiteral("exec python3 -m http.server 7860"));
        spec.port = PublishedPort{.inside = 7860};
        const Result<QString> id = containers.create(spec, progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, progress));
        const Result<ContainerState> state = containers.inspect(*id, progress);
        VERIFY_RESULT(state);
        const quint16 port = state->ports.value(7860);
        QVERIFY(port != 0);
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(port));
        Result<http::Response> answer;
        QTRY_VERIFY_WITH_TIMEOUT((answer = http::perform({.url = url}, progress)) && answer->status == 200, 10'000);

        // The same port again: said as such, and the container can still be removed.
        spec.port->host = port;
        const Result<QString> second = containers.create(spec, progress);
        VERIFY_RESULT(second);
        const Result<> refused = containers.start(*second, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PortTaken);
        QCOMPARE(containers.list(test->label, progress)->size(), 2);
        VERIFY_RESULT(containers.remove(*second, progress));
        VERIFY_RESULT(containers.remove(*id, progress));
        const Result<QList<ContainerSummary>> left = containers.list(test->label, progress);
        VERIFY_RESULT(left);
        QCOMPARE(left->size(), 0);
    }

    void stopsWithGrace_data() { addEngineRows(); }
    void stopsWithGrace()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Containers containers(test->engine);
        const Result<QString> polite = containers.create(
            test->shell(QStringLiteral("trap 'exit 3' TERM; echo ready; while :; do sleep 0.1; done")), progress);
        const Result<QString> deaf = containers.create(
            test->shell(QStringLiteral("trap '' TERM; echo ready; while :; do sleep 0.1; done")), progress);
        VERIFY_RESULT(polite);
        VERIFY_RESULT(deaf);
        VERIFY_RESULT(containers.start(*polite, progress));
        VERIFY_RESULT(containers.start(*deaf, progress));
        for (const QString &id : {*polite, *deaf})
            QTRY_VERIFY_WITH_TIMEOUT(hasSaid(test->engine, id, "ready"), 10'000);
        VERIFY_RESULT(containers.stop(*polite, std::chrono::seconds(10), progress));
        QCOMPARE(containers.inspect(*polite, progress)->exitCode, 3);
        VERIFY_RESULT(containers.stop(*deaf, std::chrono::seconds(1), progress));
        QCOMPARE(containers.inspect(*deaf, progress)->exitCode, 137);
        VERIFY_RESULT(containers.stop(*deaf, std::chrono::seconds(1), progress));
    }

    void executesInARunningOne_data() { addEngineRows(); }
    void executesInARunningOne()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Containers containers(test->engine);
        const Result<QString> id = containers.create(test->shell(QStringLiteral("sleep 60")), progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, progress));
        QByteArray output;
        QByteArray errors;
        const ExecutionSpec spec{.command = {QStringLiteral("sh"), QStringLiteral("-c"),
                                             QStringLiteral("pwd; echo $A; id -u; seq 100000; echo bad >&2; exit 5")},
                                 .environment = {{QStringLiteral("A"), QStringLiteral("b c")}},
                                 .user = QStringLiteral("1000"),
                                 .workingFolder = QStringLiteral("/usr")};
        const auto sink = [&](Channel channel, QByteArrayView bytes) {
            (channel == Channel::Errors ? errors : output).append(bytes);
        };
        const Result<int> code = execute(test->engine, *id, spec, sink, progress);
        VERIFY_RESULT(code);
        QCOMPARE(*code, 5);
        QVERIFY(output.startsWith("/usr\nb c\n1000\n1\n"));
        QVERIFY(output.endsWith("\n100000\n"));
        QCOMPARE(output.count('\n'), 100'003);
        QCOMPARE(errors, "bad\n");
    }

    void missingThingsAreNamed_data() { addEngineRows(); }
    void missingThingsAreNamed()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Containers containers(test->engine);
        ContainerSpec spec = test->shell(QStringLiteral("true"));
        spec.image = QStringLiteral("localhost/nobody-made-this:1");
        const Result<QString> created = containers.create(spec, progress);
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::ImageMissing);
        QCOMPARE(containers.start(QStringLiteral("nobody"), progress).error().code, ErrorCode::ContainerMissing);
        QCOMPARE(containers.inspect(QStringLiteral("nobody"), progress).error().code, ErrorCode::ContainerMissing);
        VERIFY_RESULT(containers.remove(QStringLiteral("nobody"), progress));
        QCOMPARE(Images(test->engine).inspect(spec.image, progress).error().code, ErrorCode::ImageMissing);
        VERIFY_RESULT(Volumes(test->engine).remove(QStringLiteral("nobody"), progress));

        spec = test->shell(QStringLiteral("true"));
        spec.name = test->label;
        VERIFY_RESULT(containers.create(spec, progress));
        const Result<QString> again = containers.create(spec, progress);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NameTaken);
    }

    void measures_data() { addEngineRows(); }
    void measures()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        if (!engineInfo(test->engine, progress)->canMeasure)
            QSKIP("this engine measures nothing here");
        const Containers containers(test->engine);
        ContainerSpec spec = test->shell(QStringLiteral("while :; do :; done"));
        spec.limits.memory = 128 << 20;
        const Result<QString> id = containers.create(spec, progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, progress));
        QList<ContainerStats> seen;
        Progress reading;
        (void)containers.stats(
            *id,
            [&](const ContainerStats &stats) {
                seen += stats;
                if (seen.size() == 3)
                    reading.cancel();
            },
            reading);
        QCOMPARE(seen.size(), 3);
        QVERIFY2(seen.last().cpu > 0.2 && seen.last().cpu < 1.5, QByteArray::number(seen.last().cpu).constData());
        QVERIFY(seen.last().memory > 0 && seen.last().memory < 128 << 20);
    }

    void tellsWhatHappens_data() { addEngineRows(); }
    void tellsWhatHappens()
    {
        OPEN_TEST_ENGINE(test);
        QStringList actions;
        std::atomic_bool hasBegun = false;
        std::atomic_bool isOver = false;
        Progress following;
        std::jthread follower([&] {
            (void)followEvents(
                test->engine, test->label + QStringLiteral("=1"),
                [&](const Event &event) {
                    hasBegun = true;
                    if (event.type == QLatin1StringView("container"))
                        actions += event.action;
                    isOver =
                        isOver || event.action == QLatin1StringView("die") || event.action == QLatin1StringView("died");
                },
                following);
        });
        // Nobody says that the engine has begun to tell: until it does, there is something to tell.
        QTRY_VERIFY_WITH_TIMEOUT(runToEnd(test->engine, test->shell(QStringLiteral("true"))) && hasBegun, 20'000);
        isOver = false;
        const Result<Run> run = runToEnd(test->engine, test->shell(QStringLiteral("exit 4")));
        const bool hasSeenTheEnd = QTest::qWaitFor([&] { return isOver.load(); });
        following.cancel();
        follower.join();
        VERIFY_RESULT(run);
        QVERIFY(hasSeenTheEnd);
        QVERIFY(actions.contains(QStringLiteral("start")));
    }

    void filesGoInAndOut_data() { addEngineRows(); }
    void filesGoInAndOut()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Containers containers(test->engine);
        const Result<QString> id = containers.create(test->shell(QStringLiteral("cat /srv/app/a.txt")), progress);
        VERIFY_RESULT(id);
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("sub"));
        for (const char *name : {"a.txt", "sub/b.txt"}) {
            QFile file(folder.filePath(QLatin1StringView(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(name);
        }
        BuildContext context(folder.path(), {}, "app/");
        VERIFY_RESULT(containers.copyIn(*id, QStringLiteral("/srv"), context.source(), progress));
        QByteArray tar;
        VERIFY_RESULT(containers.copyOut(
            *id, QStringLiteral("/srv/app/sub"),
            [&tar](QByteArrayView bytes) {
                tar += bytes;
                return true;
            },
            progress));
        QVERIFY(tar.contains("sub/b.txt"));

        const Result<QString> image =
            Images(test->engine)
                .commit(*id,
                        {.tag = QStringLiteral("localhost/") + test->label + QStringLiteral(":1"),
                         .labels = test->labels(),
                         .environment = {{QStringLiteral("WORDS"), QStringLiteral("a \"b\" $c")}},
                         .user = QStringLiteral("1000"),
                         .workingFolder = QStringLiteral("/srv/app"),
                         .command = {QStringLiteral("cat"), QStringLiteral("a.txt")}},
                        progress);
        VERIFY_RESULT(image);
        const Result<ImageInfo> info = Images(test->engine).inspect(*image, progress);
        VERIFY_RESULT(info);
        QCOMPARE(info->environment.value(QStringLiteral("WORDS")), QStringLiteral("a \"b\" $c"));
        QCOMPARE(info->user, QStringLiteral("1000"));
        QCOMPARE(info->workingFolder, QStringLiteral("/srv/app"));
        QCOMPARE(info->command, (QStringList{QStringLiteral("cat"), QStringLiteral("a.txt")}));
        QCOMPARE(info->labels.value(test->label), QStringLiteral("1"));
        ContainerSpec spec{.image = *image, .labels = test->labels(), .limits = test->shell({}).limits};
        const Result<Run> run = runToEnd(test->engine, spec);
        VERIFY_RESULT(run);
        QCOMPARE(run->output, "a.txt");
    }

    void volumesKeep_data() { addEngineRows(); }
    void volumesKeep()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Volumes volumes(test->engine);
        const QString name = QString(test->label).replace(QLatin1Char('.'), QLatin1Char('-'));
        VERIFY_RESULT(volumes.create(name, test->labels(), progress));
        VERIFY_RESULT(volumes.create(name, test->labels(), progress));
        ContainerSpec spec = test->shell(QStringLiteral("echo kept >> /cache/x; cat /cache/x"));
        spec.mounts = {{.kind = Mount::Kind::Volume, .source = name, .target = QStringLiteral("/cache")}};
        VERIFY_RESULT(runToEnd(test->engine, spec));
        const Result<Run> run = runToEnd(test->engine, spec);
        VERIFY_RESULT(run);
        QCOMPARE(run->output, "kept\nkept\n");
        QCOMPARE(*volumes.list(test->label, progress), QStringList{name});
    }

    void cancelEndsWhatWaits_data() { addEngineRows(); }
    void cancelEndsWhatWaits()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const Containers containers(test->engine);
        const Result<QString> id = containers.create(test->shell(QStringLiteral("sleep 60")), progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, progress));
        Progress waiting;
        std::atomic_bool isWaiting = false;
        std::jthread waiter([&] {
            isWaiting = true;
            (void)containers.wait(*id, waiting);
        });
        QTRY_VERIFY(isWaiting.load());
        QElapsedTimer clock;
        clock.start();
        waiting.cancel();
        waiter.join();
        QVERIFY2(clock.elapsed() < 1000, QByteArray::number(clock.elapsed()).constData());
        VERIFY_RESULT(containers.kill(*id, QStringLiteral("KILL"), progress));
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
