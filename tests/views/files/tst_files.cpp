// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/files/fileactions.h>
#include <views/files/filelist.h>
#include <views/files/filetreemodel.h>
#include <views/files/filetreeview.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace spacewright;
using spacewright::tests::TemporaryHome;

class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsFoldersFirstAndHidesMachinery();
    void findsFilesAnywhere();
    void opensWhatIsActivated();
    void makesAFile();
    void followsARename();
    void movesToTheTrash();
    void namesStayInTheFolder_data();
    void namesStayInTheFolder();
    void matches_data();
    void matches();
    void listsWithoutFollowingLinks();

private:
    TemporaryHome m_home;
    QThreadPool m_pool;
    QString m_folder;
    int m_number = 0;
};

void TestFiles::init()
{
    const QString name = QStringLiteral("space%1").arg(++m_number);
    for (const char *file :
         {"app.py", "README.md", "pages/Second.py", ".git/HEAD", "__pycache__/app.pyc", ".gitignore"})
        m_home.write(name + u'/' + QLatin1StringView(file), "x");
    m_folder = m_home.path(name);
}

void TestFiles::showsFoldersFirstAndHidesMachinery()
{
    views::FileTreeModel model;
    const QAbstractItemModelTester tester(&model);
    const QPersistentModelIndex root = model.setFolder(m_folder);
    QTRY_COMPARE(model.rowCount(root), 4);
    QStringList names;
    for (int row = 0; row < model.rowCount(root); ++row)
        names.append(model.index(row, 0, root).data().toString());
    QCOMPARE(names.constFirst(), QStringLiteral("pages"));
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral(".gitignore"), QStringLiteral("README.md"), QStringLiteral("app.py"),
                                 QStringLiteral("pages")}));
}

void TestFiles::findsFilesAnywhere()
{
    views::FileTreeView view(&m_pool);
    view.setFolder(m_folder);
    auto *filter = view.findChild<QLineEdit *>(QStringLiteral("files_filter"));
    auto *found = view.findChild<QListWidget *>(QStringLiteral("files_matches"));
    filter->setText(QStringLiteral("second"));
    QTRY_COMPARE(found->count(), 1);
    QCOMPARE(found->item(0)->text(), QStringLiteral("pages/Second.py"));
    const QSignalSpy activated(&view, &views::FileTreeView::fileActivated);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), m_folder + QStringLiteral("/pages/Second.py"));
}

void TestFiles::opensWhatIsActivated()
{
    views::FileTreeView view(&m_pool);
    view.setFolder(m_folder);
    view.show();
    auto *tree = view.findChild<QTreeView *>(QStringLiteral("files_tree"));
    QTRY_COMPARE(tree->model()->rowCount(tree->rootIndex()), 4);
    const QSignalSpy activated(&view, &views::FileTreeView::fileActivated);
    view.select(m_folder + QStringLiteral("/app.py"));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), m_folder + QStringLiteral("/app.py"));
}

void TestFiles::makesAFile()
{
    views::FileTreeView view(&m_pool);
    view.setFolder(m_folder);
    const QSignalSpy activated(&view, &views::FileTreeView::fileActivated);
    view.findChild<QAction *>(QStringLiteral("files_new"))->trigger();
    auto *dialog = view.findChild<QInputDialog *>(QStringLiteral("files_name"));
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("pages/third.py"));
    dialog->accept();
    QCOMPARE(activated.count(), 1);
    QVERIFY(QFile::exists(m_folder + QStringLiteral("/pages/third.py")));
}

void TestFiles::followsARename()
{
    views::FileTreeModel model;
    const QPersistentModelIndex root = model.setFolder(m_folder);
    QTRY_COMPARE(model.rowCount(root), 4);
    const QSignalSpy renamed(&model, &views::FileTreeModel::renamed);
    QVERIFY(model.setData(model.indexOf(m_folder + QStringLiteral("/app.py")), QStringLiteral("main.py")));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed.at(0).at(0).toString(), m_folder + QStringLiteral("/app.py"));
    QCOMPARE(renamed.at(0).at(1).toString(), m_folder + QStringLiteral("/main.py"));
    QVERIFY(QFile::exists(m_folder + QStringLiteral("/main.py")));
}

void TestFiles::movesToTheTrash()
{
    const QString path = m_folder + QStringLiteral("/app.py");
    const Result<> moved = views::moveToTrash(path);
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().message));
    QVERIFY(!QFile::exists(path));
    QVERIFY(!views::moveToTrash(path));
}

void TestFiles::namesStayInTheFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("plain") << QStringLiteral("new.py") << true;
    QTest::newRow("in a new folder") << QStringLiteral("a/b/new.py") << true;
    QTest::newRow("dotted") << QStringLiteral("..new") << true;
    QTest::newRow("empty") << QStringLiteral("  ") << false;
    QTest::newRow("above") << QStringLiteral("../new.py") << false;
    QTest::newRow("above, hidden") << QStringLiteral("a/../../new.py") << false;
    QTest::newRow("absolute") << QStringLiteral("/tmp/new.py") << false;
    QTest::newRow("exists") << QStringLiteral("app.py") << false;
}

void TestFiles::namesStayInTheFolder()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isAllowed);
    const Result<QString> made = views::createFile(m_folder, name);
    QCOMPARE(made.has_value(), isAllowed);
    QVERIFY(isAllowed ? QFile::exists(*made) : !made.error().message.isEmpty());
}

void TestFiles::matches_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("letters in order") << QStringLiteral("app.py") << QStringLiteral("apy") << true;
    QTest::newRow("case") << QStringLiteral("README.md") << QStringLiteral("readme") << true;
    QTest::newRow("across folders") << QStringLiteral("pages/second.py") << QStringLiteral("p/s") << true;
    QTest::newRow("wrong order") << QStringLiteral("app.py") << QStringLiteral("ypa") << false;
    QTest::newRow("too many") << QStringLiteral("app.py") << QStringLiteral("appp.py.") << false;
}

void TestFiles::matches()
{
    QFETCH(const QString, path);
    QFETCH(const QString, pattern);
    QFETCH(const bool, isMatch);
    QCOMPARE(views::matchesLoosely(path, pattern), isMatch);
}

void TestFiles::listsWithoutFollowingLinks()
{
    QVERIFY(QFile::link(m_folder, m_folder + QStringLiteral("/loop")));
    Progress progress;
    const Result<QStringList> all = views::listFiles(m_folder, 100, progress);
    QCOMPARE(*all, QStringList({QStringLiteral(".gitignore"), QStringLiteral("app.py"),
                                QStringLiteral("pages/Second.py"), QStringLiteral("README.md")}));
    QCOMPARE(views::listFiles(m_folder, 2, progress)->size(), 2);
}

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
