// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/windowbench.h>
#include <views/editor/editorarea.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// Files of a Space as its user finds them and looks at them, through the whole window.
class TestFilesInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAFileByAFewLetters();
    void findsAndReplacesInFiles();
    void replacesInWhatIsBeingEdited();
    void marksWhatHasChanged();
    void looksAtAnImage();
    void saysThatWhatIsShownIsGone();
    void switchesBetweenTextAndTable();
    void showsATableAsItIsNow();
    void offersToGetALargeFile();
    void getsALargeFileThatIsAskedFor();

private:
    views::EditorArea *editors() const { return m_window->findChild<views::EditorArea *>(); }
    QString path(const QByteArray &name) const { return QFile::decodeName(m_space->path(name)); }
    /// Waits for matches and replaces them all.
    void replaceAll(const QString &text, const QString &with);

    void open(const QString &folder);

    std::unique_ptr<ScratchRepository> m_space;
};

void TestFilesInWindow::init()
{
    tests::useOwnGitSettings(m_home.path({}));
    m_space = std::make_unique<ScratchRepository>();
    m_space->write("README.md", "---\ntitle: Test Space\nsdk: static\n---\n# Hello\n");
    m_space->write("index.html", "<h1>Hello</h1>\n");
    m_space->write("data/scores.csv", "name,score\nAda,1\nBob,2\n");
    m_space->write("weights.bin",
                   "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 5000\n");
    m_space->commitAll("first");
    openWindow();
    open(m_space->folder());
}

void TestFilesInWindow::open(const QString &folder)
{
    const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
    m_window->handle({folder, false});
    QTRY_COMPARE(opened.count(), 1);
}

void TestFilesInWindow::cleanup()
{
    closeWindow();
    m_space.reset();
    QFile::remove(WindowSession::standardPath());
}

void TestFilesInWindow::opensAFileByAFewLetters()
{
    action("quick_open")->trigger();
    auto *text = child<QLineEdit>("quick_open_text");
    QVERIFY(text->isVisible());
    QTest::keyClicks(text, u"idxh:1"_s);
    QTRY_COMPARE(child<QListView>("quick_open_files")->model()->rowCount(), 1);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(editors()->activePath(), path("index.html"));
    QVERIFY(!text->isVisible());
}

void TestFilesInWindow::replaceAll(const QString &text, const QString &with)
{
    action("search_files")->trigger();
    QVERIFY(child<QDockWidget>("panel_search")->isVisible());
    child<QLineEdit>("search_text")->setText(text);
    auto *results = child<QTreeView>("search_results")->model();
    QTRY_COMPARE(results->rowCount(), 2);
    child<QToolButton>("search_expand")->setChecked(true);
    child<QLineEdit>("search_replacement")->setText(with);
    QTRY_VERIFY(child<QPushButton>("search_replace")->isEnabled());
    child<QPushButton>("search_replace")->click();
    QTRY_VERIFY(child<QPushButton>("search_undo")->isVisible());
}

void TestFilesInWindow::findsAndReplacesInFiles()
{
    editors()->openFile(path("index.html"));
    replaceAll(u"hello"_s, u"Bye"_s);
    QCOMPARE(m_space->read("index.html"), "<h1>Bye</h1>\n");
    // What is open without changes follows.
    QTRY_COMPARE(editors()->activeView()->document()->text(), u"<h1>Bye</h1>\n"_s);
    QVERIFY(!editors()->isModified());
    child<QPushButton>("search_undo")->click();
    QTRY_COMPARE(m_space->read("index.html"), "<h1>Hello</h1>\n");
    QTRY_COMPARE(editors()->activeView()->document()->text(), u"<h1>Hello</h1>\n"_s);
}

void TestFilesInWindow::replacesInWhatIsBeingEdited()
{
    editors()->openFile(path("index.html"));
    KTextEditor::Document *document = editors()->activeView()->document();
    document->setText(u"<h1>Hello, changed</h1>\n"_s);
    replaceAll(u"hello"_s, u"Bye"_s);
    QCOMPARE(document->text(), u"<h1>Bye, changed</h1>\n"_s);
    QCOMPARE(m_space->read("index.html"), "<h1>Hello</h1>\n");
    child<QPushButton>("search_undo")->click();
    QTRY_COMPARE(document->text(), u"<h1>Hello, changed</h1>\n"_s);
    QVERIFY(editors()->isModified());
    document->setModified(false);
}

void TestFilesInWindow::marksWhatHasChanged()
{
    auto *model = child<QTreeView>("files_tree")->model();
    QTRY_COMPARE(model->rowCount(), 4);
    m_space->write("index.html", "<h1>Other</h1>\n");
    m_space->write("new.py", "x\n");
    QTRY_COMPARE(model->rowCount(), 5);
    const auto mark = [model](int row) { return model->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    QTRY_VERIFY(mark(1).contains(u", "_s));
    QTRY_VERIFY(mark(2).contains(u", "_s));
    QCOMPARE(mark(3), u"README.md"_s);
}

void TestFilesInWindow::looksAtAnImage()
{
    QImage image(64, 32, QImage::Format_RGB32);
    image.fill(Qt::green);
    QVERIFY(image.save(path("picture.png")));
    editors()->openFile(path("picture.png"));
    QTRY_VERIFY(find<QLabel>("viewer_info") && child<QLabel>("viewer_info")->text().contains(u"64 × 32"_s));
    QVERIFY(!editors()->activeView());
    QVERIFY(action("file_close_tab")->isEnabled());
    editors()->closeActive();
    QTRY_VERIFY(!find<QLabel>("viewer_info"));
}

void TestFilesInWindow::saysThatWhatIsShownIsGone()
{
    QImage image(64, 32, QImage::Format_RGB32);
    image.fill(Qt::green);
    QVERIFY(image.save(path("picture.png")));
    editors()->openFile(path("picture.png"));
    const auto says = [this](const QString &text) {
        const auto *info = find<QLabel>("viewer_info");
        return info && info->text().contains(text);
    };
    QTRY_VERIFY(says(u"64 × 32"_s));
    m_space->rename("picture.png", "aside.png");
    QTRY_VERIFY(says(u"gone"_s));
    // It comes back as it was.
    m_space->rename("aside.png", "picture.png");
    QTRY_VERIFY(says(u"64 × 32"_s));
}

void TestFilesInWindow::switchesBetweenTextAndTable()
{
    editors()->openFile(path("data/scores.csv"));
    QTRY_VERIFY(find<QWidget>("table_view"));
    QVERIFY(!editors()->activeView());
    child<QToolButton>("editor_switch")->click();
    QTRY_VERIFY(editors()->activeView());
    QVERIFY(editors()->activeView()->document()->text().startsWith(u"name,score"_s));
    child<QToolButton>("editor_switch")->click();
    QTRY_VERIFY(find<QWidget>("table_view"));
    // A place in a file is a place in its text.
    editors()->openFile(path("data/scores.csv"), 2, 1);
    QTRY_VERIFY(editors()->activeView() && editors()->activeView()->isVisible());
    QCOMPARE(editors()->activeView()->cursorPosition().line(), 1);
}

void TestFilesInWindow::showsATableAsItIsNow()
{
    // Its text is open too: what is shown instead of it still follows the file.
    editors()->openFile(path("data/scores.csv"));
    QTRY_VERIFY(find<QTableView>("table_view"));
    child<QToolButton>("editor_switch")->click();
    QTRY_VERIFY(editors()->activeView());
    child<QToolButton>("editor_switch")->click();
    const auto rows = [this] {
        const auto *table = find<QTableView>("table_view");
        return table ? table->model()->rowCount() : 0;
    };
    QTRY_COMPARE(rows(), 2);
    for (int count = 3; count < 5; ++count) {
        // As a program writes that replaces its files, and then as one that does not.
        m_space->write("data/new.csv", "name,score\nAda,1\nBob,2\n" + QByteArray("Cid,3\n").repeated(count - 2));
        if (count == 3)
            m_space->rename("data/new.csv", "data/scores.csv");
        else
            m_space->write("data/scores.csv", m_space->read("data/new.csv"));
        QTRY_COMPARE(rows(), count);
    }
}

void TestFilesInWindow::offersToGetALargeFile()
{
    editors()->openFile(path("weights.bin"));
    QTRY_VERIFY(find<QAction>("pointer_get"));
    child<QAction>("pointer_get")->trigger();
    // Nobody to get it from: it is said, and the offer stands again.
    QTRY_VERIFY(find<QAction>("pointer_get") && child<QAction>("pointer_get")->isEnabled());
    QVERIFY(m_space->read("weights.bin").startsWith("version"));
}

void TestFilesInWindow::getsALargeFileThatIsAskedFor()
{
    const tests::GitHttpServer server;
    server.add(u"space"_s);
    const QByteArray address = server.address(u"plain"_s, u"space"_s).toUtf8();
    const QByteArray content = "name,score\nAda,1\n" + QByteArray("Bob,2\n").repeated(2000);
    ScratchRepository other;
    other.git({"lfs", "install", "--local"});
    other.write(".gitattributes", "data/*.csv filter=lfs diff=lfs merge=lfs -text\n");
    other.write("README.md", "---\ntitle: Test Space\nsdk: static\n---\n# Hello\n");
    other.write("data/large.csv", content);
    other.commitAll("First");
    other.git({"push", "--quiet", address, "main"});
    QCOMPARE(other.exitCode, 0);
    const tests::RepositoriesFolder folder;
    const QString clone = folder.filePath(u"clone"_s);
    other.git(
        {"-c", "filter.lfs.smudge=", "-c", "filter.lfs.required=false", "clone", "--quiet", address, clone.toUtf8()});
    const QString file = clone + u"/data/large.csv"_s;
    QVERIFY(tests::TemporaryHome::read(file).startsWith("version https://git-lfs"));
    open(clone);
    editors()->openFile(file);
    QTRY_VERIFY(buttonOf("pointer_get"));
    QTest::mouseClick(buttonOf("pointer_get"), Qt::LeftButton);
    QTRY_COMPARE(tests::TemporaryHome::read(file), content);
    // What was fetched is shown, and is no change.
    QTRY_VERIFY(find<QTableView>("table_view"));
    QTRY_COMPARE(child<QTableView>("table_view")->model()->rowCount(), 2001);
    QVERIFY(!buttonOf("pointer_get"));
    other.git({"-C", clone.toUtf8(), "lfs", "install", "--local"});
    QCOMPARE(other.git({"-C", clone.toUtf8(), "status", "--porcelain"}), QByteArray());
}

QTEST_MAIN(TestFilesInWindow)
#include "tst_filesinwindow.moc"
