// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/search/filesearch.h>
#include <core/search/replace/replacefiles.h>

#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>

#include <QDirIterator>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;
using spacewright::tests::TemporaryHome;

class TestReplace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaces_data();
    void replaces();
    void previews();
    void replacesOnlyWhatIsChosen();
    void undoes();
    void undoesOnlyWhatNobodyChanged();
    void leavesChangedFilesAlone();
    void refusesNamesThatAreNoText();
    void survivesAFullDisk();
    void forgetsOldReplacements();

private:
    /// Searches and replaces everything in the folder.
    Result<search::ReplaceOutcome> replaceAll(const ScratchRepository &folder, const TextQuery &query,
                                              const QString &with);
    QList<search::FileReplacement> found(const ScratchRepository &folder, const TextQuery &query);

    TemporaryHome m_home;
};

QList<search::FileReplacement> TestReplace::found(const ScratchRepository &folder, const TextQuery &query)
{
    QList<search::FileReplacement> files;
    Progress progress;
    const auto summary = search::searchFiles(
        {{folder.folder()}, query},
        [&files](const search::FileHits &file) {
            search::FileReplacement own{file.path, {}};
            for (const search::Hit &hit : file.hits)
                own.hits.append({hit.offset, hit.length, true});
            files.append(own);
        },
        progress);
    std::ranges::sort(files, {}, &search::FileReplacement::path);
    return summary ? files : QList<search::FileReplacement>();
}

Result<search::ReplaceOutcome> TestReplace::replaceAll(const ScratchRepository &folder, const TextQuery &query,
                                                       const QString &with)
{
    Progress progress;
    return search::replaceInFiles(folder.folder(), found(folder, query), TextPattern::compile(query).value(),
                                  {with, query.isRegex}, progress);
}

void TestReplace::replaces_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const TextQuery &query, const QString &with,
                        const QByteArray &after) { QTest::newRow(name) << before << query << with << after; };
    row("plain", "a one one", {u"one"_s}, u"two"_s, "a two two");
    row("longer", "xx", {u"x"_s}, u"xyx"_s, "xyxxyx");
    row("nothing in its place", "a-b", {u"-"_s}, QString(), "ab");
    row("a dollar is a dollar", "x", {u"x"_s}, u"$0\\n"_s, "$0\\n");
    row("groups", "gradio==6.30", {u"(\\w+)==(\\S+)"_s, true}, u"${1}>=$2 $$ $0 $9"_s, "gradio>=6.30 $ gradio==6.30 ");
    row("no group", "x", {u"x"_s, true}, u"$a ${1 $"_s, "$a ${1 $");
    row("escapes", "x", {u"x"_s, true}, u"a\\tb\\\\c\\q"_s, "a\tb\\c\\q");
    row("line ends as in the file", "x\r\ny\r\n", {u"x"_s, true}, u"a\\nb"_s, "a\r\nb\r\ny\r\n");
    row("line ends as in a plain file", "x\n", {u"x"_s, true}, u"a\\nb"_s, "a\nb\n");
    row("with a mark", "\xef\xbb\xbfone", {u"one"_s}, u"two"_s, "\xef\xbb\xbftwo");
    row("wide letters", QByteArray("\xff\xfex\0y\0", 6), {u"x"_s}, u"zż"_s, QByteArray("\xff\xfez\0\x7c\x01y\0", 8));
    row("other bytes stay", "caf\xe9 one \xff", {u"one"_s}, u"two"_s, "caf\xe9 two \xff");
    row("letters in line only", "ab\nab", {u"[ab\\s]+"_s, true}, u"x"_s, "x\nx");
}

void TestReplace::replaces()
{
    QFETCH(const QByteArray, before);
    QFETCH(const TextQuery, query);
    QFETCH(const QString, with);
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", before, 0755);
    const auto outcome = replaceAll(folder, query, with);
    QVERIFY(outcome);
    QCOMPARE(outcome->changed, QByteArrayList{"f"});
    QTEST(folder.read("f"), "after");
    QVERIFY(::access(folder.path("f").constData(), X_OK) == 0);
}

void TestReplace::previews()
{
    const TextQuery query{u"(\\w+)==(\\S+)"_s, true};
    const search::Hit hit{.text = u"x gradio==6.30"_s, .textStart = 2, .textLength = 12};
    QCOMPARE(search::previewReplacement(hit, TextPattern::compile(query).value(), {u"$1>=$2"_s, true}),
             u"gradio>=6.30"_s);
}

void TestReplace::replacesOnlyWhatIsChosen()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", "x x x");
    QList<search::FileReplacement> files = found(folder, {u"x"_s});
    files[0].hits[1].isChosen = false;
    Progress progress;
    QVERIFY(search::replaceInFiles(folder.folder(), files, TextPattern::compile({u"x"_s}).value(), {u"yy"_s, false},
                                   progress));
    QCOMPARE(folder.read("f"), "yy x yy");
}

void TestReplace::undoes()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("a", "one\r\n");
    folder.write("in/b", "\xef\xbb\xbfone one");
    const auto outcome = replaceAll(folder, {u"one"_s}, u"two"_s);
    QCOMPARE(folder.read("a"), "two\r\n");
    const auto undone = search::undoReplace(outcome->undoId);
    QVERIFY(undone);
    QCOMPARE(undone->changed.size(), 2);
    QVERIFY(undone->failures.isEmpty());
    QCOMPARE(folder.read("a"), "one\r\n");
    QCOMPARE(folder.read("in/b"), "\xef\xbb\xbfone one");
    // Only once.
    QVERIFY(!search::undoReplace(outcome->undoId));
    QVERIFY(!search::undoReplace(u"../../etc"_s));
}

void TestReplace::undoesOnlyWhatNobodyChanged()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("a", "one");
    folder.write("b", "one");
    const auto outcome = replaceAll(folder, {u"one"_s}, u"two"_s);
    folder.write("b", "two, and more");
    const auto undone = search::undoReplace(outcome->undoId);
    QCOMPARE(undone->failures.size(), 1);
    QCOMPARE(undone->failures[0].error.code, ErrorCode::ChangesInTheWay);
    QCOMPARE(folder.read("a"), "one");
    QCOMPARE(folder.read("b"), "two, and more");
}

void TestReplace::leavesChangedFilesAlone()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("a", "one");
    folder.write("b", "one");
    folder.write("gone", "one");
    const QList<search::FileReplacement> files = found(folder, {u"one"_s});
    folder.write("b", "now one");
    folder.remove("gone");
    Progress progress;
    const auto outcome = search::replaceInFiles(folder.folder(), files, TextPattern::compile({u"one"_s}).value(),
                                                {u"two"_s, false}, progress);
    QCOMPARE(outcome->changed, QByteArrayList{"a"});
    QCOMPARE(outcome->failures.size(), 2);
    QCOMPARE(outcome->failures[0].error.code, ErrorCode::ChangesInTheWay);
    QCOMPARE(outcome->failures[1].error.code, ErrorCode::FileMissing);
    QCOMPARE(folder.read("b"), "now one");
}

void TestReplace::refusesNamesThatAreNoText()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("bad\xff", "one");
    const auto outcome = replaceAll(folder, {u"one"_s}, u"two"_s);
    QCOMPARE(outcome->failures.size(), 1);
    QVERIFY(outcome->undoId.isEmpty());
    QCOMPARE(folder.read("bad\xff"), "one");
}

void TestReplace::survivesAFullDisk()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    const QByteArray before = QByteArray("one\n").repeated(9000);
    folder.write("a", "one");
    folder.write("b", before);
    const QList<search::FileReplacement> files = found(folder, {u"one"_s});
    // A file that may not grow is as good as a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old = {};
    ::getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{100'000, old.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    Progress progress;
    const auto outcome = search::replaceInFiles(folder.folder(), files, TextPattern::compile({u"one"_s}).value(),
                                                {QString(100, u'x'), false}, progress);
    ::setrlimit(RLIMIT_FSIZE, &old);
    QCOMPARE(outcome->changed, QByteArrayList{"a"});
    QCOMPARE(outcome->failures.size(), 1);
    QCOMPARE(folder.read("b"), before);
    QVERIFY(search::undoReplace(outcome->undoId)->failures.isEmpty());
    QCOMPARE(folder.read("a"), "one");
}

void TestReplace::forgetsOldReplacements()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    QString first;
    for (int number = 0; number < 12; ++number) {
        folder.write("f", "one");
        const QString id = replaceAll(folder, {u"one"_s}, u"two"_s)->undoId;
        first = first.isEmpty() ? id : first;
    }
    QVERIFY(!search::undoReplace(first));
    const QDir kept(m_home.path(u"data/spacewright/replacements"_s));
    QCOMPARE(kept.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 10);
}

QTEST_GUILESS_MAIN(TestReplace)
#include "tst_replace.moc"
