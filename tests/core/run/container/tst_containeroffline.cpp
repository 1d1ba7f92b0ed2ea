// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <tests/support/containerspaces.h>
#include <tests/support/farhost.h>
#include <tests/support/outside.h>

#include <QTcpServer>
#include <QTest>

#include <future>

using namespace spacewright;
using Spaces = tests::ContainerSpaces;

namespace
{

/// Tries to leave its container, then serves much, and says back what it is sent.
constexpr auto caughtApp = R"(import http.server, os, socket
def tried(address, port):
    try:
        socket.create_connection((address, port), 2).close()
        return "reached"
    except OSError as error:
        return type(error).__name__
print("SEEN", os.listdir("/sys/class/net"), tried("127.0.0.1", int(os.environ["HOST_PORT"])), tried("1.1.1.1", 443),
      flush=True)
class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments): pass
    def answer(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        self.answer(bytes(i % 251 for i in range(3_000_000)) if self.path == "/much" else self.path.encode())
    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["Content-Length"])))
http.server.ThreadingHTTPServer(("127.0.0.1", 7860), Handler).serve_forever()
)";

Result<http::Response> ask(const QUrl &url, const QByteArray &body = {})
{
    Progress progress;
    return http::perform({.method = body.isEmpty() ? "GET" : "POST", .url = url, .body = body}, progress);
}

} // namespace

/// An app's way to others, and theirs to its page: none at all where it is kept off every network, and from no other
/// machine where it is not.
class TestContainerOffline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_spaces.removeImages(); }

    void thePageIsReachedAndNothingElse_data() { tests::addEngineRowsAndFar(); }
    void thePageIsReachedAndNothingElse()
    {
        OPEN_TEST_ENGINE(test);
        QTcpServer hostService;
        QVERIFY(hostService.listen(QHostAddress::Any));
        m_spaces.options.isOffline = true;
        m_spaces.options.variables = {{QStringLiteral("HOST_PORT"), QString::number(hostService.serverPort())}};
        tests::ContainerOutcome outcome;
        QByteArray much;
        QByteArray back;
        int right = 0;
        const QByteArray sent(2'000'000, 'x');
        m_spaces.execute(outcome, variable, m_spaces.make(Spaces::dockerfile(), caughtApp),
                         [&](run::Stage stage, Progress &progress) {
                             if (stage != run::Stage::Running)
                                 return;
                             const QUrl url = outcome.listener.lastUrl;
                             much = ask(url.resolved(QUrl(QStringLiteral("/much")))).value_or(http::Response()).body;
                             back = ask(url, sent).value_or(http::Response()).body;
                             std::vector<std::future<QByteArray>> answers;
                             for (int i = 0; i < 20; ++i)
                                 answers.push_back(std::async(std::launch::async, [url, i] {
                                     const QUrl own = url.resolved(QUrl(QStringLiteral("/%1").arg(i)));
                                     return ask(own).value_or(http::Response()).body;
                                 }));
                             for (int i = 0; i < 20; ++i)
                                 right += answers[size_t(i)].get() == '/' + QByteArray::number(i) ? 1 : 0;
                             progress.cancel();
                         });
        m_spaces.options.isOffline = false;
        QVERIFY2(outcome.listener.stages.contains(QStringLiteral("RUNNING")), outcome.listener.log.right(3000));
        const QByteArray seen = Spaces::lineWith(outcome.listener.log, "SEEN ");
        QVERIFY2(seen.startsWith("SEEN ['lo'] ") && !seen.contains("reached"), seen);
        QCOMPARE(much.size(), 3'000'000);
        for (qsizetype i = 0; i < much.size(); ++i)
            QVERIFY(uchar(much[i]) == i % 251);
        QVERIFY(back == sent);
        QCOMPARE(right, 20);
        QVERIFY(Spaces::isClean(*test));
    }

    void thePageIsReachedFromHereAlone_data() { tests::addEngineRowsAndFar(); }
    /// Not at the addresses that other machines know this one by, and not where its engine is.
    void thePageIsReachedFromHereAlone()
    {
        OPEN_TEST_ENGINE(test);
        tests::ContainerOutcome outcome;
        QByteArray page;
        QStringList reached;
        m_spaces.execute(outcome, variable, m_spaces.make(Spaces::dockerfile(), tests::servingApp),
                         [&](run::Stage stage, Progress &progress) {
                             if (stage != run::Stage::Running)
                                 return;
                             const QUrl url = outcome.listener.lastUrl;
                             page = ask(url).value_or(http::Response()).body;
                             reached = tests::answersOutside(quint16(url.port()), test->engine.address().host());
                             progress.cancel();
                         });
        QVERIFY2(page.contains("app.py"), outcome.listener.log.right(3000));
        QCOMPARE(reached, QStringList());
    }

    void anImageWithoutPythonIsSaid()
    {
        const QByteArray variable = "SPACEWRIGHT_TEST_PODMAN";
        if (qEnvironmentVariableIsEmpty(variable.constData()))
            QSKIP("no engine: run the tests through packaging/engine");
        m_spaces.options.isOffline = true;
        const auto outcome = m_spaces.execute(
            variable,
            m_spaces.make("FROM " + tests::baseImage().toUtf8() +
                              "\nRUN rm -f /usr/bin/python3* /usr/local/bin/python*\nCMD [\"sleep\", \"60\"]\n",
                          ""));
        m_spaces.options.isOffline = false;
        QCOMPARE(run::stageName(outcome->record.stage), QStringLiteral("RUNTIME_ERROR"));
        QVERIFY2(outcome->record.reason.contains(QStringLiteral("python3")), qPrintable(outcome->record.reason));
    }

    void onlyAContainerCan()
    {
        run::RunOptions options{.runner = run::RunnerKind::Sandbox, .isOffline = true};
        const QString readme = m_spaces.home.write(QStringLiteral("page/README.md"), "---\nsdk: gradio\n---\n");
        m_spaces.home.write(QStringLiteral("page/app.py"), "pass\n");
        auto session = run::Session::create(Spaces::read(QFileInfo(readme).path()), options);
        QVERIFY(session);
        tests::RunListener listener;
        Progress progress;
        const auto record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        QVERIFY(record && (*session)->error());
        QCOMPARE((*session)->error()->code, ErrorCode::RunnerUnsuitable);
        QVERIFY2(record->reason.contains(QStringLiteral("container")), qPrintable(record->reason));
    }

private:
    tests::ContainerSpaces m_spaces;
};

QTEST_GUILESS_MAIN(TestContainerOffline)
#include "tst_containeroffline.moc"
