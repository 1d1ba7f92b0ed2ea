// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>
#include <views/editor/editorarea.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QTest>

using namespace spacewright;
using spacewright::tests::TemporaryHome;
using spacewright::views::EditorArea;

class TestCodeFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void formatsAndUndoes();
    void leavesTheRestAlone();
    void leavesWhatIsTypedMeanwhile();
    void isThereForPythonOnly();

private:
    void open(const QByteArray &text, const QString &name = QStringLiteral("app.py"));
    KTextEditor::Document *document() const { return m_area->activeView()->document(); }
    void trigger(const QString &name) const { m_area->activeView()->action(name)->trigger(); }

    TemporaryHome m_home;
    std::unique_ptr<EditorArea> m_area;
};

void TestCodeFormat::init()
{
    if (paths::findProgram(QStringLiteral("ruff")).isEmpty())
        QSKIP("No ruff on this machine.");
    m_area = std::make_unique<EditorArea>();
    m_area->setFolder(m_home.path(QStringLiteral("space")));
    m_area->show();
}

void TestCodeFormat::open(const QByteArray &text, const QString &name)
{
    m_area->openFile(m_home.write(QStringLiteral("space/") + name, text));
}

void TestCodeFormat::formatsAndUndoes()
{
    open("x = [1,2]\n# ä\ny='ß'\n");
    trigger(QStringLiteral("editor_format"));
    QTRY_COMPARE(document()->text(), QStringLiteral("x = [1, 2]\n# ä\ny = \"ß\"\n"));
    trigger(QStringLiteral("edit_undo"));
    QCOMPARE(document()->text(), QStringLiteral("x = [1,2]\n# ä\ny='ß'\n"));
    document()->setModified(false);
}

void TestCodeFormat::leavesTheRestAlone()
{
    open("first = 1\nx=2\nlast = 3\n");
    m_area->activeView()->setCursorPosition({2, 4});
    trigger(QStringLiteral("editor_format"));
    QTRY_COMPARE(document()->text(), QStringLiteral("first = 1\nx = 2\nlast = 3\n"));
    QCOMPARE(m_area->activeView()->cursorPosition(), KTextEditor::Cursor(2, 4));
    document()->setModified(false);
}

void TestCodeFormat::leavesWhatIsTypedMeanwhile()
{
    open("x=1\n");
    trigger(QStringLiteral("editor_format"));
    document()->insertText({0, 0}, QStringLiteral("y=2\n"));
    QTest::qWait(500);
    QCOMPARE(document()->text(), QStringLiteral("y=2\nx=1\n"));
    document()->setModified(false);
}

void TestCodeFormat::isThereForPythonOnly()
{
    open("x=1\n", QStringLiteral("notes.txt"));
    QVERIFY(!m_area->activeView()->action(QStringLiteral("editor_format")));
}

QTEST_MAIN(TestCodeFormat)
#include "tst_codeformat.moc"
