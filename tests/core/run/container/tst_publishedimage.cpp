// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/image/images.h>
#include <tests/support/containerspaces.h>

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

} // namespace

/// What the Hub has built runs as it is, at real engines. No registry is here: the image was fetched before.
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
