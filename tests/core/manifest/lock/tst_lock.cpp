// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/lock/lock.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::manifest;

class TestLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALock();
    void choosesTheFileThatIsInstalled();
    void tellsLocksApart();
    void refusesWhatIsNoLock_data();
    void refusesWhatIsNoLock();
};

void TestLock::readsALock()
{
    const Result<Lock> lock = readLock("lock-version = \"1.0\"\ncreated-by = \"uv\"\n"
                                       "[[packages]]\nname = \"Zope.Interface\"\nversion = \"7.0\"\n"
                                       "sdist = { name = \"z-7.0.tar.gz\", size = 5, hashes = { sha256 = \"aa\" } }\n"
                                       "[[packages]]\nname = \"numpy\"\nversion = \"2.1\"\n"
                                       "wheels = [{ url = \"https://x.org/p/numpy-2.1-py3-none-any.whl\", size = 7, "
                                       "hashes = { sha256 = \"bb\" } }]\n"
                                       "[tool.spacewright]\ninputs = \"ff\"\npython = \"3.12\"\n");
    QVERIFY2(lock, lock ? "" : qPrintable(lock.error().message));
    QCOMPARE(lock->packages.size(), 2);
    // By name, whatever their order in the file.
    QCOMPARE(lock->packages.constFirst().name, QStringLiteral("numpy"));
    QCOMPARE(lock->find(QStringLiteral("zope_interface"))->version, QStringLiteral("7.0"));
    QCOMPARE(lock->find(QStringLiteral("numpy"))->files.constFirst().name,
             QStringLiteral("numpy-2.1-py3-none-any.whl"));
    QCOMPARE(lock->size(), 12);
    QCOMPARE(lock->inputs + lock->python, QStringLiteral("ff3.12"));
    QCOMPARE(lockAsRequirements(*lock), "numpy==2.1 \\\n    --hash=sha256:bb\n"
                                        "zope-interface==7.0 \\\n    --hash=sha256:aa\n");
}

void TestLock::choosesTheFileThatIsInstalled()
{
    LockedPackage package{QStringLiteral("a"), QStringLiteral("1"), {}};
    QCOMPARE(package.size(), -1);
    package.files = {{QStringLiteral("a-1-py3-none-any.whl"), 1, {}},
                     {QStringLiteral("a-1-cp37-abi3-manylinux_2_28_x86_64.whl"), 2, {}},
                     {QStringLiteral("a-1-cp312-cp312-manylinux_2_28_x86_64.whl"), 3, {}},
                     {QStringLiteral("a-1.tar.gz"), 4, {}}};
    QCOMPARE(package.size(), 3);
}

void TestLock::tellsLocksApart()
{
    const auto package = [](const char *name, const char *version, qint64 size) {
        return LockedPackage{
            QString::fromLatin1(name), QString::fromLatin1(version), {{QStringLiteral("x.whl"), size, {}}}};
    };
    const Lock before{{package("gone", "1", 5), package("same", "1", 7), package("torch", "2.9", 100)}, {}, {}};
    const Lock after{{package("fresh", "3", 11), package("same", "1", 7), package("torch", "2.10", 510)}, {}, {}};
    QStringList shown;
    for (const LockChange &change : differences(before, after))
        shown.append(QStringLiteral("%1 %2>%3 %4").arg(change.name, change.from, change.to).arg(change.growth));
    QCOMPARE(shown, QStringList({QStringLiteral("fresh >3 11"), QStringLiteral("gone 1> -5"),
                                 QStringLiteral("torch 2.9>2.10 410")}));
}

void TestLock::refusesWhatIsNoLock_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("broken") << QByteArray("lock-version = \"1.0\"\n[[packages\n") << QStringLiteral("line 2");
    QTest::newRow("of the future") << QByteArray("a = 1\nlock-version = \"2.0\"\n") << QStringLiteral("line 2");
    QTest::newRow("no version") << QByteArray("a = 1\n") << QStringLiteral("line 1");
    QTest::newRow("no name") << QByteArray("lock-version = \"1.0\"\n[[packages]]\nversion = \"1\"\n")
                             << QStringLiteral("line 2");
    QTest::newRow("33 MiB") << QByteArray(33 * 1024 * 1024, '#') << QStringLiteral("34603008");
}

void TestLock::refusesWhatIsNoLock()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const Result<Lock> lock = readLock(text);
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, ErrorCode::ManifestInvalid);
    QVERIFY2(lock.error().message.contains(place), qPrintable(lock.error().message));
}

QTEST_GUILESS_MAIN(TestLock)
#include "tst_lock.moc"
