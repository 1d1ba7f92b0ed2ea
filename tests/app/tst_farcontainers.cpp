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
        NEED_FAR_HOST();
        m_host = std::make_unique<tests::FarHost>();
        // What the templates install was built here before, mostly.
        QVERIFY(m_host->order("take-images"));
    }
    void everyTemplateRunsAndShowsEdits_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("isExact");
        QTest::addColumn<QByteArrayList>("engines");
        const QList<tests::Template> templates = tests::templates();
        for (int i = 0; i < templates.size(); ++i) {
            QTest::addRow("%s", templates[i].name) << i << false << QByteArrayList{"PODMAN"};
            QTest::addRow("%s, exact", templates[i].name)
                << i << true << QByteArrayList{"PODMAN", "ROOTLESS", "DOCKER"};
        }
        QTest::addRow("gradio-packages on rootless Podman") << 0 << false << QByteArrayList{"ROOTLESS"};
        QTest::addRow("docker-fastapi on Docker") << 5 << false << QByteArrayList{"DOCKER", "TLS"};
    }
    void everyTemplateRunsAndShowsEdits()
    {
        QFETCH(const int, index);
        QFETCH(const bool, isExact);
        QFETCH(const QByteArrayList, engines);
        QByteArrayList variables;
        for (const QByteArray &engine : engines) {
            QVERIFY(isThere(engine));
            variables += "SPACEWRIGHT_TEST_FAR_" + engine;
        }
        m_runs.check(index, isExact, variables);
    }

private:
    /// The engine's address is in the environment then.
    bool isThere(const QByteArray &engine) const
    {
        const QByteArray variable = "SPACEWRIGHT_TEST_FAR_" + engine;
        if (!qEnvironmentVariableIsEmpty(variable.constData()))
            return true;
        const bool isDockers = engine == "DOCKER" || engine == "TLS";
        if (engine != "PODMAN" && !m_host->order(isDockers ? "start-docker" : "start-rootless"))
            return false;
        const QString address = engine == "TLS"        ? m_host->tlsAddress()
                                : engine == "DOCKER"   ? m_host->address(QStringLiteral("docker"))
                                : engine == "ROOTLESS" ? m_host->address(QStringLiteral("rootless/podman"))
                                                       : m_host->address(QStringLiteral("podman"));
        if (engine == "TLS")
            qputenv("DOCKER_CERT_PATH", QFile::encodeName(m_host->certificates()));
        return qputenv(variable.constData(), address.toUtf8());
    }

private:
    std::unique_ptr<tests::FarHost> m_host;
    tests::TemplateRuns m_runs;
};

QTEST_GUILESS_MAIN(TestFarContainers)
#include "tst_farcontainers.moc"
