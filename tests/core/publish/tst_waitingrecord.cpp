// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/publish/waiting/waitingrecord.h>

#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using publish::WaitingRecord;

/// What waits for the network is found again by the next program.
class TestWaitingRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(m_home.path(QStringLiteral("data/spacewright/waiting.json"))); }
    void keepsAllOfATarget();
    void keepsOneForEachFolder();
    void forgets();
    void readsNothingFromADamagedFile();

private:
    static WaitingRecord record(const QString &folder, const QString &name)
    {
        return {.folder = folder,
                .endpoint = QUrl(QStringLiteral("https://hub.example.org")),
                .target = {.id = {QStringLiteral("ada"), name},
                           .canCreate = true,
                           .isPrivate = true,
                           .hardware = QStringLiteral("t4-small"),
                           .asPullRequest = true,
                           .message = QStringLiteral("A word")}};
    }

    const tests::TemporaryHome m_home;
    const QString m_folder = QStringLiteral("/spaces/fruit");
};

void TestWaitingRecord::keepsAllOfATarget()
{
    QVERIFY(!publish::waitingRecord(m_folder));
    QVERIFY(publish::keepWaitingRecord(record(m_folder, QStringLiteral("fruit"))));
    const auto kept = publish::waitingRecord(m_folder);
    QVERIFY(kept);
    QCOMPARE(kept->folder, m_folder);
    QCOMPARE(kept->endpoint, QUrl(QStringLiteral("https://hub.example.org")));
    QCOMPARE(kept->target.id.text(), QStringLiteral("ada/fruit"));
    QVERIFY(kept->target.canCreate && kept->target.isPrivate && kept->target.asPullRequest);
    QCOMPARE(kept->target.hardware, QStringLiteral("t4-small"));
    QCOMPARE(kept->target.message, QStringLiteral("A word"));
}

void TestWaitingRecord::keepsOneForEachFolder()
{
    const QString other = QStringLiteral("/spaces/other");
    QVERIFY(publish::keepWaitingRecord(record(m_folder, QStringLiteral("one"))));
    QVERIFY(publish::keepWaitingRecord(record(other, QStringLiteral("other"))));
    QVERIFY(publish::keepWaitingRecord(record(m_folder, QStringLiteral("two"))));
    QCOMPARE(publish::waitingRecord(m_folder)->target.id.name, QStringLiteral("two"));
    QCOMPARE(publish::waitingRecord(other)->target.id.name, QStringLiteral("other"));
}

void TestWaitingRecord::forgets()
{
    QVERIFY(publish::forgetWaitingRecord(m_folder));
    QVERIFY(publish::keepWaitingRecord(record(m_folder, QStringLiteral("fruit"))));
    QVERIFY(publish::forgetWaitingRecord(m_folder));
    QVERIFY(!publish::waitingRecord(m_folder));
}

void TestWaitingRecord::readsNothingFromADamagedFile()
{
    for (const char *text :
         {"", "{", "[1, {\"folder\": \"/spaces/fruit\"}]", "[{\"folder\":\"/spaces/fruit\",\"space\":7}]"}) {
        m_home.write(QStringLiteral("data/spacewright/waiting.json"), text);
        QVERIFY2(!publish::waitingRecord(m_folder), text);
    }
    QVERIFY(publish::keepWaitingRecord(record(m_folder, QStringLiteral("fruit"))));
    QVERIFY(publish::waitingRecord(m_folder));
}

QTEST_GUILESS_MAIN(TestWaitingRecord)
#include "tst_waitingrecord.moc"
