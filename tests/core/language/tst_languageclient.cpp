// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/language/languageclient.h>
#include <core/language/textchange.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>
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
    void findsUses();
    void renames();
    void outlines();
    void saysWhatIsWrong();
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

void TestLanguageClient::findsUses()
{
    m_client.changeFile(m_app, QStringLiteral("import helper\n\nhelper.caption(1)\nhelper.caption(2)\n"));
    QList<Place> places;
    m_client.findUses({m_app, 2, 9}, [&](const QList<Place> &found) { places = found; });
    QTRY_COMPARE_WITH_TIMEOUT(places.size(), 3, 20'000);
    QStringList files;
    for (const Place &place : places)
        files.append(QStringLiteral("%1:%2").arg(QFileInfo(place.path).fileName()).arg(place.line));
    files.sort();
    QCOMPARE(files.join(u' '), QStringLiteral("app.py:2 app.py:3 helper.py:0"));
}

void TestLanguageClient::renames()
{
    const QString text = QStringLiteral("import helper\n\nx = 'ä'; helper.caption(1)\n");
    m_client.changeFile(m_app, text);
    QMap<QString, QString> after;
    m_client.rename({m_app, 2, 17}, QStringLiteral("describe"), [&](const QList<FileChange> &changes) {
        for (const FileChange &change : changes)
            after.insert(QFileInfo(change.path).fileName(),
                         changedText(change.path == m_app ? text : QString::fromUtf8(TemporaryHome::read(change.path)),
                                     change.changes));
    });
    QTRY_COMPARE_WITH_TIMEOUT(after.size(), 2, 20'000);
    QCOMPARE(after.value(QStringLiteral("app.py")), QStringLiteral("import helper\n\nx = 'ä'; helper.describe(1)\n"));
    QVERIFY(after.value(QStringLiteral("helper.py")).startsWith(u"def describe(image):\n"));
    // What is defined elsewhere keeps its name.
    m_client.changeFile(m_app, QStringLiteral("import os\nos.getcwd()\n"));
    bool isAnswered = false;
    QList<FileChange> none;
    m_client.rename({m_app, 1, 4}, QStringLiteral("where"), [&](const QList<FileChange> &changes) {
        none = changes;
        isAnswered = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered, 20'000);
    QVERIFY(none.isEmpty());
}

void TestLanguageClient::outlines()
{
    m_client.changeFile(m_app,
                        QStringLiteral("import os\nLIMIT = 3\n\n\nclass Model:\n    size = 1\n\n    def run(self):\n"
                                       "        inner = 2\n        return inner\n\n\ndef main():\n    pass\n"));
    QList<Symbol> symbols;
    m_client.outline(m_app, [&](const QList<Symbol> &found) { symbols = found; });
    QTRY_VERIFY_WITH_TIMEOUT(!symbols.isEmpty(), 20'000);
    QStringList names;
    for (const Symbol &symbol : std::as_const(symbols)) {
        names.append(symbol.name);
        for (const Symbol &child : symbol.children)
            names.append(symbol.name + u'.' + child.name);
    }
    QCOMPARE(names.join(u' '), QStringLiteral("LIMIT Model Model.size Model.run main"));
    QCOMPARE(symbols.at(1).kind, QStringLiteral("class"));
    QCOMPARE(symbols.at(1).span.line, 4);
    QVERIFY(symbols.at(1).span.endLine >= 9);
    QVERIFY(symbols.at(1).children.at(1).children.isEmpty());
}

/// Another server, which looks for faults only.
void TestLanguageClient::saysWhatIsWrong()
{
    const QString ruff = paths::findProgram(QStringLiteral("ruff"));
    if (ruff.isEmpty())
        QSKIP("No ruff on this machine.");
    LanguageClient client;
    QSignalSpy found(&client, &LanguageClient::found);
    client.openFile(m_app, QStringLiteral("import os\nx = 'ä', undefined_name\n"));
    client.start({.process = {.program = ruff,
                              .arguments = {QStringLiteral("server"), QStringLiteral("--isolated")},
                              .environment = minimalEnvironment()},
                  .folder = m_folder,
                  .serverFolder = m_folder});
    QList<Finding> findings;
    const auto last = [&] {
        if (!found.isEmpty())
            findings = found.last().at(1).value<QList<Finding>>();
        // Other rules are of another style with each release.
        findings.removeIf([](const Finding &finding) { return !finding.code.startsWith(u'F'); });
        return findings.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(last(), 2, 20'000);
    QCOMPARE(found.last().at(0).toString(), m_app);
    std::ranges::sort(findings, {}, [](const Finding &finding) { return finding.span.line; });
    QVERIFY(findings.at(0).message.contains(u"os"));
    QCOMPARE(findings.at(0).code, QStringLiteral("F401"));
    QCOMPARE(findings.at(1).span.line, 1);
    QCOMPARE(findings.at(1).span.column, 9);
    QCOMPARE(findings.at(1).source, QStringLiteral("Ruff"));
    // Mended as one types.
    client.changeFile(m_app, QStringLiteral("x = 1\n"));
    QTRY_COMPARE_WITH_TIMEOUT(last(), 0, 20'000);
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
    const Result<run::Interpreter> python = run::findPython(manifest::builtPython(input.card), progress);
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
