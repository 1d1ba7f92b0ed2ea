// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/image/hostaccess.h>
#include <core/run/image/imagelayer.h>

#include <tests/support/temporaryhome.h>

#include <QFileInfo>
#include <QTest>

using namespace spacewright;

/// Which inputs make which layers, and what a Dockerfile is given for its build.
class TestImageLayer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditOfTheSourceRemakesNothing()
    {
        const QStringList before = tags();
        m_home.write(QStringLiteral("space/app.py"), "print('edited')\n");
        QCOMPARE(tags(), before);
        QCOMPARE(before.size(), 4);
    }

    void aChangeRemakesItsLayerAndThoseAbove_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kept");
        QTest::newRow("packages") << "packages.txt" << 1;
        QTest::newRow("pre-requirements") << "pre-requirements.txt" << 2;
        QTest::newRow("requirements") << "requirements.txt" << 3;
        QTest::newRow("an included file") << "more.txt" << 3;
        QTest::newRow("one beside an included file") << "req/limits.txt" << 3;
    }
    void aChangeRemakesItsLayerAndThoseAbove()
    {
        QFETCH(QString, file);
        QFETCH(int, kept);
        const QStringList before = tags();
        m_home.write(QStringLiteral("space/") + file, file == u"requirements.txt" ? "-r more.txt\nsix\n" : "six\n");
        const QStringList after = tags();
        QCOMPARE(after.first(kept), before.first(kept));
        QCOMPARE_NE(after.at(kept), before.at(kept));
        QCOMPARE_NE(after.last(), before.last());
    }

    void aCommentRemakesNothing()
    {
        const QStringList before = tags();
        const QString path = m_home.path(QStringLiteral("space/requirements.txt"));
        m_home.write(QStringLiteral("space/requirements.txt"),
                     "# What it needs.\n\n" + tests::TemporaryHome::read(path) + "  # And nothing more.\n");
        QCOMPARE(tags(), before);
    }

    void anotherBaseRemakesAll()
    {
        const QStringList here = tags();
        const QStringList there = tags(QStringLiteral("sha256:other"));
        for (qsizetype i = 0; i < here.size(); ++i)
            QCOMPARE_NE(here.at(i), there.at(i));
    }

    void onlyCommandsGetTheFilesOfTheMachine()
    {
        const QByteArray text =
            "FROM a AS one\nRUN make\nrun <<END\nRUN x\nEND\nFROM b\nCOPY --from=one /x /x\nCMD x\n";
        const run::PreparedDockerfile prepared =
            run::withHostAccess(text, {QStringLiteral("certificates.pem"), QStringLiteral("pip.conf")},
                                {QStringLiteral("--mount=a"), QStringLiteral("--mount=b")});
        const QList<QByteArray> lines = prepared.text.split('\n');
        QVERIFY(lines.at(1).startsWith("ARG "));
        QVERIFY(lines.at(1).contains(" PIP_CERT=/run/.spacewright/certificates.pem"));
        QVERIFY(lines.at(1).contains(" PIP_CONFIG_FILE=/run/.spacewright/pip.conf"));
        QCOMPARE(lines.at(2), "RUN --mount=a --mount=b make");
        QCOMPARE(lines.at(3), "run --mount=a --mount=b <<END");
        QCOMPARE(lines.at(4), "RUN x");
        QVERIFY(prepared.text.endsWith("FROM b\nCOPY --from=one /x /x\nCMD x\n"));
        QCOMPARE(prepared.originalLine(1), 1);
        QCOMPARE(prepared.originalLine(3), 2);
        QCOMPARE(prepared.originalLine(7), 6);
        QCOMPARE(run::withHostAccess(text, {}, {}).text, text);
    }

    void packageIndexesBecomeSettings()
    {
        run::HostNetwork network;
        network.packageIndexes = {{QStringLiteral("PIP_INDEX_URL"), QStringLiteral("https://a:b@index/simple")},
                                  {QStringLiteral("PIP_EXTRA_INDEX_URL"), QStringLiteral("https://one https://two")},
                                  {QStringLiteral("UV_DEFAULT_INDEX"), QStringLiteral("https://a:b@index/simple")},
                                  {QStringLiteral("UV_INDEX"), QStringLiteral("named=https://one https://two")},
                                  {QStringLiteral("npm_config_registry"), QStringLiteral("https://npm")}};
        const QMap<QString, QByteArray> files = run::hostFiles(network);
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.value(QStringLiteral("pip.conf")),
                 "[global]\nextra-index-url =\n    https://one\n    https://two\n"
                 "index-url =\n    https://a:b@index/simple\n");
        QCOMPARE(files.value(QStringLiteral("uv.toml")), "extra-index-url = [\"https://one\", \"https://two\"]\n"
                                                         "index-url = \"https://a:b@index/simple\"\n");
        QCOMPARE(files.value(QStringLiteral("npmrc")), "registry=https://npm\n");
        QVERIFY(run::hostFiles({}).isEmpty());
    }

private Q_SLOTS:
    void init()
    {
        m_home.write(QStringLiteral("space/app.py"), "");
        m_home.write(QStringLiteral("space/packages.txt"), "ffmpeg\n");
        m_home.write(QStringLiteral("space/pre-requirements.txt"), "wheel\n");
        m_home.write(QStringLiteral("space/requirements.txt"), "-r more.txt\n--requirement=req/deep.txt\nnumpy\n");
        m_home.write(QStringLiteral("space/req/deep.txt"), "-climits.txt # no more\nidna\n");
        m_home.write(QStringLiteral("space/req/limits.txt"), "idna<9\n");
        m_home.write(QStringLiteral("space/more.txt"), "attrs\n");
    }

private:
    QStringList tags(const QString &baseId = QStringLiteral("sha256:base")) const
    {
        const run::RecipeInput input{
            .folder = QFileInfo(m_home.path(QStringLiteral("space"))).canonicalFilePath(),
            .card = manifest::readCard("---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n").card,
            .manifests = {QStringLiteral("packages.txt"), QStringLiteral("pre-requirements.txt"),
                          QStringLiteral("requirements.txt")}};
        const Result<run::Recipe> recipe =
            run::makeRecipe(input, run::RunnerKind::Auto, run::Fidelity::Live, run::flavors().first());
        QStringList found;
        for (const run::ImageLayer &layer : run::imageLayers(*recipe, baseId))
            found += layer.tag;
        return found;
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestImageLayer)
#include "tst_imagelayer.moc"
