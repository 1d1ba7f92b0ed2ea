// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/progress.h>
#include <core/http/client.h>

#include <tests/support/commandline.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>

#include <QSet>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace spacewright;

/// Several Spaces side by side on the command line: started, listed, put to sleep, woken, stopped, and cleaned up
/// after.
class TestSeveralSpaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::usePackageCache(); }

    /// Processes that know nothing of each other and want the same port.
    void tenAtOnceNeverCollide()
    {
        constexpr int count = 10;
        // The environment is there before.
        makeSpace(QStringLiteral("space0"));
        QCOMPARE(call({QStringLiteral("build"), m_home.path(QStringLiteral("space0")), QStringLiteral("--trust"),
                       QStringLiteral("--json")})
                     .first,
                 0);
        std::vector<std::unique_ptr<tests::CommandLine>> runs;
        for (int i = 1; i <= count; ++i) {
            const QString name = QStringLiteral("space%1").arg(i);
            makeSpace(name);
            runs.push_back(std::make_unique<tests::CommandLine>());
            runs.back()->start({QStringLiteral("run"), m_home.path(name), QStringLiteral("--trust"),
                                QStringLiteral("--port"), QStringLiteral("18761"), QStringLiteral("--memory"),
                                QStringLiteral("%1m").arg(100 * i), QStringLiteral("--json")});
        }
        QSet<int> ports;
        for (const auto &run : runs) {
            QVERIFY2(run->waitForStage("RUNNING"), run->output);
            ports += QUrl(tests::lastValue(run->output, "url")).port();
            QCOMPARE(get(QUrl(tests::lastValue(run->output, "url"))), 200);
        }
        QCOMPARE(ports.size(), count);
        const QByteArray list = call({QStringLiteral("running"), QStringLiteral("--json")}).second;
        QCOMPARE(list.count("\"stage\":\"RUNNING\""), count);
        for (const auto &run : runs)
            QVERIFY2(run->waitFor("\"event\":\"stats\""), run->output);
        for (const auto &run : runs)
            ::kill(pid_t(run->process.processId()), SIGINT);
        for (const auto &run : runs)
            QCOMPARE(run->wait(20'000), 130);
        QCOMPARE(call({QStringLiteral("running"), QStringLiteral("--json")}).second.count("\"event\":\"running\""), 0);
    }

    void sleepsAndIsWoken()
    {
        makeSpace(QStringLiteral("sleeper"));
        const QString folder = m_home.path(QStringLiteral("sleeper"));
        tests::CommandLine run;
        run.start({QStringLiteral("run"), folder, QStringLiteral("--trust"), QStringLiteral("--sleep-time"),
                   QStringLiteral("1"), QStringLiteral("--json")});
        QVERIFY2(run.waitForStage("SLEEPING"), run.output);
        QVERIFY(call({QStringLiteral("running"), QStringLiteral("--json")}).second.contains("\"stage\":\"SLEEPING\""));
        const qsizetype before = run.output.count("\"stage\":\"RUNNING\"");
        QCOMPARE(get(QUrl(tests::lastValue(run.output, "url"))), 200);
        QTRY_COMPARE((run.output += run.process.readAllStandardOutput()).count("\"stage\":\"RUNNING\""), before + 1);
        QVERIFY(run.output.contains("\"event\":\"stats\""));

        QCOMPARE(call({QStringLiteral("running"), QStringLiteral("sleep"), folder}).first, 0);
        QTRY_COMPARE_WITH_TIMEOUT((run.output += run.process.readAllStandardOutput()).count("\"stage\":\"SLEEPING\""),
                                  2, 20'000);
        QCOMPARE(call({QStringLiteral("running"), QStringLiteral("wake"), folder}).first, 0);
        QTRY_COMPARE_WITH_TIMEOUT((run.output += run.process.readAllStandardOutput()).count("\"stage\":\"RUNNING\""),
                                  before + 2, 20'000);
        QCOMPARE(call({QStringLiteral("running"), QStringLiteral("stop"), folder}).first, 0);
        QCOMPARE(run.wait(20'000), 130);
        QCOMPARE(tests::lastEvent(run.output), QStringLiteral("result"));
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString any = m_home.path(QStringLiteral("space0"));
        QTest::newRow("no time") << QStringList{QStringLiteral("run"), any, QStringLiteral("--sleep-time"),
                                                QStringLiteral("soon")};
        QTest::newRow("no wish") << QStringList{QStringLiteral("running"), QStringLiteral("dance"), any};
        QTest::newRow("nobody named") << QStringList{QStringLiteral("running"), QStringLiteral("stop")};
        QTest::newRow("no kind") << QStringList{QStringLiteral("clean"), QStringLiteral("--kind"),
                                                QStringLiteral("dust")};
        QTest::newRow("no days") << QStringList{QStringLiteral("clean"), QStringLiteral("--older-than"),
                                                QStringLiteral("-3")};
    }
    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        const auto [code, output] = call(arguments + QStringList{QStringLiteral("--json")});
        QCOMPARE(code, 2);
        QCOMPARE(tests::lastEvent(output), QStringLiteral("usage"));
    }

    void whoDoesNotRunIsNotFound()
    {
        const auto [code, output] = call(
            {QStringLiteral("running"), QStringLiteral("stop"), QStringLiteral("/nowhere"), QStringLiteral("--json")});
        QCOMPARE(code, 1);
        QVERIFY(output.contains("/nowhere"));
    }

    void listsAndCleansByRule()
    {
        makeSpace(QStringLiteral("built"));
        const QString folder = m_home.path(QStringLiteral("built"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(call({QStringLiteral("build"), folder, QStringLiteral("--trust"), QStringLiteral("--json")}).first,
                     0);
        const QByteArray list =
            call({QStringLiteral("clean"), QStringLiteral("--list"), QStringLiteral("--json")}).second;
        QVERIFY2(list.contains("\"kind\":\"environment\"") && list.contains("\"kind\":\"downloads\""), list);
        QCOMPARE(ofSpace(list, folder), 3);

        const QStringList rule{QStringLiteral("clean"),
                               QStringLiteral("--kind"),
                               QStringLiteral("build"),
                               QStringLiteral("--keep"),
                               QStringLiteral("1"),
                               QStringLiteral("--space"),
                               folder,
                               QStringLiteral("--json")};
        const QByteArray dry = call(rule + QStringList{QStringLiteral("--dry-run")}).second;
        QVERIFY2(dry.contains("\"chosen\":2") && dry.contains("\"removed\":0"), dry);
        QVERIFY(!dry.contains("\"bytes\":0,"));
        const QByteArray done = call(rule).second;
        QVERIFY2(done.contains("\"removed\":2"), done);
        QCOMPARE(
            ofSpace(call({QStringLiteral("builds"), QStringLiteral("list"), folder, QStringLiteral("--json")}).second,
                    QString()),
            1);
    }

private:
    static int ofSpace(const QByteArray &lines, const QString &folder)
    {
        int count = 0;
        for (const QByteArray &line : lines.split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            const QString name = event.value(QLatin1StringView("event")).toString();
            const bool isBuild = event.value(QLatin1StringView("kind")).toString() == QLatin1StringView("build") &&
                                 event.value(QLatin1StringView("space")).toString() == folder;
            count += isBuild || (folder.isEmpty() && name == QLatin1StringView("build")) ? 1 : 0;
        }
        return count;
    }

    static int get(const QUrl &url)
    {
        Progress progress;
        const Result<http::Response> answer =
            http::perform({.url = url, .timeout = std::chrono::seconds(60)}, progress);
        return answer ? answer->status : 0;
    }

    static std::pair<int, QByteArray> call(const QStringList &arguments)
    {
        tests::CommandLine line;
        line.start(arguments);
        const int code = line.wait();
        return {code, line.output};
    }

    void makeSpace(const QString &name) const
    {
        m_home.write(name + QStringLiteral("/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(name + QStringLiteral("/app.py"),
                     "import http.server as h, os\n"
                     "h.ThreadingHTTPServer(('0.0.0.0', int(os.environ.get('GRADIO_SERVER_PORT', 7860))), "
                     "h.SimpleHTTPRequestHandler).serve_forever()\n");
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestSeveralSpaces)
#include "tst_severalspaces.moc"
