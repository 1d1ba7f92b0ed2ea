// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/publish/follow/remotefailure.h>

using namespace spacewright;
using namespace spacewright::tests;

/// Why a Space fails on the Hub, as far as its logs and the Hub say it.
class TestRemoteFailure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each with logs of its own.
    void init()
    {
        m_name = QStringLiteral("demo-%1").arg(++m_number);
        m_hub.addSpace(m_name);
    }
    void cleanup() { m_hub.control("DELETE", QStringLiteral("/faults")); }
    void findsTheCause_data();
    void findsTheCause();
    void saysWhatTheHubSaysWithoutALog();

private:
    log::FailureCause why() const
    {
        Progress progress;
        const hub::HubClient client({.endpoint = m_hub.endpoint(), .token = "hf_adawrite"}, {.attempts = 0});
        return publish::whyItFails(client, {QStringLiteral("ada"), m_name}, progress);
    }

    TestHub m_hub;
    QString m_name;
    int m_number = 0;
};

void TestRemoteFailure::findsTheCause_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("said");
    const QString missing = QStringLiteral("ModuleNotFoundError: No module named 'librosa'\n");
    QTest::newRow("at run time") << "RUNTIME_ERROR" << "run" << missing << "Exit code: 1" << "librosa";
    QTest::newRow("in the build") << "BUILD_ERROR" << "build"
                                  << "ERROR: No matching distribution found for no-such-package\n"
                                  << "Job failed"
                                  << "no-such-package";
    QTest::newRow("of which no rule knows") << "RUNTIME_ERROR" << "run" << "bye\n" << "Exit code: 3" << "Exit code: 3";
    QTest::newRow("without a log") << "CONFIG_ERROR" << "run" << "" << "The card says nonsense" << "nonsense";
}

void TestRemoteFailure::findsTheCause()
{
    QFETCH(QString, stage);
    QFETCH(QString, log);
    QFETCH(QString, line);
    QFETCH(QString, error);
    QFETCH(QString, said);

    m_hub.control("POST", QStringLiteral("/spaces/ada/") + m_name,
                  {{QStringLiteral("stage"), stage},
                   {QStringLiteral("error"), error},
                   {log, line.isEmpty() ? QJsonArray() : QJsonArray{line}}});
    const log::FailureCause cause = why();
    QVERIFY2(cause.text.contains(said), qPrintable(cause.text));
}

/// A Space that somebody else owns shows its logs to nobody else.
void TestRemoteFailure::saysWhatTheHubSaysWithoutALog()
{
    m_hub.control("POST", QStringLiteral("/spaces/ada/") + m_name,
                  {{QStringLiteral("stage"), QStringLiteral("BUILD_ERROR")},
                   {QStringLiteral("error"), QStringLiteral("Job failed with exit code: 1")}});
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/logs/")},
                 {QStringLiteral("status"), 403},
                 {QStringLiteral("count"), 0}});
    QVERIFY2(why().text.contains(QStringLiteral("exit code: 1")), qPrintable(why().text));
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/runtime")},
                 {QStringLiteral("status"), 404},
                 {QStringLiteral("count"), 0}});
    QVERIFY(!why().isKnown());
}

QTEST_GUILESS_MAIN(TestRemoteFailure)
#include "tst_remotefailure.moc"
