// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/http/client.h>
#include <core/http/retrypolicy.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;

/// A server that does not prove who it is gets nothing: no way around it, and no second try.
class TestTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { qunsetenv("SSL_CERT_FILE"); }
    void refusesWhatIsNotProven_data();
    void refusesWhatIsNotProven();
    void trustsACompanysAuthority();

private:
    /// A certificate that signs itself, with its key.
    void makeCertificate(const QString &name, const QStringList &more) const
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                                  QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                  QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                                  QStringLiteral("-keyout"), file(name, "key"), QStringLiteral("-out"),
                                  file(name, "pem"), QStringLiteral("-subj"), QStringLiteral("/CN=test")} +
                          more);
        QVERIFY(openssl.waitForFinished());
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
    }
    QString file(const QString &name, const char *kind) const
    {
        return m_folder.filePath(name + u'.' + QLatin1StringView(kind));
    }
    /// The port.
    int startServer(QProcess &server, const QString &certificate, const QString &manner) const
    {
        server.start(QStringLiteral("python3"), {QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/tlsserver.py"),
                                                 file(certificate, "key"), file(certificate, "pem"), manner});
        return QTest::qWaitFor([&server] { return server.canReadLine(); }, 20'000) ? server.readLine().trimmed().toInt()
                                                                                   : 0;
    }

    QTemporaryDir m_folder;
};

void TestTls::initTestCase()
{
    const QString names = QStringLiteral("-addext");
    makeCertificate(QStringLiteral("good"), {names, QStringLiteral("subjectAltName=DNS:localhost")});
    makeCertificate(QStringLiteral("other"), {names, QStringLiteral("subjectAltName=DNS:example.org")});
    makeCertificate(QStringLiteral("expired"), {names, QStringLiteral("subjectAltName=DNS:localhost"),
                                                QStringLiteral("-not_before"), QStringLiteral("20200101000000Z"),
                                                QStringLiteral("-not_after"), QStringLiteral("20200201000000Z")});
}

void TestTls::refusesWhatIsNotProven_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("manner");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("code");
    QTest::newRow("signed by itself") << "good" << false << "" << "localhost" << "address.refused";
    QTest::newRow("expired") << "expired" << true << "" << "localhost" << "address.refused";
    QTest::newRow("of another host") << "other" << true << "" << "localhost" << "address.refused";
    QTest::newRow("asked for by its number") << "good" << true << "" << "127.0.0.1" << "address.refused";
    QTest::newRow("an old protocol") << "good" << true << "old" << "localhost" << "network.failed";
    QTest::newRow("cut in the handshake") << "good" << true << "cut" << "localhost" << "network.failed";
}

void TestTls::refusesWhatIsNotProven()
{
    QFETCH(QString, certificate);
    QFETCH(bool, isTrusted);
    QFETCH(QString, manner);
    QFETCH(QString, host);
    if (isTrusted)
        qputenv("SSL_CERT_FILE", QFile::encodeName(file(certificate, "pem")));
    QProcess server;
    const int port = startServer(server, certificate, manner);
    QVERIFY(port > 0);
    Progress progress;
    const http::Request request{.url = QUrl(QStringLiteral("https://%1:%2/secret").arg(host).arg(port)),
                                .headers = {{"Authorization", "Bearer hf_secret"}}};
    const Result<http::Response> answer = http::perform(request, progress);
    QVERIFY(!answer);
    QTEST(errorId(answer.error().code), "code");
    QVERIFY(answer.error().message.contains(host));
    // What cannot be right the next time is not tried again.
    QCOMPARE(http::isPassing(answer), answer.error().code != ErrorCode::AddressRefused);
    server.closeWriteChannel();
    server.waitForFinished();
    QVERIFY(!server.readAllStandardOutput().contains("read"));
}

/// As programs of the system are told of it.
void TestTls::trustsACompanysAuthority()
{
    QProcess server;
    const int port = startServer(server, QStringLiteral("good"), {});
    qputenv("SSL_CERT_FILE", QFile::encodeName(file(QStringLiteral("good"), "pem")));
    Progress progress;
    const auto answer = http::perform({.url = QUrl(QStringLiteral("https://localhost:%1/").arg(port))}, progress);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->body, QByteArray("ok"));
    server.closeWriteChannel();
    server.waitForFinished();
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
