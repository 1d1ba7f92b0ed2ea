// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/language/languageclient.h>

#include <core/base/filewriter.h>
#include <core/manifest/card/card.h>
#include <core/run/recipe/pythonfinder.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/languageserver.h>
#include <tests/support/temporaryhome.h>

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using namespace spacewright::language;
using spacewright::tests::TemporaryHome;

/// The real python-lsp-server in its cage.
class TestLanguageClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void completes();
    void followsWhatIsTyped();
    void explainsAndLeads();
    void runsNothingOfTheSpace();
    void knowsTheSpacesEnvironment();
    void livesOnWithoutTheServer();
    void endsWhatIsNoServer();

private:
    run::RecipeInput recipeInput() const;
    ServerCall serverCall();

    TemporaryHome m_home;
    QString m_folder;
    QString m_app;
    LanguageClient m_client;
};

void TestLanguageClient::initTestCase()
{
    m_app = m_home.write(QStringLiteral("space/app.py"), "import helper\n\nhelper.\n");
    m_home.write(QStringLiteral("space/helper.py"),
                 "def caption(image):\n    \"\"\"Says what is in it.\"\"\"\n    return image\n");
    m_folder = QFileInfo(m_home.path(QStringLiteral("space"))).canonicalFilePath();
    m_app = m_folder + QStringLiteral("/app.py");
    const ServerCall call = serverCall();
    if (call.process.program.isEmpty())
        QSKIP("No python-lsp-server, or no sandbox, on this machine.");
    QSignalSpy ready(&m_client, &LanguageClient::ready);
    m_client.openFile(m_app, QString::fromUtf8(TemporaryHome::read(m_app)));
    m_client.start(call);
    QVERIFY(ready.wait(20'000));
}

run::RecipeInput TestLanguageClient::recipeInput() const
{
    run::RecipeInput input{.folder = m_folder, .card = {}, .manifests = {}};
    input.card = manifest::readCard("---\nsdk: gradio\nsdk_version: 6.31.0\n---\n").card;
    return input;
}

ServerCall TestLanguageClient::serverCall()
{
    Progress progress;
    const Result<run::LanguageServerStart> start = run::languageServerFor(recipeInput(), progress);
    if (!start) {
        qWarning() << start.error().message;
        return {};
    }
    return {start->process, m_folder, run::appFolder, start->settings};
}

void TestLanguageClient::completes()
{
    QStringList labels;
    m_client.complete({m_app, 2, 7}, [&](const QList<Completion> &found) {
        for (const Completion &one : found)
            labels.append(one.label);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!labels.filter(QStringLiteral("caption")).isEmpty(), 20'000);
}

void TestLanguageClient::followsWhatIsTyped()
{
    m_client.changeFile(m_app, QStringLiteral("import os\n\nos.path.exi\n"));
    QList<Completion> completions;
    m_client.complete({m_app, 2, 11}, [&](const QList<Completion> &found) { completions = found; });
    QTRY_VERIFY_WITH_TIMEOUT(!completions.isEmpty(), 20'000);
    QVERIFY(completions.constFirst().label.startsWith(u"exists"));
    QCOMPARE(completions.constFirst().kind, QStringLiteral("function"));
}

void TestLanguageClient::explainsAndLeads()
{
    m_client.changeFile(m_app, QStringLiteral("import helper\n\nhelper.caption(1)\n"));
    QString hover;
    m_client.hover({m_app, 2, 9}, [&](const QString &text) { hover = text; });
    QTRY_VERIFY_WITH_TIMEOUT(hover.contains(u"Says what is in it."), 20'000);
    QList<Place> places;
    m_client.define({m_app, 2, 9}, [&](const QList<Place> &found) { places = found; });
    QTRY_COMPARE_WITH_TIMEOUT(places.size(), 1, 20'000);
    // As this machine calls it, not as the cage does.
    QCOMPARE(places.constFirst().path, m_folder + QStringLiteral("/helper.py"));
    QCOMPARE(places.constFirst().line, 0);
}

/// T14: a Python of the Space's own is never started, nothing in it is written.
void TestLanguageClient::runsNothingOfTheSpace()
{
    const QString mark = m_folder + QStringLiteral("/mark");
    const QByteArray run =
        "#!/bin/sh\ntouch /home/user/app/mark\ntouch " + mark.toUtf8() + "\nexec /usr/bin/python3 \"$@\"\n";
    for (const QString &name : {QStringLiteral("space/.venv/bin/python"), QStringLiteral("space/venv/bin/python3")}) {
        const QString python = m_home.write(name, run);
        QVERIFY(QFile::setPermissions(python, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    m_home.write(QStringLiteral("space/.venv/pyvenv.cfg"), "home = /usr/bin\nversion = 3.12\n");
    m_home.write(QStringLiteral("space/pylsp.py"), "open('/home/user/app/mark', 'w')\n");
    m_home.write(QStringLiteral("space/sitecustomize.py"), "open('/home/user/app/mark', 'w')\n");
    qputenv("VIRTUAL_ENV", QFile::encodeName(m_folder + QStringLiteral("/.venv")));
    QSignalSpy ready(&m_client, &LanguageClient::ready);
    m_client.start(serverCall());
    QVERIFY(ready.wait(20'000));
    m_client.changeFile(m_app, QStringLiteral("import six\nimport helper\nhelper.\n"));
    QString hover;
    bool isAnswered = false;
    m_client.hover({m_app, 0, 8}, [&](const QString &) { isAnswered = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered, 20'000);
    qunsetenv("VIRTUAL_ENV");
    QVERIFY(!QFile::exists(mark));
}

/// What the Space installs is completed, though this machine does not have it.
void TestLanguageClient::knowsTheSpacesEnvironment()
{
    Progress progress;
    const run::RecipeInput input = recipeInput();
    const Result<run::Recipe> recipe =
        run::makeRecipe(input, run::RunnerKind::Sandbox, run::Fidelity::Live, run::flavorNamed({}));
    const Result<run::Interpreter> python = run::findPython(input.card.pythonVersion, progress);
    QVERIFY(recipe && python);
    const run::PythonEnvironment environment = run::environmentFor(*recipe, *python);
    QVERIFY(QDir().mkpath(QFileInfo(environment.folder).path()));
    QCOMPARE(QProcess::execute(python->path, {QStringLiteral("-m"), QStringLiteral("venv"),
                                              QStringLiteral("--without-pip"), environment.folder}),
             0);
    QDir lib(environment.folder + QStringLiteral("/lib"));
    const QString packages =
        lib.filePath(lib.entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst()) + QStringLiteral("/site-packages");
    QVERIFY(writeFile(packages + QStringLiteral("/onlyhere.py"), "def special_function():\n    pass\n"));
    QVERIFY(run::completeEnvironment(environment, progress));
    const Result<run::LanguageServerStart> start = run::languageServerFor(input, progress);
    QVERIFY(start);
    QCOMPARE(start->environment, environment.folder);
    QSignalSpy ready(&m_client, &LanguageClient::ready);
    m_client.start({start->process, m_folder, run::appFolder, start->settings});
    QVERIFY(ready.wait(20'000));
    m_client.changeFile(m_app, QStringLiteral("import onlyhere\nonlyhere.\n"));
    QStringList labels;
    m_client.complete({m_app, 1, 9}, [&](const QList<Completion> &found) {
        for (const Completion &one : found)
            labels.append(one.label);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!labels.filter(QStringLiteral("special_function")).isEmpty(), 20'000);
}

void TestLanguageClient::livesOnWithoutTheServer()
{
    LanguageClient client;
    bool isAnswered = false;
    client.openFile(m_app, QStringLiteral("x"));
    client.changeFile(m_app, QStringLiteral("y"));
    client.complete({m_app, 0, 0}, [&](const QList<Completion> &) { isAnswered = true; });
    client.closeFile(m_app);
    client.stop();
    QSignalSpy ended(&client, &LanguageClient::ended);
    client.start({.process = {.program = QStringLiteral("/bin/true")}, .folder = m_folder, .serverFolder = m_folder});
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!client.isReady() && !isAnswered);
}

void TestLanguageClient::endsWhatIsNoServer()
{
    LanguageClient client;
    QSignalSpy ended(&client, &LanguageClient::ended);
    client.start(
        {.process = {.program = QStringLiteral("/usr/bin/yes")}, .folder = m_folder, .serverFolder = m_folder});
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!client.isReady());
}

QTEST_GUILESS_MAIN(TestLanguageClient)
#include "tst_languageclient.moc"
