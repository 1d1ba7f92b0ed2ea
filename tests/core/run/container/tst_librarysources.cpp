// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/language/languageclient.h>
#include <core/run/container/libraries/librarysources.h>
#include <core/run/container/runningcontainer.h>
#include <core/run/sandbox/languageserver.h>
#include <core/run/sandbox/sandbox.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <core/manifest/card/card.h>

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using tests::TemporaryHome;

namespace
{

/// A package with a module, a type stub, a library, a link that leads out, and a module as long as a flood.
constexpr auto install = R"sh(set -e
packages=$(python3 -I -c "import sysconfig; print(sysconfig.get_path('purelib'))")
mkdir -p "$packages/onlyhere"
printf 'def special_function():\n    pass\n' >"$packages/onlyhere/__init__.py"
printf 'x: int\n' >"$packages/onlyhere/stub.pyi"
printf 'library' >"$packages/onlyhere/fast.so"
ln -s /etc/passwd "$packages/onlyhere/link.py"
head -c 5000000 /dev/zero >"$packages/onlyhere/flood.py"
sleep 600
)sh";

} // namespace

/// The code of the packages in a Space's container is completed as that of an environment of this machine is.
class TestLibrarySources final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completesWhatIsInTheContainer_data() { tests::addEngineRows(); }
    void completesWhatIsInTheContainer();
    void leavesNothingHalfDone();

private:
    TemporaryHome m_home;
};

void TestLibrarySources::completesWhatIsInTheContainer()
{
    OPEN_TEST_ENGINE(test);
    Progress progress;
    const QString app = m_home.write(QStringLiteral("space/app.py"), "import onlyhere\nonlyhere.\n");
    const QString folder = QFileInfo(QFileInfo(app).path()).canonicalFilePath();
    const container::Containers containers(test->engine);
    const Result<QString> id = containers.create(test->shell(QString::fromLatin1(install)), progress);
    QVERIFY2(id, qPrintable(id ? QString() : id.error().message));
    QVERIFY(containers.start(*id, progress));
    const run::RunningContainer container{.engine = test->engine, .id = *id, .place = {}};
    QDir(run::librarySourcesFolder()).removeRecursively();
    // It is there once the shell has made it.
    QTRY_VERIFY(QFile::exists(run::librarySources(folder) + QStringLiteral("/onlyhere/__init__.py")) ||
                (QDir(run::librarySourcesFolder()).removeRecursively(),
                 run::keepLibrarySources(container, folder, progress).has_value() && false));
    const QString kept = run::librarySources(folder);
    const QStringList names = QDir(kept + QStringLiteral("/onlyhere")).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, QStringList({QStringLiteral("__init__.py"), QStringLiteral("stub.pyi")}));

    // An image is read once.
    QVERIFY(QFile::remove(kept + QStringLiteral("/onlyhere/stub.pyi")));
    QVERIFY(run::keepLibrarySources(container, folder, progress));
    QVERIFY(!QFile::exists(kept + QStringLiteral("/onlyhere/stub.pyi")));

    run::RecipeInput input{.folder = folder, .card = {}, .manifests = {}};
    input.card = manifest::readCard("---\nsdk: gradio\nsdk_version: 6.31.0\n---\n").card;
    const Result<run::LanguageServerStart> start = run::languageServerFor(input, progress);
    QVERIFY2(start, qPrintable(start ? QString() : start.error().message));
    QCOMPARE(start->environment, kept);
    language::LanguageClient client;
    QSignalSpy ready(&client, &language::LanguageClient::ready);
    const QString file = folder + QStringLiteral("/app.py");
    client.openFile(file, QStringLiteral("import onlyhere\nonlyhere.\n"));
    client.start({start->process, folder, run::appFolder, start->settings});
    QVERIFY(ready.wait(20'000));
    QStringList labels;
    client.complete({file, 1, 9}, [&](const QList<language::Completion> &found) {
        for (const language::Completion &one : found)
            labels.append(one.label);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!labels.filter(QStringLiteral("special_function")).isEmpty(), 20'000);
}

void TestLibrarySources::leavesNothingHalfDone()
{
    const auto test = tests::TestEngine::open("SPACEWRIGHT_TEST_PODMAN");
    if (!test)
        QSKIP("No engine.");
    Progress progress;
    const QString folder = QFileInfo(m_home.write(QStringLiteral("other/app.py"), "")).path();
    const container::Containers containers(test->engine);
    const Result<QString> id = containers.create(test->shell(QStringLiteral("sleep 600")), progress);
    QVERIFY(id);
    // It does not run: nothing can be asked of it.
    QVERIFY(run::keepLibrarySources({.engine = test->engine, .id = *id, .place = {}}, folder, progress));
    QVERIFY(run::librarySources(folder).isEmpty());
    QVERIFY(containers.start(*id, progress));
    progress.cancel();
    (void)run::keepLibrarySources({.engine = test->engine, .id = *id, .place = {}}, folder, progress);
    QVERIFY(run::librarySources(folder).isEmpty());
    QVERIFY(QDir(run::librarySourcesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() <= 1);
}

QTEST_GUILESS_MAIN(TestLibrarySources)
#include "tst_librarysources.moc"
