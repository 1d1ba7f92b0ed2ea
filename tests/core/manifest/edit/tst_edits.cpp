// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/edit/cardedit.h>
#include <core/manifest/edit/dockerfileedit.h>
#include <core/manifest/edit/packagesedit.h>
#include <core/manifest/edit/pyprojectedit.h>
#include <core/manifest/edit/requirementsedit.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::manifest;

namespace
{

/// The text afterwards, or why there is none.
QByteArray outcome(const Result<Splice> &splice)
{
    return splice ? splice->text : "refused: " + errorId(splice.error().code).toUtf8();
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What each edit leaves, byte for byte.
class TestEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsKeysOfTheCard_data();
    void setsKeysOfTheCard();
    void setsListsOfTheCard_data();
    void setsListsOfTheCard();
    void removesKeysOfTheCard();
    void editsRequirements();
    void editsPackages();
    void editsDockerfiles();
    void editsPyproject_data();
    void editsPyproject();
};

void TestEdits::setsKeysOfTheCard_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *key, const char *value, const char *after) {
        QTest::newRow(name) << QByteArray(before) << s(key) << s(value) << QByteArray(after);
    };
    row("keeps a comment", "---\nsdk: gradio  # why\n---\nx", "sdk", "docker", "---\nsdk: docker  # why\n---\nx");
    row("keeps single quotes", "---\npython_version: '3.10'\n---\n", "python_version", "3.12",
        "---\npython_version: '3.12'\n---\n");
    row("quotes a number that is a text", "---\npython_version: 3.1\n---\n", "python_version", "3.12",
        "---\npython_version: \"3.12\"\n---\n");
    row("leaves three numbers plain", "---\nsdk_version: 5.0.0\n---\n", "sdk_version", "6.31.0",
        "---\nsdk_version: 6.31.0\n---\n");
    row("leaves a port plain", "---\napp_port: 7860\n---\n", "app_port", "8080", "---\napp_port: 8080\n---\n");
    row("leaves truth plain", "---\npinned: false\n---\n", "pinned", "true", "---\npinned: true\n---\n");
    row("quotes no", "---\ntitle: x\n---\n", "title", "no", "---\ntitle: \"no\"\n---\n");
    row("quotes a comment sign", "---\ntitle: x\n---\n", "title", "a # b", "---\ntitle: \"a # b\"\n---\n");
    row("replaces a block of text", "---\nshort_description: >\n  a\n  b\nsdk: static\n---\n", "short_description", "c",
        "---\nshort_description: c\nsdk: static\n---\n");
    row("fills an empty value", "---\ntitle:\nsdk: static\n---\n", "title", "A", "---\ntitle: A\nsdk: static\n---\n");
    row("puts a key where it is listed", "---\ntitle: A\nsdk: gradio\nmodels:\n- a/b\n---\n", "sdk_version", "6.31.0",
        "---\ntitle: A\nsdk: gradio\nsdk_version: 6.31.0\nmodels:\n- a/b\n---\n");
    row("puts an unknown key at the end", "---\nsdk: gradio\n---\n", "x", "z", "---\nsdk: gradio\nx: z\n---\n");
    row("puts the first key first", "---\r\nsdk: static\r\n---\r\n", "title", "A",
        "---\r\nsdk: static\r\ntitle: A\r\n---\r\n");
    row("makes a card", "# Text\n", "sdk", "static", "---\nsdk: static\n---\n# Text\n");
    row("makes a card in nothing", "", "sdk", "static", "---\nsdk: static\n---\n");
    row("refuses a key that stands twice", "---\nsdk: a\nsdk: b\n---\n", "sdk", "static", "refused: manifest.invalid");
    row("refuses broken YAML", "---\nsdk: [\n---\n", "sdk", "static", "refused: manifest.invalid");
    row("refuses a card without an end", "---\nsdk: gradio\n", "sdk", "static", "refused: manifest.invalid");
    row("cannot be led out of its value", "---\nsdk: gradio\n---\n", "title", "x\n---\nsdk: docker",
        "---\nsdk: gradio\ntitle: \"x\\n---\\nsdk: docker\"\n---\n");
}

void TestEdits::setsKeysOfTheCard()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QByteArray after = outcome(setCardKey(before, key, CardContent::scalar(value)));
    QTEST(after, "after");
}

void TestEdits::setsListsOfTheCard_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &value, const char *items, const QByteArray &after) {
        QTest::newRow(name) << "---\nmodels:" + value + "\nsdk: static\n---\n"
                            << s(items).split(u' ', Qt::SkipEmptyParts)
                            << "---\nmodels:" + after + "\nsdk: static\n---\n";
    };
    row("adds at the end", "\n  - a  # one\n  - b", "a b c", "\n  - a  # one\n  - b\n  - c");
    row("adds in the middle", "\n- a\n# between\n- c", "a b c", "\n- a\n# between\n- b\n- c");
    row("removes one", "\n  - a\n  # of b\n  - b\n  - c", "a c", "\n  - a\n  # of b\n  - c");
    row("replaces one", "\n  - 'a' # x\n  - b", "z b", "\n  - 'z' # x\n  - b");
    row("adds in brackets", " [a, 'b']", "a b c", " [a, 'b', c]");
    row("adds first in brackets", " [b]", "a b", " [a, b]");
    row("removes the last in brackets", " [a, b , c ]", "a", " [a ]");
    row("removes the first in brackets", " [a, b]", "b", " [b]");
    row("empties", "\n  - a\n  - b", "", " []");
    row("fills an empty one", " []", "a b", "\n  - a\n  - b");
    row("makes a list of a word", " a", "a b", "\n  - a\n  - b");
}

void TestEdits::setsListsOfTheCard()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QStringList, items);
    QByteArray after = outcome(setCardKey(before, s("models"), CardContent::list(items)));
    QTEST(after, "after");
}

void TestEdits::removesKeysOfTheCard()
{
    const QByteArray card = "---\ntitle: A # gone too\n# stays\nmodels:\n  - a\n  - b\nsdk: static\n---\n";
    QCOMPARE(outcome(removeCardKey(card, s("title"))), "---\n# stays\nmodels:\n  - a\n  - b\nsdk: static\n---\n");
    QCOMPARE(outcome(removeCardKey(card, s("models"))), "---\ntitle: A # gone too\n# stays\nsdk: static\n---\n");
    QCOMPARE(outcome(removeCardKey(card, s("absent"))), card);
    QCOMPARE(outcome(removeCardKey("---\n{a: b, c: d}\n---\n", s("a"))), "refused: edit.refused");
}

void TestEdits::editsRequirements()
{
    const QByteArray text = "numpy  # why\r\n  torch >= 2 ; os_name=='posix'\r\na==1 \\\r\n  --hash=sha256:00\r\nx[y]";
    QCOMPARE(outcome(addRequirement(text, s("scipy>1"))), text + "\r\nscipy>1");
    QCOMPARE(outcome(addRequirement("", s("scipy"))), "scipy\n");
    QCOMPARE(outcome(addRequirement(text, s("no = good"))), "refused: manifest.invalid");
    QCOMPARE(outcome(addRequirement(text, s("two\nlines"))), "refused: manifest.invalid");
    QCOMPARE(outcome(removeRequirement(text, 0)), text.sliced(14));
    QCOMPARE(outcome(removeRequirement(text, 2)), "numpy  # why\r\n  torch >= 2 ; os_name=='posix'\r\nx[y]");
    QCOMPARE(outcome(removeRequirement(text, 3)), text.chopped(6));
    QCOMPARE(outcome(removeRequirement(text, 4)), "refused: usage");
    QCOMPARE(outcome(setSpecifier(text, 0, s("==2.1"))), QByteArray(text).replace("numpy", "numpy==2.1"));
    QCOMPARE(outcome(setSpecifier(text, 1, s(">=2.4,<3"))), QByteArray(text).replace(">= 2", ">=2.4,<3"));
    QCOMPARE(outcome(setSpecifier(text, 1, s(""))), QByteArray(text).replace(" >= 2", ""));
    QCOMPARE(outcome(setSpecifier(text, 2, s("==2"))), "refused: edit.refused");
    QCOMPARE(outcome(setSpecifier(text, 3, s("~=1.2"))), text + "~=1.2");
    QCOMPARE(outcome(setSpecifier(text, 0, s("=2"))), "refused: manifest.invalid");
    QCOMPARE(requirementOf(text, s("Torch")), 1);
    QCOMPARE(requirementOf(text, s("none")), -1);
}

void TestEdits::editsPackages()
{
    QCOMPARE(outcome(addPackage("ffmpeg", s("libgl1"))), "ffmpeg\nlibgl1");
    QCOMPARE(outcome(addPackage("ffmpeg\n", s("-y"))), "refused: manifest.invalid");
    QCOMPARE(outcome(addPackage("ffmpeg\n", s("a b"))), "refused: manifest.invalid");
    QCOMPARE(outcome(removePackage("ffmpeg\nlibgl1 cmake\n", s("ffmpeg"))), "libgl1 cmake\n");
    QCOMPARE(outcome(removePackage("ffmpeg\nlibgl1 cmake\n", s("cmake"))), "ffmpeg\nlibgl1\n");
    QCOMPARE(outcome(removePackage("libgl1 cmake\n", s("libgl1"))), "cmake\n");
    QCOMPARE(outcome(removePackage("libgl1\n", s("gone"))), "refused: usage");
}

void TestEdits::editsDockerfiles()
{
    const QByteArray text = "FROM a\n# c\nexpose  7860\nRUN x \\\n  && y\nCMD z";
    QCOMPARE(outcome(setArguments(text, 1, s("8080"))), QByteArray(text).replace("  7860", " 8080"));
    QCOMPARE(outcome(setArguments(text, 2, s("x"))), "FROM a\n# c\nexpose  7860\nRUN x\nCMD z");
    QCOMPARE(outcome(setArguments(text, 0, s("b\nUSER root"))), "refused: manifest.invalid");
    QCOMPARE(outcome(insertInstruction(text, 3, s("USER 1000"))), QByteArray(text).replace("CMD", "USER 1000\nCMD"));
    QCOMPARE(outcome(insertInstruction(text, 9, s("USER 1000"))), text + "\nUSER 1000");
    QCOMPARE(outcome(insertInstruction(text, 0, s("# comment"))), "refused: manifest.invalid");
    QCOMPARE(outcome(removeInstruction(text, 2)), "FROM a\n# c\nexpose  7860\nCMD z");
    QCOMPARE(outcome(removeInstruction(text, 3)), text.chopped(6));
}

void TestEdits::editsPyproject_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<QByteArray>("replaced");
    QTest::addColumn<QByteArray>("removed");
    const auto row = [](const char *name, const char *before, const char *added, const char *replaced,
                        const char *removed) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(added) << QByteArray(replaced) << QByteArray(removed);
    };
    row("one line", "[\"a\", \"b\"]", "[\"a\", \"b\", \"n\"]", "[\"n\", \"b\"]", "[\"b\"]");
    row("comma at the end", "[ 'a', ]", "[ 'a', 'n' ]", "[ 'n', ]", "[  ]");
    row("lines", "[\n  'a',  # of a\n  # c\n  'b'\n]", "[\n  'a',  # of a\n  # c\n  'b',\n  'n'\n]",
        "[\n  'n',  # of a\n  # c\n  'b'\n]", "[\n  # c\n  'b'\n]");
    row("lines and a comma at the end", "[\n  'a', # of a\n]", "[\n  'a', # of a\n  'n',\n]", "[\n  'n', # of a\n]",
        "[\n]");
    row("empty", "[]", "[\"n\"]", "refused: usage", "refused: usage");
    row("no list", "'a'", "refused: usage", "refused: usage", "refused: usage");
    row("tables inside", "['a', {x = 1}]", "refused: edit.refused", "refused: edit.refused", "refused: edit.refused");
}

void TestEdits::editsPyproject()
{
    QFETCH(const QByteArray, before);
    const QByteArray head = "[dependency-groups]\ndev = ";
    const QStringList path = {s("dependency-groups"), s("dev")};
    const auto rest = [&head](QByteArray text) { return text.startsWith(head) ? text.sliced(head.size()) : text; };
    QByteArray added = rest(outcome(addTomlItem(head + before, path, s("n"))));
    QTEST(added, "added");
    QByteArray replaced = rest(outcome(setTomlItem(head + before, path, 0, s("n"))));
    QTEST(replaced, "replaced");
    QByteArray removed = rest(outcome(removeTomlItem(head + before, path, 0)));
    QTEST(removed, "removed");
    QCOMPARE(outcome(setTomlText("[project]\nname = 'a' # x\n", {s("project"), s("name")}, s("it's"))),
             "[project]\nname = \"it's\" # x\n");
    QCOMPARE(outcome(setTomlText("[project]\n", {s("project"), s("name")}, s("b"))), "refused: usage");
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
