// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/filewriter.h>
#include <tests/support/temporaryhome.h>
#include <views/builds/buildsview.h>
#include <views/builds/trendview.h>

#include <QAction>
#include <QLabel>
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
    void pinsOnTop();
    void tagsAreEditedInPlace();
    void findsWhenSomethingAppeared();
    void showsTheTrend();
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
    QCOMPARE(tree->topLevelItemCount(), 4);
    const QTreeWidgetItem *whole = tree->topLevelItem(0);
    QCOMPARE(whole->child(0)->text(2), u"BUILD_ERROR: There is no package gradiooo."_s);
    QCOMPARE(whole->text(1), u"Differences: 1"_s);
    const QTreeWidgetItem *packages = tree->topLevelItem(2);
    QCOMPARE(packages->childCount(), 1);
    QCOMPARE(packages->child(0)->text(0), u"gradio"_s);
    QCOMPARE(packages->child(0)->text(1), u"6.30.0"_s);
    QCOMPARE(packages->child(0)->text(2), u"6.31.0"_s);
    const QTreeWidgetItem *lines = tree->topLevelItem(3)->child(0);
    QCOMPARE(lines->child(0)->text(2), u"Collecting gradio==6.31.0"_s);
    m_view->findChild<QToolButton *>(u"builds_back"_s)->click();
    QVERIFY(list()->isVisible());
}

/// Pinned builds come first and are not thrown away.
void TestBuildsView::pinsOnTop()
{
    open();
    const QString second = list()->model()->index(1, 0).data().toString();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QVERIFY(action(u"builds_remove"_s)->isEnabled());
    action(u"builds_pin"_s)->trigger();
    QTRY_COMPARE(list()->model()->index(0, 0).data().toString(), second);
    QVERIFY(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u", pinned"_s));
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QVERIFY(!action(u"builds_remove"_s)->isEnabled());
    QVERIFY(action(u"builds_pin"_s)->isChecked());
    action(u"builds_pin"_s)->trigger();
    QTRY_COMPARE(list()->model()->index(1, 0).data().toString(), second);
}

void TestBuildsView::tagsAreEditedInPlace()
{
    open();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    action(u"builds_tags"_s)->trigger();
    auto *const editor = list()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"slow,  slow, first"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(run::buildRecords(m_home->path(u"space"_s)).constFirst().marks.tags,
                 (QStringList{u"slow"_s, u"first"_s}));
    QTRY_COMPARE(list()->model()->index(0, 8).data().toString(), u"slow, first"_s);
}

void TestBuildsView::findsWhenSomethingAppeared()
{
    open();
    auto *const search = m_view->findChild<QLineEdit *>(u"builds_search"_s);
    auto *const first = m_view->findChild<QLabel *>(u"builds_first"_s);
    search->setText(u"gradio==6.31"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY2(first->text().endsWith(u"Collecting gradio==6.31.0"_s), qPrintable(first->text()));
    QVERIFY(first->text().startsWith(u"In 1 builds"_s));
    QVERIFY(!list()->isColumnHidden(9));
    // What was found is shown with its line.
    QSignalSpy lines(m_view.get(), &views::BuildsView::lineRequested);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    action(u"builds_open"_s)->trigger();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0][0].toBool(), true);
    QCOMPARE(lines[0][1].toLongLong(), 0);
    search->setText(u"no such line"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(first->text(), u"No build says that."_s);
    search->clear();
    QVERIFY(!first->isVisible());
    QVERIFY(list()->isColumnHidden(9));
}

void TestBuildsView::showsTheTrend()
{
    open();
    action(u"builds_show_trend"_s)->trigger();
    auto *const trend = m_view->findChild<views::TrendView *>(u"builds_trend"_s);
    QTRY_VERIFY(trend->isVisible());
    QCOMPARE(trend->points().size(), 2);
    QVERIFY(trend->points().first().started < trend->points().last().started);
    QCOMPARE(trend->points().first().packages, 1);
    QCOMPARE(trend->marked(), 1);
    QVERIFY2(trend->accessibleDescription().endsWith(u"1 package(s), failed"_s),
             qPrintable(trend->accessibleDescription()));
    QVERIFY(!trend->grab().isNull());
    QSignalSpy opened(m_view.get(), &views::BuildsView::opened);
    QTest::keyClick(trend, Qt::Key_Left);
    QCOMPARE(trend->marked(), 0);
    QTest::keyClick(trend, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<run::BuildRecord>().stage, run::Stage::Stopped);
    m_view->findChild<QToolButton *>(u"builds_trend_back"_s)->click();
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
