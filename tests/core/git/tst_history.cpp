// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/history.h>
#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::ObjectId;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// The order that a graph is drawn in, and what is said of each commit.
class TestHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void showsChildrenFirst_data();
    void showsChildrenFirst();
    void saysWhoAndWhen();

private:
    ObjectId commit(const QByteArray &message, qint64 time)
    {
        qputenv("GIT_COMMITTER_DATE", "@" + QByteArray::number(time) + " +0000");
        m_scratch->git({"commit", "--quiet", "--allow-empty", "-m", message});
        return ObjectId::fromHex(m_scratch->git({"rev-parse", "HEAD"}).trimmed());
    }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
};

void TestHistory::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
}

void TestHistory::cleanup()
{
    qunsetenv("GIT_COMMITTER_DATE");
    m_scratch.reset();
}

void TestHistory::showsChildrenFirst_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("second");
    QTest::newRow("one after the other") << qint64(1'700'000'000) << qint64(1'700'000'060);
    QTest::newRow("in one second") << qint64(1'700'000'000) << qint64(1'700'000'000);
}

void TestHistory::showsChildrenFirst()
{
    QFETCH(const qint64, first);
    QFETCH(const qint64, second);
    // Asked for the older one first, as for the branch that is checked out.
    const ObjectId oldest = commit("Oldest", first - 100);
    const ObjectId parent = commit("Parent", first);
    m_scratch->git({"checkout", "--quiet", "-b", "side"});
    const ObjectId child = commit("Child", second);
    const ObjectId grandchild = commit("Grandchild", second);
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    auto history =
        git::History::of(*repository, {.starts = {oldest, parent, child, grandchild}, .isChildrenFirst = true});
    QVERIFY(history);
    Progress progress;
    QList<ObjectId> ids;
    // In pages that end within the second.
    for (auto page = history->next(1, progress); page && !page->isEmpty(); page = history->next(1, progress))
        ids.append(page->first().id);
    QCOMPARE(ids, (QList{grandchild, child, parent, oldest}));
}

/// Names are kept from commit to commit; everybody keeps their own.
void TestHistory::saysWhoAndWhen()
{
    const QByteArrayList people{"Ada <ada@example.com>",
                                "Ada <ada@elsewhere.example>",
                                "Bob <ada@example.com>",
                                "<nobody@example.com>",
                                "Nobody <>",
                                "Eva M\xc3\xbcller <eva@example.com>",
                                "J. \"Q\" Doe <j@d.example>"};
    QByteArray commands;
    for (qsizetype number = 0; number < 3000; ++number) {
        const QByteArray when =
            ' ' + QByteArray::number(1'700'000'000 + number * 61) + (number % 3 == 0 ? " +0530" : " -0100");
        commands += "commit refs/heads/main\nauthor " + people.at(number % people.size()) + when + "\ncommitter " +
                    people.at(number % 11 % people.size()) + when + "\ndata 2\nx\n";
    }
    m_scratch->git({"fast-import", "--quiet"}, commands);
    QCOMPARE(m_scratch->exitCode, 0);
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    auto history = git::History::of(*repository, {.starts = {*repository->head()}});
    QVERIFY(history);
    Progress progress;
    QByteArray ours;
    const auto add = [&ours](const git::Signature &who) {
        ours += who.name.toUtf8() + '|' + who.email.toUtf8() + '|' + QByteArray::number(who.time.toSecsSinceEpoch()) +
                '|' + QByteArray::number(who.time.offsetFromUtc());
    };
    // Pages large enough for several threads.
    for (auto page = history->next(1300, progress); page && !page->isEmpty(); page = history->next(1300, progress)) {
        for (const git::Commit &commit : *page) {
            add(commit.author);
            ours += ' ';
            add(commit.committer);
            ours += '\n';
        }
    }
    QByteArray theirs = m_scratch->git({"log", "--format=%an|%ae|%at|%ad %cn|%ce|%ct|%cd", "--date=format:%z"});
    theirs.replace("|+0530", "|19800").replace("|-0100", "|-3600");
    QCOMPARE(ours.split('\n').size(), 3001);
    QCOMPARE(ours, theirs);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
