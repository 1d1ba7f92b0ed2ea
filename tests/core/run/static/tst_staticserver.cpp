// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/static/staticserver.h>

#include <core/base/task.h>
#include <core/http/client.h>
#include <tests/support/outside.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;

class TestStaticServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home.write(QStringLiteral("space/index.html"), "<html><head><title>x</title></head>hello</html>");
        m_home.write(QStringLiteral("space/script.mjs"), "export {}");
        m_home.write(QStringLiteral("space/data.bin"), "0123456789");
        m_home.write(QStringLiteral("space/sub/index.html"), "inner");
        m_home.write(QStringLiteral("space/.git/config"), "secret");
        m_home.write(QStringLiteral("outside.txt"), "secret");
        QVERIFY(QFile::link(m_home.path(QStringLiteral("outside.txt")), m_home.path(QStringLiteral("space/link.txt"))));
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray get = "GET";
        QTest::newRow("root") << get << "/" << QByteArray() << 200 << QByteArray("text/html; charset=utf-8")
                              << QByteArray("<html><head><title>x</title></head>hello</html>");
        QTest::newRow("module") << get << "/script.mjs" << QByteArray() << 200
                                << QByteArray("text/javascript; charset=utf-8") << QByteArray("export {}");
        QTest::newRow("folder") << get << "/sub/" << QByteArray() << 200 << QByteArray("text/html; charset=utf-8")
                                << QByteArray("inner");
        QTest::newRow("missing") << get << "/no" << QByteArray() << 404 << QByteArray("text/plain; charset=utf-8")
                                 << QByteArray("There is no such file in this Space.\n");
        QTest::newRow("git") << get << "/.git/config" << QByteArray() << 404 << QByteArray() << QByteArray();
        QTest::newRow("outside") << get << "/../outside.txt" << QByteArray() << 404 << QByteArray() << QByteArray();
        QTest::newRow("outside, encoded")
            << get << "/%2e%2e/outside.txt" << QByteArray() << 404 << QByteArray() << QByteArray();
        QTest::newRow("link to outside") << get << "/link.txt" << QByteArray() << 404 << QByteArray() << QByteArray();
        QTest::newRow("range") << get << "/data.bin" << QByteArray("bytes=2-4") << 206 << QByteArray()
                               << QByteArray("234");
        QTest::newRow("open range") << get << "/data.bin" << QByteArray("bytes=7-") << 206 << QByteArray()
                                    << QByteArray("789");
        QTest::newRow("last bytes") << get << "/data.bin" << QByteArray("bytes=-2") << 206 << QByteArray()
                                    << QByteArray("89");
        QTest::newRow("beyond") << get << "/data.bin" << QByteArray("bytes=20-30") << 416 << QByteArray()
                                << QByteArray();
        QTest::newRow("nonsense range") << get << "/data.bin" << QByteArray("bytes=x") << 200 << QByteArray()
                                        << QByteArray("0123456789");
        QTest::newRow("post") << QByteArray("POST") << "/" << QByteArray() << 405 << QByteArray() << QByteArray();
    }
    void answers()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, range);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        const http::Response answer = ask(method, path, range);
        QTEST(answer.status, "status");
        if (!type.isEmpty())
            QCOMPARE(answer.header("Content-Type"), type);
        if (!body.isEmpty())
            QCOMPARE(answer.body, body);
        QVERIFY(!answer.body.contains("secret"));
    }

    void headHasLengthAndNoBody()
    {
        const http::Response answer = ask("HEAD", QStringLiteral("/data.bin"), {});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Length"), "10");
        QVERIFY(answer.body.isEmpty());
    }

    void cardHeadersAreSent()
    {
        const http::Response answer = ask("GET", QStringLiteral("/"), {});
        QCOMPARE(answer.header("cross-origin-opener-policy"), "same-origin");
    }

    void variablesReachThePage()
    {
        m_variables = {{QStringLiteral("KEY"), QStringLiteral("</script>")}};
        const http::Response answer = ask("GET", QStringLiteral("/"), {});
        m_variables.clear();
        QVERIFY(
            answer.body.contains("<head><script>window.huggingface={variables:{\"KEY\":\"<\\/script>\"}};</script>"));
    }

    void anAppFileInASubFolderHasItsOwnAddress()
    {
        m_appFile = QStringLiteral("sub/index.html");
        const http::Response answer = ask("GET", QStringLiteral("/"), {});
        m_appFile = QStringLiteral("index.html");
        QCOMPARE(answer.status, 302);
        QCOMPARE(answer.header("Location"), "/sub/index.html");
    }

    void aTakenPortIsReplaced()
    {
        run::StaticServer first({.folder = folder(), .appFile = m_appFile, .headers = {}, .variables = {}});
        const quint16 port = first.listen(0);
        QCOMPARE(tests::answersOutside(port), QStringList());
        run::StaticServer second({.folder = folder(), .appFile = m_appFile, .headers = {}, .variables = {}});
        const quint16 other = second.listen(port);
        QVERIFY(port != 0 && other != 0 && other != port);
    }

private:
    QString folder() const { return QFileInfo(m_home.path(QStringLiteral("space"))).canonicalFilePath(); }

    http::Response ask(const QByteArray &method, const QString &path, const QByteArray &range)
    {
        run::StaticServer server(
            {.folder = folder(),
             .appFile = m_appFile,
             .headers = {{QStringLiteral("cross-origin-opener-policy"), QStringLiteral("same-origin")}},
             .variables = m_variables});
        http::Request request{.method = method,
                              .url = QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(server.listen(0)).arg(path))};
        if (!range.isEmpty())
            request.headers.append({"Range", range});
        // The server lives on this thread: the request must not block it.
        Task<http::Response> task(QThreadPool::globalInstance(),
                                  [request](Progress &progress) { return http::perform(request, progress); });
        if (!QTest::qWaitFor([&] { return task.future().isFinished(); }, 10'000) || !task.future().result())
            return {};
        return *task.future().result();
    }

    tests::TemporaryHome m_home;
    QString m_appFile = QStringLiteral("index.html");
    QMap<QString, QString> m_variables;
};

QTEST_GUILESS_MAIN(TestStaticServer)
#include "tst_staticserver.moc"
