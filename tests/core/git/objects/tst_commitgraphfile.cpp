// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/history.h>
#include <core/git/objects/commitgraphfile.h>
#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::CommitGraphFile;
using spacewright::git::CommitHead;
using spacewright::git::ObjectId;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// What git keeps of commits says the same as the commits themselves.
class TestCommitGraphFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void hasWhatCommitsSay();
    void isNotBelievedWhereParentsAreOthers();
    void neverWalksInCircles();

private:
    QString path() const { return QFile::decodeName(m_scratch->path(graph)); }
    QByteArrayList walked() const;

    static constexpr const char *graph = ".git/objects/info/commit-graph";

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
};

/// A past with a merge of two and one of four.
void TestCommitGraphFile::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    const auto commit = [this](const QByteArray &name) {
        m_scratch->write(name, name);
        m_scratch->commitAll(name);
    };
    commit("first");
    for (const char *branch : {"one", "two", "three"}) {
        m_scratch->git({"checkout", "--quiet", "-b", branch, "main"});
        commit(branch);
    }
    m_scratch->git({"checkout", "--quiet", "main"});
    commit("second");
    m_scratch->git({"merge", "--quiet", "--no-edit", "one"});
    m_scratch->git({"checkout", "--quiet", "-b", "all", "main~1"});
    commit("third");
    m_scratch->git({"merge", "--quiet", "--no-edit", "one", "two", "three"});
    QCOMPARE(m_scratch->exitCode, 0);
    for (int number = 0; number < 20; ++number)
        commit("more" + QByteArray::number(number));
    m_scratch->git({"commit-graph", "write", "--reachable", "--no-progress"});
    QVERIFY(QFile::exists(path()));
}

QByteArrayList TestCommitGraphFile::walked() const
{
    const auto repository = Repository::open(m_scratch->folder());
    const auto head = repository ? repository->head() : failure(repository);
    auto history = head ? git::History::of(*repository, {.starts = {*head}}) : failure(head);
    Progress progress;
    const auto commits = history ? history->next(1000, progress) : failure(history);
    QByteArrayList ids;
    for (const git::Commit &found : commits.value_or(QList<git::Commit>()))
        ids.append(found.id.toHex());
    return ids;
}

void TestCommitGraphFile::hasWhatCommitsSay()
{
    const auto file = CommitGraphFile::open(path());
    QVERIFY(file);
    const QByteArrayList lines = m_scratch->git({"log", "--all", "--format=%H|%T|%ct|%P"}).trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.split('|');
        const std::optional<CommitHead> head = file->find(ObjectId::fromHex(words.at(0)));
        QVERIFY(head);
        QCOMPARE(head->tree.toHex(), words.at(1));
        QCOMPARE(head->time, words.at(2).toLongLong());
        QByteArrayList parents;
        for (const ObjectId &parent : head->parents)
            parents.append(parent.toHex());
        QCOMPARE(parents.join(' '), words.at(3));
    }
    QVERIFY(!file->find(ObjectId::fromHex(QByteArray(40, '7'))));
}

void TestCommitGraphFile::isNotBelievedWhereParentsAreOthers()
{
    m_scratch->mayBeDamaged();
    const QByteArray head = m_scratch->git({"rev-parse", "HEAD~3"}).trimmed();
    m_scratch->write(".git/shallow", head + '\n');
    QCOMPARE(walked().size(), 4);
    QCOMPARE(walked(), m_scratch->git({"log", "--format=%H"}).trimmed().split('\n'));
}

void TestCommitGraphFile::neverWalksInCircles()
{
    m_scratch->mayBeDamaged();
    const QByteArray whole = m_scratch->read(graph);
    const QByteArrayList expected = walked();
    QCOMPARE(expected.size(), m_scratch->git({"rev-list", "--count", "HEAD"}).trimmed().toInt());
    ::chmod(m_scratch->path(graph).constData(), 0644);
    for (qsizetype at = 0; at < whole.size(); at += 3) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged.at(at) ^ 0x07);
        m_scratch->write(graph, damaged);
        QVERIFY(walked().size() <= 40);
    }
    m_scratch->write(graph, whole.first(200));
    QCOMPARE(walked(), expected);
    m_scratch->remove(graph);
    QCOMPARE(walked(), expected);
}

QTEST_GUILESS_MAIN(TestCommitGraphFile)
#include "tst_commitgraphfile.moc"
