// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/commandline.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

#include <csignal>

using namespace spacewright;

/// `run --runner hub`: what it costs is said, and what a crash leaves is found and removed.
class TestHubHardware final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HF_ENDPOINT", m_hub.endpoint().toString().toUtf8());
        qputenv("HF_TOKEN", "hf_adawrite");
        m_home.write(QStringLiteral("fruit/README.md"), "---\ntitle: Fruit\nsdk: gradio\nsdk_version: \"6.31.0\"\n"
                                                        "python_version: \"3.12\"\napp_file: app.py\n---\n");
        m_home.write(QStringLiteral("fruit/app.py"), "import gradio as gr\n"
                                                     "gr.Interface(print, \"text\", \"text\").launch()\n");
    }

    void nothingIsPaidUnasked()
    {
        tests::CommandLine run;
        run.start(arguments());
        QCOMPARE(run.wait(30'000), 1);
        QVERIFY2(run.output.contains("\"event\":\"cost\""), run.output);
        QCOMPARE(tests::lastEvent(run.output), QStringLiteral("hub.paymentNeeded"));
        QVERIFY2(tests::lastValue(run.output, "message").contains(QStringLiteral("--accept-cost")), run.output);
        QVERIFY(m_hub.journal(QStringLiteral("POST /api/repos/create")).isEmpty());
    }

    void aStopRemovesIt()
    {
        tests::CommandLine run;
        run.start(arguments() + QStringList{QStringLiteral("--accept-cost")});
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        QVERIFY2(run.waitFor("\"event\":\"url\""), run.output);
        QCOMPARE(spaces(), 1);
        ::kill(pid_t(run.process.processId()), SIGINT);
        QCOMPARE(run.wait(20'000), 130);
        QCOMPARE(spaces(), 0);
    }

    void whatACrashLeftIsOffered()
    {
        tests::CommandLine run;
        run.start(arguments() + QStringList{QStringLiteral("--accept-cost")});
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        run.process.kill();
        QVERIFY(run.process.waitForFinished());
        QCOMPARE(spaces(), 1);
        tests::CommandLine list;
        list.start({QStringLiteral("hub"), QStringLiteral("staging"), QStringLiteral("--json")});
        QCOMPARE(list.wait(30'000), 0);
        QVERIFY2(list.output.contains("ada/staging-fruit-"), list.output);
        QCOMPARE(spaces(), 1);
        tests::CommandLine remove;
        remove.start(
            {QStringLiteral("hub"), QStringLiteral("staging"), QStringLiteral("--remove"), QStringLiteral("--json")});
        QCOMPARE(remove.wait(30'000), 0);
        QVERIFY2(remove.output.contains("\"removed\":true"), remove.output);
        QCOMPARE(spaces(), 0);
        tests::CommandLine again;
        again.start({QStringLiteral("hub"), QStringLiteral("staging"), QStringLiteral("--json")});
        QCOMPARE(again.wait(30'000), 0);
        QVERIFY2(!again.output.contains("staging-fruit"), again.output);
    }

    /// The next run of the folder takes the place of what a crash left.
    void theNextRunTakesItsPlace()
    {
        tests::CommandLine first;
        first.start(arguments() + QStringList{QStringLiteral("--accept-cost")});
        QVERIFY2(first.waitForStage("RUNNING"), first.output);
        first.process.kill();
        QVERIFY(first.process.waitForFinished());
        tests::CommandLine second;
        second.start(arguments() + QStringList{QStringLiteral("--accept-cost")});
        QVERIFY2(second.waitForStage("RUNNING"), second.output);
        QCOMPARE(spaces(), 1);
        ::kill(pid_t(second.process.processId()), SIGINT);
        QCOMPARE(second.wait(20'000), 130);
        QCOMPARE(spaces(), 0);
    }

private:
    QStringList arguments() const
    {
        return {QStringLiteral("run"),      m_home.path(QStringLiteral("fruit")),
                QStringLiteral("--runner"), QStringLiteral("hub"),
                QStringLiteral("--flavor"), QStringLiteral("t4-small"),
                QStringLiteral("--trust"),  QStringLiteral("--json")};
    }
    /// How many staging Spaces the Hub has.
    qsizetype spaces() const
    {
        qsizetype count = 0;
        const QJsonArray all = m_hub.api("GET", QStringLiteral("/api/spaces?author=ada&limit=100")).array();
        for (const auto &one : all)
            count += one[QLatin1StringView("id")].toString().contains(QLatin1StringView("/staging-")) ? 1 : 0;
        return count;
    }

    tests::TemporaryHome m_home;
    tests::TestHub m_hub;
};

QTEST_GUILESS_MAIN(TestHubHardware)
#include "tst_hubhardware.moc"
