// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/content.h>
#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::git;
using spacewright::tests::ScratchRepository;

/// Single files of commits and of the index, and texts that are in neither.
class TestContent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void readsCommittedFiles_data();
    void readsCommittedFiles();
    void readsWhatIsStaged();
    void readsTheSidesOfAConflict();
    void comparesTexts_data();
    void comparesTexts();

private:
    QTemporaryDir m_home;
};

void TestContent::readsCommittedFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<int>("error");
    QTest::addColumn<QByteArray>("content");
    const QByteArray bytes("a\0b\n", 4);
    QTest::newRow("file") << QByteArray("folder/data") << qint64(4) << -1 << bytes;
    QTest::newRow("too large") << QByteArray("folder/data") << qint64(3) << int(ErrorCode::FileUnreadable)
                               << QByteArray();
    QTest::newRow("folder") << QByteArray("folder") << qint64(9) << int(ErrorCode::FileMissing) << QByteArray();
    QTest::newRow("none") << QByteArray("other") << qint64(9) << int(ErrorCode::FileMissing) << QByteArray();
}

void TestContent::readsCommittedFiles()
{
    QFETCH(const QByteArray, path);
    QFETCH(const qint64, limit);
    QFETCH(const int, error);
    ScratchRepository scratch;
    scratch.write("folder/data", QByteArray("a\0b\n", 4));
    scratch.commitAll("First");
    scratch.write("folder/data", "changed since");
    const Result<Repository> repository = Repository::open(scratch.folder());
    const Result<QByteArray> content = committedContent(*repository, *repository->head(), path, limit);
    QCOMPARE(content ? -1 : int(content.error().code), error);
    QTEST(content.value_or(QByteArray()), "content");
}

void TestContent::readsWhatIsStaged()
{
    ScratchRepository scratch;
    scratch.write("a", "staged");
    scratch.git({"add", "a"});
    scratch.write("a", "not staged");
    const Result<Repository> repository = Repository::open(scratch.folder());
    QCOMPARE(indexContent(*repository, IndexStage::Staged, "a", 100).value_or("failed"), QByteArray("staged"));
    QCOMPARE(indexContent(*repository, IndexStage::Ours, "a", 100).error().code, ErrorCode::FileMissing);
}

void TestContent::readsTheSidesOfAConflict()
{
    ScratchRepository scratch;
    scratch.write("a", "base\n");
    scratch.commitAll("Base");
    scratch.git({"checkout", "--quiet", "-b", "other"});
    scratch.write("a", "theirs\n");
    scratch.commitAll("Theirs");
    scratch.git({"checkout", "--quiet", "main"});
    scratch.write("a", "ours\n");
    scratch.commitAll("Ours");
    scratch.git({"merge", "other"});
    const Result<Repository> repository = Repository::open(scratch.folder());
    QCOMPARE(indexContent(*repository, IndexStage::Base, "a", 100).value_or("failed"), QByteArray("base\n"));
    QCOMPARE(indexContent(*repository, IndexStage::Ours, "a", 100).value_or("failed"), QByteArray("ours\n"));
    QCOMPARE(indexContent(*repository, IndexStage::Theirs, "a", 100).value_or("failed"), QByteArray("theirs\n"));
    QVERIFY(!indexContent(*repository, IndexStage::Staged, "a", 100));
}

void TestContent::comparesTexts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("origins");
    QTest::newRow("same") << QByteArray("a\n") << QByteArray("a\n") << QByteArray();
    QTest::newRow("changed") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n") << QByteArray(" -+ ");
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a\nb") << QByteArray("++");
    QTest::newRow("with a null byte") << QByteArray("a\0\n", 3) << QByteArray("b\0\n", 3) << QByteArray("-+");
}

void TestContent::comparesTexts()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const Result<FilePatch> patch = compareTexts(before, after, 3);
    QVERIFY(patch);
    QByteArray origins;
    for (const DiffHunk &hunk : patch->hunks) {
        for (const DiffLine &line : hunk.lines)
            origins += line.origin;
    }
    QTEST(origins, "origins");
}

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
