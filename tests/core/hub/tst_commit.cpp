// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/files/commit.h>
#include <core/hub/files/history.h>
#include <core/hub/files/tree.h>

using namespace spacewright;
using namespace spacewright::tests;
using hub::CommitOperation;

/// Commits over HTTP: what goes where, and never twice.
class TestCommit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub.addSpace(QStringLiteral("demo"), QStringLiteral("static")); }
    void init()
    {
        m_hub.control("DELETE", QStringLiteral("/faults"));
        m_hub.clearJournal();
    }

    void asksHowFilesAreToCome();
    void asksInBatches();
    void commitsAllKindsAtOnce();
    void refusesBadPaths_data();
    void refusesBadPaths();
    void readsContentWhenItsTurnComes();
    void stopsWhenContentCannotBeRead();
    void noticesContentThatChanged();
    void isRefusedOnAnotherParent();
    void becomesAPullRequest();
    void neverCommitsTwice_data();
    void neverCommitsTwice();
    void saysWhenNothingWasCommitted_data();
    void saysWhenNothingWasCommitted();
    void takesNobodyElsesCommitForItsOwn();
    void waitsWhereTheHubDidNothing();
    void followsTheTree();

private:
    QString head()
    {
        const auto commits = hub::readCommits(m_client, m_space, QStringLiteral("main"), 1, m_progress);
        return commits && !commits->isEmpty() ? commits->first().id : QString();
    }
    qsizetype count() { return hub::readCommits(m_client, m_space, QStringLiteral("main"), 1000, m_progress)->size(); }
    hub::CommitOrder order(const QList<CommitOperation> &operations)
    {
        return {.target = {.space = m_space},
                .summary = QStringLiteral("A change"),
                .description = QStringLiteral("At length"),
                .parent = head(),
                .operations = operations};
    }
    QString contentAt(const QString &path)
    {
        const auto entries = hub::entriesAt(m_client, m_space, QStringLiteral("main"), {path}, m_progress);
        return entries->isEmpty() ? QString() : entries->first().contentId;
    }

    TestHub m_hub;
    hub::HubClient m_client = clientOf(m_hub);
    hub::SpaceId m_space = space("ada/demo");
    Progress m_progress;
};

void TestCommit::asksHowFilesAreToCome()
{
    QVERIFY(hub::makeCommit(m_client, order({hub::putContent(QStringLiteral(".gitignore"), "*.log\n")}), m_progress));
    const QList<hub::UploadCandidate> files = {
        {QStringLiteral("app.py"), 6, "print\n"},
        {QStringLiteral("model.bin"), 4, "abcd"},
        {QStringLiteral("a.log"), 1, "x"},
        {QStringLiteral("empty.bin"), 0, {}},
        {QStringLiteral("picture"), 3, QByteArray("\0\1\2", 3)},
        {QStringLiteral("README.md"), 1, "x"},
    };
    const auto advice = hub::askUploadModes(m_client, {.space = m_space}, files, m_progress);
    QVERIFY(advice);
    QStringList said;
    for (const hub::UploadAdvice &one : *advice)
        said += one.path + (one.isLarge ? QStringLiteral(" large") : QString()) +
                (one.isIgnored ? QStringLiteral(" ignored") : QString());
    QCOMPARE(said,
             (QStringList{QStringLiteral("app.py"), QStringLiteral("model.bin large"), QStringLiteral("a.log ignored"),
                          QStringLiteral("empty.bin"), QStringLiteral("picture large"), QStringLiteral("README.md")}));
    QCOMPARE(advice->last().remoteId, contentAt(QStringLiteral("README.md")));
    QVERIFY(advice->first().remoteId.isEmpty());
}

void TestCommit::asksInBatches()
{
    QList<hub::UploadCandidate> files;
    for (int number = 0; number < 600; ++number)
        files += hub::UploadCandidate{QStringLiteral("f%1").arg(number), 1, "x"};
    const auto advice = hub::askUploadModes(m_client, {.space = m_space}, files, m_progress);
    QVERIFY(advice);
    QCOMPARE(advice->size(), 600);
    QCOMPARE(advice->at(599).path, QStringLiteral("f599"));
    QCOMPARE(m_hub.journal().size(), 3);
}

void TestCommit::commitsAllKindsAtOnce()
{
    QVERIFY(hub::makeCommit(
        m_client,
        order({hub::putContent(QStringLiteral("old.txt"), "old\n"), hub::putContent(QStringLiteral("dir/a"), "a"),
               hub::putContent(QStringLiteral("dir/b"), "b")}),
        m_progress));
    const QString parent = head();
    const auto done = hub::makeCommit(m_client,
                                      order({hub::putContent(QStringLiteral("new \"ä\".txt"), QByteArray("\0\xff", 2)),
                                             {.kind = CommitOperation::Remove, .path = QStringLiteral("old.txt")},
                                             {.kind = CommitOperation::RemoveFolder, .path = QStringLiteral("dir")}}),
                                      m_progress);
    QVERIFY(done);
    QCOMPARE(done->commit, head());
    QCOMPARE(contentAt(QStringLiteral("new \"ä\".txt")), hub::gitHashOf(QByteArray("\0\xff", 2)));
    QVERIFY(contentAt(QStringLiteral("old.txt")).isEmpty());
    QVERIFY(contentAt(QStringLiteral("dir/a")).isEmpty());
    const auto commits = hub::readCommits(m_client, m_space, QStringLiteral("main"), 2, m_progress);
    QCOMPARE(commits->at(0).title, QStringLiteral("A change"));
    QCOMPARE(commits->at(0).message, QStringLiteral("At length"));
    QCOMPARE(commits->at(0).authors, QStringList{QStringLiteral("ada")});
    QCOMPARE(commits->at(1).id, parent);
    const auto diff = hub::compareRevisions(m_client, m_space, parent, QStringLiteral("main"), m_progress);
    QVERIFY(diff && diff->contains("-old"));
}

void TestCommit::refusesBadPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QString();
    QTest::newRow("up") << QStringLiteral("a/../b");
    QTest::newRow("absolute") << QStringLiteral("/a");
    QTest::newRow("git") << QStringLiteral(".git/config");
    QTest::newRow("GIT") << QStringLiteral("a/.GIT/config");
    QTest::newRow("dot") << QStringLiteral("./a");
    QTest::newRow("line end") << QStringLiteral("a\nb");
    QTest::newRow("too long") << QString(1001, u'x');
}

/// Before anything is sent.
void TestCommit::refusesBadPaths()
{
    QFETCH(QString, path);
    const hub::CommitOrder wanted = order({hub::putContent(path, "x")});
    m_hub.clearJournal();
    QCOMPARE(codeOf(hub::makeCommit(m_client, wanted, m_progress)), QStringLiteral("hub.refused"));
    QVERIFY(m_hub.journal().isEmpty());
}

void TestCommit::readsContentWhenItsTurnComes()
{
    int reads = 0;
    QList<CommitOperation> operations;
    for (int number = 0; number < 50; ++number) {
        const QByteArray content(100'000, char('a' + number % 26));
        operations += {.path = QStringLiteral("big/%1").arg(number),
                       .read =
                           [content, &reads] {
                               ++reads;
                               return Result<QByteArray>(content);
                           },
                       .contentId = hub::gitHashOf(content),
                       .size = content.size()};
    }
    QVERIFY(hub::makeCommit(m_client, order(operations), m_progress));
    QCOMPARE(reads, 50);
    QCOMPARE(contentAt(QStringLiteral("big/49")), operations.last().contentId);
}

void TestCommit::stopsWhenContentCannotBeRead()
{
    const qsizetype before = count();
    const CommitOperation lost{.path = QStringLiteral("lost"), .read = []() -> Result<QByteArray> {
                                   return fail(ErrorCode::FileMissing, QStringLiteral("gone"));
                               }};
    QCOMPARE(codeOf(hub::makeCommit(m_client, order({hub::putContent(QStringLiteral("x"), "x"), lost}), m_progress)),
             QStringLiteral("file.missing"));
    QCOMPARE(count(), before);
}

void TestCommit::noticesContentThatChanged()
{
    const qsizetype before = count();
    CommitOperation changed = hub::putContent(QStringLiteral("x"), "as it was shown");
    changed.read = [] { return Result<QByteArray>("as it is"); };
    QCOMPARE(codeOf(hub::makeCommit(m_client, order({changed}), m_progress)), QStringLiteral("file.unreadable"));
    QCOMPARE(count(), before);
}

void TestCommit::isRefusedOnAnotherParent()
{
    const hub::CommitOrder late = order({hub::putContent(QStringLiteral("late"), "late")});
    QVERIFY(hub::makeCommit(m_client, order({hub::putContent(QStringLiteral("first"), "first")}), m_progress));
    QCOMPARE(codeOf(hub::makeCommit(m_client, late, m_progress)), QStringLiteral("hub.outdated"));
    QVERIFY(contentAt(QStringLiteral("late")).isEmpty());
}

void TestCommit::becomesAPullRequest()
{
    hub::CommitOrder wanted = order({hub::putContent(QStringLiteral("idea"), "idea")});
    wanted.target.asPullRequest = true;
    const auto done = hub::makeCommit(clientOf(m_hub, "hf_bobwrite"), wanted, m_progress);
    QVERIFY(done);
    QCOMPARE(done->pullRequest, 1);
    QVERIFY(contentAt(QStringLiteral("idea")).isEmpty());
    // More can be added to it.
    wanted.target = {.space = m_space, .revision = QStringLiteral("refs/pr/1")};
    wanted.parent = done->commit;
    wanted.operations = {hub::putContent(QStringLiteral("more"), "more")};
    QVERIFY(hub::makeCommit(clientOf(m_hub, "hf_bobwrite"), wanted, m_progress));
    const auto entries = hub::entriesAt(m_client, m_space, QStringLiteral("refs/pr/1"),
                                        {QStringLiteral("idea"), QStringLiteral("more")}, m_progress);
    QCOMPARE(entries->size(), 2);
}

void TestCommit::neverCommitsTwice_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("answer dropped") << QJsonObject{{QStringLiteral("drop"), 0}};
    QTest::newRow("answer reset") << QJsonObject{{QStringLiteral("drop"), 0}, {QStringLiteral("reset"), true}};
    QTest::newRow("answer cut") << QJsonObject{{QStringLiteral("cut"), 30}};
    for (const int status : {408, 500, 502, 503, 504})
        QTest::addRow("%d in between", status) << QJsonObject{{QStringLiteral("status"), status}};
    QTest::newRow("a page in between") << QJsonObject{{QStringLiteral("status"), 200},
                                                      {QStringLiteral("body"), QStringLiteral("<html>")}};
    QTest::newRow("no commit named") << QJsonObject{{QStringLiteral("status"), 200},
                                                    {QStringLiteral("body"), QStringLiteral("{}")}};
}

/// The commit was made, and its answer lost: what is on the branch is the answer.
void TestCommit::neverCommitsTwice()
{
    QFETCH(QJsonObject, fault);
    const qsizetype before = count();
    const hub::CommitOrder wanted = order({hub::putContent(QStringLiteral("once"), QTest::currentDataTag()),
                                           {.kind = CommitOperation::Remove, .path = QStringLiteral("twice")}});
    QVERIFY(hub::makeCommit(m_client, order({hub::putContent(QStringLiteral("twice"), QTest::currentDataTag())}),
                            m_progress));
    hub::CommitOrder again = wanted;
    again.parent = head();
    fault.insert(QStringLiteral("path"), QStringLiteral("/commit/"));
    fault.insert(QStringLiteral("after"), true);
    fault.insert(QStringLiteral("count"), 0);
    m_hub.fault(fault);
    m_hub.clearJournal();
    const auto done = hub::makeCommit(m_client, again, m_progress);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message + done.error().detail));
    QCOMPARE(m_hub.journal(QStringLiteral("POST .*/commit/")).size(), 1);
    QCOMPARE(done->commit, head());
    QCOMPARE(count(), before + 2);
}

void TestCommit::saysWhenNothingWasCommitted_data()
{
    QTest::addColumn<int>("drop");
    for (const int bytes : {0, 1, 100, 5000, 60'000})
        QTest::addRow("cut after %d bytes", bytes) << bytes;
}

/// The connection ended before the server had it all.
void TestCommit::saysWhenNothingWasCommitted()
{
    QFETCH(int, drop);
    const qsizetype before = count();
    const hub::CommitOrder wanted = order({hub::putContent(QStringLiteral("lost"), QByteArray(100'000, 'x'))});
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")},
                 {QStringLiteral("drop"), drop},
                 {QStringLiteral("count"), 0}});
    const auto done = hub::makeCommit(m_client, wanted, m_progress);
    QVERIFY(!done);
    QVERIFY2(done.error().message.startsWith(QStringLiteral("Nothing was committed")),
             qPrintable(done.error().message));
    QCOMPARE(count(), before);
    // And once more, as if nothing had been.
    m_hub.control("DELETE", QStringLiteral("/faults"));
    QVERIFY(hub::makeCommit(m_client, wanted, m_progress));
    QCOMPARE(count(), before + 1);
    const hub::CommitOrder away = order({{.kind = CommitOperation::Remove, .path = QStringLiteral("lost")}});
    QVERIFY(hub::makeCommit(m_client, away, m_progress));
}

/// With the same title, but not the same content.
void TestCommit::takesNobodyElsesCommitForItsOwn()
{
    const hub::CommitOrder ours = order({hub::putContent(QStringLiteral("whose"), "ours")});
    QVERIFY(hub::makeCommit(m_client, order({hub::putContent(QStringLiteral("whose"), "theirs")}), m_progress));
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")}, {QStringLiteral("drop"), 0}});
    QCOMPARE(codeOf(hub::makeCommit(m_client, ours, m_progress)), QStringLiteral("network.cut"));
}

void TestCommit::waitsWhereTheHubDidNothing()
{
    const hub::CommitOrder wanted = order({hub::putContent(QStringLiteral("patient"), "x")});
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")},
                 {QStringLiteral("status"), 429},
                 {QStringLiteral("count"), 2}});
    QVERIFY(hub::makeCommit(m_client, wanted, m_progress));
    QCOMPARE(m_hub.journal(QStringLiteral("/commit/")).size(), 3);
}

void TestCommit::followsTheTree()
{
    QList<CommitOperation> operations;
    for (int number = 0; number < 1500; ++number)
        operations += hub::putContent(QStringLiteral("many/%1").arg(number), QByteArray::number(number));
    QVERIFY(hub::makeCommit(m_client, order(operations), m_progress));
    QSet<QString> paths;
    const auto take = [&paths](const QList<hub::RemoteEntry> &page) {
        for (const hub::RemoteEntry &entry : page)
            paths.insert(entry.path);
        return true;
    };
    QVERIFY(hub::listTree(m_client, m_space, QStringLiteral("main"), QStringLiteral("many"), false, take, m_progress));
    QCOMPARE(paths.size(), 1500);
    QVERIFY(paths.contains(QStringLiteral("many/1499")));
    QList<hub::RemoteEntry> root;
    QVERIFY(hub::listTree(
        m_client, m_space, QStringLiteral("main"), {}, false,
        [&root](const QList<hub::RemoteEntry> &page) {
            root += page;
            return true;
        },
        m_progress));
    const auto folder = std::ranges::find(root, QStringLiteral("many"), &hub::RemoteEntry::path);
    QVERIFY(folder != root.end() && folder->isFolder);
    const auto missing =
        hub::listTree(m_client, m_space, QStringLiteral("main"), QStringLiteral("none"), false, take, m_progress);
    QCOMPARE(codeOf(missing), QStringLiteral("hub.missing"));
}

QTEST_GUILESS_MAIN(TestCommit)
#include "tst_commit.moc"
