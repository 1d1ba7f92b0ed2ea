// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>
#include <views/search/quickopen.h>
#include <views/search/searchmodel.h>
#include <views/search/searchpanel.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;
using spacewright::tests::TemporaryHome;

class TestSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsWhileTyping();
    void goesToThePlace();
    void mindsItsChoices();
    void saysWhyAnExpressionIsNone();
    void saysWhenNothingIsFound();
    void takesTheNewestText();
    void replacesWhatIsChecked();
    void undoesAReplacement();
    void replacesInEditors();
    void tellsWhatWasLeftAsItIs();
    void theModelIsSound();
    void quickOpenFindsAndGoes();
    void quickOpenFollowsTheKeys();
    void quickOpenOffersRecentFiles();

private:
    template <class T> T *child(const char *name) const { return m_panel->findChild<T *>(QLatin1StringView(name)); }
    QAbstractItemModel *results() const { return child<QTreeView>("search_results")->model(); }
    int hits() const;
    void type(const QString &text) { child<QLineEdit>("search_text")->setText(text); }
    void startReplacing(const QString &text);

    TemporaryHome m_home;
    QThreadPool m_pool;
    std::unique_ptr<ScratchRepository> m_files;
    std::unique_ptr<views::SearchPanel> m_panel;
};

void TestSearch::init()
{
    m_files = std::make_unique<ScratchRepository>(ScratchRepository::Empty);
    m_files->write("app.py", "import gradio\n\ngradio.launch()\n");
    m_files->write("pages/two.py", "  Gradio = 2\n");
    m_files->write("data.csv", "gradio,1\n");
    m_panel = std::make_unique<views::SearchPanel>(&m_pool);
    m_panel->setFolder(m_files->folder());
    m_panel->show();
}

void TestSearch::cleanup()
{
    m_panel.reset();
    m_files.reset();
}

int TestSearch::hits() const
{
    int count = 0;
    for (int row = 0; row < results()->rowCount(); ++row)
        count += results()->rowCount(results()->index(row, 0));
    return count;
}

void TestSearch::startReplacing(const QString &text)
{
    child<QToolButton>("search_expand")->setChecked(true);
    child<QLineEdit>("search_replacement")->setText(text);
}

void TestSearch::findsWhileTyping()
{
    type(u"gradio"_s);
    QTRY_COMPARE(hits(), 4);
    // Sorted, whatever came first.
    QCOMPARE(results()->index(0, 0).data().toString(), u"app.py"_s);
    QCOMPARE(results()->index(2, 0).data().toString(), u"pages/two.py"_s);
    QTRY_VERIFY(child<QLabel>("search_status")->text().contains(u'4'));
    type({});
    QTRY_COMPARE(results()->rowCount(), 0);
}

void TestSearch::goesToThePlace()
{
    const QSignalSpy places(m_panel.get(), &views::SearchPanel::placeRequested);
    type(u"launch"_s);
    QTRY_COMPARE(hits(), 1);
    auto *tree = child<QTreeView>("search_results");
    tree->setCurrentIndex(results()->index(0, 0, results()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(places.count(), 1);
    QCOMPARE(places.at(0), QVariantList({m_files->folder() + u"/app.py"_s, 3, 8}));
}

void TestSearch::mindsItsChoices()
{
    type(u"gradio"_s);
    QTRY_COMPARE(hits(), 4);
    child<QToolButton>("search_case")->setChecked(true);
    QTRY_COMPARE(hits(), 3);
    child<QLineEdit>("search_include")->setText(u"*.py"_s);
    QTRY_COMPARE(hits(), 2);
    child<QLineEdit>("search_exclude")->setText(u"app.py"_s);
    QTRY_COMPARE(hits(), 0);
    child<QLineEdit>("search_exclude")->clear();
    child<QToolButton>("search_regex")->setChecked(true);
    type(u"gra.io\\b"_s);
    QTRY_COMPARE(hits(), 2);
    child<QToolButton>("search_regex")->setChecked(false);
    child<QToolButton>("search_word")->setChecked(true);
    type(u"import"_s);
    QTRY_COMPARE(hits(), 1);
    type(u"impor"_s);
    QTRY_COMPARE(hits(), 0);
}

void TestSearch::saysWhyAnExpressionIsNone()
{
    child<QToolButton>("search_regex")->setChecked(true);
    type(u"gradio("_s);
    QTRY_VERIFY(std::ranges::any_of(m_panel->findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->text().contains(u"gradio("_s); }));
    QCOMPARE(results()->rowCount(), 0);
    type(u"gradio"_s);
    QTRY_COMPARE(hits(), 4);
}

void TestSearch::saysWhenNothingIsFound()
{
    type(u"no such text"_s);
    QTRY_VERIFY(std::ranges::any_of(m_panel->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text() == u"Nothing found"_s;
    }));
}

void TestSearch::takesTheNewestText()
{
    for (int number = 0; number < 300; ++number)
        m_files->write("big" + QByteArray::number(number), QByteArray("a line that is long\n").repeated(5000));
    QElapsedTimer clock;
    for (const QString &text : {u"l"_s, u"lo"_s, u"lon"_s}) {
        type(text);
        clock.start();
        QTest::keyClick(child<QLineEdit>("search_text"), Qt::Key_Return);
        // A new search does not wait for the end of the old one.
        QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    }
    type(u"launch"_s);
    QTRY_COMPARE_WITH_TIMEOUT(hits(), 1, 20'000);
    QTest::qWait(0);
    QCOMPARE(hits(), 1);
}

void TestSearch::replacesWhatIsChecked()
{
    type(u"gradio"_s);
    QTRY_COMPARE(hits(), 4);
    auto *button = child<QPushButton>("search_replace");
    QVERIFY(!button->isVisible());
    startReplacing(u"streamlit"_s);
    QTRY_VERIFY(button->isEnabled());
    const QModelIndex app = results()->index(0, 0);
    const QModelIndex second = results()->index(1, 0, app);
    QCOMPARE(second.data(views::SearchModel::ReplacementRole).toString(), u"streamlit"_s);
    QVERIFY(results()->setData(second, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(app.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QVERIFY(results()->setData(results()->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(button->text().contains(u'2'));
    const QSignalSpy changed(m_panel.get(), &views::SearchPanel::filesChanged);
    button->click();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_files->read("app.py"), "import streamlit\n\ngradio.launch()\n");
    QCOMPARE(m_files->read("data.csv"), "gradio,1\n");
    QCOMPARE(m_files->read("pages/two.py"), "  streamlit = 2\n");
    QTRY_COMPARE(hits(), 2);
}

void TestSearch::undoesAReplacement()
{
    type(u"gradio"_s);
    QTRY_COMPARE(hits(), 4);
    startReplacing(u"x"_s);
    auto *button = child<QPushButton>("search_replace");
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(child<QPushButton>("search_undo")->isVisible());
    QCOMPARE(m_files->read("data.csv"), "x,1\n");
    child<QPushButton>("search_undo")->click();
    QTRY_COMPARE(hits(), 4);
    QCOMPARE(m_files->read("data.csv"), "gradio,1\n");
    QVERIFY(!child<QPushButton>("search_undo")->isVisible());
}

void TestSearch::replacesInEditors()
{
    const QString path = m_files->folder() + u"/app.py"_s;
    QHash<QString, QByteArray> open{{path, "unsaved gradio\n"}};
    views::OpenTexts texts;
    texts.changed = [&open] { return open; };
    texts.replace = [&open](const QString &file, const QByteArray &from, const QByteArray &to) {
        return open.value(file) == from && (open[file] = to) == to;
    };
    m_panel->setOpenTexts(texts);
    type(u"gradio"_s);
    QTRY_COMPARE(hits(), 3);
    startReplacing(u"new"_s);
    QTRY_VERIFY(child<QPushButton>("search_replace")->isEnabled());
    child<QPushButton>("search_replace")->click();
    QTRY_VERIFY(child<QPushButton>("search_undo")->isVisible());
    QCOMPARE(open.value(path), "unsaved new\n");
    // The file itself is the editor's business.
    QCOMPARE(m_files->read("app.py"), "import gradio\n\ngradio.launch()\n");
    QCOMPARE(m_files->read("data.csv"), "new,1\n");
    child<QPushButton>("search_undo")->click();
    QTRY_COMPARE(m_files->read("data.csv"), "gradio,1\n");
    QCOMPARE(open.value(path), "unsaved gradio\n");
}

void TestSearch::tellsWhatWasLeftAsItIs()
{
    type(u"gradio"_s);
    QTRY_COMPARE(hits(), 4);
    startReplacing(u"x"_s);
    QTRY_VERIFY(child<QPushButton>("search_replace")->isEnabled());
    m_files->write("data.csv", "somebody was here: gradio,1\n");
    child<QPushButton>("search_replace")->click();
    QTRY_VERIFY(std::ranges::any_of(m_panel->findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->text().contains(u"data.csv"_s); }));
    QCOMPARE(m_files->read("data.csv"), "somebody was here: gradio,1\n");
}

void TestSearch::theModelIsSound()
{
    views::SearchModel model;
    const QAbstractItemModelTester tester(&model);
    const search::Hit hit{
        .offset = 1, .length = 1, .line = 1, .column = 2, .text = u"abc"_s, .textStart = 1, .textLength = 1};
    model.add({{.path = "b", .hits = {hit}}, {.path = "a", .hits = {hit, hit}}});
    model.add({{.path = "b", .hits = {hit}, .isMore = true}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowCount(model.index(1, 0)), 2);
    QCOMPARE(model.chosenCount(), 4);
    QVERIFY(!model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    model.setPreview([](const search::Hit &) { return u"x"_s; });
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.chosenCount(), 2);
    QCOMPARE(model.replacements(false).size(), 1);
    QVERIFY(model.replacements(true).isEmpty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestSearch::quickOpenFindsAndGoes()
{
    QWidget window;
    window.resize(900, 700);
    views::QuickOpen quick(&m_pool, &window);
    window.show();
    quick.open(m_files->folder(), {});
    QVERIFY(quick.isVisible());
    auto *list = quick.findChild<QListView *>(u"quick_open_files"_s);
    auto *text = quick.findChild<QLineEdit *>(u"quick_open_text"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const QSignalSpy chosen(&quick, &views::QuickOpen::fileChosen);
    QTest::keyClicks(text, u"two:12"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0), QVariantList({m_files->folder() + u"/pages/two.py"_s, 12, 1}));
    QVERIFY(!quick.isVisible());
}

void TestSearch::quickOpenFollowsTheKeys()
{
    QWidget window;
    window.resize(900, 700);
    views::QuickOpen quick(&m_pool, &window);
    window.show();
    quick.open(m_files->folder(), {});
    auto *list = quick.findChild<QListView *>(u"quick_open_files"_s);
    auto *text = quick.findChild<QLineEdit *>(u"quick_open_text"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTest::keyClick(text, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(text, Qt::Key_Up);
    QTest::keyClick(text, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClicks(text, u"zzz"_s);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    const QSignalSpy chosen(&quick, &views::QuickOpen::fileChosen);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!quick.isVisible());
}

void TestSearch::quickOpenOffersRecentFiles()
{
    QWidget window;
    views::QuickOpen quick(&m_pool, &window);
    quick.open(m_files->folder(), {m_files->folder() + u"/pages/two.py"_s, m_files->folder() + u"/data.csv"_s});
    auto *list = quick.findChild<QListView *>(u"quick_open_files"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"two.py"_s);
    QCOMPARE(list->model()->index(1, 0).data().toString(), u"data.csv"_s);
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
