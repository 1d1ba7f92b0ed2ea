// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/engine/enginefinder.h>
#include <tests/support/farhost.h>
#include <tests/support/testengine.h>

#include <QElapsedTimer>

using namespace spacewright;

/// A real Docker of another host, over TLS: both prove who they are, or nothing is said.
class TestTlsEngine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NEED_FAR_HOST();
        m_host = std::make_unique<tests::FarHost>();
        QVERIFY(m_host->order("start-docker"));
    }

    void whoIsNotProvenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *server, const char *authority, const char *client,
                            const char *code, const char *words) {
            QTest::newRow(name) << QByteArray(server) << QString::fromLatin1(authority) << QString::fromLatin1(client)
                                << QString::fromLatin1(code) << QString::fromLatin1(words);
        };
        row("proven", "", "ca", "client", "", "");
        row("another authority", "", "other", "client", "address.refused", "certificate");
        row("no certificate of ours", "", "ca", "", "credentials.refused", "certificate");
        row("one of somebody else's", "", "ca", "unknown", "credentials.refused", "");
        row("another host's", "misnamed", "ca", "client", "address.refused", "name");
        row("expired", "expired", "ca", "client", "address.refused", "expired");
    }
    void whoIsNotProvenIsRefused()
    {
        QFETCH(QByteArray, server);
        QFETCH(QString, authority);
        QFETCH(QString, client);
        QFETCH(QString, code);
        QFETCH(QString, words);
        if (!server.isEmpty())
            QVERIFY(m_host->order("docker-as-" + server));
        qputenv("DOCKER_CERT_PATH", QFile::encodeName(m_host->certificates(authority, client)));
        const auto address = container::EngineFinder().understand(m_host->tlsAddress());
        VERIFY_RESULT(address);
        const auto engine = container::Engine::connect(*address, m_progress);
        if (code.isEmpty()) {
            VERIFY_RESULT(engine);
            QVERIFY(!engine->isPodman());
            QCOMPARE(engine->address().host(), m_host->host());
            return;
        }
        QVERIFY(!engine);
        QCOMPARE(errorId(engine.error().code), code);
        QVERIFY2(engine.error().message.contains(m_host->host()), qPrintable(engine.error().message));
        QVERIFY2(engine.error().message.contains(words), qPrintable(engine.error().message));
    }

    /// A question that waits for its answer notices that the other machine is gone.
    void silenceIsNoticed()
    {
        QVERIFY(m_host->order("docker-as-server"));
        qputenv("DOCKER_CERT_PATH", QFile::encodeName(m_host->certificates()));
        const auto engine =
            container::Engine::connect(*container::EngineFinder().understand(m_host->tlsAddress()), m_progress);
        VERIFY_RESULT(engine);
        QElapsedTimer clock;
        const auto seen = engine->stream(
            {.path = QStringLiteral("/events")}, [](QByteArrayView) { return true; }, m_progress,
            [&] {
                QVERIFY(m_host->order("cut"));
                clock.start();
            });
        const qint64 taken = clock.elapsed();
        QVERIFY(m_host->order("mend"));
        QVERIFY(!seen);
        QCOMPARE(seen.error().code, ErrorCode::EngineCut);
        QVERIFY2(taken < 25'000, QByteArray::number(taken));
    }

private:
    std::unique_ptr<tests::FarHost> m_host;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestTlsEngine)
#include "tst_tlsengine.moc"
