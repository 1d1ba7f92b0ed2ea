// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/search/filesearch.h>
#include <core/search/textcontent.h>

#include <tests/support/scratchrepository.h>

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// "app.py:2:5 needle": where each match is and what it is.
using Places = QStringList;

class TestFileSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void showsTheLine();
    void showsAPartOfALongLine();
    void searchesBuffers();
    void leavesOutIgnoredFiles();
    void endsAtTheLimit();
    void searchesALineOfManyMegabytes();
    void findsOverTheEndsOfBlocks();
    void handsManyMatchesOnInPieces();
    void endsSoonWhenCancelled();
    void endsAHopelessExpressionSoon();
    void refusesABrokenExpression();
    void survivesFilesThatVanish();
    void countsUnreadableFiles();
    void keepsEncodings_data();
    void keepsEncodings();

private:
    Places search(const search::SearchRequest &request);

    search::SearchSummary m_summary;
};

Places TestFileSearch::search(const search::SearchRequest &request)
{
    Places places;
    Progress progress;
    const auto summary = search::searchFiles(
        request,
        [&places](const search::FileHits &file) {
            for (const search::Hit &hit : file.hits)
                places += u"%1:%2:%3 %4"_s.arg(QString::fromUtf8(file.path))
                              .arg(hit.line)
                              .arg(hit.column)
                              .arg(hit.text.sliced(hit.textStart, hit.textLength));
        },
        progress);
    if (!summary)
        return {summary.error().message};
    m_summary = *summary;
    places.sort();
    return places;
}

void TestFileSearch::finds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<Places>("places");
    const auto row = [](const char *name, const QByteArray &content, const TextQuery &query, const Places &places) {
        QTest::newRow(name) << content << query << places;
    };
    row("lines and columns", "one\n two one\n", {u"one"_s}, {u"f:1:1 one"_s, u"f:2:6 one"_s});
    row("columns are letters", "żółw x", {u"x"_s}, {u"f:1:6 x"_s});
    row("returns", "a\r\nb\r\n", {u"^.$"_s, true}, {u"f:1:1 a"_s, u"f:2:1 b"_s});
    row("no end of line", "a\nb", {u"b"_s}, {u"f:2:1 b"_s});
    row("stays in its line", "foo\nbar\nfoo bar", {u"foo\\s+bar"_s, true}, {u"f:3:1 foo bar"_s});
    row("takes what is in the line", "aaa\naaa", {u"[a\\s]+"_s, true}, {u"f:1:1 aaa"_s, u"f:2:1 aaa"_s});
    row("over lines when asked", "foo\nbar", {u"foo\\nbar"_s, true}, {u"f:1:1 foo"_s});
    row("no empty matches", "abc", {u"x*"_s, true}, {});
    row("binary", QByteArray("one\0one", 7), {u"one"_s}, {});
    row("wide letters", QByteArray("\xff\xfeo\0n\0e\0\n\0o\0n\0e\0", 16), {u"one"_s}, {u"f:1:1 one"_s, u"f:2:1 one"_s});
    row("behind a mark", "\xef\xbb\xbfone", {u"^one"_s, true}, {u"f:1:1 one"_s});
    row("eight-bit text", "caf\xe9 one", {u"one"_s}, {u"f:1:6 one"_s});
    row("empty file", "", {u"x"_s}, {});
}

void TestFileSearch::finds()
{
    QFETCH(const QByteArray, content);
    QFETCH(const TextQuery, query);
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", content);
    QTEST(search({{folder.folder()}, query}), "places");
}

void TestFileSearch::showsTheLine()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", "first\r\n\tsay hello ż\r\n");
    QList<search::Hit> hits;
    Progress progress;
    QVERIFY(search::searchFiles(
        {{folder.folder()}, {u"hello"_s}}, [&hits](const search::FileHits &file) { hits += file.hits; }, progress));
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0].text, u"\tsay hello ż"_s);
    QCOMPARE(hits[0].textStart, 5);
    QCOMPARE(hits[0].offset, 12);
    QCOMPARE(hits[0].length, 5);
}

void TestFileSearch::showsAPartOfALongLine()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", QByteArray("ż").repeated(500) + "needle" + QByteArray("ż").repeated(500));
    QList<search::Hit> hits;
    Progress progress;
    QVERIFY(search::searchFiles(
        {{folder.folder()}, {u"needle"_s}}, [&hits](const search::FileHits &file) { hits += file.hits; }, progress));
    QCOMPARE(hits[0].column, 501);
    QCOMPARE(hits[0].text.sliced(hits[0].textStart, hits[0].textLength), u"needle"_s);
    QVERIFY(hits[0].text.size() < 300);
    QVERIFY(!hits[0].text.contains(QChar::ReplacementCharacter));
}

void TestFileSearch::searchesBuffers()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("open.py", "old");
    folder.write("other.py", "new");
    QCOMPARE(search({{folder.folder()}, {u"new"_s}, {{"open.py", "really new"}}}),
             Places({u"open.py:1:8 new"_s, u"other.py:1:1 new"_s}));
    QCOMPARE(search({{folder.folder()}, {u"old"_s}, {{"open.py", "really new"}}}), Places());
}

void TestFileSearch::leavesOutIgnoredFiles()
{
    const ScratchRepository folder;
    folder.write(".gitignore", "*.log\n");
    folder.write("a.log", "needle");
    folder.write("a.py", "needle");
    QCOMPARE(search({{folder.folder()}, {u"needle"_s}}), Places{u"a.py:1:1 needle"_s});
    QCOMPARE(search({{.folder = folder.folder(), .withIgnored = true}, {u"needle"_s}}),
             Places({u"a.log:1:1 needle"_s, u"a.py:1:1 needle"_s}));
}

void TestFileSearch::endsAtTheLimit()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    for (int number = 0; number < 50; ++number)
        folder.write(QByteArray::number(number), "x\nx\nx\n");
    QCOMPARE(search({{folder.folder()}, {u"x"_s}, {}, 40}).size(), 40);
    QVERIFY(m_summary.isCut);
    QCOMPARE(search({{folder.folder()}, {u"x"_s}, {}, 150}).size(), 150);
    QVERIFY(!m_summary.isCut);
    QCOMPARE(m_summary.files, 50);
}

void TestFileSearch::searchesALineOfManyMegabytes()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    constexpr qsizetype size = 40'000'000;
    folder.write("f", QByteArray(size, 'a') + "needle" + QByteArray(size, 'a') + "\nneedle");
    QCOMPARE(search({{folder.folder()}, {u"needle"_s}}), Places({u"f:1:%1 needle"_s.arg(size + 1), u"f:2:1 needle"_s}));
}

void TestFileSearch::findsOverTheEndsOfBlocks()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    constexpr qsizetype block = 16 * 1024 * 1024;
    QByteArray content(3 * block, 'a');
    QList<qsizetype> starts{block - 4096 - 3, block - 3, block - 1};
    for (const qsizetype start : std::as_const(starts))
        content.replace(start, 6, "needle");
    content.replace(block - 3, 6, "needle");
    folder.write("f", content);
    const Places found = search({{folder.folder()}, {u"needle"_s}});
    QCOMPARE(found.size(), content.count("needle"));
}

void TestFileSearch::handsManyMatchesOnInPieces()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", QByteArray("x\n").repeated(25'000));
    QCOMPARE(search({{folder.folder()}, {u"x"_s}}).size(), 25'000);
    QCOMPARE(m_summary.files, 1);
    QCOMPARE(m_summary.hits, 25'000);
}

void TestFileSearch::endsSoonWhenCancelled()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    for (int number = 0; number < 20; ++number)
        folder.write(QByteArray::number(number), QByteArray("a line of text with x in it\n").repeated(200'000));
    Progress progress;
    QElapsedTimer clock;
    QVERIFY(search::searchFiles(
        {{folder.folder()}, {u"x"_s}},
        [&](const search::FileHits &) {
            if (!clock.isValid())
                clock.start();
            progress.cancel();
        },
        progress));
    QVERIFY(clock.isValid());
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
}

void TestFileSearch::endsAHopelessExpressionSoon()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", (QByteArray(3000, 'a') + '\n').repeated(500));
    Progress progress;
    QElapsedTimer clock;
    std::jthread user([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        clock.start();
        progress.cancel();
    });
    QVERIFY(search::searchFiles(
        {{folder.folder()}, {u"(a*)*(a*)*(a|aa)+[bc]"_s, true}}, [](const search::FileHits &) {}, progress));
    const qint64 took = clock.isValid() ? clock.elapsed() : 0;
    QVERIFY2(took < 100, qPrintable(QString::number(took)));
}

void TestFileSearch::refusesABrokenExpression()
{
    Progress progress;
    const auto summary = search::searchFiles({{u"/"_s}, {u"a("_s, true}}, [](const search::FileHits &) {}, progress);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::PatternInvalid);
}

void TestFileSearch::survivesFilesThatVanish()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    for (int number = 0; number < 2000; ++number)
        folder.write(QByteArray::number(number), "needle");
    std::jthread remover([&folder] {
        for (int number = 1999; number >= 0; number -= 2)
            folder.remove(QByteArray::number(number));
    });
    const Places found = search({{folder.folder()}, {u"needle"_s}});
    remover.join();
    QVERIFY(found.size() >= 1000 && found.size() <= 2000);
    QCOMPARE(m_summary.unreadable, 0);
}

void TestFileSearch::countsUnreadableFiles()
{
    const ScratchRepository folder(ScratchRepository::Empty);
    folder.write("f", "needle", 0);
    if (::access(folder.path("f").constData(), R_OK) == 0)
        QSKIP("the super user may read everything");
    QCOMPARE(search({{folder.folder()}, {u"needle"_s}}), Places());
    QCOMPARE(m_summary.unreadable, 1);
}

void TestFileSearch::keepsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isText");
    QTest::newRow("plain") << QByteArray("one\r\ntwo") << true;
    QTest::newRow("with a mark") << QByteArray("\xef\xbb\xbfżaba") << true;
    QTest::newRow("eight bits") << QByteArray("caf\xe9") << true;
    QTest::newRow("wide, little") << QByteArray("\xff\xfe\x61\0\x7c\x01", 6) << true;
    QTest::newRow("wide, big") << QByteArray("\xfe\xff\0\x61\x01\x7c", 6) << true;
    QTest::newRow("half a letter") << QByteArray("\xff\xfe\x61", 3) << false;
    QTest::newRow("half a pair") << QByteArray("\xff\xfe\x3d\xd8", 4) << false;
    QTest::newRow("zeros") << QByteArray("a\0b", 3) << false;
}

void TestFileSearch::keepsEncodings()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isText);
    const auto content = search::decodeText(bytes);
    QCOMPARE(content.has_value(), isText);
    if (content)
        QCOMPARE(content->encoded(), bytes);
}

QTEST_GUILESS_MAIN(TestFileSearch)
#include "tst_filesearch.moc"
