// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>
#include <views/files/fileactions.h>
#include <views/files/filetreemodel.h>
#include <views/files/filetreeview.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;
using spacewright::tests::TemporaryHome;

/// A file manager on the bus, and a program of the desktop.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown;
    QList<QUrl> opened;

public Q_SLOTS:
    Q_SCRIPTABLE void ShowItems(const QStringList &addresses, const QString &) { shown += addresses; }
    void open(const QUrl &address) { opened += address; }
};

class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsFoldersFirstAndHidesMachinery();
    void readsFoldersWhenTheyAreOpened();
    void followsTheFolder();
    void keepsWhatIsOpenWhenFilesCome();
    void marksChanges();
    void dimsOrHidesIgnoredFiles();
    void showsHostileNamesSafely();
    void doesNotFollowLinksOut();
    void findsFilesAnywhere();
    void opensWhatIsActivated();
    void looksForFilesInClosedFolders();
    void makesAFile();
    void renamesAndUndoes();
    void movesByDropping();
    void copiesAndPastes();
    void copiesPaths();
    void handsFilesToTheDesktop();
    void movesToTheTrash();
    void showsAHundredThousandFiles();
    void survivesAFolderThatVanishes();
    void namesStayInTheFolder_data();
    void namesStayInTheFolder();
    void movesNothingOverAnything();
    void copiesNothingIntoItself();

private:
    QStringList names(const QAbstractItemModel &model, const QModelIndex &parent = {}) const;
    QAction *action(const char *name) const { return m_view->findChild<QAction *>(QLatin1StringView(name)); }
    QTreeView *tree() const { return m_view->findChild<QTreeView *>(u"files_tree"_s); }
    QString path(const QByteArray &name) const { return QFile::decodeName(m_files->path(name)); }

    TemporaryHome m_home;
    QThreadPool m_pool;
    std::unique_ptr<ScratchRepository> m_files;
    std::unique_ptr<views::FileTreeView> m_view;
};

void TestFiles::init()
{
    m_files = std::make_unique<ScratchRepository>();
    for (const char *file : {"app.py", "README.md", "pages/Second.py", "__pycache__/app.pyc", "x10.txt", "x2.txt"})
        m_files->write(file, "x");
    m_files->write(".gitignore", "__pycache__/\n");
    m_view = std::make_unique<views::FileTreeView>(&m_pool);
    m_view->setFolder(m_files->folder());
    m_view->show();
    QTRY_COMPARE(tree()->model()->rowCount(), 7);
}

void TestFiles::cleanup()
{
    m_view.reset();
    m_files.reset();
}

QStringList TestFiles::names(const QAbstractItemModel &model, const QModelIndex &parent) const
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row)
        all.append(model.index(row, 0, parent).data().toString());
    return all;
}

void TestFiles::showsFoldersFirstAndHidesMachinery()
{
    QCOMPARE(names(*tree()->model()), QStringList({u"__pycache__"_s, u"pages"_s, u".gitignore"_s, u"app.py"_s,
                                                   u"README.md"_s, u"x2.txt"_s, u"x10.txt"_s}));
}

void TestFiles::readsFoldersWhenTheyAreOpened()
{
    views::FileTreeModel model(&m_pool);
    const QAbstractItemModelTester tester(&model);
    model.setFolder(m_files->folder());
    QTRY_COMPARE(model.rowCount(), 7);
    const QModelIndex pages = model.indexOf(path("pages"));
    QVERIFY(model.hasChildren(pages));
    // The tester has perhaps asked for it already.
    if (model.canFetchMore(pages))
        model.fetchMore(pages);
    QTRY_COMPARE(names(model, pages), QStringList{u"Second.py"_s});
    QVERIFY(!model.canFetchMore(pages));
    QVERIFY(!model.hasChildren(model.indexOf(path("app.py"))));
}

void TestFiles::followsTheFolder()
{
    views::FileTreeModel model(&m_pool);
    const QAbstractItemModelTester tester(&model);
    model.setFolder(m_files->folder());
    QTRY_COMPARE(model.rowCount(), 7);
    m_files->write("new.py", "x");
    m_files->remove("README.md");
    m_files->rename("app.py", "main.py");
    QTRY_COMPARE(names(model), QStringList({u"__pycache__"_s, u"pages"_s, u".gitignore"_s, u"main.py"_s, u"new.py"_s,
                                            u"x2.txt"_s, u"x10.txt"_s}));
    // A file that becomes a folder is another thing of the same name.
    m_files->remove("new.py");
    m_files->write("new.py/inside", "x");
    QTRY_VERIFY(model.isFolder(model.indexOf(path("new.py"))));
}

void TestFiles::keepsWhatIsOpenWhenFilesCome()
{
    auto *model = tree()->model();
    const QPersistentModelIndex pages = model->index(1, 0);
    tree()->expand(pages);
    QTRY_COMPARE(model->rowCount(pages), 1);
    m_files->write("aaa/first", "x");
    QTRY_COMPARE(model->rowCount(), 8);
    QVERIFY(tree()->isExpanded(pages));
    QCOMPARE(pages.data().toString(), u"pages"_s);
}

void TestFiles::marksChanges()
{
    auto *model = tree()->model();
    m_view->setStatus({{.path = "app.py", .worktree = git::FileChange::Modified},
                       {.path = "README.md", .index = git::FileChange::Added},
                       {.path = "pages/Second.py", .worktree = git::FileChange::Deleted},
                       {.path = "x2.txt", .index = git::FileChange::Conflicted}});
    const auto mark = [&](int row) { return model->index(row, 0).data(views::FileTreeModel::MarkRole).toString(); };
    QCOMPARE(mark(3), u"M"_s);
    QCOMPARE(mark(4), u"A"_s);
    QCOMPARE(mark(1), u"•"_s);
    QVERIFY(!mark(5).isEmpty());
    QCOMPARE(mark(6), QString());
    QVERIFY(model->index(3, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"app.py, "_s));
    m_view->setStatus({});
    QCOMPARE(mark(3), QString());
}

void TestFiles::dimsOrHidesIgnoredFiles()
{
    auto *model = tree()->model();
    QVERIFY(model->index(0, 0).data(views::FileTreeModel::IgnoredRole).toBool());
    QVERIFY(model->index(0, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model->index(1, 0).data(Qt::ForegroundRole).isValid());
    action("files_ignored")->setChecked(false);
    QTRY_COMPARE(model->rowCount(), 6);
    QCOMPARE(names(*model).constFirst(), u"pages"_s);
    action("files_ignored")->setChecked(true);
    QTRY_COMPARE(model->rowCount(), 7);
}

void TestFiles::showsHostileNamesSafely()
{
    m_files->write("zz\nREADME.md", "x");
    m_files->write("zz\xe2\x80\xaegnp.exe", "x");
    m_files->write("zz\xff", "x");
    auto *model = tree()->model();
    QTRY_COMPARE(model->rowCount(), 10);
    for (const QString &name : names(*model).last(3)) {
        QVERIFY(name.contains(QChar::ReplacementCharacter));
        QVERIFY(!name.contains(u'\n') && !name.contains(QChar(0x202e)));
    }
    // Nothing is done with a name that other programs could not be told.
    const QSignalSpy activated(m_view.get(), &views::FileTreeView::fileActivated);
    for (int row = 7; row < 10; ++row) {
        tree()->setCurrentIndex(model->index(row, 0));
        if (!model->flags(model->index(row, 0)).testFlag(Qt::ItemIsEditable))
            QTest::keyClick(tree(), Qt::Key_Return);
    }
    QCOMPARE(activated.count(), 0);
}

void TestFiles::doesNotFollowLinksOut()
{
    m_files->link("zz-out", "/etc");
    m_files->link("zz-passwd", "/etc/passwd");
    m_files->link("zz-app", "app.py");
    m_files->link("zz-self", "zz-self");
    auto *model = tree()->model();
    QTRY_COMPARE(model->rowCount(), 11);
    const QSignalSpy activated(m_view.get(), &views::FileTreeView::fileActivated);
    for (int row = 7; row < 11; ++row) {
        const QModelIndex index = model->index(row, 0);
        QVERIFY(!model->hasChildren(index));
        tree()->setCurrentIndex(index);
        QTest::keyClick(tree(), Qt::Key_Return);
    }
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), QFileInfo(path("app.py")).canonicalFilePath());
}

void TestFiles::findsFilesAnywhere()
{
    auto *filter = m_view->findChild<QLineEdit *>(u"files_filter"_s);
    auto *found = m_view->findChild<QListWidget *>(u"files_matches"_s);
    filter->setText(u"sec"_s);
    QTRY_COMPARE(found->count(), 1);
    QCOMPARE(found->item(0)->text(), u"pages/Second.py"_s);
    const QSignalSpy activated(m_view.get(), &views::FileTreeView::fileActivated);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), path("pages/Second.py"));
    filter->clear();
    QVERIFY(tree()->isVisible());
}

void TestFiles::opensWhatIsActivated()
{
    const QSignalSpy activated(m_view.get(), &views::FileTreeView::fileActivated);
    m_view->select(path("app.py"));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), path("app.py"));
}

void TestFiles::looksForFilesInClosedFolders()
{
    m_view->select(path("pages/Second.py"));
    QTRY_COMPARE(tree()->currentIndex().data().toString(), u"Second.py"_s);
    m_view->select(path("no/such/file"));
    m_view->select(u"/etc/passwd"_s);
    QCOMPARE(tree()->currentIndex().data().toString(), u"Second.py"_s);
}

void TestFiles::makesAFile()
{
    const QSignalSpy activated(m_view.get(), &views::FileTreeView::fileActivated);
    action("files_new")->trigger();
    auto *dialog = m_view->findChild<QInputDialog *>(u"files_name"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"pages/third.py"_s);
    dialog->accept();
    QTRY_COMPARE(activated.count(), 1);
    QVERIFY(QFile::exists(path("pages/third.py")));
    QTRY_COMPARE(tree()->currentIndex().data().toString(), u"third.py"_s);
}

void TestFiles::renamesAndUndoes()
{
    const QSignalSpy renamed(m_view.get(), &views::FileTreeView::fileRenamed);
    QVERIFY(!action("files_undo")->isEnabled());
    tree()->model()->setData(tree()->model()->index(3, 0), u"main.py"_s);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(renamed.at(0).at(0).toString(), path("app.py"));
    QCOMPARE(renamed.at(0).at(1).toString(), path("main.py"));
    QVERIFY(QFile::exists(path("main.py")));
    action("files_undo")->trigger();
    QTRY_VERIFY(QFile::exists(path("app.py")));
    QVERIFY(!action("files_undo")->isEnabled());
    // A name that is taken is refused, and said.
    QTRY_VERIFY(names(*tree()->model()).contains(u"app.py"_s));
    tree()->model()->setData(tree()->model()->index(3, 0), u"README.md"_s);
    QTRY_VERIFY(std::ranges::any_of(m_view->findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->text().contains(u"app.py"_s); }));
    QCOMPARE(m_files->read("README.md"), "x");
}

void TestFiles::movesByDropping()
{
    auto *model = tree()->model();
    std::unique_ptr<QMimeData> data(model->mimeData({model->index(3, 0), model->index(4, 0)}));
    QVERIFY(model->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model->index(1, 0)));
    model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, model->index(1, 0));
    QTRY_VERIFY(QFile::exists(path("pages/app.py")) && QFile::exists(path("pages/README.md")));
    QTRY_COMPARE(model->rowCount(), 5);
    action("files_undo")->trigger();
    QTRY_VERIFY(QFile::exists(path("app.py")) && QFile::exists(path("README.md")));
}

void TestFiles::copiesAndPastes()
{
    tree()->setCurrentIndex(tree()->model()->index(3, 0));
    action("files_copy")->trigger();
    action("files_paste")->trigger();
    QTRY_VERIFY(QFile::exists(path("app copy.py")));
    action("files_paste")->trigger();
    QTRY_VERIFY(QFile::exists(path("app copy 2.py")));
    action("files_duplicate")->trigger();
    QTRY_VERIFY(QFile::exists(path("app copy 3.py")));
}

void TestFiles::copiesPaths()
{
    m_view->select(path("pages/Second.py"));
    QTRY_COMPARE(tree()->currentIndex().data().toString(), u"Second.py"_s);
    action("files_copy_path")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), path("pages/Second.py"));
    action("files_copy_relative")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"pages/Second.py"_s);
}

void TestFiles::handsFilesToTheDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    Desktop desktop;
    if (!bus.registerService(u"org.freedesktop.FileManager1"_s) ||
        !bus.registerObject(u"/org/freedesktop/FileManager1"_s, &desktop, QDBusConnection::ExportScriptableSlots))
        QSKIP("There is no session bus");
    QDesktopServices::setUrlHandler(u"file"_s, &desktop, "open");
    const auto restore = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"file"_s); });
    m_view->select(path("pages/Second.py"));
    QTRY_COMPARE(tree()->currentIndex().data().toString(), u"Second.py"_s);
    const QUrl address = QUrl::fromLocalFile(path("pages/Second.py"));
    action("files_open_with")->trigger();
    QCOMPARE(desktop.opened, QList<QUrl>{address});
    action("files_reveal")->trigger();
    QTRY_COMPARE(desktop.shown, QStringList{address.toString()});
}

void TestFiles::movesToTheTrash()
{
    tree()->setCurrentIndex(tree()->model()->index(3, 0));
    action("files_trash")->trigger();
    QTRY_VERIFY(!QFile::exists(path("app.py")));
    QTRY_COMPARE(tree()->model()->rowCount(), 6);
    const Result<> again = views::moveToTrash({path("app.py")});
    QVERIFY(!again);
    QVERIFY(!again.error().message.isEmpty());
}

void TestFiles::showsAHundredThousandFiles()
{
    const QDir folder(m_files->folder());
    QVERIFY(folder.mkdir(u"many"_s));
    for (int number = 0; number < 100'000; ++number)
        ::close(::open(m_files->path("many/" + QByteArray::number(number)).constData(), O_CREAT | O_WRONLY | O_CLOEXEC,
                       0600));
    auto *model = tree()->model();
    QTRY_COMPARE(model->rowCount(), 8);
    const QPersistentModelIndex many = model->index(1, 0);
    QCOMPARE(many.data().toString(), u"many"_s);
    QElapsedTimer clock;
    clock.start();
    tree()->expand(many);
    // The window's thread is free while the folder is read.
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(many), 100'000, 30'000);
    clock.start();
    tree()->scrollToBottom();
    tree()->grab();
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TestFiles::survivesAFolderThatVanishes()
{
    auto *model = tree()->model();
    tree()->expand(model->index(1, 0));
    QTRY_COMPARE(model->rowCount(model->index(1, 0)), 1);
    QVERIFY(QDir(path("pages")).removeRecursively());
    QTRY_COMPARE(model->rowCount(), 6);
    m_view->setFolder({});
    QCOMPARE(model->rowCount(), 0);
}

void TestFiles::namesStayInTheFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("plain") << u"new.py"_s << true;
    QTest::newRow("in a new folder") << u"a/b/new.py"_s << true;
    QTest::newRow("dotted") << u"..new"_s << true;
    QTest::newRow("empty") << u"  "_s << false;
    QTest::newRow("above") << u"../new.py"_s << false;
    QTest::newRow("above, hidden") << u"a/../../new.py"_s << false;
    QTest::newRow("absolute") << u"/tmp/new.py"_s << false;
    QTest::newRow("exists") << u"app.py"_s << false;
    QTest::newRow("two lines") << u"a\nb"_s << false;
}

void TestFiles::namesStayInTheFolder()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isAllowed);
    const Result<views::FileMove> renamed = views::renameFile(m_files->folder(), path("README.md"), name);
    QCOMPARE(renamed.has_value(), isAllowed);
    if (renamed)
        QVERIFY(views::undoMove(*renamed));
    const Result<QString> made = views::createFile(m_files->folder(), name);
    QCOMPARE(made.has_value(), isAllowed);
    QVERIFY(isAllowed ? QFile::exists(*made) : !made.error().message.isEmpty());
}

void TestFiles::movesNothingOverAnything()
{
    m_files->write("pages/app.py", "other");
    Progress progress;
    QVERIFY(!views::moveInto({path("README.md"), path("app.py")}, path("pages"), progress));
    QVERIFY(QFile::exists(path("README.md")));
    QCOMPARE(m_files->read("pages/app.py"), "other");
}

void TestFiles::copiesNothingIntoItself()
{
    Progress progress;
    QVERIFY(!views::copyInto({path("pages")}, path("pages"), progress));
    QVERIFY(!views::moveInto({path("pages")}, path("pages"), progress));
    m_files->link("pages/out", "/etc/passwd");
    const Result<QStringList> copied = views::copyInto({path("pages")}, m_files->folder(), progress);
    QVERIFY(copied);
    QVERIFY(QFileInfo(path("pages copy/out")).isSymLink());
}

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
