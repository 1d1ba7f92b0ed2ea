// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/editor/editorarea.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <KActionCollection>
#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace spacewright;
using spacewright::tests::TemporaryHome;
using spacewright::views::EditorArea;
using spacewright::views::SaveAnswer;

class TestEditorArea final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAFileAtItsPlace();
    void opensAFileOnce();
    void marksUnsavedTabs();
    void asksBeforeClosing_data();
    void asksBeforeClosing();
    void savesThroughTheEditorsOwnAction();
    void splitsAndJoins();
    void restoresTabsSplitsAndCursors();
    void ignoresADamagedState();
    void showsDiagnostics();
    void appliesAFixThatCanBeUndone();
    void mendsWhatIsNotSaved();
    void offersFixesInTheLine();
    void followsARename();
    void refusesBinaryFiles();

private:
    /// From the top left to the bottom right.
    QList<QTabWidget *> panes() const;

    TemporaryHome m_home;
    QString m_folder;
    QString m_app;
    QString m_readme;
    std::unique_ptr<EditorArea> m_area;
};

void TestEditorArea::init()
{
    m_app = m_home.write(QStringLiteral("space/app.py"), "import gradio\n\nprint('ä')\n");
    m_readme = m_home.write(QStringLiteral("space/README.md"), "---\nsdk: gradio\n---\n");
    m_folder = m_home.path(QStringLiteral("space"));
    m_area = std::make_unique<EditorArea>();
    m_area->setFolder(m_folder);
    m_area->resize(900, 600);
    m_area->show();
}

QList<QTabWidget *> TestEditorArea::panes() const
{
    QList<QTabWidget *> found = m_area->findChildren<QTabWidget *>();
    std::ranges::sort(found, {}, [this](const QTabWidget *pane) {
        const QPoint place = pane->mapTo(m_area.get(), QPoint(0, 0));
        return std::pair(place.y(), place.x());
    });
    return found;
}

void TestEditorArea::opensAFileAtItsPlace()
{
    m_area->openFile(m_app, 3, 8);
    QCOMPARE(m_area->activePath(), m_app);
    QCOMPARE(m_area->activeView()->cursorPosition(), KTextEditor::Cursor(2, 7));
    QCOMPARE(m_area->activeView()->document()->highlightingMode(), QStringLiteral("Python"));
}

void TestEditorArea::opensAFileOnce()
{
    m_area->openFile(m_app);
    m_area->openFile(m_readme);
    m_area->openFile(m_app, 2);
    QCOMPARE(panes().constFirst()->count(), 2);
    QCOMPARE(panes().constFirst()->currentIndex(), 0);
}

void TestEditorArea::marksUnsavedTabs()
{
    const QSignalSpy modified(m_area.get(), &EditorArea::modifiedChanged);
    m_area->openFile(m_app);
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("#"));
    QVERIFY(panes().constFirst()->tabText(0) != QStringLiteral("app.py"));
    QVERIFY(m_area->isModified());
    QCOMPARE(modified.last().at(0).toBool(), true);
    QVERIFY(m_area->saveAll());
    QCOMPARE(panes().constFirst()->tabText(0), QStringLiteral("app.py"));
    QCOMPARE(modified.last().at(0).toBool(), false);
    QVERIFY(TemporaryHome::read(m_app).startsWith("#import"));
}

void TestEditorArea::asksBeforeClosing_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << int(SaveAnswer::Save) << true << true;
    QTest::newRow("discard") << int(SaveAnswer::Discard) << true << false;
    QTest::newRow("cancel") << int(SaveAnswer::Cancel) << false << false;
}

void TestEditorArea::asksBeforeClosing()
{
    QFETCH(const int, answer);
    QFETCH(const bool, closes);
    QFETCH(const bool, saves);
    QStringList asked;
    m_area->setSaveQuestion([&](const QStringList &names) {
        asked = names;
        return SaveAnswer(answer);
    });
    m_area->openFile(m_app);
    m_area->openFile(m_readme);
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("new"));
    QCOMPARE(m_area->closeAll(), closes);
    QCOMPARE(asked, QStringList{QStringLiteral("README.md")});
    QCOMPARE(TemporaryHome::read(m_readme).startsWith("new"), saves);
    QCOMPARE(m_area->activeView() == nullptr, closes);
    m_area->setSaveQuestion([](const QStringList &) { return SaveAnswer::Discard; });
}

void TestEditorArea::savesThroughTheEditorsOwnAction()
{
    const QSignalSpy saved(m_area.get(), &EditorArea::fileSaved);
    m_area->openFile(m_app);
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("# own\n"));
    m_area->activeView()->actionCollection()->action(QStringLiteral("file_save"))->trigger();
    QCOMPARE(saved.count(), 1);
    QVERIFY(TemporaryHome::read(m_app).startsWith("# own\n"));
    QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestEditorArea::splitsAndJoins()
{
    m_area->openFile(m_app);
    m_area->split(Qt::Horizontal);
    m_area->split(Qt::Vertical);
    QCOMPARE(panes().size(), 3);
    // All show one document: what is typed in one is in all.
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("#"));
    QCOMPARE(m_area->activeView()->document()->views().size(), 3);
    QVERIFY(m_area->saveAll());
    m_area->closeActive();
    m_area->closeActive();
    QCOMPARE(panes().size(), 1);
    QCOMPARE(panes().constFirst()->count(), 1);
    m_area->closeActive();
    QCOMPARE(m_area->activeView(), nullptr);
    QCOMPARE(panes().size(), 1);
}

void TestEditorArea::restoresTabsSplitsAndCursors()
{
    m_area->openFile(m_readme, 2, 1);
    m_area->openFile(m_app, 3, 2);
    m_area->split(Qt::Vertical);
    const QJsonObject state = m_area->state();
    m_area = std::make_unique<EditorArea>();
    m_area->setFolder(m_folder);
    m_area->restore(state);
    m_area->resize(900, 600);
    m_area->show();
    QCOMPARE(panes().size(), 2);
    QCOMPARE(panes().constFirst()->count(), 2);
    QTRY_VERIFY(m_area->activeView());
    QCOMPARE(m_area->activePath(), m_app);
    QCOMPARE(m_area->activeView()->cursorPosition(), KTextEditor::Cursor(2, 1));
    QCOMPARE(m_area->state().value(u"children"), state.value(u"children"));
}

void TestEditorArea::ignoresADamagedState()
{
    m_area->restore(QJsonObject{{QStringLiteral("children"), QStringLiteral("nonsense")},
                                {QStringLiteral("tabs"), 7},
                                {QStringLiteral("current"), 99}});
    QCOMPARE(m_area->activeView(), nullptr);
    m_area->openFile(m_app);
    QVERIFY(m_area->activeView());
}

void TestEditorArea::showsDiagnostics()
{
    m_area->openFile(m_readme);
    KTextEditor::Document *document = m_area->activeView()->document();
    const manifest::Diagnostic wrong{manifest::Severity::Error,
                                     QStringLiteral("card.sdk.unknown"),
                                     QStringLiteral("No such SDK."),
                                     QStringLiteral("README.md"),
                                     {2, 6, 2, 12},
                                     {}};
    m_area->setDiagnostics({wrong});
    QCOMPARE(document->mark(1), uint(KTextEditor::Document::Error));
    // A file that is opened later is marked too, one that is not concerned is not.
    m_area->openFile(m_app);
    QVERIFY(m_area->activeView()->document()->marks().isEmpty());
    m_area->setDiagnostics({});
    QCOMPARE(document->mark(1), 0U);
}

void TestEditorArea::appliesAFixThatCanBeUndone()
{
    const QByteArray before = "---\ntitle: \xc3\xa4\nsdk: gradoi\n---\n";
    m_home.write(QStringLiteral("space/README.md"), before);
    const manifest::Fix fix{QStringLiteral("Use gradio"),
                            QStringLiteral("README.md"),
                            {{before.indexOf("gradoi"), 6, "gradio"}, {before.indexOf("title"), 5, "name"}}};
    QVERIFY(m_area->applyFix(fix));
    QCOMPARE(m_area->activeView()->document()->text(), QStringLiteral("---\nname: ä\nsdk: gradio\n---\n"));
    QCOMPARE(TemporaryHome::read(m_readme), before);
    // The offsets are those of the file on the disk.
    QVERIFY(!m_area->applyFix(fix));
    m_area->activeView()->actionCollection()->action(QStringLiteral("edit_undo"))->trigger();
    QCOMPARE(m_area->activeView()->document()->text().toUtf8(), before);
}

void TestEditorArea::mendsWhatIsNotSaved()
{
    m_home.write(QStringLiteral("space/README.md"), "---\r\nsdk: gradoi\r\n---\r\n");
    m_area->openFile(m_readme);
    KTextEditor::Document *document = m_area->activeView()->document();
    const QSignalSpy edited(m_area.get(), &EditorArea::textEdited);
    document->insertLine(1, QStringLiteral("title: ä"));
    QVERIFY(edited.count() > 0);
    const QByteArray text = m_area->documents().changedTexts(1000).value(m_readme);
    QVERIFY(text.contains("gradoi") && m_area->documents().changedTexts(5).isEmpty());
    const manifest::Fix fix{
        QStringLiteral("Use gradio"), QStringLiteral("README.md"), {{text.indexOf("gradoi"), 6, "gradio"}}};
    // Not before somebody has looked at the text as it is now.
    QVERIFY(!m_area->applyFix(fix));
    m_area->setDiagnostics({});
    QVERIFY(m_area->applyFix(fix));
    QCOMPARE(document->text(), QStringLiteral("---\ntitle: ä\nsdk: gradio\n---\n"));
    document->setModified(false);
}

void TestEditorArea::offersFixesInTheLine()
{
    m_home.write(QStringLiteral("space/README.md"), "---\nsdk: gradoi\n---\n");
    m_area->openFile(m_readme);
    KTextEditor::View *view = m_area->activeView();
    const manifest::Fix fix{QStringLiteral("Use gradio"), QStringLiteral("README.md"), {{9, 6, "gradio"}}};
    const manifest::Diagnostic wrong{manifest::Severity::Error,
                                     QStringLiteral("card.sdk.unknown"),
                                     QStringLiteral("No such SDK."),
                                     QStringLiteral("README.md"),
                                     {2, 6, 2, 12},
                                     {},
                                     fix};
    m_area->setDiagnostics({wrong});
    QVERIFY((view->document()->mark(1) & KTextEditor::Document::markType11) != 0);
    const QSignalSpy requested(m_area.get(), &EditorArea::fixRequested);
    view->setCursorPosition({1, 0});
    view->actionCollection()->action(QStringLiteral("editor_quick_fix"))->trigger();
    auto *menu = view->findChild<QMenu *>(QStringLiteral("editor_quick_fixes"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Use gradio"));
    menu->actions().constFirst()->trigger();
    menu->close();
    QCOMPARE(requested.count(), 1);
    // A line without a fix offers nothing, and what is mended has no bulb.
    view->setCursorPosition({0, 0});
    QMenu context;
    Q_EMIT view->contextMenuAboutToShow(view, &context);
    QVERIFY(context.isEmpty());
    m_area->setDiagnostics({});
    QCOMPARE(view->document()->mark(1), 0U);
}

void TestEditorArea::followsARename()
{
    m_area->openFile(m_app, 3, 2);
    const QString other = m_folder + QStringLiteral("/main.py");
    QVERIFY(QFile::rename(m_app, other));
    m_area->followRename(m_app, other);
    QCOMPARE(m_area->activePath(), other);
    QCOMPARE(panes().constFirst()->count(), 1);
    QCOMPARE(m_area->activeView()->cursorPosition(), KTextEditor::Cursor(2, 1));
    QVERIFY(QFile::remove(other));
}

void TestEditorArea::refusesBinaryFiles()
{
    m_area->openFile(m_home.write(QStringLiteral("space/picture.bin"), QByteArray("\x89PNG\0", 5)));
    QCOMPARE(m_area->activeView(), nullptr);
    QCOMPARE(panes().constFirst()->count(), 1);
    QVERIFY(QFile::remove(m_folder + QStringLiteral("/picture.bin")));
}

QTEST_MAIN(TestEditorArea)
#include "tst_editorarea.moc"
