// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/container/leftapp.h>
#include <core/run/session.h>
#include <core/space/space.h>
#include <tests/support/commandline.h>
#include <tests/support/farhost.h>
#include <tests/support/runlistener.h>
#include <tests/support/spaceimages.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QJsonArray>
#include <QTest>

#include <array>

using namespace spacewright;
using namespace Qt::StringLiterals;

/// Our program is killed in the middle of its work in containers: once it has started again and cleaned, the engine has
/// nothing more than before.
class TestContainerKills final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home.write(QStringLiteral("page/README.md"), "---\nsdk: static\n---\n");
        m_home.write(QStringLiteral("page/index.html"), "a page\n");
        // Far longer than anybody waits below: what is there so long was left.
        for (const char *place : {"beginning", "middle", "end", "nowhere"})
            makeDockerSpace(place);
        m_home.write(QStringLiteral("gradio/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(QStringLiteral("gradio/app.py"), "pass\n");
        m_home.write(QStringLiteral("static/README.md"), "---\nsdk: static\napp_file: made.html\n"
                                                         "app_build_command: echo in the command && sleep 9\n---\n");
    }

    void nothingIsLeftOnceItHasStartedAgain_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QString>("space");
        QTest::addColumn<QByteArray>("moment");
        for (const char *variable :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            const auto row = [variable](const char *name, const char *space, const QByteArray &moment) {
                QTest::addRow("%s: %s", variable + 17, name)
                    << QByteArray(variable) << QString::fromLatin1(space) << moment;
            };
            const auto said = [](const QByteArray &text) { return "\"text\":\"" + text + '"'; };
            row("as a build begins", "beginning", said("in the beginning"));
            row("in the middle of a build", "middle", said("in the middle"));
            row("at its end", "end", said("in the end"));
            row("while a layer is made", "gradio", "RUN pip install");
            row("in a build command", "static", said("in the command"));
            row("as the app starts", "nowhere", "\"stage\":\"APP_STARTING\"");
            row("while it runs", "nowhere", "\"stage\":\"RUNNING\"");
        }
        const QByteArray far = tests::farVariable();
        if (far.isEmpty())
            return;
        QTest::newRow("behind ssh: in the middle of a build")
            << far << u"middle"_s << QByteArray("\"text\":\"in the middle\"");
        QTest::newRow("behind ssh: while it runs") << far << u"nowhere"_s << QByteArray("\"stage\":\"RUNNING\"");
    }
    void nothingIsLeftOnceItHasStartedAgain()
    {
        OPEN_TEST_ENGINE(test);
        QFETCH(QString, space);
        QFETCH(QByteArray, moment);
        const QSet<QString> before = everythingOf(*test, 0);
        tests::CommandLine run;
        QStringList words = arguments(space, variable);
        if (!moment.contains("stage"))
            words += QStringLiteral("--rebuild");
        run.start(words);
        QVERIFY2(run.waitFor(moment), run.output);
        const qint64 killed = run.process.processId();
        run.process.kill();
        QVERIFY(run.process.waitForFinished());
        if (moment.contains("RUNNING"))
            QVERIFY(everythingOf(*test, killed) != before);

        // Other tests may work at the same engine: what is theirs goes by itself.
        QSet<QString> left;
        const auto isClean = [&] { return (left = everythingOf(*test, killed) - before).isEmpty(); };
        startAgain();
        QVERIFY2(QTest::qWaitFor(isClean, 30'000), qPrintable(left.values().join(QLatin1Char('\n'))));
    }

    void threeThatRunAreGoneOnceItHasStartedAgain_data() { tests::addEngineRowsAndFar(); }
    void threeThatRunAreGoneOnceItHasStartedAgain()
    {
        OPEN_TEST_ENGINE(test);
        std::array<tests::CommandLine, 3> runs;
        for (tests::CommandLine &run : runs)
            run.start(arguments(QStringLiteral("nowhere"), variable));
        for (tests::CommandLine &run : runs)
            QVERIFY2(run.waitForStage("RUNNING"), run.output);
        QList<qint64> killed;
        for (tests::CommandLine &run : runs) {
            killed += run.process.processId();
            run.process.kill();
            QVERIFY(run.process.waitForFinished());
            QCOMPARE(containersOf(*test, killed.last()), 1);
        }
        startAgain();
        for (const qint64 process : std::as_const(killed))
            QCOMPARE(containersOf(*test, process), 0);
    }

    void threeThatRunAreFoundAndCleaned_data() { tests::addEngineRowsAndFar(); }
    /// By name: what still runs, how to go on with it, and that nothing unknown is left then.
    void threeThatRunAreFoundAndCleaned()
    {
        OPEN_TEST_ENGINE(test);
        std::array<tests::CommandLine, 3> runs;
        for (tests::CommandLine &run : runs)
            run.start(arguments(QStringLiteral("nowhere"), variable));
        QList<qint64> killed;
        for (tests::CommandLine &run : runs) {
            QVERIFY2(run.waitForStage("RUNNING"), run.output);
            killed += run.process.processId();
            run.process.kill();
            QVERIFY(run.process.waitForFinished());
        }
        const QList<run::LeftApp> left = run::leftApps();
        QCOMPARE(left.size(), 3);
        tests::CommandLine doctor;
        doctor.start({QStringLiteral("doctor"), QStringLiteral("--json")});
        QCOMPARE(doctor.wait(), 0);
        for (const run::LeftApp &each : left)
            QVERIFY2(doctor.output.contains(each.url().toString().toUtf8()), doctor.output);

        // One is gone on with: the same container, the same record.
        Progress progress;
        const Result<space::Space> space = space::readSpace(m_home.path(QStringLiteral("nowhere")));
        const auto session = run::Session::resume(
            left[0], {.folder = space->folder, .card = space->card, .manifests = space->manifests}, {}, progress);
        VERIFY_RESULT(session);
        tests::RunListener listener;
        QString attended;
        listener.atStage = [&](run::Stage stage) {
            if (stage != run::Stage::Running)
                return;
            attended = run::attendedContainers().values().join(QLatin1Char(' '));
            progress.cancel();
        };
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        VERIFY_RESULT(record);
        QCOMPARE(attended, left[0].container);
        QCOMPARE(record->id, left[0].record.id);
        QCOMPARE(listener.lastUrl, left[0].url());
        QVERIFY(record->buildDuration > 0 && record->runDuration > 0 && !record->steps.isEmpty());
        QCOMPARE(run::stageName(record->stage), QStringLiteral("STOPPED"));
        QCOMPARE(run::leftApps().size(), 2);

        startAgain();
        for (const qint64 process : std::as_const(killed))
            QCOMPARE(containersOf(*test, process), 0);
        QVERIFY(run::leftApps().isEmpty());
    }

    void cleanupTestCase()
    {
        for (const char *variable : {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS",
                                     "SPACEWRIGHT_TEST_DOCKER", "SPACEWRIGHT_TEST_FAR_PODMAN"}) {
            if (const auto test = tests::TestEngine::open(variable))
                tests::removeSpaceImage(test->engine, m_home.path(QStringLiteral("nowhere")));
        }
    }

private:
    QStringList arguments(const QString &space, const QByteArray &variable) const
    {
        return {QStringLiteral("run"),       m_home.path(space),         QStringLiteral("--runner"),
                QStringLiteral("container"), QStringLiteral("--engine"), qEnvironmentVariable(variable.constData()),
                QStringLiteral("--trust"),   QStringLiteral("--json")};
    }

    static qsizetype containersOf(const tests::TestEngine &test, qint64 process)
    {
        Progress progress;
        const auto all = container::Containers(test.engine).list(QStringLiteral("spacewright.owner"), progress);
        const QString own = QStringLiteral("%1-").arg(process);
        return all ? std::ranges::count_if(
                         *all,
                         [&own](const container::ContainerSummary &one) {
                             return one.labels.value(QStringLiteral("spacewright.owner")).startsWith(own);
                         })
                   : -1;
    }

    void startAgain() const
    {
        tests::CommandLine next;
        next.start({QStringLiteral("build"), m_home.path(QStringLiteral("page")), QStringLiteral("--trust")});
        QCOMPARE(next.wait(), 0);
    }

    /// One that stays for a minute in a step of its build.
    void makeDockerSpace(const QByteArray &slowStep) const
    {
        const QString name = QString::fromLatin1(slowStep);
        m_home.write(name + QStringLiteral("/README.md"), "---\nsdk: docker\n---\n");
        m_home.write(name + QStringLiteral("/app.py"),
                     "import http.server as h\n"
                     "h.HTTPServer(('0.0.0.0', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n");
        QByteArray text = "FROM " + tests::baseImage().toUtf8() + "\nCOPY . /srv\nWORKDIR /srv\n";
        for (const QByteArray step : {"beginning", "middle", "end"})
            text += "RUN echo in the " + step + (step == slowStep ? " && sleep 60\n" : "\n");
        m_home.write(name + QStringLiteral("/Dockerfile"), text + "CMD [\"python3\", \"app.py\"]\n");
    }

    /// All containers, those too that Podman builds in, and the images that are needed for a moment only.
    /// Without what is another process's than @p process.
    static QSet<QString> everythingOf(const tests::TestEngine &test, qint64 process)
    {
        const QString ownerLabel = QStringLiteral("spacewright.owner");
        const QString own = QStringLiteral("%1-").arg(process);
        Progress progress;
        const bool isPodman = test.engine.isPodman();
        container::EngineCall call{.path = isPodman ? QStringLiteral("/libpod/containers/json")
                                                    : QStringLiteral("/containers/json")};
        call.query = {{QStringLiteral("all"), QStringLiteral("1")}};
        if (isPodman)
            call.query.addQueryItem(QStringLiteral("external"), QStringLiteral("1"));
        QSet<QString> found;
        const auto answer = test.engine.askJson(call, progress);
        for (const QJsonValue &one : answer ? answer->array() : QJsonArray{QJsonValue()}) {
            const QString owner = one[QLatin1StringView("Labels")][ownerLabel].toString();
            if (owner.isEmpty() || owner.startsWith(own))
                found +=
                    QStringLiteral("container %1 %2")
                        .arg(one[QLatin1StringView("Names")][0].toString(), one[QLatin1StringView("Id")].toString());
        }
        const QString imageLabel = QStringLiteral("spacewright.image-owner");
        const auto images = container::Images(test.engine).list(imageLabel, progress);
        for (const container::ImageInfo &image : images.value_or(QList<container::ImageInfo>())) {
            if (image.labels.value(imageLabel).startsWith(own))
                found += QStringLiteral("image ") + image.id;
        }
        return found;
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestContainerKills)
#include "tst_containerkills.moc"
