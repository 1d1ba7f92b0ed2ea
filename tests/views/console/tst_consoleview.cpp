// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/console/consolemodel.h>
#include <views/console/consoleview.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace spacewright::views;
using Level = ConsoleMessage::Level;

class TestConsoleView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheLastMessages();
    void showsAMessage();
    void filters();
    void clears();
    void copies();
    void staysWhereTheUserReads();
};

namespace
{

ConsoleMessage message(Level level, const QString &text, const QString &source = {}, int line = 0)
{
    return {level, text, source, line, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 67))};
}

QTreeView *listOf(const ConsoleView &view)
{
    return view.findChild<QTreeView *>(QStringLiteral("console_messages"));
}

} // namespace

void TestConsoleView::modelKeepsTheLastMessages()
{
    ConsoleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 3000; ++i)
        model.append(message(Level::Info, QString::number(i)));
    QTRY_COMPARE(model.rowCount(), 3000);
    for (int i = 3000; i < 7000; ++i)
        model.append(message(Level::Info, QString::number(i)));
    QTRY_COMPARE(model.rowCount(), ConsoleModel::limit);
    QCOMPARE(model.messageAt(0).text, QStringLiteral("2000"));
    for (int i = 0; i < 30000; ++i)
        model.append(message(Level::Info, QStringLiteral("flood %1").arg(i)));
    QTRY_COMPARE(model.messageAt(model.rowCount() - 1).text, QStringLiteral("flood 29999"));
    QCOMPARE(model.rowCount(), ConsoleModel::limit);
    QCOMPARE(model.messageAt(0).text, QStringLiteral("flood 25000"));
}

void TestConsoleView::showsAMessage()
{
    ConsoleModel model;
    model.append(message(Level::Error, QStringLiteral("bad\n  <i>thing</i>"),
                         QStringLiteral("http://127.0.0.1:1/a/app.js?v=1"), 12));
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex row = model.index(0, 0);
    QCOMPARE(row.data().toString(), QStringLiteral("03:04:05.067"));
    QVERIFY(!row.data(Qt::DecorationRole).isNull());
    const QModelIndex text = row.siblingAtColumn(ConsoleModel::TextColumn);
    QCOMPARE(text.data().toString(), QStringLiteral("bad <i>thing</i>"));
    QCOMPARE(text.data(Qt::AccessibleTextRole).toString(), QStringLiteral("error: bad\n  <i>thing</i>"));
    QVERIFY(!text.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<i>")));
    QCOMPARE(row.siblingAtColumn(ConsoleModel::SourceColumn).data().toString(), QStringLiteral("app.js:12"));
}

void TestConsoleView::filters()
{
    ConsoleView view;
    QCOMPARE(view.objectName(), QStringLiteral("panel_console"));
    view.append(message(Level::Debug, QStringLiteral("a tick")));
    view.append(message(Level::Warning, QStringLiteral("careful")));
    view.append(message(Level::Error, QStringLiteral("it broke"), QStringLiteral("http://x.invalid/tick.js")));
    const QAbstractItemModel *const shown = listOf(view)->model();
    QTRY_COMPARE(shown->rowCount(), 3);
    auto *const level = view.findChild<QComboBox *>(QStringLiteral("console_level"));
    level->setCurrentIndex(2);
    QCOMPARE(shown->rowCount(), 2);
    auto *const text = view.findChild<QLineEdit *>(QStringLiteral("console_filter"));
    text->setText(QStringLiteral("TICK"));
    QCOMPARE(shown->rowCount(), 1);
    level->setCurrentIndex(0);
    QCOMPARE(shown->rowCount(), 2);
}

void TestConsoleView::clears()
{
    ConsoleView view;
    view.show();
    QAction *const clear = view.findChild<QAction *>(QStringLiteral("console_clear"));
    QVERIFY(!clear->isEnabled());
    QVERIFY(!listOf(view)->isVisible());
    view.append(message(Level::Info, QStringLiteral("hello")));
    QTRY_VERIFY(listOf(view)->isVisible());
    clear->trigger();
    QVERIFY(!listOf(view)->isVisible());
    QCOMPARE(listOf(view)->model()->rowCount(), 0);
}

void TestConsoleView::copies()
{
    ConsoleView view;
    view.append(message(Level::Info, QStringLiteral("one\ntwo"), QStringLiteral("http://x.invalid/a.js"), 3));
    view.append(message(Level::Info, QStringLiteral("three")));
    QTRY_COMPARE(listOf(view)->model()->rowCount(), 2);
    listOf(view)->selectAll();
    view.findChild<QAction *>(QStringLiteral("console_copy"))->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("one\ntwo (a.js:3)\nthree"));
}

void TestConsoleView::staysWhereTheUserReads()
{
    ConsoleView view;
    view.resize(500, 200);
    view.show();
    for (int i = 0; i < 200; ++i)
        view.append(message(Level::Info, QString::number(i)));
    QTreeView *const list = listOf(view);
    const auto lastRow = [list] { return list->indexAt(list->viewport()->rect().bottomLeft() - QPoint(0, 4)).row(); };
    QTRY_COMPARE(list->model()->rowCount(), 200);
    QTRY_VERIFY(lastRow() >= 198 || lastRow() == -1);
    list->scrollToTop();
    view.append(message(Level::Info, QStringLiteral("more")));
    QTRY_COMPARE(list->model()->rowCount(), 201);
    QCOMPARE(list->indexAt({2, 2}).row(), 0);
}

QTEST_MAIN(TestConsoleView)
#include "tst_consoleview.moc"
