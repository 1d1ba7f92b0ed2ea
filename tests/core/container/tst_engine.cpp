// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/engine/engine.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/containeroutput.h>
#include <core/container/lifecycle/containers.h>

#include <tests/support/scriptedengine.h>

#include <QElapsedTimer>
#include <QTest>

#include <sys/stat.h>
#include <thread>

using namespace spacewright;
using namespace spacewright::container;
using namespace spacewright::tests;

Q_DECLARE_METATYPE(Script)

class TestEngine final : public QObject
{
    Q_OBJECT

    Progress m_progress;

private Q_SLOTS:
    void agreesOnAVersion_data()
    {
        QTest::addColumn<Script>("version");
        QTest::addColumn<QString>("agreed");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *version, const char *newest, const char *oldest, const char *agreed,
                            bool isPodman = false) {
            const QString name = QLatin1StringView(isPodman ? "Podman " : "Docker ") + QLatin1StringView(version);
            QTest::newRow(qPrintable(name))
                << versionAnswer(version, newest, oldest, isPodman) << QString::fromLatin1(agreed) << name;
        };
        row("20.10.24+dfsg1", "1.41", "1.12", "1.41");
        row("23.0.6", "1.42", "1.12", "1.42");
        row("24.0.7", "1.43", "1.12", "1.43");
        row("25.0.3", "1.44", "1.24", "1.44");
        row("26.1.5", "1.45", "1.24", "1.45");
        row("27.5.1", "1.47", "1.24", "1.47");
        row("28.5.0", "1.51", "1.24", "1.51");
        row("29.0.1", "1.52", "1.44", "1.52");
        row("31.0.0", "1.56", "1.44", "1.52");
        row("4.3.1", "1.41", "1.24", "1.41", true);
        row("4.9.4-rhel", "1.41", "1.24", "1.41", true);
        row("5.0.0", "1.41", "1.24", "1.41", true);
        row("5.6.2", "1.41", "1.24", "1.41", true);
    }
    void agreesOnAVersion()
    {
        QFETCH(Script, version);
        ScriptedEngine script(
            [&](const Question &question) { return question.path == "/version" ? version : answer("[]"); });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
        QTEST(engine->identity().apiVersion, "agreed");
        QTEST(engine->identity().text(), "name");
        QFETCH(QString, agreed);
        QVERIFY(Containers(*engine).list({}, m_progress));
        QVERIFY(script.questions().last().path.startsWith("/v" + agreed.toLatin1() + "/containers/json?"));
    }

    void theShortestAnswerIsEnough_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("apiVersion");
        QTest::addColumn<bool>("isEnough");
        const auto row = [](const char *name, const char *head, const char *text, const char *api, bool isEnough) {
            QTest::newRow(name) << QByteArray(head) << QString::fromLatin1(text) << QString::fromLatin1(api)
                                << isEnough;
        };
        row("Podman", "Server: Libpod/4.3.1 (linux)\r\nApi-Version: 1.41\r\n", "Podman 4.3.1", "1.41", true);
        row("Docker", "Server: Docker/20.10.24 (linux)\r\nApi-Version: 1.41\r\n", "Docker 20.10.24", "1.41", true);
        row("a newer Docker", "Server: Docker/31.0 (linux)\r\nApi-Version: 1.60\r\n", "Docker 24.0.7", "1.43", false);
        row("a proxy before it", "Server: nginx\r\n", "Docker 24.0.7", "1.43", false);
    }
    void theShortestAnswerIsEnough()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, isEnough);
        const ScriptedEngine scripted(
            [&head](const Question &question) {
                return question.path == "/_ping"
                           ? Script{.packets = {"HTTP/1.1 200 OK\r\n" + head + "Content-Length: 2\r\n\r\nOK"}}
                           : Script();
            },
            true);
        Progress progress;
        const Result<Engine> engine = Engine::connect(scripted.address(), progress);
        QVERIFY(engine);
        QTEST(engine->identity().text(), "text");
        QTEST(engine->identity().apiVersion, "apiVersion");
        QCOMPARE(scripted.questions().size(), isEnough ? 1 : 2);
    }

    void anOldPodmanIsRefusedByItsShortestAnswer()
    {
        const ScriptedEngine scripted(
            [](const Question &) {
                return Script{.packets = {"HTTP/1.1 200 OK\r\nServer: Libpod/3.4.4 (linux)\r\nApi-Version: 1.40\r\n"
                                          "Content-Length: 2\r\n\r\nOK"}};
            },
            true);
        Progress progress;
        const Result<Engine> engine = Engine::connect(scripted.address(), progress);
        QVERIFY(!engine);
        QCOMPARE(engine.error().code, ErrorCode::EngineTooOld);
    }

    void refusesOthers_data()
    {
        QTest::addColumn<Script>("version");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("Docker 19.03") << versionAnswer("19.03.15", "1.40", "1.12") << ErrorCode::EngineTooOld;
        QTest::newRow("interface 1.24") << versionAnswer("1.12.0", "1.24", "1.12") << ErrorCode::EngineTooOld;
        QTest::newRow("Podman 3.4") << versionAnswer("3.4.4", "1.40", "1.24", true) << ErrorCode::EngineTooOld;
        QTest::newRow("Podman 4.2") << versionAnswer("4.2.0", "1.41", "1.24", true) << ErrorCode::EngineTooOld;
        QTest::newRow("far future") << versionAnswer("40.0.0", "1.99", "1.56") << ErrorCode::EngineTooNew;
        QTest::newRow("a web page") << answer("<html>Hello</html>", "text/html") << ErrorCode::EngineNonsense;
        QTest::newRow("JSON by its look only") << answer("{}", "text/plain") << ErrorCode::EngineNonsense;
        QTest::newRow("a page that says it is JSON") << answer("<html>") << ErrorCode::EngineNonsense;
        QTest::newRow("nothing in it") << answer("{}") << ErrorCode::EngineNonsense;
        QTest::newRow("a list") << answer("[1, 2]") << ErrorCode::EngineNonsense;
        QTest::newRow("half of it") << answer(quoted("{'Version': '24.0")) << ErrorCode::EngineNonsense;
        QTest::newRow("numbers") << answer(quoted("{'Version': 24, 'ApiVersion': 1.43}")) << ErrorCode::EngineNonsense;
        QTest::newRow("no HTTP") << Script{.packets = {"SSH-2.0-OpenSSH_10\r\n"}} << ErrorCode::EngineNonsense;
        QTest::newRow("hangs up") << Script{.packets = {""}} << ErrorCode::EngineCut;
        QTest::newRow("hangs up in the head")
            << Script{.packets = {"HTTP/1.1 200 OK\r\nContent-"}} << ErrorCode::EngineNonsense;
        QTest::newRow("hangs up in the body")
            << Script{.packets = {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Version\""}}
            << ErrorCode::EngineCut;
        QTest::newRow("an error") << answer("oh no", "text/plain", 500) << ErrorCode::EngineFailed;
        QTest::newRow("never answers") << Script{.packets = {}, .staysSilent = true} << ErrorCode::EngineCut;
    }
    void refusesOthers()
    {
        QFETCH(Script, version);
        ScriptedEngine script([&](const Question &) { return version; });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY(!engine);
        QTEST(engine.error().code, "code");
        QVERIFY(!engine.error().message.isEmpty());
    }

    void saysWhyThereIsNone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("engine.sock"));
        const EngineAddress address{.url = QUrl(QStringLiteral("unix://") + path)};
        const Result<Engine> absent = Engine::connect(address, m_progress);
        QCOMPARE(absent.error().code, ErrorCode::EngineAbsent);
        QVERIFY(absent.error().message.contains(path));
        {
            QLocalServer server;
            QVERIFY(server.listen(path));
            QVERIFY(::chmod(QFile::encodeName(path).constData(), 0) == 0);
            QCOMPARE(Engine::connect(address, m_progress).error().code, ErrorCode::EnginePermission);
        }
        // A socket that its engine left behind.
        QFile left(path);
        QVERIFY(left.open(QIODevice::WriteOnly));
        QCOMPARE(Engine::connect(address, m_progress).error().code, ErrorCode::EngineAbsent);
        const EngineAddress nobody{.url = QUrl(QStringLiteral("http://127.0.0.1:1"))};
        QCOMPARE(Engine::connect(nobody, m_progress).error().code, ErrorCode::EngineAbsent);
    }

    void refusalsHaveAMeaning_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("Docker, no image") << 404 << QByteArray("No such image: x:1") << ErrorCode::ImageMissing;
        QTest::newRow("Podman, no image") << 500 << QByteArray("x: image not known") << ErrorCode::ImageMissing;
        QTest::newRow("unknown 404") << 404 << QByteArray("page not found") << ErrorCode::ContainerMissing;
        QTest::newRow("Docker, name") << 409
                                      << QByteArray("Conflict. The container name \\\"/x\\\" is already in use by y")
                                      << ErrorCode::NameTaken;
        QTest::newRow("Podman, name") << 500 << QByteArray("the container name \\\"x\\\" is already in use")
                                      << ErrorCode::NameTaken;
        QTest::newRow("Docker, port") << 500 << QByteArray("Bind for 127.0.0.1:80 failed: port is already allocated")
                                      << ErrorCode::PortTaken;
        QTest::newRow("Podman, port") << 500
                                      << QByteArray(
                                             "rootlessport listen tcp 127.0.0.1:80: bind: address already in use")
                                      << ErrorCode::PortTaken;
        QTest::newRow("disk") << 500 << QByteArray("write /x: no space left on device") << ErrorCode::DiskFull;
        QTest::newRow("anything else") << 500 << QByteArray("the moon is full") << ErrorCode::EngineFailed;
    }
    void refusalsHaveAMeaning()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        ScriptedEngine script([&](const Question &question) {
            return question.path == "/version"
                       ? Script()
                       : answer(quoted("{'message':'") + message + quoted("'}"), "application/json", status);
        });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY(engine);
        const Result<QString> made = Containers(*engine).create({.image = QStringLiteral("x")}, m_progress);
        QVERIFY(!made);
        QTEST(made.error().code, "code");
        if (status == 500)
            QVERIFY(made.error().message.contains(QString::fromUtf8(message.replace("\\", ""))));
    }

    void outputThatBreaksOffIsAnError_data()
    {
        QTest::addColumn<QByteArrayList>("packets");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("whole") << QByteArrayList{QByteArray("\1\0\0\0\0\0\0\2hi", 10)} << true;
        QTest::newRow("cut in the payload") << QByteArrayList{QByteArray("\1\0\0\0\0\0\0\5hi", 10)} << false;
        QTest::newRow("cut in the header") << QByteArrayList{QByteArray("\1\0\0\0\0\0\0\2hi\1\0", 12)} << false;
    }
    void outputThatBreaksOffIsAnError()
    {
        QFETCH(QByteArrayList, packets);
        ScriptedEngine script(
            [&](const Question &question) { return question.path == "/version" ? Script() : streamed(packets); });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY(engine);
        QByteArray seen;
        ContainerOutput output(*engine, QStringLiteral("x"), [&seen](Channel, QByteArrayView bytes) { seen += bytes; });
        QVERIFY(output.waitUntilAttached(m_progress));
        const Result<> ended = output.waitForEnd(m_progress);
        QTEST(ended.has_value(), "isGood");
        QCOMPARE(seen, "hi");
        if (!ended)
            QCOMPARE(ended.error().code, ErrorCode::EngineCut);
    }

    void attachingMayBeRefused()
    {
        ScriptedEngine script([&](const Question &question) {
            return question.path == "/version"
                       ? Script()
                       : answer(quoted("{'message':'No such container: x'}"), "application/json", 404);
        });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY(engine);
        ContainerOutput output(*engine, QStringLiteral("x"), [](Channel, QByteArrayView) {});
        QCOMPARE(output.waitUntilAttached(m_progress).error().code, ErrorCode::ContainerMissing);
        QCOMPARE(output.waitForEnd(m_progress).error().code, ErrorCode::ContainerMissing);
    }

    void pullNeedsTheWordOfTheEngine_data()
    {
        QTest::addColumn<QByteArrayList>("packets");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<int>("code");
        QTest::newRow("pulled")
            << QByteArrayList{quoted("{'status':'Downloading','id':'a','progressDetail':{'current':1,'total':4}}"),
                              quoted("{'status':'Done'}")}
            << true << -1;
        QTest::newRow("error in the stream")
            << QByteArrayList{quoted("{'status':'Pulling'}{'error':'manifest unknown'}")} << true
            << int(ErrorCode::ImageMissing);
        // What is half there is not taken.
        QTest::newRow("full disk") << QByteArrayList{quoted(
                                          "{'status':'Pulling'}{'error':'write /store/a: no space left on device'}")}
                                   << true << int(ErrorCode::DiskFull);
        QTest::newRow("just ends") << QByteArrayList{quoted("{'status':'Pulling'}")} << false
                                   << int(ErrorCode::ImageMissing);
        QTest::newRow("nonsense") << QByteArrayList{"<html>"} << true << int(ErrorCode::EngineNonsense);
    }
    void pullNeedsTheWordOfTheEngine()
    {
        QFETCH(QByteArrayList, packets);
        QFETCH(bool, isThere);
        QFETCH(int, code);
        ScriptedEngine script([&](const Question &question) {
            if (question.method == "POST")
                return streamed(packets);
            if (question.path.contains("/images/"))
                return isThere ? answer(quoted("{'Id':'sha256:1'}"))
                               : answer(quoted("{'message':'no such image'}"), "application/json", 404);
            return Script();
        });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY(engine);
        qint64 total = 0;
        Progress progress([&total](const ProgressState &state) { total = qMax(total, state.total); });
        const Result<> pulled = Images(*engine).pull(QStringLiteral("host:5000/a/b:1.0+x"), progress);
        QCOMPARE(pulled ? -1 : int(pulled.error().code), code);
        if (pulled)
            QCOMPARE(total, 4);
        const QByteArray asked = script.questions().at(1).path;
        QVERIFY2(asked.contains("fromImage=host%3A5000%2Fa%2Fb&tag=1.0%2Bx"), asked.constData());
    }

    void cancelEndsAnythingWithinASecond()
    {
        ScriptedEngine script([&](const Question &question) {
            return question.path == "/version" ? Script() : Script{.packets = {}, .staysSilent = true};
        });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY(engine);
        Progress progress;
        QElapsedTimer clock;
        Result<int> waited = 0;
        std::jthread waiter([&] { waited = Containers(*engine).wait(QStringLiteral("x"), progress); });
        // It has been asked, and says nothing.
        QTRY_COMPARE(script.questions().size(), 2);
        clock.start();
        progress.cancel();
        waiter.join();
        QVERIFY(!waited);
        QVERIFY2(clock.elapsed() < 1000, QByteArray::number(clock.elapsed()).constData());
    }

    void anAnswerOfAnyLengthPasses()
    {
        const QByteArray block(1024 * 1024, 'x');
        ScriptedEngine script([&](const Question &question) {
            return question.path == "/version" ? Script() : streamed(QList<QByteArray>(64, block));
        });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        QVERIFY(engine);
        qint64 seen = 0;
        qint64 largest = 0;
        QVERIFY(engine->stream(
            {.path = QStringLiteral("/events")},
            [&](QByteArrayView bytes) {
                seen += bytes.size();
                largest = qMax(largest, qint64(bytes.size()));
                return true;
            },
            m_progress));
        QCOMPARE(seen, 64 * block.size());
        QVERIFY(largest <= 1024 * 1024);
        seen = 0;
        QVERIFY(engine->stream(
            {.path = QStringLiteral("/events")},
            [&](QByteArrayView bytes) {
                seen += bytes.size();
                return seen < 1000;
            },
            m_progress));
        QVERIFY(seen < 2 * block.size());
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
