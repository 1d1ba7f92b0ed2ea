// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/progress.h>
#include <core/http/client.h>

#include <tests/support/commandline.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QTest>

#include <csignal>

using namespace spacewright;

namespace
{

const QString ownerLabel = QStringLiteral("spacewright.owner");

/// A template, where its page shows an edit, and the edit.
struct Edit {
    QString space;
    QString file;
    QByteArray from;
    QByteArray to;
    QString path;
    /// What the page has after the edit and not before.
    QByteArray shown = to;
};

QList<Edit> edits()
{
    return {
        {QStringLiteral("gradio-packages"), QStringLiteral("app.py"), "Leave the words empty", "Say nothing at all",
         QStringLiteral("config")},
        {QStringLiteral("gradio-image"), QStringLiteral("app.py"), "Image Filters", "Other Filters",
         QStringLiteral("config")},
        {QStringLiteral("gradio-chat"), QStringLiteral("README.md"), {}, {}, QStringLiteral("config")},
        {QStringLiteral("gradio-pages"), QStringLiteral("app.py"), "Reading List", "Listening List",
         QStringLiteral("config")},
        {QStringLiteral("streamlit-data"), QStringLiteral("app.py"), {}, {}, QStringLiteral("_stcore/health")},
        {QStringLiteral("docker-fastapi"), QStringLiteral("static/index.html"), "Text Facts</h1>", "Other Facts</h1>",
         QString()},
        {QStringLiteral("docker-fastapi"), QStringLiteral("main.py"), "title=\"Text Facts\"", "title=\"Changed\"",
         QStringLiteral("openapi.json"), "Changed"},
        {QStringLiteral("docker-streamlit"), QStringLiteral("app.py"), {}, {}, QStringLiteral("_stcore/health")},
    };
}

QByteArray page(const QUrl &url)
{
    Progress progress;
    const Result<http::Response> answer = http::perform({.url = url, .timeout = std::chrono::seconds(5)}, progress);
    return answer && answer->status == 200 ? answer->body : QByteArray();
}

} // namespace

/// Spaces in containers of real engines, as scripts and people run them.
class TestContainers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateRunsAndShowsEdits_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<int>("edit");
        for (const char *variable :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            for (int i = 0; i < edits().size(); ++i) {
                const Edit edit = edits()[i];
                QTest::addRow("%s %s %s", variable + 17, qPrintable(edit.space), qPrintable(edit.file))
                    << QByteArray(variable) << i;
            }
        }
    }
    void everyTemplateRunsAndShowsEdits()
    {
        OPEN_TEST_ENGINE(test);
        QFETCH(int, edit);
        const Edit change = edits()[edit];
        const QString folder = makeSpace(change.space);
        tests::CommandLine run;
        run.start(runArguments(folder, variable));
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        const QUrl url = QUrl(tests::lastValue(run.output, "url")).resolved(QUrl(change.path));
        QVERIFY(!page(url).isEmpty());

        if (!change.from.isEmpty()) {
            QVERIFY(!page(url).contains(change.shown));
            const qsizetype stepsBefore = run.output.count("\"event\":\"step\"");
            const QString path = folder + QLatin1Char('/') + change.file;
            const auto isShown = [&] { return page(url).contains(change.shown); };
            // Gradio begins to watch a moment after it serves: what is saved before that is seen with the next save.
            bool seen = false;
            for (int attempt = 0; attempt < 4 && !seen; ++attempt) {
                replaceIn(path, change.from, change.to);
                seen = QTest::qWaitFor(isShown, 10'000);
            }
            QVERIFY(seen);
            run.output += run.process.readAllStandardOutput();
            // Nothing was built for it.
            QCOMPARE(run.output.count("\"event\":\"step\""), stepsBefore);
        }
        ::kill(pid_t(run.process.processId()), SIGINT);
        QCOMPARE(run.wait(15'000), 130);
        QVERIFY(page(url).isEmpty());
        QVERIFY(isClean(*test, run.process.processId()));
    }

    void whatAKilledProgramLeftIsRemovedAtTheNextStart_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("stage");
        for (const char *variable :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            for (const char *stage : {"BUILDING", "APP_STARTING", "RUNNING"})
                QTest::addRow("%s %s", variable + 17, stage) << QByteArray(variable) << QByteArray(stage);
        }
    }
    void whatAKilledProgramLeftIsRemovedAtTheNextStart()
    {
        OPEN_TEST_ENGINE(test);
        QFETCH(QByteArray, stage);
        const QString folder = makeSpace(QStringLiteral("docker-fastapi"));
        QStringList arguments = runArguments(folder, variable);
        if (stage == "BUILDING")
            arguments += QStringLiteral("--rebuild");
        tests::CommandLine run;
        run.start(arguments);
        QVERIFY2(run.waitForStage(stage), run.output);
        if (stage == "BUILDING")
            QTRY_VERIFY_WITH_TIMEOUT((run.output += run.process.readAllStandardOutput()).contains("pip install"),
                                     60'000);
        const qint64 killed = run.process.processId();
        run.process.kill();
        QVERIFY(run.process.waitForFinished());
        if (stage == "RUNNING")
            QVERIFY(!isClean(*test, killed));

        tests::CommandLine next;
        next.start({QStringLiteral("build"),
                    m_home.write(QStringLiteral("page/README.md"), "---\nsdk: static\n---\n").chopped(10),
                    QStringLiteral("--trust"), QStringLiteral("--json")});
        next.wait();
        QVERIFY2(isClean(*test, killed), "a container is still there");
    }

private:
    QString makeSpace(const QString &name)
    {
        const QString folder = m_home.path(QStringLiteral("%1-%2").arg(name).arg(++m_spaces));
        tests::CommandLine made;
        made.start({QStringLiteral("new"), folder, QStringLiteral("--template"), name});
        return made.wait() == 0 ? folder : QString();
    }

    static QStringList runArguments(const QString &folder, const QByteArray &variable)
    {
        return {QStringLiteral("run"),      folder,
                QStringLiteral("--runner"), QStringLiteral("container"),
                QStringLiteral("--engine"), qEnvironmentVariable(variable.constData()),
                QStringLiteral("--json")};
    }

    static void replaceIn(const QString &path, const QByteArray &from, const QByteArray &to)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll().replace(from, to);
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    /// Whether the engine lists no container of that process.
    static bool isClean(const tests::TestEngine &test, qint64 process)
    {
        Progress progress;
        const auto left = container::Containers(test.engine).list(ownerLabel, progress);
        return left && std::ranges::none_of(*left, [process](const container::ContainerSummary &one) {
                   return one.labels.value(ownerLabel).startsWith(QStringLiteral("%1-").arg(process));
               });
    }

    tests::TemporaryHome m_home;
    int m_spaces = 0;
};

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
