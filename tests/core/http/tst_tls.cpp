// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/http/client.h>
#include <core/http/retrypolicy.h>

#include <QDateTime>
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
    void refusesAChangedCertificate();

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
    int startServer(QProcess &server, const QString &certificate, const QString &manner, int port = 0) const
    {
        server.start(QStringLiteral("python3"),
                     {QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/tlsserver.py"), file(certificate, "key"),
                      file(certificate, "pem"), manner, QString::number(port)});
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
    // As the clock of a machine sees it that is a day behind.
    const QDateTime tomorrow = QDateTime::currentDateTimeUtc().addDays(1);
    const QString format = QStringLiteral("yyyyMMddhhmmss'Z'");
    makeCertificate(QStringLiteral("early"),
                    {names, QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-not_before"),
                     tomorrow.toString(format), QStringLiteral("-not_after"), tomorrow.addDays(90).toString(format)});
}

void TestTls::refusesWhatIsNotProven_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("manner");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *certificate, bool isTrusted, const char *manner, const char *host,
                        const char *code, const char *reason) {
        QTest::newRow(name) << certificate << isTrusted << manner << host << code << reason;
    };
    row("signed by itself", "good", false, "", "localhost", "address.refused", "self-signed certificate");
    row("expired", "expired", true, "", "localhost", "address.refused", "expired");
    row("expired, or the clock is wrong", "expired", true, "", "localhost", "address.refused", "date and time of this");
    row("not yet valid", "early", true, "", "localhost", "address.refused", "not yet valid");
    row("not yet valid, or the clock is wrong", "early", true, "", "localhost", "address.refused", "date and time");
    row("of another host", "other", true, "", "localhost", "address.refused", "localhost");
    row("asked for by its number", "good", true, "", "127.0.0.1", "address.refused", "127.0.0.1");
    row("an old protocol", "good", true, "old", "localhost", "network.failed", "protocol");
    row("cut in the handshake", "good", true, "cut", "localhost", "network.failed", "");
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
    QFETCH(QString, reason);
    for (const QString &said : {host, reason})
        QVERIFY2(answer.error().message.contains(said), qPrintable(answer.error().message));
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

/// Whoever answered a moment ago is not whoever answers now, though asked the same way.
void TestTls::refusesAChangedCertificate()
{
    qputenv("SSL_CERT_FILE", QFile::encodeName(file(QStringLiteral("good"), "pem")));
    Progress progress;
    const auto first = std::make_unique<QProcess>();
    const int port = startServer(*first, QStringLiteral("good"), {});
    const http::Request request{.url = QUrl(QStringLiteral("https://localhost:%1/").arg(port)),
                                .headers = {{"Authorization", "Bearer hf_secret"}},
                                .keepsConnection = true};
    QVERIFY(http::perform(request, progress));
    first->closeWriteChannel();
    first->waitForFinished();
    makeCertificate(QStringLiteral("changed"),
                    {QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost")});
    QProcess second;
    QCOMPARE(startServer(second, QStringLiteral("changed"), {}, port), port);
    const Result<http::Response> answer = http::perform(request, progress);
    QVERIFY(!answer);
    QCOMPARE(errorId(answer.error().code), QStringLiteral("address.refused"));
    QVERIFY2(answer.error().message.contains(QStringLiteral("does not prove")), qPrintable(answer.error().message));
    second.closeWriteChannel();
    second.waitForFinished();
    QVERIFY(!second.readAllStandardOutput().contains("read"));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
