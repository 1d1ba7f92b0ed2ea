// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/space/trust.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace spacewright;
using namespace spacewright::space;

class TestTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void trustsNothingAtFirst();
    void trustsFolderAndRemoteTogether();
    void takesTrustBack();
    void followsLinks();
    void trustsNothingFromADamagedFile_data();
    void trustsNothingFromADamagedFile();
    void losesNothingBetweenThreads();
    void saysWhenItCannotBeKept();

private:
    QString folder(const QString &name) const
    {
        const QString path = m_root->filePath(name);
        QDir().mkpath(path);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_root;
    const QString m_remote = QStringLiteral("https://huggingface.co/spaces/a/b");
};

void TestTrust::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_root->filePath(QStringLiteral("data"))));
}

void TestTrust::trustsNothingAtFirst()
{
    QVERIFY(!isTrusted(folder(QStringLiteral("a")), {}));
    QVERIFY(!isTrusted({}, {}));
}

void TestTrust::trustsFolderAndRemoteTogether()
{
    const QString space = folder(QStringLiteral("a"));
    QVERIFY(setTrusted(space, m_remote, true));
    QVERIFY(isTrusted(space, m_remote));
    QVERIFY(!isTrusted(space, {}));
    QVERIFY(!isTrusted(space, m_remote + u'x'));
    QVERIFY(!isTrusted(folder(QStringLiteral("b")), m_remote));
    QVERIFY(!isTrusted(folder(QStringLiteral("a/inner")), m_remote));
}

void TestTrust::takesTrustBack()
{
    const QString a = folder(QStringLiteral("a"));
    const QString b = folder(QStringLiteral("b"));
    QVERIFY(setTrusted(a, m_remote, true));
    QVERIFY(setTrusted(a, m_remote, true));
    QVERIFY(setTrusted(b, {}, true));
    QVERIFY(setTrusted(a, m_remote, false));
    QVERIFY(!isTrusted(a, m_remote));
    QVERIFY(isTrusted(b, {}));
}

void TestTrust::followsLinks()
{
    const QString space = folder(QStringLiteral("a"));
    const QString link = m_root->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(space, link));
    QVERIFY(setTrusted(link, m_remote, true));
    QVERIFY(isTrusted(space, m_remote));
    // The link now leads to something that nobody trusted.
    QVERIFY(QFile::remove(link));
    QVERIFY(QFile::link(folder(QStringLiteral("other")), link));
    QVERIFY(!isTrusted(link, m_remote));
}

void TestTrust::trustsNothingFromADamagedFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("[{\"folder\":");
    QTest::newRow("other shape") << QByteArray("{\"folder\":\"/\"}");
    QTest::newRow("other items") << QByteArray("[1,null,\"x\",{\"folder\":2}]");
}

void TestTrust::trustsNothingFromADamagedFile()
{
    QFETCH(QByteArray, content);
    QVERIFY(writeFile(paths::dataFolder() + QStringLiteral("/trusted.json"), content));
    const QString space = folder(QStringLiteral("a"));
    QVERIFY(!isTrusted(space, m_remote));
    QVERIFY(setTrusted(space, m_remote, true));
    QVERIFY(isTrusted(space, m_remote));
}

void TestTrust::losesNothingBetweenThreads()
{
    QStringList folders;
    for (int i = 0; i < 16; ++i)
        folders.append(folder(QStringLiteral("space%1").arg(i)));
    {
        std::vector<std::jthread> threads;
        for (const QString &space : std::as_const(folders))
            threads.emplace_back([space] {
                if (!setTrusted(space, {}, true))
                    qWarning("not kept");
            });
    }
    for (const QString &space : std::as_const(folders))
        QVERIFY2(isTrusted(space, {}), qPrintable(space));
}

void TestTrust::saysWhenItCannotBeKept()
{
    const QString data = paths::dataFolder();
    QFile::setPermissions(data, QFile::ReadOwner | QFile::ExeOwner);
    const Result<> kept = setTrusted(folder(QStringLiteral("a")), {}, true);
    QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (kept)
        QSKIP("this user may write everywhere");
    QCOMPARE(kept.error().code, ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
