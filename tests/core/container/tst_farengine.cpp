// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/image/images.h>
#include <core/container/lifecycle/containers.h>
#include <tests/support/farhost.h>
#include <tests/support/scriptedengine.h>

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace spacewright;
using namespace container;
using namespace Qt::StringLiterals;
using tests::answer;
using tests::Question;
using tests::quoted;
using tests::Script;
using tests::streamed;
using tests::versionAnswer;

/// What an engine says may be wrong, half or no engine's at all: behind a real ssh that is said as of one on this
/// machine, with the name of the host.
class TestFarEngine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NEED_FAR_HOST();
        m_host = std::make_unique<tests::FarHost>();
    }

    void refusesOthers_data()
    {
        QTest::addColumn<Script>("version");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("Docker 19.03") << versionAnswer("19.03.15", "1.40", "1.12") << ErrorCode::EngineTooOld;
        QTest::newRow("Podman 3.4") << versionAnswer("3.4.4", "1.40", "1.24", true) << ErrorCode::EngineTooOld;
        QTest::newRow("far future") << versionAnswer("40.0.0", "1.99", "1.56") << ErrorCode::EngineTooNew;
        QTest::newRow("a web page") << answer("<html>Hello</html>", "text/html") << ErrorCode::EngineNonsense;
        QTest::newRow("half of it") << answer(quoted("{'Version': '24.0")) << ErrorCode::EngineNonsense;
        QTest::newRow("no HTTP") << Script{.packets = {"220 mail.example ESMTP\r\n"}} << ErrorCode::EngineNonsense;
        QTest::newRow("hangs up") << Script{.packets = {""}} << ErrorCode::EngineAbsent;
        QTest::newRow("hangs up in the body")
            << Script{.packets = {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Version\""}}
            << ErrorCode::EngineAbsent;
    }
    void refusesOthers()
    {
        QFETCH(const Script, version);
        const tests::ScriptedEngine script([&](const Question &) { return version; });
        const Result<Engine> engine = reach(script);
        QVERIFY(!engine);
        QTEST(engine.error().code, "code");
        const bool isAge =
            engine.error().code == ErrorCode::EngineTooOld || engine.error().code == ErrorCode::EngineTooNew;
        QVERIFY2(isAge || engine.error().message.contains(m_host->host()), qPrintable(engine.error().message));
    }

    void aStreamIsReadHoweverItComes_data()
    {
        QTest::addColumn<QByteArrayList>("packets");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<int>("code");
        const QByteArray done = quoted("{'status':'Done'}");
        const QByteArray large = quoted("{'status':'") + QByteArray(64 * 1024, 'x') + quoted("'}") + done;
        QByteArrayList small;
        for (qsizetype at = 0; at < large.size(); at += 66)
            small += large.sliced(at, qMin<qsizetype>(66, large.size() - at));
        QTest::newRow("two objects in one packet")
            << QByteArrayList{quoted("{'status':'Pulling'}") + done} << true << -1;
        QTest::newRow("64 KiB in a thousand packets") << small << true << -1;
        QTest::newRow("an error after a good beginning")
            << QByteArrayList{quoted("{'status':'Pulling'}{'error':'manifest unknown'}")} << true
            << int(ErrorCode::ImageMissing);
        QTest::newRow("half an object") << QByteArrayList{quoted("{'status':'Pulling'}{'sta")} << false
                                        << int(ErrorCode::ImageMissing);
        QTest::newRow("nonsense") << QByteArrayList{"<html>"} << true << int(ErrorCode::EngineNonsense);
    }
    void aStreamIsReadHoweverItComes()
    {
        QFETCH(const QByteArrayList, packets);
        QFETCH(const bool, isThere);
        const tests::ScriptedEngine script([&](const Question &question) {
            if (question.method == "POST")
                return streamed(packets);
            if (question.path.contains("/images/"))
                return isThere ? answer(quoted("{'Id':'sha256:1'}"))
                               : answer(quoted("{'message':'no such image'}"), "application/json", 404);
            return Script();
        });
        const Result<Engine> engine = reach(script);
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
        Progress progress;
        const Result<> pulled = Images(*engine).pull(u"host:5000/a/b:1.0"_s, progress);
        QTEST(pulled ? -1 : int(pulled.error().code), "code");
    }

    void aCancelEndsWhatSaysNothing()
    {
        const tests::ScriptedEngine script([](const Question &question) {
            return question.path == "/version" ? Script() : Script{.packets = {}, .staysSilent = true};
        });
        const Result<Engine> engine = reach(script);
        QVERIFY(engine);
        Progress progress;
        Result<int> waited = 0;
        std::jthread waiter([&] { waited = Containers(*engine).wait(u"x"_s, progress); });
        QTRY_VERIFY(std::ranges::any_of(script.questions(),
                                        [](const Question &question) { return question.path.contains("/wait"); }));
        QElapsedTimer clock;
        clock.start();
        progress.cancel();
        waiter.join();
        QVERIFY(!waited);
        QVERIFY2(clock.elapsed() < 1000, QByteArray::number(clock.elapsed()));
    }

private:
    /// The second host has this machine's files.
    Result<Engine> reach(const tests::ScriptedEngine &script) const
    {
        Progress progress;
        const Result<EngineAddress> address = parseEngineAddress(m_host->login() + script.socket());
        return address ? Engine::connect(*address, progress) : Result<Engine>(failure(address));
    }

    std::unique_ptr<tests::FarHost> m_host;
};

QTEST_GUILESS_MAIN(TestFarEngine)
#include "tst_farengine.moc"
