// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/lfs/lfspointer.h>
#include <core/git/lfs/lfstrack.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace spacewright;
using spacewright::git::LfsPointer;

namespace
{

const QByteArray oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
const QByteArray version = "version https://git-lfs.github.com/spec/v1\n";
const QByteArray oidLine = "oid sha256:" + oid + "\n";

} // namespace

class TestPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void readsFiles_data();
    void readsFiles();
    void writesPatterns_data();
    void writesPatterns();
};

void TestPointer::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("size");
    const qint64 none = -1;
    QTest::newRow("canonical") << version + oidLine + "size 12345\n" << qint64(12345);
    QTest::newRow("no last line end") << version + oidLine + "size 12345" << qint64(12345);
    QTest::newRow("Windows line ends") << QByteArray(version + oidLine + "size 7\n").replace("\n", "\r\n") << qint64(7);
    QTest::newRow("over 4 GiB") << version + oidLine + "size 5368709120\n" << qint64(5368709120);
    QTest::newRow("extension") << version + "ext-0-foo sha256:" + oid + "\n" + oidLine + "size 9\n" << qint64(9);
    QTest::newRow("older name") << "version https://hawser.github.com/spec/v1\n" + oidLine + "size 3\n" << qint64(3);
    QTest::newRow("other version") << "version https://git-lfs.github.com/spec/v9\n" + oidLine + "size 3\n" << none;
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("no size") << version + oidLine << none;
    QTest::newRow("negative size") << version + oidLine + "size -1\n" << none;
    QTest::newRow("size in words") << version + oidLine + "size big\n" << none;
    QTest::newRow("short name") << version + "oid sha256:" + oid.chopped(1) + "\nsize 3\n" << none;
    QTest::newRow("capitals") << version + "oid sha256:" + oid.toUpper() + "\nsize 3\n" << none;
    QTest::newRow("path in the name") << version + "oid sha256:../" + oid.chopped(3) + "\nsize 3\n" << none;
    QTest::newRow("other order") << version + "size 3\n" + oidLine << none;
    QTest::newRow("more lines") << version + oidLine + "size 3\nmore 1\n" << none;
    QTest::newRow("1,024 bytes") << (version + oidLine + "size 3\n").leftJustified(1024, '\n') << none;
    QTest::newRow("1,023 bytes") << (version + oidLine + "size 3\n").leftJustified(1023, '\n') << qint64(3);
    QTest::newRow("behind something") << " " + version + oidLine + "size 3\n" << none;
}

void TestPointer::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, size);
    const auto pointer = LfsPointer::parse(text);
    QCOMPARE(pointer ? pointer->size : -1, size);
    if (!pointer)
        return;
    QCOMPARE(pointer->oid, oid);
    QCOMPARE(pointer->hasExtensions, text.contains("ext-"));
    QCOMPARE(pointer->text(), version + oidLine + "size " + QByteArray::number(size) + "\n");
}

void TestPointer::readsFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPointer");
    QTest::newRow("pointer") << QStringLiteral("pointer") << true;
    QTest::newRow("link to one") << QStringLiteral("link") << false;
    QTest::newRow("text") << QStringLiteral("text") << false;
    QTest::newRow("folder") << QStringLiteral(".") << false;
    QTest::newRow("nothing") << QStringLiteral("gone") << false;
}

void TestPointer::readsFiles()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &content) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    };
    write("pointer", version + oidLine + "size 3\n");
    write("text", "version of nothing\n");
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("pointer")), folder.filePath(QStringLiteral("link"))));
    QFETCH(QString, name);
    QTEST(LfsPointer::ofFile(QFile::encodeName(folder.filePath(name))).has_value(), "isPointer");
}

void TestPointer::writesPatterns_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("exact");
    QTest::addColumn<QByteArray>("suggested");
    const auto add = [](const char *path, const char *exact, const char *suggested) {
        QTest::newRow(path) << QByteArray(path) << QByteArray(exact) << QByteArray(suggested);
    };
    add("a.png", "/a.png", "*.png");
    add("sub/model.safetensors", "/sub/model.safetensors", "*.safetensors");
    add("data.csv", "/data.csv", "/data.csv");
    add("app.py", "/app.py", "/app.py");
    add("png", "/png", "/png");
    add("my file.csv", "/my[[:space:]]file.csv", "/my[[:space:]]file.csv");
    add("#a[1]*.csv", "/#a\\[1]\\*.csv", "/#a\\[1]\\*.csv");
}

void TestPointer::writesPatterns()
{
    QFETCH(QByteArray, path);
    QTEST(git::exactPattern(path), "exact");
    QTEST(git::suggestedPattern(path), "suggested");
}

QTEST_GUILESS_MAIN(TestPointer)
#include "tst_pointer.moc"
