// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/farhost.h>
#include <tests/support/templateruns.h>

using namespace spacewright;

/// Spaces on engines of another host, as if they were here.
class TestFarContainers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!tests::FarHost::isPossible())
            QSKIP("no second host: run the tests through packaging/engine --fragile");
        m_host = std::make_unique<tests::FarHost>();
        // What the templates install was built here before, mostly.
        QVERIFY(m_host->order("take-images"));
        qputenv("SPACEWRIGHT_TEST_FAR_PODMAN", m_host->address(QStringLiteral("podman")).toUtf8());
    }
    void everyTemplateRunsAndShowsEdits_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("isExact");
        QTest::addColumn<QByteArray>("engine");
        const QList<tests::Template> templates = tests::templates();
        for (int i = 0; i < templates.size(); ++i) {
            QTest::addRow("%s", templates[i].name) << i << false << QByteArray("PODMAN");
            QTest::addRow("%s, exact", templates[i].name) << i << true << QByteArray("PODMAN");
        }
        QTest::addRow("gradio-packages on rootless Podman") << 0 << false << QByteArray("ROOTLESS");
        QTest::addRow("docker-fastapi on rootless Podman, exact") << 5 << true << QByteArray("ROOTLESS");
        QTest::addRow("docker-fastapi on Docker") << 5 << false << QByteArray("DOCKER");
        QTest::addRow("docker-fastapi on Docker over TLS") << 5 << false << QByteArray("TLS");
    }
    void everyTemplateRunsAndShowsEdits()
    {
        QFETCH(int, index);
        QFETCH(bool, isExact);
        QFETCH(QByteArray, engine);
        if (engine == "ROOTLESS") {
            QVERIFY(m_host->order("start-rootless"));
            qputenv("SPACEWRIGHT_TEST_FAR_ROOTLESS", m_host->address(QStringLiteral("rootless/podman")).toUtf8());
        } else if (engine != "PODMAN") {
            QVERIFY(m_host->order("start-docker"));
            qputenv("SPACEWRIGHT_TEST_FAR_DOCKER", m_host->address(QStringLiteral("docker")).toUtf8());
            qputenv("SPACEWRIGHT_TEST_FAR_TLS", m_host->tlsAddress().toUtf8());
            qputenv("DOCKER_CERT_PATH", QFile::encodeName(m_host->certificates()));
        }
        m_runs.check(index, isExact, {"SPACEWRIGHT_TEST_FAR_" + engine});
    }

private:
    std::unique_ptr<tests::FarHost> m_host;
    tests::TemplateRuns m_runs;
};

QTEST_GUILESS_MAIN(TestFarContainers)
#include "tst_farcontainers.moc"
