// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/language/languageanswers.h>
#include <core/language/textchange.h>

#include <QJsonDocument>
#include <QTest>

using namespace spacewright::language;

/// Texts after changes, and answers in the forms that servers give them.
class TestTextChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<TextChange>>("changes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const QList<TextChange> &changes,
                            const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << changes << QString::fromUtf8(expected);
        };
        row("nothing", "a\nb\n", {}, "a\nb\n");
        row("a word", "one two\n", {{{0, 4, 0, 7}, QStringLiteral("three")}}, "one three\n");
        row("several of a line, in any order", "a b c\n",
            {{{0, 4, 0, 5}, QStringLiteral("zz")}, {{0, 0, 0, 1}, QStringLiteral("xx")}}, "xx b zz\n");
        row("over lines", "a\nb\nc\n", {{{0, 1, 2, 0}, QString()}}, "ac\n");
        row("behind letters of two units", "😀x\n", {{{0, 2, 0, 3}, QStringLiteral("y")}}, "😀y\n");
        row("the whole text", "a\nb", {{{0, 0, 2, 0}, QStringLiteral("c\n")}}, "c\n");
        row("beyond the end", "a", {{{9, 9, 9, 9}, QStringLiteral("!")}}, "a!");
        row("beyond the end of a line", "a\nb\n", {{{0, 50, 0, 60}, QStringLiteral("!")}}, "a!\nb\n");
        row("backwards", "abc", {{{0, 2, 0, 1}, QStringLiteral("-")}}, "ab-c");
    }
    void changes()
    {
        QFETCH(const QString, text);
        QFETCH(const QList<TextChange>, changes);
        QTEST(changedText(text, changes), "expected");
    }

    void readsChanges()
    {
        const auto read = [](const QByteArray &text) { return readChanges(json(text).object()); };
        const QByteArray edit(
            "{'range':{'start':{'line':1,'character':2},'end':{'line':1,'character':4}},'newText':'x'}");
        const QList<FileChange> newer =
            read("{'documentChanges':[{'textDocument':{'uri':'file:///a.py'},'edits':[" + edit + "]}]}");
        QCOMPARE(newer.size(), 1);
        QCOMPARE(newer.at(0).path, QStringLiteral("file:///a.py"));
        QCOMPARE(newer.at(0).changes.at(0).span.endColumn, 4);
        const QList<FileChange> older = read("{'changes':{'file:///a.py':[" + edit + "]}}");
        QCOMPARE(older.at(0).changes.at(0).text, QStringLiteral("x"));
        // A server does not move or remove files here.
        QVERIFY(read("{'documentChanges':[{'kind':'delete','uri':'file:///a.py'}]}").isEmpty());
        QVERIFY(read("{}").isEmpty());
    }

    void readsSymbolsOfBothForms()
    {
        const QByteArray range("'range':{'start':{'line':0,'character':0},'end':{'line':9,'character':0}}");
        const auto read = [](const QByteArray &text) { return readSymbols(json(text).array()); };
        const QList<Symbol> tree =
            read("[{'name':'A','kind':5," + range + ",'children':[{'name':'f','kind':6," + range + "}]}]");
        QCOMPARE(tree.at(0).children.at(0).kind, QStringLiteral("method"));
        const QList<Symbol> flat =
            read("[{'name':'A','kind':5,'location':{" + range +
                 "}},{'name':'f','kind':12,'location':{'range':{'start':{'line':2},'end':{'line':3}}}}]");
        QCOMPARE(flat.size(), 1);
        QCOMPARE(flat.at(0).children.at(0).name, QStringLiteral("f"));
        // As deep as somebody likes, it ends.
        QByteArray deep;
        for (int i = 0; i < 100; ++i)
            deep = "{'name':'x','kind':5,'children':[" + deep + "]}";
        QCOMPARE(read('[' + deep + ']').size(), 1);
    }

private:
    /// With single quotes, which are easier to read here.
    static QJsonDocument json(QByteArray text) { return QJsonDocument::fromJson(text.replace('\'', '"')); }
};

QTEST_GUILESS_MAIN(TestTextChange)
#include "tst_textchange.moc"
