// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/secrets/foreigntoken.h>
#include <core/secrets/hubaccounts.h>
#include <core/secrets/memorystore.h>

#include <tests/support/answerof.h>
#include <tests/support/lockedstore.h>
#include <tests/support/temporaryhome.h>

using namespace spacewright;
using secrets::HubAccount;
using tests::answerOf;

/// Who has signed in, and what other tools know.
class TestHubAccounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_home.path(QStringLiteral("data/spacewright/accounts.json")));
        for (const char *variable : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_HOME", "HF_TOKEN_PATH"})
            qunsetenv(variable);
    }

    void keepsAccountsApart()
    {
        secrets::HubAccounts accounts(m_store);
        QVERIFY(answerOf(accounts.add(ada, QStringLiteral("hf_ada"))));
        QVERIFY(answerOf(accounts.add(bob, QStringLiteral("hf_bob"))));
        QVERIFY(answerOf(accounts.add(elsewhere, QStringLiteral("hf_other"))));
        QCOMPARE(answerOf(accounts.list()), (QList{elsewhere, bob, ada}));
        QCOMPARE(answerOf(accounts.list(ada.endpoint)), (QList{bob, ada}));
        QCOMPARE(*answerOf(accounts.token(ada)), QStringLiteral("hf_ada"));
        QCOMPARE(*answerOf(accounts.token(elsewhere)), QStringLiteral("hf_other"));
    }

    void usesTheOneThatIsPreferred()
    {
        secrets::HubAccounts accounts(m_store);
        QVERIFY(answerOf(accounts.add(ada, QStringLiteral("hf_ada"))));
        QVERIFY(answerOf(accounts.add(bob, QStringLiteral("hf_bob"))));
        QVERIFY(answerOf(accounts.prefer(ada)));
        QCOMPARE(answerOf(accounts.list()), (QList{ada, bob}));
    }

    void signsInAgainWithANewToken()
    {
        secrets::HubAccounts accounts(m_store);
        QVERIFY(answerOf(accounts.add(ada, QStringLiteral("hf_old"))));
        QVERIFY(answerOf(accounts.add(ada, QStringLiteral("hf_new"))));
        QCOMPARE(answerOf(accounts.list()).size(), 1);
        QCOMPARE(*answerOf(accounts.token(ada)), QStringLiteral("hf_new"));
    }

    void forgets()
    {
        secrets::HubAccounts accounts(m_store);
        QVERIFY(answerOf(accounts.add(ada, QStringLiteral("hf_ada"))));
        QVERIFY(answerOf(accounts.remove(ada)));
        QVERIFY(answerOf(accounts.remove(bob)));
        QVERIFY(answerOf(accounts.list()).isEmpty());
        QVERIFY(!answerOf(accounts.token(ada))->has_value());
    }

    void writesNoTokenToDisk()
    {
        secrets::HubAccounts accounts(m_store);
        QVERIFY(answerOf(accounts.add(ada, QStringLiteral("hf_canary"))));
        const QByteArray written =
            tests::TemporaryHome::read(m_home.path(QStringLiteral("data/spacewright/accounts.json")));
        QVERIFY(written.contains("ada"));
        QVERIFY(!written.contains("canary"));
    }

    void addsNothingWithoutAKeychain()
    {
        secrets::HubAccounts accounts(std::make_shared<tests::LockedStore>());
        QVERIFY(!answerOf(accounts.add(ada, QStringLiteral("hf_ada"))));
        QVERIFY(answerOf(accounts.list()).isEmpty());
    }

    void findsTheLoginOfOtherTools_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("file");
        QTest::newRow("default") << QByteArray() << QString() << QStringLiteral("cache/huggingface/token");
        QTest::newRow("HF_HOME") << QByteArray("HF_HOME") << m_home.path(QStringLiteral("hf"))
                                 << QStringLiteral("hf/token");
        QTest::newRow("below home") << QByteArray("HF_HOME") << QStringLiteral("~/mine")
                                    << QStringLiteral("mine/token");
        QTest::newRow("HF_TOKEN_PATH") << QByteArray("HF_TOKEN_PATH") << m_home.path(QStringLiteral("t"))
                                       << QStringLiteral("t");
    }

    void findsTheLoginOfOtherTools()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QString, value);
        QFETCH(QString, file);
        if (!variable.isEmpty())
            qputenv(variable.constData(), value.toUtf8());
        QVERIFY(secrets::tokenOfHfLogin().token.isEmpty());
        const QString path = m_home.write(file, "hf_theirs\n");
        QCOMPARE(secrets::tokenOfHfLogin().token, QStringLiteral("hf_theirs"));
        QCOMPARE(secrets::tokenOfHfLogin().source, path);
        QFile::remove(path);
    }

    void readsTheEnvironment()
    {
        QVERIFY(secrets::tokenOfEnvironment().token.isEmpty());
        qputenv("HUGGING_FACE_HUB_TOKEN", "hf_older");
        QCOMPARE(secrets::tokenOfEnvironment().token, QStringLiteral("hf_older"));
        qputenv("HF_TOKEN", " hf_newer\n");
        QCOMPARE(secrets::tokenOfEnvironment().token, QStringLiteral("hf_newer"));
        QCOMPARE(secrets::tokenOfEnvironment().source, QStringLiteral("HF_TOKEN"));
    }

private:
    const tests::TemporaryHome m_home;
    const std::shared_ptr<secrets::MemoryStore> m_store = std::make_shared<secrets::MemoryStore>();
    const HubAccount ada{QUrl(QStringLiteral("https://huggingface.co")), QStringLiteral("ada")};
    const HubAccount bob{QUrl(QStringLiteral("https://huggingface.co")), QStringLiteral("bob")};
    const HubAccount elsewhere{QUrl(QStringLiteral("https://hub.example.org")), QStringLiteral("ada")};
};

QTEST_GUILESS_MAIN(TestHubAccounts)
#include "tst_hubaccounts.moc"
