// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/image/spaceimage.h>
#include <tests/support/runlistener.h>
#include <tests/support/scriptedengine.h>
#include <tests/support/temporaryhome.h>

#include <QDir>
#include <QTest>

using namespace spacewright;

/// How a Space's Dockerfile becomes an image at an engine that does not make it easy.
class TestDockerfileImage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBuiltThoughAnotherImageLostALayer_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<int>("refusals");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<bool>("isBuilt");
        const QByteArray lost =
            "checking if cached image exists from a previous build: getting top layer info: layer not known";
        QTest::newRow("none") << lost << 0 << QByteArray("nocache=0") << true;
        QTest::newRow("for a moment") << lost << 1 << QByteArray("nocache=0 nocache=0") << true;
        QTest::newRow("for good") << lost << 2 << QByteArray("nocache=0 nocache=0 nocache=1") << true;
        QTest::newRow("all the same") << lost << 9 << QByteArray("nocache=0 nocache=0 nocache=1") << false;
        QTest::newRow("a fault of its own") << QByteArray("exit status 7") << 1 << QByteArray("nocache=0") << false;
    }
    void isBuiltThoughAnotherImageLostALayer()
    {
        QFETCH(QByteArray, refusal);
        QFETCH(int, refusals);
        QFETCH(bool, isBuilt);
        std::atomic_int builds = 0;
        const tests::ScriptedEngine script([&](const tests::Question &question) {
            if (!question.path.contains("/build?"))
                return tests::versionAnswer("4.3.1", "1.41", "1.24", true);
            return tests::streamed({builds++ < refusals ? "{\"error\":\"" + refusal + "\"}"
                                                        : QByteArray("{\"aux\":{\"ID\":\"sha256:abc\"}}")});
        });
        Progress progress;
        const Result<container::Engine> engine = container::Engine::connect(script.address(), progress);
        QVERIFY(engine);
        run::Recipe recipe;
        recipe.folder = m_home.path(QStringLiteral("space"));
        QVERIFY(QDir().mkpath(recipe.folder));
        recipe.card.sdk = manifest::Sdk::Docker;
        recipe.dockerfile = "FROM scratch\n";
        tests::RunListener listener;
        const Result<run::SpaceImage> image = run::imageOfDockerfile(*engine, recipe, {}, listener, progress);
        QCOMPARE(image.has_value(), isBuilt);
        QByteArrayList asked;
        for (const tests::Question &question : script.questions()) {
            if (const qsizetype at = question.path.indexOf("nocache="); at >= 0)
                asked += question.path.sliced(at, 9);
        }
        QTEST(asked.join(' '), "asked");
        QCOMPARE(listener.log.contains("built anew"), refusals > 1);
    }

private:
    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestDockerfileImage)
#include "tst_dockerfileimage.moc"
