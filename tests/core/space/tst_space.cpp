// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <core/space/space.h>

#include <tests/support/systemnames.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace spacewright;
using spacewright::space::readSpace;
using spacewright::space::Space;

namespace
{

const QByteArray gradioCard("---\ntitle: Fruit\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");

/// A folder that is filled by lines such as {"app.py", "content"} and goes with the test.
class Folder
{
public:
    Folder &file(const char *name, const QByteArray &content = "x\n")
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return *this;
    }

    QString path(const char *name = "") const { return m_folder.filePath(QString::fromUtf8(name)); }

    Space read() const
    {
        const Result<Space> space = readSpace(path());
        if (!space)
            qFatal("%s", qPrintable(space.error().message));
        return *space;
    }

private:
    QTemporaryDir m_folder;
};

/// "rule file:line" of each diagnostic.
QStringList rules(const Space &space)
{
    QStringList list;
    for (const manifest::Diagnostic &diagnostic : space.diagnostics)
        list.append(QStringLiteral("%1 %2:%3").arg(diagnostic.rule, diagnostic.file).arg(diagnostic.range.line));
    return list;
}

} // namespace

class TestSpace : public QObject
{
    Q_OBJECT

    tests::HomeWithSystemNames m_home;

private Q_SLOTS:
    void readsAGoodSpace();
    void refusesWhatIsNoFolder();
    void saysWhatAFolderLacks_data();
    void saysWhatAFolderLacks();
    void acceptsABuiltPageThatIsNotThereYet();
    void refusesLinksOutOfTheFolder();
    void doesNotWaitForAPipe();
    void checksDependencies();
    void followsIncludes();
    void namesIgnoredManifests();
    void namesLargeFiles();
    void readsRemoteAndBranch();
    void looksForNoRepositoryAbove();
    void saysWhenTheRepositoryIsDamaged();
    void sortsDiagnostics();
    void readsWhatIsNotSaved();
};

void TestSpace::readsAGoodSpace()
{
    Folder folder;
    folder.file("README.md", gradioCard)
        .file("app.py")
        .file("requirements.txt", "numpy\n")
        .file("packages.txt", "git\n");
    const Space space = folder.read();
    QCOMPARE(rules(space), QStringList());
    QVERIFY(!space.hasErrors());
    QCOMPARE(space.title, QStringLiteral("Fruit"));
    QCOMPARE(space.card.sdk, manifest::Sdk::Gradio);
    QCOMPARE(space.folder, QFileInfo(folder.path()).canonicalFilePath());
    QCOMPARE(space.manifests, QStringList({QStringLiteral("README.md"), QStringLiteral("requirements.txt"),
                                           QStringLiteral("packages.txt")}));
    QCOMPARE(space.remote, QString());
}

void TestSpace::refusesWhatIsNoFolder()
{
    Folder folder;
    folder.file("file");
    QCOMPARE(readSpace(folder.path("none")).error().code, ErrorCode::FileMissing);
    QCOMPARE(readSpace(folder.path("file")).error().code, ErrorCode::FileMissing);
}

void TestSpace::saysWhatAFolderLacks_data()
{
    QTest::addColumn<QByteArray>("readme");
    QTest::addColumn<QString>("expected");
    QTest::newRow("readme") << QByteArray() << QStringLiteral("space.readme.missing README.md:0");
    QTest::newRow("card") << QByteArray("# Hello\n") << QStringLiteral("card.missing README.md:1");
    QTest::newRow("app file") << gradioCard << QStringLiteral("space.appFile.missing README.md:3");
    QTest::newRow("named app file") << QByteArray("---\nsdk: static\napp_file: x.html\n---\n")
                                    << QStringLiteral("space.appFile.missing README.md:3");
    QTest::newRow("index") << QByteArray("---\nsdk: static\n---\n")
                           << QStringLiteral("space.appFile.missing README.md:2");
    QTest::newRow("dockerfile") << QByteArray("---\nsdk: docker\n---\n")
                                << QStringLiteral("space.dockerfile.missing README.md:2");
    QTest::newRow("app file is a folder")
        << QByteArray("---\nsdk: static\napp_file: .\n---\n") << QStringLiteral("space.appFile.missing README.md:3");
    QTest::newRow("app file outside") << QByteArray("---\nsdk: static\napp_file: ../x.html\n---\n")
                                      << QStringLiteral("card.appFile.outside README.md:3");
}

void TestSpace::saysWhatAFolderLacks()
{
    QFETCH(QByteArray, readme);
    QFETCH(QString, expected);
    Folder folder;
    if (!readme.isEmpty())
        folder.file("README.md", readme);
    const Space space = folder.read();
    QCOMPARE(rules(space), QStringList(expected));
    QVERIFY(space.hasErrors());
}

void TestSpace::acceptsABuiltPageThatIsNotThereYet()
{
    Folder folder;
    folder.file("README.md", "---\nsdk: static\napp_build_command: npm run build\napp_file: dist/index.html\n---\n");
    QCOMPARE(rules(folder.read()), QStringList());
}

void TestSpace::refusesLinksOutOfTheFolder()
{
    Folder outside;
    outside.file("secret.txt", "root:x:0:0\n");
    Folder folder;
    folder.file("README.md", gradioCard).file("real.py");
    QVERIFY(QFile::link(outside.path("secret.txt"), folder.path("app.py")));
    QVERIFY(QFile::link(outside.path("secret.txt"), folder.path("requirements.txt")));
    const Space space = folder.read();
    QCOMPARE(rules(space), QStringList({QStringLiteral("card.appFile.outside README.md:3"),
                                        QStringLiteral("space.manifest.outside requirements.txt:0")}));
    QVERIFY(QFile::remove(folder.path("app.py")));
    QVERIFY(QFile::remove(folder.path("requirements.txt")));
    QVERIFY(QFile::link(QStringLiteral("real.py"), folder.path("app.py")));
    QCOMPARE(rules(folder.read()), QStringList());
}

void TestSpace::doesNotWaitForAPipe()
{
    Folder folder;
    QCOMPARE(::mkfifo(QFile::encodeName(folder.path("README.md")).constData(), 0600), 0);
    QCOMPARE(rules(folder.read()), QStringList(QStringLiteral("space.readme.missing README.md:0")));
}

void TestSpace::checksDependencies()
{
    Folder folder;
    folder.file("README.md", gradioCard).file("app.py").file("packages.txt", "git # why\n");
    folder.file("pre-requirements.txt", "pip = 1\n").file("requirements.txt", "numpy\ngradio==5.0.0\n");
    QCOMPARE(rules(folder.read()), QStringList({QStringLiteral("packages.comment packages.txt:1"),
                                                QStringLiteral("requirements.line.unreadable pre-requirements.txt:1"),
                                                QStringLiteral("requirements.gradio.clash requirements.txt:2")}));
}

void TestSpace::followsIncludes()
{
    Folder folder;
    folder.file("README.md", gradioCard)
        .file("app.py")
        .file("requirements.txt", "-r a/one.txt\n-r a/one.txt\n-r gone.txt\n");
    folder.file("a/one.txt", "-c two.txt\n").file("a/two.txt", "gradio<6\n-r ../requirements.txt\n-r ../../x\n");
    const Space space = folder.read();
    QCOMPARE(rules(space), QStringList({QStringLiteral("requirements.gradio.clash a/two.txt:1"),
                                        QStringLiteral("requirements.include.cycle a/two.txt:2"),
                                        QStringLiteral("requirements.include.outside a/two.txt:3"),
                                        QStringLiteral("requirements.include.missing requirements.txt:3")}));
    QVERIFY(space.diagnostics.at(1).message.contains(QStringLiteral("requirements.txt → a/one.txt → a/two.txt")));
}

void TestSpace::namesIgnoredManifests()
{
    Folder folder;
    folder.file("README.md", gradioCard).file("app.py").file("pyproject.toml").file("uv.lock");
    const Space space = folder.read();
    QCOMPARE(rules(space), QStringList({QStringLiteral("space.manifest.ignored pyproject.toml:0"),
                                        QStringLiteral("space.manifest.ignored uv.lock:0")}));
    QVERIFY(!space.hasErrors());
    QVERIFY(space.hasManifest(QStringLiteral("pyproject.toml")));
}

void TestSpace::namesLargeFiles()
{
    Folder folder;
    folder.file("README.md", gradioCard).file("app.py").file(".gitignore", "ignored/\n*.tmp\n");
    folder.file(".gitattributes", "*.safetensors filter=lfs diff=lfs merge=lfs -text\n");
    for (const char *name : {"data/big.csv", "exact.csv", "ignored/big.bin", "scratch.tmp", "model.safetensors"}) {
        folder.file(name, "");
        const qint64 limit = 10 * 1024 * 1024;
        QVERIFY(QFile::resize(folder.path(name), QByteArray(name) == "exact.csv" ? limit : limit + 1));
    }
    QVERIFY(git::Repository::create(folder.path(), QStringLiteral("all")));
    QCOMPARE(rules(folder.read()), QStringList(QStringLiteral("space.file.large data/big.csv:0")));
}

void TestSpace::readsRemoteAndBranch()
{
    Folder folder;
    folder.file("README.md", gradioCard).file("app.py");
    QVERIFY(git::Repository::create(folder.path(), QStringLiteral("all")));
    QFile config(folder.path(".git/config"));
    QVERIFY(config.open(QIODevice::Append));
    config.write("[remote \"origin\"]\n\turl = https://me:hf_secretsecret@huggingface.co/spaces/me/fruit\n");
    config.close();
    const Space space = folder.read();
    QCOMPARE(space.remote, QStringLiteral("https://huggingface.co/spaces/me/fruit"));
    QCOMPARE(space.branch, QStringLiteral("main"));
}

void TestSpace::looksForNoRepositoryAbove()
{
    Folder folder;
    folder.file("inner/README.md", gradioCard).file("inner/app.py");
    QVERIFY(git::Repository::create(folder.path(), QStringLiteral("all")));
    const Result<Space> inner = readSpace(folder.path("inner"));
    QVERIFY(inner);
    QCOMPARE(inner->branch, QString());
}

void TestSpace::saysWhenTheRepositoryIsDamaged()
{
    Folder folder;
    folder.file("README.md", gradioCard).file("app.py").file(".git/HEAD", "nonsense");
    const Space space = folder.read();
    QCOMPARE(rules(space), QStringList(QStringLiteral("space.repository.unreadable :0")));
    QVERIFY(!space.hasErrors());
}

void TestSpace::sortsDiagnostics()
{
    Folder folder;
    folder.file("README.md", "---\nfoo: 1\nsdk: gradio\nsdk_version: \"6\"\n---\n").file("uv.lock").file("Pipfile");
    QCOMPARE(rules(folder.read()), QStringList({QStringLiteral("space.manifest.ignored Pipfile:0"),
                                                QStringLiteral("card.key.unknown README.md:2"),
                                                QStringLiteral("space.appFile.missing README.md:3"),
                                                QStringLiteral("card.sdkVersion.incomplete README.md:4"),
                                                QStringLiteral("space.manifest.ignored uv.lock:0")}));
}

void TestSpace::readsWhatIsNotSaved()
{
    Folder folder;
    folder.file("README.md", gradioCard).file("app.py", "import gradio\n").file("requirements.txt", "numpy\n");
    QCOMPARE(rules(folder.read()), QStringList());
    const auto read = [&folder](const char *file, const QByteArray &text) {
        return rules(*readSpace(folder.path(), {{QString::fromUtf8(file), text}}));
    };
    QCOMPARE(read("requirements.txt", "numpy\nos\n"),
             QStringList(QStringLiteral("requirements.name.standard requirements.txt:2")));
    QCOMPARE(read("app.py", "import (\n"), QStringList(QStringLiteral("code.syntax app.py:1")));
    QCOMPARE(read("README.md", "---\nsdk: nonsense\n---\n").constFirst(),
             QStringLiteral("card.sdk.unknown README.md:2"));
    // And the disk is what counts again.
    QCOMPARE(rules(folder.read()), QStringList());
}

QTEST_GUILESS_MAIN(TestSpace)
#include "tst_space.moc"
