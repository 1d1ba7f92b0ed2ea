// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/progress.h>
#include <core/http/client.h>

#include <tests/support/commandline.h>
#include <tests/support/packagecache.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

#include <csignal>

using namespace spacewright;

/// The program as scripts and people call it, with real packages.
class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        tests::usePackageCache();
        tests::useOwnGitSettings(m_home.path(QString()));
    }

    void everyTemplateRuns_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("gradio-image") << "config" << QByteArray("Image Filters");
        QTest::newRow("gradio-chat") << "config" << QByteArray("\"chatbot\"");
        QTest::newRow("gradio-pages") << "config" << QByteArray("Reading");
        QTest::newRow("streamlit-data") << "_stcore/health" << QByteArray("ok");
        QTest::newRow("static-page") << "" << QByteArray("<canvas");
        QTest::newRow("static-build") << "dist/index.html" << QByteArray("<html");
    }
    void everyTemplateRuns()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, content);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString folder = m_home.path(name);
        QCOMPARE(call({QStringLiteral("new"), folder, QStringLiteral("--template"), name}).first, 0);
        QCOMPARE(call({QStringLiteral("check"), folder}).first, 0);

        tests::CommandLine run;
        run.start({QStringLiteral("run"), folder, QStringLiteral("--json")});
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        const QUrl url(tests::lastValue(run.output, "url"));
        Progress progress;
        const Result<http::Response> answer =
            http::perform({.url = url.resolved(QUrl(path)), .timeout = std::chrono::seconds(30)}, progress);
        QVERIFY2(answer && answer->body.contains(content),
                 answer ? answer->body.first(qMin(answer->body.size(), 2000)) : QByteArray("no answer"));

        ::kill(pid_t(run.process.processId()), SIGINT);
        QCOMPARE(run.wait(12'000), 130);
        QCOMPARE(tests::lastEvent(run.output), QStringLiteral("result"));
        QVERIFY(run.waitForStage("STOPPED"));
        QVERIFY(!http::perform({.url = url, .timeout = std::chrono::seconds(2)}, progress));
        QVERIFY(call({QStringLiteral("builds"), QStringLiteral("list"), folder, QStringLiteral("--json")})
                    .second.contains("\"count\":1"));
    }

    void anEarlierStateRunsBesideTheFolder_data()
    {
        QTest::addColumn<QString>("revision");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("commit");
        QTest::newRow("as it is") << QString() << QByteArray("changed") << QStringLiteral("+");
        QTest::newRow("the commit before") << QStringLiteral("HEAD~1") << QByteArray("first") << QString();
    }
    void anEarlierStateRunsBesideTheFolder()
    {
        QFETCH(QString, revision);
        tests::ScratchRepository scratch;
        scratch.write("README.md", "---\ntitle: Page\nsdk: static\n---\n");
        scratch.write("index.html", "first");
        scratch.commitAll("First");
        scratch.write("index.html", "second");
        scratch.commitAll("Second");
        scratch.write("index.html", "changed");
        QStringList arguments{QStringLiteral("run"), scratch.folder(), QStringLiteral("--trust"),
                              QStringLiteral("--json")};
        if (!revision.isEmpty())
            arguments += {QStringLiteral("--revision"), revision};
        tests::CommandLine run;
        run.start(arguments);
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        Progress progress;
        const auto answer = http::perform({.url = QUrl(tests::lastValue(run.output, "url"))}, progress);
        QVERIFY(answer);
        QTEST(answer->body, "page");
        ::kill(pid_t(run.process.processId()), SIGINT);
        QCOMPARE(run.wait(12'000), 130);
        QCOMPARE(scratch.read("index.html"), QByteArray("changed"));
        // The build is kept for the folder itself, with the commit that it is of.
        const QByteArray builds = call({QStringLiteral("builds"), QStringLiteral("list"), scratch.folder()}).second;
        const QByteArray named = scratch.git({"rev-parse", revision.isEmpty() ? "HEAD" : "HEAD~1"}).first(7);
        QFETCH(QString, commit);
        QVERIFY2(builds.contains(' ' + named + commit.toLatin1() + ' '), builds);
    }

    void endsWithTheRightCode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *name, const QStringList &arguments, int code, const QString &last) {
            QTest::newRow(name) << arguments << code << last;
        };
        row("no such verb", {QStringLiteral("fly")}, 2, {});
        row("no folder", {QStringLiteral("run"), QStringLiteral("--json")}, 2, QStringLiteral("usage"));
        row("no such runner",
            {QStringLiteral("run"), QStringLiteral("foreign"), QStringLiteral("--runner"), QStringLiteral("x"),
             QStringLiteral("--json")},
            2, QStringLiteral("usage"));
        row("no such size",
            {QStringLiteral("run"), QStringLiteral("foreign"), QStringLiteral("--memory"), QStringLiteral("much"),
             QStringLiteral("--json")},
            2, QStringLiteral("usage"));
        row("no such room on the disk",
            {QStringLiteral("run"), QStringLiteral("foreign"), QStringLiteral("--disk"), QStringLiteral("-1"),
             QStringLiteral("--json")},
            2, QStringLiteral("usage"));
        row("no such number of GPUs",
            {QStringLiteral("run"), QStringLiteral("foreign"), QStringLiteral("--gpus"), QStringLiteral("some"),
             QStringLiteral("--json")},
            2, QStringLiteral("usage"));
        row("folder missing", {QStringLiteral("check"), QStringLiteral("nowhere"), QStringLiteral("--json")}, 1,
            QStringLiteral("file.missing"));
        row("not trusted", {QStringLiteral("run"), QStringLiteral("foreign"), QStringLiteral("--json")}, 1,
            QStringLiteral("trust.needed"));
        row("exact in the sandbox",
            {QStringLiteral("run"), QStringLiteral("foreign"), QStringLiteral("--fidelity"), QStringLiteral("exact"),
             QStringLiteral("--runner"), QStringLiteral("sandbox"), QStringLiteral("--trust"),
             QStringLiteral("--json")},
            2, QStringLiteral("usage"));
        row("more GPUs than any machine has",
            {QStringLiteral("run"), QStringLiteral("foreign"), QStringLiteral("--gpus"), QStringLiteral("64"),
             QStringLiteral("--runner"), QStringLiteral("sandbox"), QStringLiteral("--trust"),
             QStringLiteral("--json")},
            1, QStringLiteral("gpu.unavailable"));
        row("packages need a container",
            {QStringLiteral("run"), QStringLiteral("apt"), QStringLiteral("--runner"), QStringLiteral("sandbox"),
             QStringLiteral("--trust"), QStringLiteral("--json")},
            1, QStringLiteral("runner.unsuitable"));
        row("no such engine",
            {QStringLiteral("run"), QStringLiteral("apt"), QStringLiteral("--engine"), QStringLiteral("/no/such.sock"),
             QStringLiteral("--trust"), QStringLiteral("--json")},
            1, QStringLiteral("engine.absent"));
        row("no such build",
            {QStringLiteral("builds"), QStringLiteral("show"), QStringLiteral("x"), QStringLiteral("--json")}, 1,
            QStringLiteral("record.missing"));
        row("fidelity before any run",
            {QStringLiteral("fidelity"), QStringLiteral("foreign"), QStringLiteral("--json")}, 1,
            QStringLiteral("record.missing"));
        row("no such freeze",
            {QStringLiteral("fidelity"), QStringLiteral("foreign"), QStringLiteral("--freeze"), QStringLiteral("gone"),
             QStringLiteral("--json")},
            1, QStringLiteral("file.missing"));
        row("recipe", {QStringLiteral("recipe"), QStringLiteral("foreign"), QStringLiteral("--json")}, 0,
            QStringLiteral("result"));
        row("doctor", {QStringLiteral("doctor"), QStringLiteral("--json")}, 0, QStringLiteral("result"));
    }
    void endsWithTheRightCode()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, last);
        m_home.write(QStringLiteral("foreign/README.md"), "---\nsdk: gradio\n---\n");
        m_home.write(QStringLiteral("foreign/app.py"), "print('never run')\n");
        m_home.write(QStringLiteral("apt/README.md"), "---\nsdk: gradio\n---\n");
        m_home.write(QStringLiteral("apt/app.py"), "");
        m_home.write(QStringLiteral("apt/packages.txt"), "ffmpeg\n");
        const auto [code, output] = call(arguments);
        QTEST(code, "code");
        if (arguments.contains(QStringLiteral("--json")))
            QCOMPARE(tests::lastEvent(output), last);
    }

    void aFailureIsExplainedWithItsPlace()
    {
        m_home.write(QStringLiteral("broken/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(QStringLiteral("broken/app.py"), "import os\n\nvalue = {}['missing']\n");
        const QString folder = m_home.path(QStringLiteral("broken"));
        const auto [code, output] =
            call({QStringLiteral("run"), folder, QStringLiteral("--trust"), QStringLiteral("--json")});
        QCOMPARE(code, 1);
        QCOMPARE(tests::lastEvent(output), QStringLiteral("app.exited"));
        const QByteArray list =
            call({QStringLiteral("builds"), QStringLiteral("list"), folder, QStringLiteral("--json")}).second;
        const auto [explained, cause] = call({QStringLiteral("builds"), QStringLiteral("explain"),
                                              tests::lastValue(list, "id"), QStringLiteral("--json")});
        QCOMPARE(explained, 1);
        QCOMPARE(tests::lastValue(cause, "file"), QStringLiteral("app.py"));
        QVERIFY(cause.contains("\"line\":3"));
        QVERIFY(cause.contains("\"verdict\":\"yours\""));
        const QByteArray shown = call({QStringLiteral("builds"), QStringLiteral("show"), tests::lastValue(list, "id"),
                                       QStringLiteral("--log")})
                                     .second;
        QVERIFY(shown.contains("KeyError"));
    }

private:
    std::pair<int, QByteArray> call(const QStringList &arguments) const
    {
        tests::CommandLine called;
        called.process.setWorkingDirectory(m_home.path(QString()));
        called.start(arguments);
        const int code = called.wait();
        return {code, called.output};
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
