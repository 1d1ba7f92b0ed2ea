// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/diff/conflict/conflicttext.h>
#include <views/diff/kinds/meaning.h>
#include <views/diff/kinds/notebooktext.h>
#include <views/diff/kinds/tablediff.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::views;
using namespace Qt::StringLiterals;

/// What a change is said to be, beside its lines: conflicts, meanings, notebooks, tables.
class TestKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksConflicts();
    void takesASide_data();
    void takesASide();
    void alignsSides();
    void saysWhatAChangeMeans_data();
    void saysWhatAChangeMeans();
    void readsNotebooks();
    void splitsFields_data();
    void splitsFields();
};

namespace
{

QList<git::MergePiece> pieces()
{
    return {{.merged = "first\n"},
            {.isConflict = true, .base = "old\n", .ours = "mine\nmore\n", .theirs = "yours\n"},
            {.merged = "middle\n"},
            {.isConflict = true, .base = "", .ours = "x", .theirs = "y"}};
}

} // namespace

void TestKinds::marksConflicts()
{
    const QString text = markedText(pieces());
    QCOMPARE(text, u"first\n<<<<<<< ours 1\nmine\nmore\n=======\nyours\n>>>>>>> theirs 1\nmiddle\n"
                   "<<<<<<< ours 2\nx\n=======\ny\n>>>>>>> theirs 2\n"_s);
    const QList<ConflictPlace> places = markedConflicts(text);
    QCOMPARE(places.size(), 2);
    QCOMPARE(places[1].number, 1);
    // What was solved by hand has no marks any more; the other one keeps its number.
    QString solved = text;
    solved.replace(places[0].start, places[0].length, u"by hand\n"_s);
    QCOMPARE(markedConflicts(solved).size(), 1);
    QCOMPARE(markedConflicts(solved)[0].number, 1);
}

void TestKinds::takesASide_data()
{
    QTest::addColumn<Take>("take");
    QTest::addColumn<QString>("text");
    QTest::newRow("ours") << Take::Ours << u"mine\nmore\n"_s;
    QTest::newRow("theirs") << Take::Theirs << u"yours\n"_s;
    QTest::newRow("both") << Take::Both << u"mine\nmore\nyours\n"_s;
    QTest::newRow("base") << Take::Base << u"old\n"_s;
}

void TestKinds::takesASide()
{
    QFETCH(Take, take);
    QFETCH(QString, text);
    QCOMPARE(takenText(pieces(), 0, take), text);
}

void TestKinds::alignsSides()
{
    const QList<DiffRow> ours = sideRows(pieces(), Take::Ours);
    const QList<DiffRow> theirs = sideRows(pieces(), Take::Theirs);
    QCOMPARE(ours.size(), theirs.size());
    QCOMPARE(theirs[2].kind, DiffRow::Kind::Gap);
    QCOMPARE(ours[3].text, u"middle"_s);
    QCOMPARE(theirs[3].text, u"middle"_s);
    QCOMPARE(ours[3].newNumber, 4);
    QCOMPARE(theirs[3].newNumber, 3);
}

void TestKinds::saysWhatAChangeMeans_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("sentences");
    const QString requirements = u"requirements.txt"_s;
    QTest::newRow("raised") << requirements << QByteArray("gradio==6.30\n") << QByteArray("gradio==6.31\n")
                            << QStringList{u"gradio 6.30 → 6.31"_s};
    QTest::newRow("new and gone") << requirements << QByteArray("numpy\n") << QByteArray("torch>=2\n")
                                  << QStringList{u"torch >=2 is new"_s, u"numpy is gone"_s};
    QTest::newRow("only moved") << requirements << QByteArray("a\nb\n") << QByteArray("b\n# why\na\n") << QStringList{};
    QTest::newRow("card") << u"README.md"_s << QByteArray("---\nsdk: gradio\nsdk_version: 6.30.0\n---\n")
                          << QByteArray("---\nsdk: gradio\nsdk_version: 6.31.0\n---\n")
                          << QStringList{u"sdk_version 6.30.0 → 6.31.0"_s};
    QTest::newRow("another file") << u"app.py"_s << QByteArray("a") << QByteArray("b") << QStringList{};
}

void TestKinds::saysWhatAChangeMeans()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, sentences);
    QCOMPARE(meaningOfChange(path, before, after), sentences);
}

void TestKinds::readsNotebooks()
{
    const QByteArray run = R"json({"nbformat":4,"metadata":{"kernelspec":{}},"cells":[
        {"cell_type":"markdown","source":["# Title"]},
        {"cell_type":"code","execution_count":%1,"source":"print(1)","outputs":[
            {"output_type":"stream","name":"stdout","text":["1\n"]}]}]
})json";
    const auto first = notebookText(QByteArray(run).replace("%1", "1"));
    QVERIFY(first);
    QVERIFY(first->contains("# Title") && first->contains("print(1)"));
    QVERIFY(first->indexOf("print(1)") < first->lastIndexOf("1"));
    QCOMPARE(notebookText(QByteArray(run).replace("%1", "27")), first);
    // A cell more is no change of those behind it.
    const QByteArray cell = R"({"cell_type":"markdown","source":"New"},)";
    const auto longer = notebookText(QByteArray(run).replace("%1", "1").replace("\"cells\":[", "\"cells\":[" + cell));
    QVERIFY(longer && longer->endsWith(*first));
    QVERIFY(!notebookText("no notebook"));
    QVERIFY(!notebookText("{}"));
}

void TestKinds::splitsFields_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isRow");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("plain") << u"a,b,c"_s << true << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("quoted") << u"\"a,b\",\"say \"\"hi\"\"\""_s << true << QStringList{u"a,b"_s, u"say \"hi\""_s};
    QTest::newRow("goes on") << u"a,\"b"_s << false << QStringList{};
}

void TestKinds::splitsFields()
{
    QFETCH(QString, line);
    QFETCH(bool, isRow);
    QFETCH(QStringList, fields);
    const std::optional<QStringList> found = fieldsOf(line, u',');
    QCOMPARE(found.has_value(), isRow);
    QCOMPARE(found.value_or(QStringList()), fields);
}

QTEST_MAIN(TestKinds)
#include "tst_kinds.moc"
