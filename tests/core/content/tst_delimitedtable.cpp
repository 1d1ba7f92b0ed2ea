// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/content/delimitedtable.h>
#include <core/content/filekind.h>

#include <tests/support/temporaryhome.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;
using content::FileKind;
using spacewright::tests::TemporaryHome;

Q_DECLARE_METATYPE(spacewright::content::FileKind)

class TestDelimitedTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsKinds_data();
    void knowsKinds();
    void parses_data();
    void parses();
    void sniffs_data();
    void sniffs();
    void readsAnywhere();
    void readsWhileItIsIndexed();
    void survivesStrangeFiles_data();
    void survivesStrangeFiles();

private:
    std::shared_ptr<content::DelimitedTable> table(const QByteArray &text);

    TemporaryHome m_home;
};

std::shared_ptr<content::DelimitedTable> TestDelimitedTable::table(const QByteArray &text)
{
    auto table = content::DelimitedTable::open(m_home.write(u"table.csv"_s, text)).value();
    table->index(Progress());
    return table;
}

void TestDelimitedTable::knowsKinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<FileKind>("kind");
    const auto row = [](const char *name, const QByteArray &head, FileKind kind) {
        QTest::newRow(name) << QString::fromUtf8(name) << head << kind;
    };
    row("app.py", "import os\n", FileKind::Text);
    row("empty", "", FileKind::Text);
    row("DATA.CSV", "a,b\n", FileKind::Table);
    row("notes.md", "# Title", FileKind::Markdown);
    row("x.ipynb", "{}", FileKind::Notebook);
    row("logo.svg", "<svg/>", FileKind::Drawing);
    row("photo.png", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), FileKind::Image);
    row("photo without an ending", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), FileKind::Image);
    row("song.mp3", QByteArray("ID3\3\0\0\0\0", 8), FileKind::Audio);
    row("film.mp4",
        QByteArray("\0\0\0\x18"
                   "ftypmp42\0\0",
                   14),
        FileKind::Video);
    row("paper.pdf", "%PDF-1.7\n", FileKind::Pdf);
    row("model.safetensors", QByteArray("\x08\0\0\0\0\0\0\0{}", 10), FileKind::Model);
    row("model.gguf", QByteArray("GGUF\3\0\0\0", 8), FileKind::Model);
    row("model.pt", QByteArray("PK\x03\x04\0\0", 6), FileKind::Model);
    row("array.npy", QByteArray("\x93NUMPY\1\0", 8), FileKind::Model);
    row("archive.zip", QByteArray("PK\x03\x04\0\0", 6), FileKind::Binary);
    row("pointer.safetensors.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
        FileKind::Pointer);
    row("table that is none.csv", QByteArray("a\0b", 3), FileKind::Binary);
}

void TestDelimitedTable::knowsKinds()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, head);
    QTEST(content::kindOf(name, head), "kind");
}

void TestDelimitedTable::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QStringList>>("records");
    using Records = QList<QStringList>;
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Records{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("no end of line") << QByteArray("a,b\n1,2") << Records{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("returns") << QByteArray("a,b\r\n1,\r\n") << Records{{u"a"_s, u"b"_s}, {u"1"_s, QString()}};
    QTest::newRow("quoted") << QByteArray("\"a,\"\"b\"\"\nc\",d\n") << Records{{u"a,\"b\"\nc"_s, u"d"_s}};
    QTest::newRow("a quote inside") << QByteArray("5\" pipe,x\n6,y\n")
                                    << Records{{u"5\" pipe"_s, u"x"_s}, {u"6"_s, u"y"_s}};
    QTest::newRow("empty quotes") << QByteArray("\"\",x\n") << Records{{QString(), u"x"_s}};
    QTest::newRow("never closed") << QByteArray("\"a\nb") << Records{{u"a\nb"_s}};
    QTest::newRow("empty last field") << QByteArray("a,") << Records{{u"a"_s, QString()}};
    QTest::newRow("nothing") << QByteArray() << Records{};
}

void TestDelimitedTable::parses()
{
    QFETCH(const QByteArray, text);
    QTEST(content::parseDelimited(text, ',', 1000), "records");
    // The index finds the same records.
    QFETCH(const QList<QStringList>, records);
    QCOMPARE(table(text)->recordCount(), records.size());
}

void TestDelimitedTable::sniffs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<int>("fields");
    QTest::addColumn<bool>("hasHead");
    QTest::newRow("commas") << QByteArray("name,age\nAda,36\n") << ',' << 2 << true;
    QTest::newRow("tabs") << QByteArray("a\tb, c\tx\n1\t2\t3\n") << '\t' << 3 << true;
    QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2\n") << ';' << 2 << true;
    QTest::newRow("no names") << QByteArray("1,2\n3,4\n") << ',' << 2 << false;
    QTest::newRow("a mark") << QByteArray("\xef\xbb\xbfname,age\nAda,36\n") << ',' << 2 << true;
    QTest::newRow("one column") << QByteArray("a\nb\nc\n") << ',' << 1 << true;
}

void TestDelimitedTable::sniffs()
{
    QFETCH(const QByteArray, text);
    const auto opened = table(text);
    QTEST(opened->delimiter(), "delimiter");
    QTEST(opened->fieldCount(), "fields");
    QTEST(opened->hasHead(), "hasHead");
    QVERIFY(!opened->records(0, 1)[0][0].startsWith(u'\ufeff'));
}

void TestDelimitedTable::readsAnywhere()
{
    QByteArray text = "id,text\n";
    for (int number = 0; number < 100'000; ++number)
        text += QByteArray::number(number) + ",\"line\nbreak " + QByteArray::number(number) + "\"\n";
    const auto opened = table(text);
    QCOMPARE(opened->recordCount(), 100'001);
    for (const int number : {0, 62, 63, 64, 65, 70'000, 99'999})
        QCOMPARE(opened->records(number + 1, 1),
                 (QList<QStringList>{{QString::number(number), u"line\nbreak %1"_s.arg(number)}}));
    QCOMPARE(opened->records(99'950, 100).size(), 51);
    QCOMPARE(opened->records(50, 100).size(), 100);
    QVERIFY(opened->records(200'000, 10).isEmpty());
}

void TestDelimitedTable::readsWhileItIsIndexed()
{
    const auto opened = content::DelimitedTable::open(m_home.write(u"t.csv"_s, "a,b\n1,2\n")).value();
    QCOMPARE(opened->recordCount(), 0);
    QVERIFY(opened->records(0, 10).isEmpty());
    QVERIFY(!opened->isComplete());
    opened->index(Progress());
    QVERIFY(opened->isComplete());
    QCOMPARE(opened->records(0, 10).size(), 2);
}

void TestDelimitedTable::survivesStrangeFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one long line") << QByteArray(3'000'000, 'x');
    QTest::newRow("only delimiters") << QByteArray(100'000, ',');
    QTest::newRow("only quotes") << QByteArray(99'999, '"');
    QTest::newRow("only line ends") << QByteArray(10'000, '\n');
    QTest::newRow("bytes that are no text") << QByteArray("\xff\xfe,\x80\n").repeated(500);
}

void TestDelimitedTable::survivesStrangeFiles()
{
    QFETCH(const QByteArray, text);
    const auto opened = table(text);
    QVERIFY(opened->recordCount() >= 1);
    const QList<QStringList> first = opened->records(0, 64);
    QVERIFY(!first.isEmpty());
    for (const QString &field : first[0])
        QVERIFY(field.size() <= 2000);
}

QTEST_GUILESS_MAIN(TestDelimitedTable)
#include "tst_delimitedtable.moc"
