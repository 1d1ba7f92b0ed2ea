// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/filewriter.h>
#include <tests/support/temporaryhome.h>
#include <views/builds/buildsview.h>

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace spacewright;
using namespace Qt::StringLiterals;

class TestBuildsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsAndFilters();
    void opensOne();
    void comparesTwo();
    void showsNothingWithoutSpace();

private:
    void keep(const QString &time, run::Stage stage, const QString &reason, const QByteArray &packages,
              const QByteArray &log) const;
    void open();
    QTreeView *list() const { return m_view->findChild<QTreeView *>(u"builds_list"_s); }
    QAction *action(const QString &name) const { return m_view->findChild<QAction *>(name); }

    std::unique_ptr<tests::TemporaryHome> m_home;
    std::unique_ptr<views::BuildsView> m_view;
};

void TestBuildsView::keep(const QString &time, run::Stage stage, const QString &reason, const QByteArray &packages,
                          const QByteArray &log) const
{
    run::BuildRecord record;
    record.spaceFolder = m_home->path(u"space"_s);
    record.started = QDateTime::fromString(time, Qt::ISODate);
    record.stage = stage;
    record.reason = reason;
    record.runner = u"sandbox"_s;
    record.buildDuration = 75;
    record.folder = run::newRecordFolder(record.spaceFolder, record.started);
    QVERIFY(run::saveRecord(record));
    QVERIFY(writeFile(record.folder + u"/packages.json"_s, packages));
    QVERIFY(writeFile(record.buildLogPath(), log));
}

void TestBuildsView::init()
{
    m_home = std::make_unique<tests::TemporaryHome>();
    keep(u"2026-11-20T10:00:00Z"_s, run::Stage::Stopped, {}, R"([{"name":"gradio","version":"6.30.0"}])",
         "Collecting gradio==6.30.0\n");
    keep(u"2026-11-21T10:00:00Z"_s, run::Stage::BuildError, u"There is no package gradiooo."_s,
         R"([{"name":"gradio","version":"6.31.0"}])", "Collecting gradio==6.31.0\n");
    m_view = std::make_unique<views::BuildsView>();
    m_view->resize(900, 300);
    m_view->show();
}

void TestBuildsView::cleanup()
{
    m_view.reset();
    m_home.reset();
}

void TestBuildsView::open()
{
    m_view->setSpace(m_home->path(u"space"_s));
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_VERIFY(list()->isVisible());
}

void TestBuildsView::listsAndFilters()
{
    open();
    QCOMPARE(list()->model()->index(0, 1).data().toString(), u"BUILD_ERROR: There is no package gradiooo."_s);
    QCOMPARE(list()->model()->index(0, 4).data().toString(), u"1 min 15 s"_s);
    m_view->findChild<QLineEdit *>(u"builds_filter"_s)->setText(u"GRADIOOO"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
}

void TestBuildsView::opensOne()
{
    open();
    QVERIFY(!action(u"builds_open"_s)->isEnabled());
    QSignalSpy opened(m_view.get(), &views::BuildsView::opened);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QVERIFY(!action(u"builds_compare"_s)->isEnabled());
    action(u"builds_open"_s)->trigger();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<run::BuildRecord>().stage, run::Stage::Stopped);
}

void TestBuildsView::comparesTwo()
{
    open();
    list()->selectAll();
    QVERIFY(action(u"builds_compare"_s)->isEnabled());
    action(u"builds_compare"_s)->trigger();
    auto *tree = m_view->findChild<QTreeWidget *>(u"builds_comparison_tree"_s);
    QTRY_VERIFY(tree->isVisible());
    QCOMPARE(tree->topLevelItemCount(), 3);
    const QTreeWidgetItem *packages = tree->topLevelItem(1);
    QCOMPARE(packages->childCount(), 1);
    QCOMPARE(packages->child(0)->text(0), u"gradio"_s);
    QCOMPARE(packages->child(0)->text(1), u"6.30.0"_s);
    QCOMPARE(packages->child(0)->text(2), u"6.31.0"_s);
    const QTreeWidgetItem *lines = tree->topLevelItem(2)->child(0);
    QCOMPARE(lines->child(0)->text(2), u"Collecting gradio==6.31.0"_s);
    m_view->findChild<QToolButton *>(u"builds_back"_s)->click();
    QVERIFY(list()->isVisible());
}

void TestBuildsView::showsNothingWithoutSpace()
{
    open();
    m_view->setSpace({});
    QVERIFY(!list()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 0);
}

QTEST_MAIN(TestBuildsView)
#include "tst_buildsview.moc"
