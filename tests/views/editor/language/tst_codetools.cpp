// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/paths.h>
#include <core/language/languageclient.h>
#include <core/manifest/card/card.h>
#include <core/run/sandbox/languageserver.h>
#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>
#include <views/editor/editorarea.h>
#include <views/editor/language/codefindings.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::TemporaryHome;
using spacewright::views::EditorArea;

/// The editor with the real language server and the real linter.
class TestCodeTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhereTheCursorIs();
    void leadsThroughTheOutline();
    void listsUses();
    void renamesAndTakesBack();
    void refusesWhatIsNoName();
    void showsWhatTheLinterFinds();
    void looksThroughNothingUntrusted();
    void formatsWhatIsSaved();
    void savesWhatCannotBeFormatted();
    void completesComponents();

private:
    QString path(const QString &name) const { return m_folder + u'/' + name; }
    KTextEditor::View *view() const { return m_area->activeView(); }
    KTextEditor::Document *document() const { return view()->document(); }
    void trigger(const QString &name) const { view()->action(name)->trigger(); }
    QStringList crumbs() const;
    template <class T> T *popupChild(const QString &name) const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (T *child = widget->isVisible() ? widget->findChild<T *>(name) : nullptr)
                return child;
        }
        return nullptr;
    }

    TemporaryHome m_home;
    QString m_folder;
    language::LanguageClient m_client;
    std::unique_ptr<EditorArea> m_area;
};

void TestCodeTools::initTestCase()
{
    m_home.write(u"space/helper.py"_s, "def caption(image):\n    return image\n");
    m_folder = QFileInfo(m_home.path(u"space"_s)).canonicalFilePath();
    run::RecipeInput input{.folder = m_folder, .card = {}, .manifests = {}};
    input.card = manifest::readCard("---\nsdk: gradio\nsdk_version: 6.31.0\n---\n").card;
    Progress progress;
    const Result<run::LanguageServerStart> start = run::languageServerFor(input, progress);
    if (!start || paths::findProgram(u"ruff"_s).isEmpty())
        QSKIP("No python-lsp-server, no ruff, or no sandbox, on this machine.");
    QSignalSpy ready(&m_client, &language::LanguageClient::ready);
    m_client.start({start->process, m_folder, run::appFolder, start->settings});
    QVERIFY(ready.wait(20'000));
}

void TestCodeTools::init()
{
    m_home.write(u"space/helper.py"_s, "def caption(image):\n    return image\n");
    m_home.write(u"space/app.py"_s, "import helper\n\n\nclass Model:\n    def run(self):\n"
                                    "        return helper.caption(1)\n\n\nprint(Model())\n");
    m_area = std::make_unique<EditorArea>();
    m_area->setFolder(m_folder);
    m_area->setLanguage(&m_client);
    m_area->setSaveQuestion([](const QStringList &) { return views::SaveAnswer::Discard; });
    m_area->resize(900, 600);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    m_area->openFile(path(u"app.py"_s), 6, 24);
}

void TestCodeTools::cleanup()
{
    if (m_area)
        m_area->closeAll();
    m_area.reset();
}

QStringList TestCodeTools::crumbs() const
{
    QStringList names;
    const auto *bar = m_area->findChild<QWidget *>(u"editor_breadcrumbs"_s);
    for (const QToolButton *button : bar ? bar->findChildren<QToolButton *>() : QList<QToolButton *>())
        names.append(button->text());
    return names;
}

void TestCodeTools::showsWhereTheCursorIs()
{
    QTRY_COMPARE_WITH_TIMEOUT(crumbs(), (QStringList{u"app.py"_s, u"Model"_s, u"run"_s}), 20'000);
    view()->setCursorPosition({0, 0});
    QTRY_COMPARE(crumbs(), QStringList{u"app.py"_s});
    // What is typed is a part of it soon.
    document()->insertText(document()->documentEnd(), u"\n\ndef added():\n    pass\n"_s);
    view()->setCursorPosition({document()->lines() - 2, 2});
    QTRY_COMPARE_WITH_TIMEOUT(crumbs(), (QStringList{u"app.py"_s, u"added"_s}), 20'000);
}

void TestCodeTools::leadsThroughTheOutline()
{
    QTRY_COMPARE_WITH_TIMEOUT(crumbs().size(), 3, 20'000);
    trigger(u"editor_outline"_s);
    auto *filter = popupChild<QLineEdit>(u"editor_outline_filter"_s);
    QVERIFY(filter);
    QTest::keyClicks(filter, u"mod"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(view()->cursorPosition().line(), 3);
    QTRY_VERIFY(!popupChild<QLineEdit>(u"editor_outline_filter"_s));
}

void TestCodeTools::listsUses()
{
    trigger(u"editor_uses"_s);
    QTreeWidget *list = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((list = popupChild<QTreeWidget>(u"editor_place_list"_s)), 20'000);
    QCOMPARE(list->topLevelItemCount(), 2);
    QStringList lines;
    for (int row = 0; row < 2; ++row)
        lines.append(list->topLevelItem(row)->text(0) + u' ' + list->topLevelItem(row)->text(1));
    lines.sort();
    QCOMPARE(lines, (QStringList{u"app.py:6 return helper.caption(1)"_s, u"helper.py:1 def caption(image):"_s}));
    for (int row = 0; row < 2; ++row) {
        if (list->topLevelItem(row)->text(0).startsWith(u"helper"))
            list->setCurrentItem(list->topLevelItem(row));
    }
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_area->activePath(), path(u"helper.py"_s));
}

void TestCodeTools::renamesAndTakesBack()
{
    const QString before = document()->text();
    trigger(u"editor_rename"_s);
    auto *edit = popupChild<QLineEdit>(u"editor_new_name_edit"_s);
    QVERIFY(edit);
    QCOMPARE(edit->text(), u"caption"_s);
    edit->setText(u"describe"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(document()->text().contains(u"helper.describe(1)"), 20'000);
    // The other file too; where the cursor was is what is shown.
    QCOMPARE(m_area->activePath(), path(u"app.py"_s));
    QCOMPARE(m_area->documents().changedTexts().size(), 2);
    QVERIFY(TemporaryHome::read(path(u"helper.py"_s)).contains("caption"));
    auto *banner = m_area->findChild<views::ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    m_area->findChild<QAction *>(u"banner_offer"_s)->trigger();
    QCOMPARE(document()->text(), before);
    QCOMPARE(m_area->documents().changedTexts().value(path(u"helper.py"_s)), "def caption(image):\n    return image\n");
}

void TestCodeTools::refusesWhatIsNoName()
{
    trigger(u"editor_rename"_s);
    auto *edit = popupChild<QLineEdit>(u"editor_new_name_edit"_s);
    QVERIFY(edit);
    edit->setText(u"2 names"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->isVisible());
    edit->window()->close();
}

void TestCodeTools::showsWhatTheLinterFinds()
{
    m_home.write(u"space/app.py"_s, "import os\nx = 1\n");
    document()->documentReload();
    m_area->codeFindings()->setTrusted(true);
    QSignalSpy changed(m_area->codeFindings(), &views::CodeFindings::changed);
    const auto rules = [this] {
        QStringList names;
        for (const manifest::Diagnostic &one : m_area->codeFindings()->all())
            names.append(one.rule + u' ' + one.file);
        return names;
    };
    QTRY_COMPARE_WITH_TIMEOUT(rules(), QStringList{u"ruff.F401 app.py"_s}, 20'000);
    QVERIFY(!changed.isEmpty());
    const manifest::Diagnostic found = m_area->codeFindings()->all().constFirst();
    QCOMPARE(found.rule, u"ruff.F401"_s);
    QCOMPARE(found.file, u"app.py"_s);
    QVERIFY(document()->marks().contains(0));
    // Its fix is one step in the editor; then nothing is left to mend.
    m_area->setDiagnostics({});
    QVERIFY(m_area->applyFix(*found.fix));
    QCOMPARE(document()->text(), u"x = 1\n"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_area->codeFindings()->all().size(), 0, 20'000);
    QVERIFY(!document()->marks().contains(0));
}

void TestCodeTools::looksThroughNothingUntrusted()
{
    document()->insertText({0, 0}, u"import os\n"_s);
    QTest::qWait(600);
    QVERIFY(m_area->codeFindings()->all().isEmpty());
    m_area->codeFindings()->setTrusted(true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_area->codeFindings()->all().isEmpty(), 20'000);
    m_area->codeFindings()->setTrusted(false);
    QVERIFY(m_area->codeFindings()->all().isEmpty());
}

void TestCodeTools::formatsWhatIsSaved()
{
    document()->setText(u"x=1\n"_s);
    trigger(u"file_save"_s);
    QTRY_COMPARE(TemporaryHome::read(path(u"app.py"_s)), "x=1\n");
    m_area->setFormatsOnSave(true);
    document()->setText(u"x=2\n"_s);
    trigger(u"file_save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(TemporaryHome::read(path(u"app.py"_s)), "x = 2\n", 20'000);
    QVERIFY(!document()->isModified());
}

void TestCodeTools::savesWhatCannotBeFormatted()
{
    m_area->setFormatsOnSave(true);
    document()->setText(u"x=(\n"_s);
    trigger(u"file_save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(TemporaryHome::read(path(u"app.py"_s)), "x=(\n", 20'000);
    QVERIFY(!m_area->findChild<views::ErrorBanner *>()->isVisible());
}

/// As a whole call with places to fill in.
void TestCodeTools::completesComponents()
{
    document()->setText(u"import gradio as gr\n\ngr.Sli"_s);
    view()->setCursorPosition({2, 6});
    KTextEditor::CodeCompletionModel *snippets = nullptr;
    for (KTextEditor::CodeCompletionModel *model : view()->codeCompletionModels()) {
        if (QLatin1StringView(model->metaObject()->className()).endsWith("SnippetAssist"_L1))
            snippets = model;
    }
    QVERIFY(snippets);
    const KTextEditor::Range word(2, 0, 2, 6);
    snippets->completionInvoked(view(), word, KTextEditor::CodeCompletionModel::UserInvocation);
    QCOMPARE(snippets->rowCount(), 1);
    snippets->executeCompletionItem(view(), word, snippets->index(0, 0));
    QVERIFY2(document()->line(2).startsWith(u"gr.Slider(0, 1, value=0.5"), qPrintable(document()->text()));
}

QTEST_MAIN(TestCodeTools)
#include "tst_codetools.moc"
