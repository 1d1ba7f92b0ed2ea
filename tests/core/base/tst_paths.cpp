// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/paths.h>

#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersFollowXdg();
    void foldersAreForTheirOwner();
    void relativeVariablesAreIgnored();
    void runtimeFolderHasAFallback();
    void findsPrograms();
    void findsNothingInTheCurrentFolder();

private:
    tests::TemporaryHome m_home;
};

void TestPaths::foldersFollowXdg()
{
    QCOMPARE(paths::configFolder(), m_home.path(QStringLiteral("config/spacewright")));
    QCOMPARE(paths::dataFolder(), m_home.path(QStringLiteral("data/spacewright")));
    QCOMPARE(paths::cacheFolder(), m_home.path(QStringLiteral("cache/spacewright")));
    QCOMPARE(paths::runtimeFolder(), m_home.path(QStringLiteral("runtime/spacewright")));
}

void TestPaths::foldersAreForTheirOwner()
{
    for (const QString &folder :
         {paths::configFolder(), paths::dataFolder(), paths::cacheFolder(), paths::runtimeFolder()}) {
        QVERIFY2(QFileInfo(folder).isDir(), qPrintable(folder));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(folder).permissions() & others));
    }
}

void TestPaths::relativeVariablesAreIgnored()
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", "data");
    const QString folder = paths::dataFolder();
    qputenv("XDG_DATA_HOME", before);
    QCOMPARE(folder, m_home.path(QStringLiteral(".local/share/spacewright")));
}

void TestPaths::runtimeFolderHasAFallback()
{
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", "/no/such/folder");
    const QString missing = paths::runtimeFolder();
    qunsetenv("XDG_RUNTIME_DIR");
    const QString unset = paths::runtimeFolder();
    qputenv("XDG_RUNTIME_DIR", before);
    QCOMPARE(missing, m_home.path(QStringLiteral("cache/spacewright/runtime")));
    QCOMPARE(unset, missing);
    QVERIFY(QFileInfo(missing).isDir());
}

void TestPaths::findsPrograms()
{
    QVERIFY(QDir::isAbsolutePath(paths::findProgram(QStringLiteral("sh"))));
    QVERIFY(paths::findProgram(QStringLiteral("no-such-program-here")).isEmpty());
}

void TestPaths::findsNothingInTheCurrentFolder()
{
    const QString planted = m_home.write(QStringLiteral("space/planted"), "#!/bin/sh\n");
    QVERIFY(QFile::setPermissions(planted, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const QString folder = QDir::currentPath();
    const QByteArray path = qgetenv("PATH");
    QVERIFY(QDir::setCurrent(QFileInfo(planted).path()));
    qputenv("PATH", ".::" + path);
    const QString found = paths::findProgram(QStringLiteral("planted"));
    const QString shell = paths::findProgram(QStringLiteral("sh"));
    qputenv("PATH", path);
    QVERIFY(QDir::setCurrent(folder));
    QCOMPARE(found, QString());
    QVERIFY(!shell.isEmpty());
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
