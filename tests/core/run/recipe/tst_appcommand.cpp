// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/filewriter.h>
#include <core/run/recipe/appcommand.h>
#include <core/run/runoptions.h>

#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using run::AppLaunch;
using run::LiveMode;
using run::Recipe;

class TestAppCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsLaunched_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("name");
        QTest::newRow("demo") << QByteArray("with gr.Blocks() as demo:\n    pass\ndemo.launch()\n") << "demo";
        QTest::newRow("other name") << QByteArray(
                                           "iface = gr.Interface(f, 'text', 'text')\niface.launch(share=False)\n")
                                    << "iface";
        QTest::newRow("behind main") << QByteArray("app = gr.Blocks()\nif __name__ == '__main__':\n    app.launch()\n")
                                     << "app";
        QTest::newRow("queued") << QByteArray("demo = gr.Blocks()\ndemo.queue(max_size=2).launch()\n") << "demo";
        QTest::newRow("annotated") << QByteArray("ui: gr.Blocks = build()\nui.launch()\n") << "ui";
        QTest::newRow("several results") << QByteArray("demo = gr.Blocks()\napp, local, share = demo.launch()\n")
                                         << "demo";
        QTest::newRow("parameters in with")
            << QByteArray("with gr.Blocks(title='x', css=css) as page:\n    pass\npage.launch()") << "page";
        QTest::newRow("inside a function")
            << QByteArray("def main():\n    demo = gr.Blocks()\n    demo.launch()\nmain()\n") << "";
        QTest::newRow("unnamed") << QByteArray("gr.Interface(f, 'text', 'text').launch()\n") << "";
        QTest::newRow("mounted") << QByteArray(
                                        "app = gr.mount_gradio_app(FastAPI(), demo, path='/')\nuvicorn.run(app)\n")
                                 << "";
        QTest::newRow("only compared") << QByteArray("demo == 1\ndemo.launch()\n") << "";
    }
    void findsWhatIsLaunched()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, name);
        QCOMPARE(run::launchedName(source), name);
    }

    void findsWhereItIsMounted_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("path");
        QTest::newRow("named") << QByteArray("app = gr.mount_gradio_app(app, demo, path='/gradio')\n") << "/gradio";
        QTest::newRow("by position") << QByteArray("gradio.mount_gradio_app(server, ui, \"/a/b\", auth=None)\n")
                                     << "/a/b";
        QTest::newRow("over lines") << QByteArray(
                                           "mount_gradio_app(\n    app=api,\n    blocks=ui,\n    path='/x',\n)\n")
                                    << "/x";
        QTest::newRow("computed") << QByteArray("gr.mount_gradio_app(app, demo, path=f'/{name}')\n") << "";
        QTest::newRow("nowhere") << QByteArray("demo.launch()\n") << "";
    }
    void findsWhereItIsMounted()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, path);
        QCOMPARE(run::mountedPath(source), path);
    }

    void reloadsOrStartsAgain_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<LiveMode>("mode");
        QTest::addRow("launched at the end") << QByteArray("demo = gr.Blocks()\ndemo.launch()\n") << LiveMode::Reload;
        QTest::addRow("goes on after it")
            << QByteArray("demo = gr.Blocks()\ndemo.launch(prevent_thread_lock=True)\ndemo.block_thread()\n")
            << LiveMode::Restart;
        QTest::addRow("launched by a function")
            << QByteArray("def main():\n    demo = gr.Blocks()\n    demo.launch()\n\nmain()\n") << LiveMode::Restart;
    }
    void reloadsOrStartsAgain()
    {
        QFETCH(QByteArray, source);
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(QStringLiteral("app.py")), source));
        Recipe recipe;
        recipe.folder = folder.path();
        recipe.card.sdk = manifest::Sdk::Gradio;
        recipe.card.appFile = QStringLiteral("app.py");
        const AppLaunch launch = run::appLaunch(recipe, {.address = QStringLiteral("0.0.0.0"), .port = 7860});
        QTEST(launch.mode, "mode");
        QCOMPARE(launch.environment.contains(QStringLiteral("GRADIO_WATCH_DIRS")), launch.mode == LiveMode::Reload);
        QCOMPARE(launch.note.isEmpty(), launch.mode == LiveMode::Reload);
    }

    void whatTheUserSetCounts()
    {
        Recipe recipe;
        recipe.fidelity = run::Fidelity::Exact;
        recipe.card.sdk = manifest::Sdk::Gradio;
        recipe.card.appFile = QStringLiteral("sub/app.py");
        const run::ListenPlace place{.address = QStringLiteral("0.0.0.0"), .port = 7860};
        const auto text = [](const char *words) { return QString::fromLatin1(words); };
        AppLaunch launch = run::appLaunch(recipe, place);
        QCOMPARE(launch.environment.value(text("PYTHONPATH")), text("/home/user/app"));
        run::RunOptions options;
        options.variables = {{text("GRADIO_THEME"), text("mine")}, {text("GRADIO_SERVER_PORT"), text("1")}};
        options.secrets = {{text("PYTHONPATH"), text("/mine")}};
        run::letUserOverrule(launch, options);
        QVERIFY(!launch.environment.contains(text("GRADIO_THEME")));
        QVERIFY(!launch.environment.contains(text("PYTHONPATH")));
        QCOMPARE(launch.environment.value(text("GRADIO_SERVER_PORT")), text("7860"));
        QCOMPARE(launch.environment.value(text("GRADIO_NUM_PORTS")), text("1"));
        // What stands in for the Hub is found whatever is set.
        recipe.card.oauth = true;
        launch = run::appLaunch(recipe, place);
        QVERIFY(launch.environment.value(text("PYTHONPATH")).endsWith(text(":/home/user/app")));
        run::letUserOverrule(launch, options);
        QVERIFY(launch.environment.value(text("PYTHONPATH")).endsWith(text(":/mine")));
    }
};

QTEST_GUILESS_MAIN(TestAppCommand)
#include "tst_appcommand.moc"
