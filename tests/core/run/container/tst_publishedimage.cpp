// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/image/images.h>
#include <tests/support/containerspaces.h>

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;
using Spaces = tests::ContainerSpaces;

namespace
{

/// Says where it is from and what it finds, then serves.
constexpr auto publishedApp =
    "import os\n"
    "print('published', os.environ['SYSTEM'], os.environ['SPACE_ID'], os.environ.get('MINE'), "
    "os.environ['SPACE_HOST'].startswith('127.0.0.1:'), os.getuid(), flush=True)\n";

/// The same as a program that needs nothing of its image.
constexpr auto publishedProgram = R"(
#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>
int main()
{
    std::printf("published %s %s %d\n", std::getenv("SYSTEM"), std::getenv("SPACE_ID"), int(getuid()));
    std::fflush(stdout);
    std::signal(SIGTERM, [](int) { _exit(0); });
    const int server = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place = {};
    place.sin_family = AF_INET;
    place.sin_port = htons(7860);
    bind(server, reinterpret_cast<sockaddr *>(&place), sizeof place);
    listen(server, 16);
    for (;;) {
        char question[4096];
        const int visitor = accept(server, nullptr, nullptr);
        const char *answer = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok";
        if (read(visitor, question, sizeof question) > 0 && write(visitor, answer, std::strlen(answer)) > 0)
            close(visitor);
    }
})";

/// Everything that can be read in small files below @p folder.
QByteArray textIn(const QString &folder)
{
    QByteArray text;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        if (file.isFile() && file.size() < 1024LL * 1024)
            text += tests::TemporaryHome::read(file.filePath());
    }
    return text;
}

QByteArray commandLines()
{
    QByteArray lines;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile file(u"/proc/"_s + process + u"/cmdline"_s);
        if (file.open(QIODevice::ReadOnly))
            lines += file.readAll() + '\n';
    }
    return lines;
}

} // namespace

/// What the Hub has built runs as it is, at real engines.
class TestPublishedImage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_spaces.removeImages(); }

    void runsAsItIs_data() { addEngines(); }
    void runsAsItIs()
    {
        QFETCH(QByteArray, variable);
        const std::optional<tests::TestEngine> test = tests::TestEngine::open(variable);
        if (!test)
            QSKIP("no engine: run the tests through packaging/engine");
        const run::RecipeInput there =
            m_spaces.make(Spaces::dockerfile(), QByteArray(publishedApp) + tests::servingApp);
        const auto built = m_spaces.execute(variable, there, {}, run::Session::Until::Built);
        QVERIFY(!built->error);
        const QString image = u"127.0.0.1:9/somebody-thing:latest"_s;
        Progress progress;
        const container::Images images(test->engine);
        QVERIFY(images.tag(built->record.facts.value(u"image"_s), image, progress));

        // Of the folder only the card counts.
        const run::RecipeInput here = m_spaces.make("FROM nothing\n", "raise SystemExit('the folder ran')\n");
        m_spaces.options.publishedImage = image;
        m_spaces.options.spaceId = u"somebody/thing"_s;
        m_spaces.options.variables = {{u"MINE"_s, u"yes"_s}};
        const auto run = m_spaces.execute(variable, here, Spaces::stopWhenRunning());
        m_spaces.options.publishedImage.clear();
        QVERIFY2(!run->error, run->error ? qPrintable(run->error->message + run->error->detail) : "");
        QCOMPARE(run->record.stage, run::Stage::Stopped);
        QCOMPARE(run->record.fidelity, u"exact"_s);
        QCOMPARE(run->record.facts.value(u"baseImage"_s), image);
        QVERIFY(run->record.facts.value(u"baseDigest"_s).startsWith(u"sha256:"));
        const QByteArray log = tests::TemporaryHome::read(run->record.runLogPath());
        QVERIFY2(log.contains("published spaces somebody/thing yes True 1000"), log.constData());
        QVERIFY(tests::TemporaryHome::read(run->record.folder + u"/Containerfile"_s)
                    .endsWith("\nFROM " + image.toUtf8() + '\n'));
        QVERIFY(Spaces::isClean(*test));
        QVERIFY(images.remove(image, progress));
    }

    void isFetchedWithTheUsersToken_data() { addEngines(); }
    void isFetchedWithTheUsersToken()
    {
        QFETCH(QByteArray, variable);
        const QByteArray token = qgetenv("SPACEWRIGHT_TEST_REGISTRY_TOKEN");
        const std::optional<tests::TestEngine> test = tests::TestEngine::open(variable);
        if (!test || qEnvironmentVariableIsEmpty("SPACEWRIGHT_TEST_REGISTRY"))
            QSKIP("no engine or no registry: run the tests through packaging/engine --fragile");
        const QString image = qEnvironmentVariable("SPACEWRIGHT_TEST_REGISTRY") + u"/somebody-thing:latest"_s;
        publish(*test, variable, image, token);
        Progress progress;
        const container::Images images(test->engine);
        const run::RecipeInput here = m_spaces.make("FROM nothing\n", "raise SystemExit('the folder ran')\n");
        m_spaces.options.publishedImage = image;
        m_spaces.options.spaceId = u"somebody/thing"_s;
        m_spaces.options.registryUser = u"hf_user"_s;
        const auto restore = qScopeGuard([&] {
            m_spaces.options.publishedImage.clear();
            m_spaces.options.registryUser.clear();
            m_spaces.options.registryToken.clear();
            std::ignore = images.remove(image, progress);
        });

        // Nobody, and somebody whom the registry does not know.
        const auto nobody = m_spaces.execute(variable, here);
        QVERIFY(nobody->error);
        QCOMPARE(nobody->error->code, ErrorCode::ImageMissing);
        QVERIFY2(nobody->error->message.contains(u"signed in"), qPrintable(nobody->error->message));
        m_spaces.options.registryToken = "hf_thisisnotthetoken";
        const auto stranger = m_spaces.execute(variable, here);
        QVERIFY(stranger->error);
        QVERIFY2(stranger->error->code == ErrorCode::CredentialsRefused, qPrintable(stranger->error->detail));
        QVERIFY2(stranger->error->message.contains(u"Sign in with one that may"), qPrintable(stranger->error->message));

        m_spaces.options.registryToken = token;
        QByteArray seen;
        const auto run = m_spaces.execute(variable, here, [&](run::Stage stage, Progress &stop) {
            seen += commandLines();
            if (stage == run::Stage::Running)
                stop.cancel();
        });
        QVERIFY2(!run->error, run->error ? qPrintable(run->error->message + run->error->detail) : "");
        QCOMPARE(run->record.stage, run::Stage::Stopped);
        const QByteArray log = tests::TemporaryHome::read(run->record.runLogPath());
        QVERIFY2(log.contains("published spaces somebody/thing 1000"), log);
        QVERIFY(Spaces::isClean(*test));

        // Who may no more still has what was fetched.
        m_spaces.options.registryToken = "hf_thisisnotthetoken";
        const auto again = m_spaces.execute(variable, here, Spaces::stopWhenRunning());
        QVERIFY(!again->error);
        QVERIFY(again->listener.log.contains("lets you fetch it no more"));

        // The token is with nobody else.
        for (const char *path : {"/images/json", "/containers/json", "/info"})
            seen += test->engine.ask({.path = QLatin1StringView(path)}, progress).value_or(http::Response()).body;
        seen += textIn(m_spaces.home.path({})) + textIn(u"/run/containers"_s);
        for (const QByteArray &form : {token, token.toBase64(), ("hf_user:" + token).toBase64()})
            QVERIFY(!seen.contains(form));
    }

    void saysThatThereIsNone_data() { addEngines(); }
    void saysThatThereIsNone()
    {
        QFETCH(QByteArray, variable);
        if (!tests::TestEngine::open(variable))
            QSKIP("no engine: run the tests through packaging/engine");
        m_spaces.options.publishedImage = u"127.0.0.1:9/nobody-nothing:latest"_s;
        m_spaces.options.registryUser = u"anna"_s;
        m_spaces.options.registryToken = "hf_secretsecretsecret";
        const auto run = m_spaces.execute(variable, m_spaces.make(Spaces::dockerfile(), tests::servingApp));
        m_spaces.options.publishedImage.clear();
        m_spaces.options.registryToken.clear();
        QVERIFY(run->error);
        QCOMPARE(run->error->code, ErrorCode::ImageMissing);
        QVERIFY2(run->error->message.contains(u"nobody-nothing"), qPrintable(run->error->message));
        QVERIFY(!tests::TemporaryHome::read(run->record.buildLogPath()).contains("hf_secret"));
    }

private:
    /// Builds it, puts it into the registry and forgets it.
    void publish(const tests::TestEngine &test, const QByteArray &variable, const QString &image,
                 const QByteArray &token)
    {
        const run::RecipeInput there = m_spaces.make("FROM scratch\nCOPY page /page\nCMD [\"/page\"]\n", {});
        const QString source = m_spaces.home.write(u"page.cpp"_s, publishedProgram);
        QCOMPARE(
            QProcess::execute(u"g++"_s, {u"-static"_s, u"-Os"_s, u"-s"_s, u"-o"_s, there.folder + u"/page"_s, source}),
            0);
        const auto built = m_spaces.execute(variable, there, {}, run::Session::Until::Built);
        QVERIFY2(!built->error, built->error ? qPrintable(built->error->message + built->error->detail) : "");
        Progress progress;
        const container::Images images(test.engine);
        VERIFY_RESULT(images.tag(built->record.facts.value(u"image"_s), image, progress));
        const QJsonObject login = {{u"username"_s, u"hf_user"_s}, {u"password"_s, QString::fromLatin1(token)}};
        container::EngineCall push{
            .method = "POST",
            .path = u"/images/%1/push"_s.arg(image.section(u':', 0, -2)),
            .headers = {{"X-Registry-Auth", QJsonDocument(login).toJson().toBase64(QByteArray::Base64UrlEncoding)}}};
        push.query.addQueryItem(u"tag"_s, u"latest"_s);
        push.timeout = std::chrono::minutes(1);
        const auto pushed = test.engine.ask(push, progress);
        VERIFY_RESULT(pushed);
        QVERIFY2(!pushed->body.contains("rror"), pushed->body);
        VERIFY_RESULT(images.remove(image, progress));
        tests::removeSpaceImage(test.engine, there.folder);
        QVERIFY(!images.id(image, progress));
    }

    static void addEngines()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("Podman") << QByteArray("SPACEWRIGHT_TEST_PODMAN");
        QTest::newRow("Docker") << QByteArray("SPACEWRIGHT_TEST_DOCKER");
    }

    Spaces m_spaces;
};

QTEST_GUILESS_MAIN(TestPublishedImage)
#include "tst_publishedimage.moc"
