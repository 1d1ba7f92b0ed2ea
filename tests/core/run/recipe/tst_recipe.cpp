// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/recipe/containerfile.h>
#include <core/run/recipe/recipe.h>
#include <core/run/resolve/wanted.h>

#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using run::Fidelity;
using run::RunnerKind;

class TestRecipe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void autoPicksTheRunnerThatFits_data()
    {
        QTest::addColumn<QByteArray>("card");
        QTest::addColumn<QString>("extraFile");
        QTest::addColumn<QString>("runner");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Fidelity>("fidelity");
        const QByteArray built = "sdk: static\napp_build_command: make\napp_file: out/a.html";
        QTest::newRow("gradio") << QByteArray("sdk: gradio") << "app.py" << "sandbox" << "" << Fidelity::Live;
        QTest::newRow("streamlit") << QByteArray("sdk: streamlit") << "app.py" << "sandbox" << "" << Fidelity::Live;
        QTest::newRow("static") << QByteArray("sdk: static") << "index.html" << "static" << "" << Fidelity::Live;
        QTest::newRow("docker needs a container")
            << QByteArray("sdk: docker") << "Dockerfile" << "container" << "" << Fidelity::Live;
        QTest::newRow("docker without Dockerfile")
            << QByteArray("sdk: docker") << "app.py" << "" << "appFile.missing" << Fidelity::Live;
        QTest::newRow("packages need a container")
            << QByteArray("sdk: gradio") << "packages.txt" << "container" << "" << Fidelity::Live;
        QTest::newRow("no app file") << QByteArray("sdk: gradio") << "other.py" << "" << "appFile.missing"
                                     << Fidelity::Live;
        QTest::newRow("app file outside")
            << QByteArray("sdk: gradio\napp_file: ../x.py") << "app.py" << "" << "card.invalid" << Fidelity::Live;
        QTest::newRow("static that is built") << built << "x" << "static" << "" << Fidelity::Live;
        QTest::newRow("gradio, exact") << QByteArray("sdk: gradio") << "app.py" << "container" << "" << Fidelity::Exact;
        QTest::newRow("static, exact") << QByteArray("sdk: static") << "index.html" << "static" << ""
                                       << Fidelity::Exact;
        QTest::newRow("static that is built, exact") << built << "x" << "container" << "" << Fidelity::Exact;
    }
    void autoPicksTheRunnerThatFits()
    {
        QFETCH(QByteArray, card);
        QFETCH(QString, extraFile);
        QFETCH(QString, runner);
        QFETCH(QString, code);
        QFETCH(Fidelity, fidelity);
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/") + extraFile, "something\n");
        if (extraFile == QStringLiteral("packages.txt"))
            home.write(QStringLiteral("space/app.py"), "");
        const run::RecipeInput input{.folder = QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
                                     .card = manifest::readCard("---\n" + card + "\n---\n").card,
                                     .manifests = {extraFile}};
        const Result<run::Recipe> recipe = run::makeRecipe(input, RunnerKind::Auto, fidelity, run::flavors().first());
        QCOMPARE(recipe ? run::runnerKindName(recipe->runner) : QString(), runner);
        QCOMPARE(recipe ? QString() : errorId(recipe.error().code), code);
    }

    void installsFromACurrentLock()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "");
        home.write(QStringLiteral("space/requirements.txt"), "numpy\n");
        home.write(QStringLiteral("space/pre-requirements.txt"), "pip\n");
        const run::RecipeInput input{QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
                                     manifest::readCard("---\nsdk: gradio\npython_version: '3.12'\n---\n").card,
                                     {QStringLiteral("requirements.txt"), QStringLiteral("pre-requirements.txt")}};
        const auto lockedBy = [&](const QByteArray &inputs, Fidelity fidelity = Fidelity::Live) {
            home.write(QStringLiteral("space/pylock.toml"),
                       "lock-version = '1.0'\n[[packages]]\nname = 'numpy'\nversion = '2.1'\nwheels = [{ url = "
                       "'https://x.org/numpy-2.1-py3-none-any.whl', size = 1, hashes = { sha256 = '00' } }]\n"
                       "[tool.spacewright]\ninputs = '" +
                           inputs + "'\npython = '3.12'\n");
            return run::makeRecipe(input, RunnerKind::Auto, fidelity, run::flavors().first());
        };
        const QByteArray inputs = run::wantedPackages(input)->hash();
        const Result<run::Recipe> locked = lockedBy(inputs);
        QVERIFY(locked);
        QCOMPARE(locked->lock, "numpy==2.1 \\\n    --hash=sha256:00\n");
        QStringList steps;
        for (const run::RecipeStep &step : locked->steps)
            steps += step.instruction;
        QVERIFY(steps.contains(QStringLiteral("RUN pip install --no-deps -r pylock.toml")));
        QVERIFY(!steps.join(u' ').contains(u"requirements.txt"));
        QVERIFY(run::containerfile(*locked).contains(u"pylock.toml"));
        QVERIFY(!run::withoutLock(*locked).isLocked());
        QCOMPARE(run::withoutLock(*locked).steps.size(), locked->steps.size() + 1);
        // Of other wishes, and where the Hub would not look at it.
        QVERIFY(!lockedBy("0123")->isLocked());
        QVERIFY(!lockedBy(inputs, Fidelity::Exact)->isLocked());
        home.write(QStringLiteral("space/pylock.toml"), "lock-version = 1\n[");
        const Result<run::Recipe> broken =
            run::makeRecipe(input, RunnerKind::Auto, Fidelity::Live, run::flavors().first());
        QVERIFY(broken && !broken->isLocked());
    }

    void aPageMayBeBuiltInAContainer()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/index.html"), "");
        const auto recipe = [&home](const QByteArray &card, Fidelity fidelity) {
            const run::RecipeInput input{QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
                                         manifest::readCard("---\nsdk: static\n" + card + "---\n").card,
                                         {}};
            return run::makeRecipe(input, RunnerKind::Container, fidelity, run::flavors().first());
        };
        const Result<run::Recipe> built = recipe("app_build_command: make\napp_file: out/a.html\n", Fidelity::Live);
        QVERIFY(built);
        QStringList lines = run::containerfile(*built).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return line.startsWith(QLatin1Char('#')); });
        QCOMPARE(lines, (QStringList{QStringLiteral("FROM node:lts"), QStringLiteral("WORKDIR /home/user/app"),
                                     QStringLiteral("COPY . ."), QStringLiteral("RUN make")}));
        QVERIFY(recipe("app_build_command: make\napp_file: out/a.html\n", Fidelity::Exact));
        for (const Fidelity fidelity : {Fidelity::Live, Fidelity::Exact})
            QCOMPARE(recipe({}, fidelity).error().code, ErrorCode::RunnerUnsuitable);
    }

    void aPageRunsInTheStaticRunnerAlone_data()
    {
        QTest::addColumn<RunnerKind>("runner");
        QTest::addColumn<Fidelity>("fidelity");
        QTest::addColumn<bool>("isPossible");
        for (const Fidelity fidelity : {Fidelity::Live, Fidelity::Exact}) {
            const char *name = fidelity == Fidelity::Live ? "live" : "exact";
            QTest::addRow("static, %s", name) << RunnerKind::Static << fidelity << true;
            QTest::addRow("sandbox, %s", name) << RunnerKind::Sandbox << fidelity << false;
            QTest::addRow("the Hub's hardware, %s", name) << RunnerKind::Hub << fidelity << false;
        }
    }
    void aPageRunsInTheStaticRunnerAlone()
    {
        QFETCH(const RunnerKind, runner);
        QFETCH(const Fidelity, fidelity);
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/index.html"), "");
        const run::RecipeInput input{QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
                                     manifest::readCard("---\nsdk: static\n---\n").card,
                                     {}};
        const Result<run::Recipe> recipe = run::makeRecipe(input, runner, fidelity, run::flavors().first());
        QTEST(recipe.has_value(), "isPossible");
        if (!recipe)
            QVERIFY2(recipe.error().message.contains(u"static runner"), qPrintable(recipe.error().message));
    }

    void exactNeedsTheContainerRunner()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "");
        const run::RecipeInput input{QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
                                     manifest::readCard("---\nsdk: gradio\n---\n").card,
                                     {}};
        const Result<run::Recipe> recipe =
            run::makeRecipe(input, RunnerKind::Sandbox, Fidelity::Exact, run::flavors().first());
        QVERIFY(!recipe);
        QCOMPARE(recipe.error().code, ErrorCode::Usage);
        QVERIFY(recipe.error().message.contains(QStringLiteral("container")));
        const Result<run::Recipe> automatic =
            run::makeRecipe(input, RunnerKind::Auto, Fidelity::Exact, run::flavors().first());
        QVERIFY(automatic);
        QCOMPARE(automatic->runner, RunnerKind::Container);
    }

    void requirementsAndSdkAreInstalledTogether()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "");
        home.write(QStringLiteral("space/requirements.txt"), "numpy\n");
        home.write(QStringLiteral("space/pre-requirements.txt"), "wheel\n");
        const run::RecipeInput input{
            QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
            manifest::readCard("---\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.12\"\n---\n").card,
            {QStringLiteral("requirements.txt"), QStringLiteral("pre-requirements.txt")}};
        const Result<run::Recipe> recipe =
            run::makeRecipe(input, RunnerKind::Auto, Fidelity::Live, run::flavors().first());
        QVERIFY(recipe);
        QCOMPARE(recipe->requirements, "numpy\n");
        const QString text = run::containerfile(*recipe);
        QVERIFY(text.contains(QStringLiteral("FROM python:3.12\n")));
        QVERIFY(text.indexOf(QStringLiteral("-r pre-requirements.txt")) <
                text.indexOf(QStringLiteral("-r requirements.txt \"gradio[oauth,mcp]==6.31.0\"")));
        QVERIFY(text.indexOf(QStringLiteral("-r requirements.txt")) <
                text.indexOf(QStringLiteral("COPY --chown=1000 . ")));
        QVERIFY(text.endsWith(QStringLiteral("CMD python app.py\n")));
    }

    void exactHasWhatTheHubsBuilderAdds()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "");
        run::RecipeInput input{
            QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
            manifest::readCard("---\nsdk: gradio\npreload_from_hub:\n  - a/b\n  - c/d x.bin,y.bin\n---\n").card,
            {}};
        const auto kinds = [&input](Fidelity fidelity) {
            QList<run::RecipeStep::Kind> all;
            const auto recipe = run::makeRecipe(input, RunnerKind::Container, fidelity, run::flavors().first());
            for (const run::RecipeStep &step : recipe->steps)
                all += step.kind;
            return all;
        };
        using enum run::RecipeStep::Kind;
        QCOMPARE(kinds(Fidelity::Live), (QList{Base, Requirements, Source, Start}));
        QCOMPARE(kinds(Fidelity::Exact), (QList{Base, BaseSystem, BasePackages, Requirements, Preload, Source, Start}));
        const auto recipe = run::makeRecipe(input, RunnerKind::Auto, Fidelity::Exact, run::flavors().first());
        const QString text = run::containerfile(*recipe);
        QVERIFY2(text.contains(QStringLiteral("hf download a/b && hf download c/d x.bin y.bin\n")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("ffmpeg ")) && text.contains(QStringLiteral("\"protobuf<4\"")));
        QVERIFY2(text.contains(QStringLiteral("\nENV GRADIO_SSR_MODE=true\n")), qPrintable(text));
        QCOMPARE(run::onOwnBase(*recipe).steps.size(), recipe->steps.size() - 2);
        // An image of the user's own is taken as it is.
        input.baseImage = QStringLiteral("mine:1");
        QCOMPARE(kinds(Fidelity::Exact), (QList{Base, Requirements, Preload, Source, Start}));
        const auto own = run::makeRecipe(input, RunnerKind::Auto, Fidelity::Exact, run::flavors().first());
        QVERIFY(!run::containerfile(*own).contains(QStringLiteral("SSR")));
    }

    void commentsOfPackagesAreNoPackages()
    {
        const tests::TemporaryHome home;
        home.write(QStringLiteral("space/app.py"), "");
        home.write(QStringLiteral("space/packages.txt"), "# only words\n");
        const run::RecipeInput input{QFileInfo(home.path(QStringLiteral("space"))).canonicalFilePath(),
                                     manifest::readCard("---\nsdk: gradio\n---\n").card,
                                     {QStringLiteral("packages.txt")}};
        const Result<run::Recipe> recipe =
            run::makeRecipe(input, RunnerKind::Auto, Fidelity::Live, run::flavors().first());
        QVERIFY(recipe);
        QVERIFY(recipe->systemPackages.isEmpty());
    }

    void flavorsSayWhatTheyHave()
    {
        QCOMPARE(run::flavorNamed(QStringLiteral("cpu-basic")).summary(), QStringLiteral("2 CPU 16 GB"));
        QCOMPARE(run::flavorNamed(QStringLiteral("l4x4")).summary(), QStringLiteral("48 CPU 186 GB 4×L4"));
        QCOMPARE(run::flavorNamed(QStringLiteral("no such")).name, QStringLiteral("cpu-basic"));
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
