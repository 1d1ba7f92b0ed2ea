// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/files/commit.h>
#include <core/hub/files/remotefile.h>

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QStorageInfo>

using namespace spacewright;
using namespace spacewright::tests;

/// Contents of files: kept, gone on with, checked; the token never at the storage.
class TestDownload final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsFiles_data();
    void findsFiles();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void fetchesAndKeeps_data();
    void fetchesAndKeeps();
    void asksNothingWhenItKnows();
    void survives_data();
    void survives();
    void goesOnLater();
    void beginsAnewWithoutRanges();
    void throwsSpoiledContentAway();
    void renewsOldAddresses();
    void bringsNoTokenToTheStorage();
    void refusesUnsafePlaces_data();
    void refusesUnsafePlaces();
    void cancels();

private:
    Result<QString> fetch(const QString &path, const QString &contentId = {})
    {
        return hub::FileCache(m_folder->path())
            .fetch(m_client, m_space, QStringLiteral("main"), path, m_progress, contentId);
    }
    static QByteArray contentOf(const Result<QString> &path)
    {
        QFile file(path.value_or(QString()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    TestHub m_hub;
    hub::HubClient m_client = clientOf(m_hub);
    hub::SpaceId m_space = space("ada/demo");
    Progress m_progress;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_small = "import gradio\n";
    QByteArray m_large;
    QString m_largeId;
};

void TestDownload::initTestCase()
{
    m_hub.addSpace(QStringLiteral("demo"));
    m_large.resize(400'000);
    QRandomGenerator(7).generate(m_large.begin(), m_large.end());
    m_largeId = QString::fromLatin1(QCryptographicHash::hash(m_large, QCryptographicHash::Sha256).toHex());
    // As git LFS would send it.
    const QJsonObject object{{QStringLiteral("oid"), m_largeId}, {QStringLiteral("size"), m_large.size()}};
    const QJsonDocument offer = m_hub.api(
        "POST", QStringLiteral("/spaces/ada/demo.git/info/lfs/objects/batch"),
        {{QStringLiteral("operation"), QStringLiteral("upload")}, {QStringLiteral("objects"), QJsonArray{object}}});
    const QString href = offer[QLatin1StringView("objects")][0][QLatin1StringView("actions")]
                              [QLatin1StringView("upload")][QLatin1StringView("href")]
                                  .toString();
    QVERIFY(http::perform({.method = "PUT", .url = QUrl(href), .body = m_large}, m_progress));
    QVERIFY(hub::makeCommit(m_client,
                            {.target = {.space = m_space},
                             .summary = QStringLiteral("Files"),
                             .operations = {hub::putContent(QStringLiteral("dir/app é.py"), m_small),
                                            hub::putContent(QStringLiteral("empty"), {}),
                                            {.kind = hub::CommitOperation::PutLarge,
                                             .path = QStringLiteral("large.bin"),
                                             .contentId = m_largeId,
                                             .size = m_large.size()}}},
                            m_progress));
}

void TestDownload::init()
{
    m_hub.control("DELETE", QStringLiteral("/faults"));
    m_hub.clearJournal();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDownload::findsFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("contentId");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isElsewhere");
    QTest::newRow("small") << QStringLiteral("dir/app é.py") << hub::gitHashOf(m_small) << qint64(m_small.size())
                           << false;
    QTest::newRow("large") << QStringLiteral("large.bin") << m_largeId << qint64(m_large.size()) << true;
    QTest::newRow("empty") << QStringLiteral("empty") << hub::gitHashOf({}) << qint64(0) << false;
}

void TestDownload::findsFiles()
{
    QFETCH(QString, path);
    const auto file = hub::findFile(m_client, m_space, QStringLiteral("main"), path, m_progress);
    QVERIFY(file);
    QTEST(file->contentId, "contentId");
    QTEST(file->size, "size");
    QCOMPARE(file->commit.size(), 40);
    QFETCH(bool, isElsewhere);
    QCOMPARE(file->content.port() != m_hub.endpoint().port(), isElsewhere);
}

void TestDownload::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("path");
    QTest::newRow("file") << QStringLiteral("main") << QStringLiteral("none");
    QTest::newRow("folder") << QStringLiteral("main") << QStringLiteral("dir");
    QTest::newRow("revision") << QStringLiteral("refs/pr/9") << QStringLiteral("empty");
}

void TestDownload::saysWhatIsMissing()
{
    QFETCH(QString, revision);
    QFETCH(QString, path);
    QCOMPARE(codeOf(hub::findFile(m_client, m_space, revision, path, m_progress)), QStringLiteral("hub.missing"));
}

void TestDownload::fetchesAndKeeps_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("small") << QStringLiteral("dir/app é.py") << m_small;
    QTest::newRow("large") << QStringLiteral("large.bin") << m_large;
    QTest::newRow("empty") << QStringLiteral("empty") << QByteArray();
}

/// The second time, the content stays where it is.
void TestDownload::fetchesAndKeeps()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    const auto first = fetch(path);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
    QVERIFY(contentOf(first) == content);
    m_hub.clearJournal();
    QCOMPARE(fetch(path).value_or(QString()), *first);
    QVERIFY(m_hub.journal(QStringLiteral("^GET")).isEmpty());
    QVERIFY(!m_hub.journal(QStringLiteral("^HEAD")).isEmpty());
    QCOMPARE(QFileInfo(*first).dir().entryList(QDir::Files).size(), 1);
}

void TestDownload::asksNothingWhenItKnows()
{
    QVERIFY(fetch(QStringLiteral("large.bin")));
    m_hub.clearJournal();
    QVERIFY(contentOf(fetch(QStringLiteral("large.bin"), m_largeId)) == m_large);
    QVERIFY(m_hub.journal().isEmpty());
    // Anything else than the name of a content is not taken for one.
    QVERIFY(contentOf(fetch(QStringLiteral("large.bin"), QStringLiteral("../../etc/passwd"))) == m_large);
}

void TestDownload::survives_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("cut at the start") << QJsonObject{{QStringLiteral("cut"), 0}};
    QTest::newRow("cut after a byte") << QJsonObject{{QStringLiteral("cut"), 1}};
    QTest::newRow("cut in the middle") << QJsonObject{{QStringLiteral("cut"), 200'000}};
    QTest::newRow("cut before the end") << QJsonObject{{QStringLiteral("cut"), 399'999}};
    QTest::newRow("cut many times") << QJsonObject{{QStringLiteral("cut"), 30'000}, {QStringLiteral("count"), 12}};
    QTest::newRow("reset") << QJsonObject{{QStringLiteral("cut"), 100'000}, {QStringLiteral("reset"), true}};
    QTest::newRow("busy") << QJsonObject{{QStringLiteral("status"), 503}, {QStringLiteral("count"), 4}};
    QTest::newRow("spoiled once") << QJsonObject{{QStringLiteral("corrupt"), 1000}};
    QTest::newRow("too long") << QJsonObject{{QStringLiteral("length"), 10}};
}

void TestDownload::survives()
{
    QFETCH(QJsonObject, fault);
    fault.insert(QStringLiteral("path"), QStringLiteral("/objects/"));
    m_hub.fault(fault);
    const auto path = fetch(QStringLiteral("large.bin"));
    QVERIFY2(path, qPrintable(path ? QString() : path.error().message));
    QVERIFY(contentOf(path) == m_large);
}

/// What came before a program ended is not asked for again.
void TestDownload::goesOnLater()
{
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")}, {QStringLiteral("cut"), 150'000}});
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")},
                 {QStringLiteral("drop"), 0},
                 {QStringLiteral("count"), 0}});
    QCOMPARE(codeOf(fetch(QStringLiteral("large.bin"))), QStringLiteral("network.cut"));
    m_hub.control("DELETE", QStringLiteral("/faults"));
    m_hub.clearJournal();
    QVERIFY(contentOf(fetch(QStringLiteral("large.bin"))) == m_large);
    const QJsonArray asked = m_hub.journal(QStringLiteral("/objects/"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first()[QLatin1StringView("sent")].toInteger(), 250'000);
}

void TestDownload::beginsAnewWithoutRanges()
{
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")}, {QStringLiteral("cut"), 150'000}});
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")},
                 {QStringLiteral("nth"), 1},
                 {QStringLiteral("status"), 200},
                 {QStringLiteral("body"), QStringLiteral("something else")}});
    QVERIFY(contentOf(fetch(QStringLiteral("large.bin"))) == m_large);
}

void TestDownload::throwsSpoiledContentAway()
{
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")},
                 {QStringLiteral("corrupt"), 1000},
                 {QStringLiteral("count"), 0}});
    QVERIFY(!fetch(QStringLiteral("large.bin")));
    m_hub.control("DELETE", QStringLiteral("/faults"));
    QVERIFY(contentOf(fetch(QStringLiteral("large.bin"))) == m_large);
}

void TestDownload::renewsOldAddresses()
{
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")}, {QStringLiteral("cut"), 150'000}});
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")}, {QStringLiteral("status"), 403}});
    QVERIFY(contentOf(fetch(QStringLiteral("large.bin"))) == m_large);
    QCOMPARE(m_hub.journal(QStringLiteral("HEAD .*/resolve/")).size(), 2);
}

void TestDownload::bringsNoTokenToTheStorage()
{
    QVERIFY(fetch(QStringLiteral("large.bin")));
    QVERIFY(fetch(QStringLiteral("dir/app é.py")));
    const QJsonArray all = m_hub.journal();
    int elsewhere = 0;
    for (const auto &entry : all) {
        const bool isHub = entry[QLatin1StringView("origin")].toString() == QLatin1StringView("hub");
        QCOMPARE(entry[QLatin1StringView("authorization")].toString(),
                 isHub ? QStringLiteral("bearer") : QStringLiteral("none"));
        elsewhere += isHub ? 0 : 1;
    }
    QCOMPARE(elsewhere, 1);
}

void TestDownload::refusesUnsafePlaces_data()
{
    QTest::addColumn<QString>("location");
    QTest::newRow("in the clear") << QStringLiteral("http://storage.example.org/x");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
    QTest::newRow("circle") << QStringLiteral("/spaces/ada/demo/resolve/main/large.bin");
}

void TestDownload::refusesUnsafePlaces()
{
    QFETCH(QString, location);
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/resolve/")},
                 {QStringLiteral("redirect"), location},
                 {QStringLiteral("count"), 0},
                 {QStringLiteral("headers"), QJsonObject{{QStringLiteral("X-Linked-Etag"), m_largeId}}}});
    QCOMPARE(codeOf(fetch(QStringLiteral("large.bin"))), QStringLiteral("address.refused"));
}

void TestDownload::cancels()
{
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/objects/")}, {QStringLiteral("speed"), 20'000}});
    Progress progress([&progress](const ProgressState &) { progress.cancel(); });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!hub::FileCache(m_folder->path())
                 .fetch(m_client, m_space, QStringLiteral("main"), QStringLiteral("large.bin"), progress));
    QVERIFY(clock.elapsed() < 3000);
}

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
