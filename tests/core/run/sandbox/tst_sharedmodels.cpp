// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/sandbox/sandbox.h>
#include <core/run/sandbox/sharedmodels.h>

#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;

/// The user's own cache beside ours, as an app in the real sandbox sees them.
class TestSharedModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(run::sandboxAbilities().isUsable(), qPrintable(run::sandboxAbilities().problem));
        m_home.write(QStringLiteral("space/app.py"), "");
        m_home.write(QStringLiteral("users/models--org--net/blobs/abc"), "weights");
        m_home.write(QStringLiteral("users/models--org--net/blobs/abd.incomplete"), "wei");
        m_home.write(QStringLiteral("users/models--org--net/refs/main"), "1111");
        m_home.write(QStringLiteral("users/models--org--net/snapshots/1111/plain.txt"), "no link");
        QVERIFY(QFile::link(QStringLiteral("../../blobs/abc"),
                            m_home.path(QStringLiteral("users/models--org--net/snapshots/1111/net.bin"))));
        m_home.write(QStringLiteral("users/datasets--org--rows/blobs/d"), "rows");
        m_home.write(QStringLiteral("users/models--org--ours/blobs/abc"), "the user's");
        m_home.write(QStringLiteral("users/token"), "hf_secret");
        m_home.write(QStringLiteral("own/hub/models--org--ours/blobs/abc"), "ours");
        run::linkSharedModels(users(), ownHub());
    }

    void findsTheUsersCache_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("folder");
        QTest::newRow("standard") << "" << "" << "cache/huggingface/hub";
        QTest::newRow("HF_HOME") << "HF_HOME" << "moved" << "moved/hub";
        QTest::newRow("HF_HUB_CACHE") << "HF_HUB_CACHE" << "elsewhere" << "elsewhere";
    }
    void findsTheUsersCache()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, folder);
        qunsetenv("HF_HOME");
        qunsetenv("HF_HUB_CACHE");
        if (!variable.isEmpty())
            qputenv(variable.toLatin1().constData(), m_home.path(value).toLocal8Bit());
        QVERIFY(run::userModelCache().isEmpty());
        m_home.write(folder + QStringLiteral("/version.txt"), "1");
        QCOMPARE(run::userModelCache(), QFileInfo(m_home.path(folder)).canonicalFilePath());
        qunsetenv("HF_HOME");
        qunsetenv("HF_HUB_CACHE");
    }

    void anAppSeesBoth_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("through a snapshot") << "cat models--org--net/snapshots/1111/net.bin" << QByteArray("weights");
        QTest::newRow("a file that is no link")
            << "cat models--org--net/snapshots/1111/plain.txt" << QByteArray("no link");
        QTest::newRow("branch") << "cat models--org--net/refs/main" << QByteArray("1111");
        QTest::newRow("dataset") << "cat datasets--org--rows/blobs/d" << QByteArray("rows");
        QTest::newRow("ours first") << "cat models--org--ours/blobs/abc" << QByteArray("ours");
        QTest::newRow("no half download") << "ls models--org--net/blobs" << QByteArray("abc\n");
        QTest::newRow("cannot be written")
            << "echo x 2>/dev/null >models--org--net/blobs/abc || echo refused" << QByteArray("refused\n");
        QTest::newRow("cannot be removed")
            << "rm -f /home/user/.cache/huggingface-user/models--org--net/blobs/abc 2>/dev/null || echo refused"
            << QByteArray("refused\n");
        QTest::newRow("a newer revision joins")
            << "cd models--org--net && echo 2222 >refs/main && mkdir snapshots/2222 && echo new >blobs/def && "
               "ln -s ../../blobs/def snapshots/2222/net.bin && cat snapshots/2222/net.bin snapshots/1111/net.bin"
            << QByteArray("new\nweights");
    }
    void anAppSeesBoth()
    {
        QFETCH(QString, script);
        run::SandboxSpec spec{.spaceFolder = m_home.path(QStringLiteral("space"))};
        spec.mounted.insert(m_home.path(QStringLiteral("own")), QStringLiteral("/home/user/.cache/huggingface"));
        spec.mountedReadOnly.insert(users(), run::sharedModelsPlace);
        spec.environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}};
        spec.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                        QStringLiteral("cd /home/user/.cache/huggingface/hub && ") + script};
        const Result<ProcessCall> call = run::sandboxCall(spec);
        QVERIFY(call);
        const qsizetype place = call->arguments.indexOf(run::sharedModelsPlace);
        QCOMPARE(call->arguments.sliced(place - 2, 2), QStringList({QStringLiteral("--ro-bind"), users()}));
        Progress progress;
        const Result<ProcessEnd> end = runProcess(*call, progress);
        QVERIFY(end);
        QTEST(end->output, "output");
    }

    void theUsersFilesAreAsBefore()
    {
        const QString model = users() + QStringLiteral("/models--org--net/");
        QCOMPARE(tests::TemporaryHome::read(model + QStringLiteral("blobs/abc")), "weights");
        QCOMPARE(tests::TemporaryHome::read(model + QStringLiteral("refs/main")), "1111");
        QCOMPARE(QDir(model + QStringLiteral("snapshots")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void linkingAgainChangesNothing()
    {
        run::linkSharedModels(users(), ownHub());
        QCOMPARE(tests::TemporaryHome::read(ownHub() + QStringLiteral("/models--org--ours/blobs/abc")), "ours");
        QCOMPARE(tests::TemporaryHome::read(ownHub() + QStringLiteral("/models--org--net/refs/main")).trimmed(),
                 "2222");
        // Nothing half made lies about, and only repositories are shared.
        const QStringList names =
            QDir(ownHub()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(names, QStringList({QStringLiteral("datasets--org--rows"), QStringLiteral("models--org--net"),
                                     QStringLiteral("models--org--ours")}));
    }

private:
    QString users() const { return m_home.path(QStringLiteral("users")); }
    QString ownHub() const { return m_home.path(QStringLiteral("own/hub")); }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestSharedModels)
#include "tst_sharedmodels.moc"
