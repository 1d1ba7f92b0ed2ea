// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/secrets/memorystore.h>
#include <core/secrets/spaceenvironment.h>

#include <tests/support/answerof.h>
#include <tests/support/lockedstore.h>
#include <tests/support/temporaryhome.h>

using namespace spacewright;
using secrets::Environment;
using tests::answerOf;
using tests::LockedStore;

class TestSpaceEnvironment final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home.write(QStringLiteral("one/README.md"), "");
        m_home.write(QStringLiteral("two/README.md"), "");
        QFile::remove(namesFile());
        m_store = std::make_shared<secrets::MemoryStore>();
    }

    void givesBackWhatItGot()
    {
        secrets::SpaceEnvironment environments(m_store);
        QVERIFY(answerOf(environments.save(one(), sample())));
        const Result<Environment> loaded = answerOf(environments.load(one()));
        QVERIFY(loaded);
        QCOMPARE(loaded->variables, sample().variables);
        QCOMPARE(loaded->secrets, sample().secrets);
        QVERIFY(loaded->missing.isEmpty());
    }

    void keepsSpacesApart()
    {
        secrets::SpaceEnvironment environments(m_store);
        QVERIFY(answerOf(environments.save(one(), sample())));
        QVERIFY(answerOf(environments.save(two(), {.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("other")}}})));
        QCOMPARE(answerOf(environments.load(one()))->secrets, sample().secrets);
        QCOMPARE(answerOf(environments.load(two()))->secrets[QStringLiteral("TOKEN")], QStringLiteral("other"));
        QVERIFY(answerOf(environments.load(two()))->variables.isEmpty());
    }

    void findsTheSameFolderThroughALink()
    {
        secrets::SpaceEnvironment environments(m_store);
        QVERIFY(answerOf(environments.save(one(), sample())));
        const QString link = m_home.path(QStringLiteral("link"));
        QVERIFY(QFile::link(one(), link));
        QCOMPARE(answerOf(environments.load(link))->secrets, sample().secrets);
        QFile::remove(link);
    }

    void aSecretValueIsInNoFile()
    {
        secrets::SpaceEnvironment environments(m_store);
        QVERIFY(answerOf(environments.save(one(), sample())));
        const QByteArray text = tests::TemporaryHome::read(namesFile());
        QVERIFY(text.contains("TOKEN"));
        QVERIFY(text.contains("plain"));
        QVERIFY(!text.contains("s3cret"));
    }

    void forgetsWhatWasRemoved()
    {
        secrets::SpaceEnvironment environments(m_store);
        QVERIFY(answerOf(environments.save(one(), sample())));
        QVERIFY(answerOf(environments.save(one(), {})));
        const Result<Environment> loaded = answerOf(environments.load(one()));
        QVERIFY(loaded->variables.isEmpty() && loaded->secrets.isEmpty() && loaded->missing.isEmpty());
        QVERIFY(!answerOf(m_store->get(keyOfToken()))->has_value());
    }

    void aValueOfAnEarlierSessionIsMissing()
    {
        QVERIFY(answerOf(secrets::SpaceEnvironment(m_store).save(one(), sample())));
        secrets::SpaceEnvironment later(std::make_shared<secrets::MemoryStore>());
        Result<Environment> loaded = answerOf(later.load(one()));
        QVERIFY(loaded);
        QCOMPARE(loaded->missing, QStringList(QStringLiteral("TOKEN")));
        QVERIFY(loaded->secrets.isEmpty());
        // Saving something else does not forget its name.
        loaded->variables.insert(QStringLiteral("MORE"), QStringLiteral("1"));
        QVERIFY(answerOf(later.save(one(), *loaded)));
        QCOMPARE(answerOf(later.load(one()))->missing, QStringList(QStringLiteral("TOKEN")));
    }

    void aLockedKeychainIsAnErrorAndChangesNothing()
    {
        QVERIFY(answerOf(secrets::SpaceEnvironment(m_store).save(one(), sample())));
        const QByteArray before = tests::TemporaryHome::read(namesFile());
        secrets::SpaceEnvironment locked(std::make_shared<LockedStore>());
        const Result<Environment> loaded = answerOf(locked.load(one()));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::SecretsUnavailable);
        QVERIFY(!answerOf(locked.save(one(), {.secrets = {{QStringLiteral("NEW"), QStringLiteral("x")}}})));
        QCOMPARE(tests::TemporaryHome::read(namesFile()), before);
    }

    void aSpaceWithoutSecretsNeedsNoKeychain()
    {
        secrets::SpaceEnvironment locked(std::make_shared<LockedStore>());
        QVERIFY(answerOf(locked.save(one(), {.variables = sample().variables})));
        QCOMPARE(answerOf(locked.load(one()))->variables, sample().variables);
    }

    void whatIsGivenComesFirst()
    {
        const Environment given{.variables = {{QStringLiteral("TOKEN"), QStringLiteral("open")}},
                                .secrets = {{QStringLiteral("MODE"), QStringLiteral("hidden")}}};
        const Result<Environment> merged = sample().overriddenBy(given);
        QVERIFY(merged);
        // Nothing is both.
        QCOMPARE(merged->variables, given.variables);
        QCOMPARE(merged->secrets, given.secrets);
        QCOMPARE(sample().overriddenBy({})->secrets, sample().secrets);
    }

    void aMissingSecretIsSaidUnlessItIsGiven()
    {
        const Environment stored{.missing = {QStringLiteral("TOKEN")}};
        const Result<Environment> merged = stored.overriddenBy({});
        QVERIFY(!merged);
        QVERIFY(merged.error().message.contains(QStringLiteral("TOKEN")));
        QVERIFY(stored.overriddenBy({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("x")}}}));
        QVERIFY(stored.overriddenBy({.variables = {{QStringLiteral("TOKEN"), QStringLiteral("x")}}}));
    }

    void knowsGoodNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("upper") << "HF_TOKEN" << true;
        QTest::newRow("lower with digits") << "a1_b" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("digit first") << "1A" << false;
        QTest::newRow("underscore first") << "_A" << false;
        QTest::newRow("dash") << "A-B" << false;
        QTest::newRow("letter of another script") << "ÄB" << false;
        QTest::newRow("line end") << "A\n" << false;
        QTest::newRow("taken") << "TAKEN" << false;
    }
    void knowsGoodNames()
    {
        QFETCH(QString, name);
        QTEST(secrets::nameProblem(name, {QStringLiteral("TAKEN")}).isEmpty(), "good");
    }

private:
    static Environment sample()
    {
        return {.variables = {{QStringLiteral("MODE"), QStringLiteral("plain")}},
                .secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}};
    }
    static QString namesFile() { return paths::dataFolder() + QStringLiteral("/environments.json"); }
    QString one() const { return m_home.path(QStringLiteral("one")); }
    QString two() const { return m_home.path(QStringLiteral("two")); }
    QString keyOfToken() const { return QFileInfo(one()).canonicalFilePath() + QStringLiteral("#TOKEN"); }

    tests::TemporaryHome m_home;
    std::shared_ptr<secrets::MemoryStore> m_store;
};

QTEST_GUILESS_MAIN(TestSpaceEnvironment)
#include "tst_spaceenvironment.moc"
