// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/farhost.h>
#include <tests/support/templates.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>
#include <tests/support/testhub.h>

#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

using namespace spacewright;
using namespace Qt::StringLiterals;

namespace
{

/// Says what it finds and serves a page.
constexpr auto app =
    "import os, shutil, sys\n"
    "import beside, gradio, humanize, idna, numpy\n"
    "from huggingface_hub import hf_hub_download\n"
    "print('found', ' '.join(os.environ[name] for name in ('SYSTEM', 'SPACE_ID', 'GRADIO_THEME', 'MINE')))\n"
    "print('user', os.getuid(), os.getcwd(), os.path.expanduser('~'))\n"
    "print('programs', *(name for name in ('git', 'git-lfs', 'ffmpeg', 'cmake', 'rsync', 'node', 'tree')\n"
    "                    if shutil.which(name)))\n"
    "print('preloaded', open(hf_hub_download('ada/tiny', 'greeting.txt', local_files_only=True)).read())\n"
    "print('gradio', gradio.__version__, flush=True)\n"
    "gradio.Interface(lambda text: text, 'text', 'text', title='an exact page').launch()\n";

/// The test Hub as a container reaches it: at the machine's own address.
class HubForContainers final
{
public:
    HubForContainers()
    {
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        const auto own = std::ranges::find_if(addresses, [](const QHostAddress &address) {
            return address.protocol() == QHostAddress::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal();
        });
        if (own == addresses.end() || !m_server.listen(*own))
            return;
        m_url = u"http://%1:%2"_s.arg(own->toString()).arg(m_server.serverPort());
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { connectThrough(); });
        addModel();
    }

    /// Empty where there is no such address.
    QString url() const { return m_url; }

private:
    void connectThrough()
    {
        QTcpSocket *here = m_server.nextPendingConnection();
        auto *there = new QTcpSocket(here);
        there->connectToHost(m_hub.endpoint().host(), quint16(m_hub.endpoint().port()));
        const auto forward = [](QTcpSocket *from, QTcpSocket *to) {
            QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
            QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
        };
        forward(here, there);
        forward(there, here);
        QObject::connect(here, &QTcpSocket::disconnected, here, &QObject::deleteLater);
    }
    void addModel() const
    {
        m_hub.api("POST", u"/api/repos/create"_s, {{u"type"_s, u"model"_s}, {u"name"_s, u"tiny"_s}});
        Progress progress;
        const QByteArray lines = R"({"key":"header","value":{"summary":"Greet"}})"
                                 "\n"
                                 R"({"key":"file","value":{"path":"greeting.txt","content":"a greeting"}})"
                                 "\n";
        const auto answer = http::perform(
            {.method = "POST",
             .url = QUrl(m_hub.endpoint().toString() + u"/api/models/ada/tiny/commit/main"_s),
             .headers = {{"Content-Type", "application/x-ndjson"}, {"Authorization", "Bearer hf_adawrite"}},
             .body = lines},
            progress);
        if (!answer || answer->status != 200)
            qFatal("%s", answer ? answer->body.constData() : qPrintable(answer.error().message));
    }

    tests::TestHub m_hub;
    QTcpServer m_server;
    QString m_url;
};

} // namespace

/// All that the Hub's builder does, done: on an image like the official one, with apt and pip of real indexes. What it
/// takes minutes to make stays at the engines for the next time.
class TestExactRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Else the base image would be the user's own, to which nothing is added.
        qunsetenv("SPACEWRIGHT_BASE_IMAGE");
        if (m_hub.url().isEmpty())
            QSKIP("no address at which a container could reach this machine");
        qputenv("HF_ENDPOINT", m_hub.url().toUtf8());
        makeSpace(u"space"_s, "ada/tiny greeting.txt");
        makeSpace(u"broken"_s, "ada/no-such greeting.txt");
    }

    /// The engines do it side by side; the one behind ssh after that, as it shares what Podman has made.
    void runsAsOnTheHub_data()
    {
        QTest::addColumn<QByteArrayList>("engines");
        QTest::newRow("on this machine") << QByteArrayList{"PODMAN", "PODMAN_ROOTLESS", "DOCKER"};
        QTest::newRow("over ssh") << QByteArrayList{"FAR_PODMAN"};
    }
    void runsAsOnTheHub()
    {
        QFETCH(const QByteArrayList, engines);
        std::unique_ptr<tests::FarHost> far;
        if (engines.contains("FAR_PODMAN") && tests::FarHost::isPossible()) {
            far = std::make_unique<tests::FarHost>();
            qputenv("SPACEWRIGHT_TEST_FAR_PODMAN", far->address(u"podman"_s).toUtf8());
        }
        std::vector<std::unique_ptr<tests::EngineRun>> runs;
        for (const QByteArray &engine : engines) {
            const QByteArray variable = "SPACEWRIGHT_TEST_" + engine;
            if (qEnvironmentVariableIsEmpty(variable.constData()))
                continue;
            runs.push_back(std::make_unique<tests::EngineRun>(variable, m_home.path(u"space"_s)));
            runs.back()->program.start({u"run"_s, m_home.path(u"space"_s), u"--runner"_s, u"container"_s,
                                        u"--fidelity"_s, u"exact"_s, u"--engine"_s,
                                        qEnvironmentVariable(variable.constData()), u"--env"_s, u"MINE=mine"_s,
                                        u"--env"_s, u"GRADIO_THEME=own"_s, u"--trust"_s, u"--json"_s});
        }
        if (runs.empty())
            QSKIP("no engine: run the tests through packaging/engine --fragile");
        for (const auto &run : runs)
            showsWhatTheHubHas(*run);
        for (const auto &run : runs)
            ::kill(pid_t(run->program.process.processId()), SIGINT);
        for (const auto &run : runs) {
            QCOMPARE(run->program.wait(20'000), 130);
            QVERIFY(tests::page(run->url).isEmpty());
        }
    }

    /// It is the card's, not the app's, whose code has not run.
    void aMissingModelIsTheCards()
    {
        if (qEnvironmentVariableIsEmpty("SPACEWRIGHT_TEST_PODMAN"))
            QSKIP("no engine: run the tests through packaging/engine");
        tests::CommandLine run;
        run.start({u"run"_s, m_home.path(u"broken"_s), u"--runner"_s, u"container"_s, u"--fidelity"_s, u"exact"_s,
                   u"--engine"_s, qEnvironmentVariable("SPACEWRIGHT_TEST_PODMAN"), u"--trust"_s, u"--json"_s});
        // The Hub is this process.
        QVERIFY2(run.waitForStage("BUILD_ERROR"), run.output.right(3000));
        QCOMPARE(run.wait(), 1);
        const QString message = tests::lastValue(run.output, "message");
        QVERIFY2(message.contains(u"preload_from_hub"), qPrintable(message));
        QVERIFY2(!message.contains(u"app.py"), qPrintable(message));
    }

private:
    void makeSpace(const QString &name, const QByteArray &model) const
    {
        m_home.write(name + u"/README.md"_s,
                     "---\ntitle: Exact\nsdk: gradio\nsdk_version: 6.31.0\npython_version: '3.13'\n"
                     "app_file: pages/app.py\npreload_from_hub:\n  - " +
                         model + "\n---\n");
        m_home.write(name + u"/pages/app.py"_s, app);
        m_home.write(name + u"/beside.py"_s, "");
        m_home.write(name + u"/packages.txt"_s, "tree\n");
        m_home.write(name + u"/pre-requirements.txt"_s, "idna\n");
        m_home.write(name + u"/requirements.txt"_s, "humanize\n");
    }

    static void showsWhatTheHubHas(tests::EngineRun &run)
    {
        bool isUp = false;
        for (int patience = 0; patience < 3 && !isUp && run.program.process.state() != QProcess::NotRunning; ++patience)
            isUp = run.program.waitForStage("RUNNING");
        const QByteArray &output = run.program.output;
        QVERIFY2(isUp, run.variable + output.right(4000));
        run.url = QUrl(tests::lastValue(output, "url"));
        for (const char *line :
             {"found spaces local/space own mine", "user 1000 /home/user/app /home/user",
              "programs git git-lfs ffmpeg cmake rsync node tree", "preloaded a greeting", "gradio 6.31.0"})
            QVERIFY2(output.contains(line), line + run.variable + output.right(4000));
        // Rendered on the server, by Node.js.
        const QByteArray page = tests::page(run.url);
        QVERIFY2(page.contains("an exact page"), page);
        QVERIFY2(run.program.waitFor("with SSR"), run.program.output.right(2000));
    }

    HubForContainers m_hub;
    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestExactRuns)
#include "tst_exactruns.moc"
