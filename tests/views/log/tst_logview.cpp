// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/log/logtext.h>
#include <views/log/logview.h>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace spacewright;
using namespace spacewright::views;

class TestLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsAppendedLines();
    void followsTheEnd();
    void scrollingUpEndsFollowing();
    void keepsThePlaceWhileLinesAreDropped();
    void copiesWhatIsShown();
    void selectsWithTheMouse();
    void selectsWithTheKeyboard();
    void finds();
    void findsInNewLines();
    void itsKeysMeanTheLog();
    void saysWhatIsWrongWithAnExpression();
    void turnsToTheRun();
    void staysWithThePickedLog();
    void showsALine();
    void leadsToTheFileThatALineNames();
    void isReadByAssistiveTechnology();
    void staysQuickWithAFlood();

private:
    void append(const QByteArray &bytes) { QVERIFY(m_build->append(bytes).has_value()); }
    QAction *action(const char *name) const { return m_view->findChild<QAction *>(QString::fromLatin1(name)); }
    QString status() const { return m_view->findChild<QLabel *>(QStringLiteral("log_find_status"))->text(); }
    void find(const char *text);

    QTemporaryDir m_folder;
    std::shared_ptr<log::LogStore> m_build;
    std::shared_ptr<log::LogStore> m_run;
    std::unique_ptr<LogView> m_view;
    LogText *m_text = nullptr;
};

namespace
{

QByteArray numberedLines(int from, int to)
{
    QByteArray bytes;
    for (int i = from; i < to; ++i)
        bytes += "line " + QByteArray::number(i) + '\n';
    return bytes;
}

} // namespace

void TestLogView::init()
{
    m_build = log::LogStore::create(m_folder.filePath(QStringLiteral("build.log")), 100'000).value();
    m_run = log::LogStore::create(m_folder.filePath(QStringLiteral("run.log"))).value();
    m_view = std::make_unique<LogView>();
    m_text = m_view->findChild<LogText *>();
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setLogs(m_build, m_run);
}

void TestLogView::cleanup()
{
    m_view.reset();
}

void TestLogView::find(const char *text)
{
    action("log_find_open")->trigger();
    auto *const edit = m_view->findChild<QLineEdit *>(QStringLiteral("log_find"));
    QVERIFY(edit->isVisible());
    edit->setText(QString::fromLatin1(text));
}

void TestLogView::showsAppendedLines()
{
    QVERIFY(!m_text->isVisible());
    append("first\nsec");
    QTRY_VERIFY(m_text->isVisible());
    QTRY_COMPARE(m_text->lines().end(), 2);
    append("ond\nthird\n");
    QTRY_COMPARE(m_text->lines().end(), 3);
    m_text->selectAll();
    QCOMPARE(m_text->selectedText(), QStringLiteral("first\nsecond\nthird"));
    // The line that was begun is painted as it is now.
    QTRY_VERIFY(m_text->lines().line(1) && m_text->lines().line(1)->text() == QStringLiteral("second"));
}

void TestLogView::followsTheEnd()
{
    append(numberedLines(0, 500));
    QTRY_COMPARE(m_text->lastVisibleLine(), 499);
    append(numberedLines(500, 600));
    QTRY_COMPARE(m_text->lastVisibleLine(), 599);
    QVERIFY(action("log_follow")->isChecked());
}

void TestLogView::scrollingUpEndsFollowing()
{
    append(numberedLines(0, 500));
    QTRY_COMPARE(m_text->lastVisibleLine(), 499);
    m_text->verticalScrollBar()->setValue(100);
    QVERIFY(!m_text->isFollowing());
    QVERIFY(!action("log_follow")->isChecked());
    append(numberedLines(500, 600));
    QTRY_COMPARE(m_text->lines().end(), 600);
    QCOMPARE(m_text->firstVisibleLine(), 100);
    action("log_follow")->trigger();
    QCOMPARE(m_text->lastVisibleLine(), 599);
    // Scrolling back to the end by hand follows again.
    m_text->verticalScrollBar()->setValue(0);
    QVERIFY(!m_text->isFollowing());
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
    QVERIFY(m_text->isFollowing());
}

void TestLogView::keepsThePlaceWhileLinesAreDropped()
{
    append(numberedLines(0, 8000));
    QTRY_COMPARE(m_text->lines().end(), 8000);
    m_text->verticalScrollBar()->setValue(7000);
    append(numberedLines(8000, 12000));
    QTRY_COMPARE(m_text->lines().end(), 12000);
    QVERIFY(m_text->lines().first() > 0);
    QCOMPARE(m_text->firstVisibleLine(), 7000);
    const QString note = m_view->findChild<QLabel *>(QStringLiteral("log_note"))->text();
    QVERIFY2(note.contains(QStringLiteral("dropped")), qPrintable(note));
}

void TestLogView::copiesWhatIsShown()
{
    append("\x1b[31mred\x1b[0m \x1b]52;c;ZXZpbA==\x07"
           "10%\r100%\nuser\xe2\x80\xae\n");
    QTRY_COMPARE(m_text->lines().end(), 2);
    m_text->selectAll();
    m_text->copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("100%10%\nuser<U+202E>"));
}

void TestLogView::selectsWithTheMouse()
{
    append("one /tmp/two three\nsecond line\n");
    QTRY_VERIFY(m_text->lines().line(1));
    const auto placeOf = [this](qint64 line, qsizetype position) {
        const int numbers = int(m_text->lines().line(line)->xOf(position));
        const int left =
            QFontMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont)).horizontalAdvance(QLatin1Char('0')) * 3 +
            24;
        return QPoint(left + numbers + 1,
                      4 + int(line) * QFontMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont)).lineSpacing());
    };
    QTest::mouseDClick(m_text->viewport(), Qt::LeftButton, {}, placeOf(0, 7));
    QCOMPARE(m_text->selectedText(), QStringLiteral("/tmp/two"));
    QVERIFY(action("log_copy")->isEnabled());
    QTest::mousePress(m_text->viewport(), Qt::LeftButton, {}, placeOf(0, 13));
    QTest::mouseMove(m_text->viewport(), placeOf(1, 6));
    QTest::mouseRelease(m_text->viewport(), Qt::LeftButton, {}, placeOf(1, 6));
    QCOMPARE(m_text->selectedText(), QStringLiteral("three\nsecond"));
    // A click on a line's number takes the line.
    QTest::mouseClick(m_text->viewport(), Qt::LeftButton, {}, {3, 4});
    QCOMPARE(m_text->selectedText(), QStringLiteral("one /tmp/two three\n"));
}

void TestLogView::selectsWithTheKeyboard()
{
    append("abc\ndef\nghi\n");
    QTRY_COMPARE(m_text->lines().end(), 3);
    m_text->setSelection({{0, 1}, {0, 1}});
    QTest::keyClick(m_text, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_text->selectedText(), QStringLiteral("b"));
    QTest::keyClick(m_text, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_text->selectedText(), QStringLiteral("bc\nde"));
    QTest::keyClick(m_text, Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_text->selectedText(), QStringLiteral("bc\ndef\nghi"));
    QTest::keyClick(m_text, Qt::Key_Home, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_text->selectedText(), QStringLiteral("a"));
    QTest::keyClick(m_text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("abc\ndef\nghi"));
}

void TestLogView::finds()
{
    append(numberedLines(0, 1000));
    QTRY_COMPARE(m_text->lines().end(), 1000);
    m_text->verticalScrollBar()->setValue(0);
    find("LINE 50");
    QTRY_COMPARE(status(), QStringLiteral("11 found"));
    action("log_next")->trigger();
    QCOMPARE(status(), QStringLiteral("1 of 11"));
    QCOMPARE(m_text->selectedText(), QStringLiteral("line 50"));
    QCOMPARE(m_text->selection().start().line, 50);
    action("log_next")->trigger();
    QCOMPARE(m_text->selection().start().line, 500);
    QVERIFY(m_text->firstVisibleLine() <= 500 && m_text->lastVisibleLine() >= 500);
    action("log_previous")->trigger();
    action("log_previous")->trigger();
    QCOMPARE(status(), QStringLiteral("11 of 11"));
    m_view->findChild<QToolButton *>(QStringLiteral("log_find_case"))->click();
    QTRY_COMPARE(status(), QStringLiteral("No match"));
    m_view->findChild<QToolButton *>(QStringLiteral("log_find_regex"))->click();
    m_view->findChild<QLineEdit *>(QStringLiteral("log_find"))->setText(QStringLiteral("^line \\d$"));
    QTRY_COMPARE(status(), QStringLiteral("10 found"));
    m_view->findChild<QToolButton *>(QStringLiteral("log_find_close"))->click();
    QVERIFY(!m_view->findChild<QLineEdit *>(QStringLiteral("log_find"))->isVisible());
}

void TestLogView::findsInNewLines()
{
    append("needle\nnee");
    find("needle");
    QTRY_COMPARE(status(), QStringLiteral("1 found"));
    append("dle and needle\n");
    // Lines are counted.
    QTRY_COMPARE(status(), QStringLiteral("2 found"));
}

void TestLogView::itsKeysMeanTheLog()
{
    append("one\ntwo one\n");
    // As the editor's own search in the window's menus.
    QAction other;
    other.setShortcut(QKeySequence::Find);
    QWidget window;
    m_view->setParent(&window);
    window.addAction(&other);
    window.resize(600, 400);
    m_view->resize(600, 400);
    m_view->show();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setFocus();
    // Anywhere in the panel, as on its row of tabs.
    QTest::mouseClick(m_view->findChild<QTabBar *>(), Qt::LeftButton, {}, QPoint(5, 5));
    QTRY_VERIFY(m_text->hasFocus());
    QTest::keyClick(m_text, Qt::Key_F, Qt::ControlModifier);
    auto *field = m_view->findChild<QLineEdit *>(QStringLiteral("log_find"));
    QTRY_VERIFY(field->isVisible() && field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("one"));
    QTRY_VERIFY(status().contains(QStringLiteral("2")));
    m_text->setFocus();
    QTest::keyClick(m_text, Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(status().contains(QStringLiteral("of 2")));
    m_view->setParent(nullptr);
}

void TestLogView::saysWhatIsWrongWithAnExpression()
{
    append("text\n");
    find("a(");
    m_view->findChild<QToolButton *>(QStringLiteral("log_find_regex"))->click();
    QTRY_VERIFY2(status().contains(QStringLiteral("no regular expression")), qPrintable(status()));
}

void TestLogView::turnsToTheRun()
{
    append("building\n");
    auto *const choice = m_view->findChild<QTabBar *>(QStringLiteral("log_choice"));
    QTRY_VERIFY(m_text->isVisible());
    QCOMPARE(choice->currentIndex(), 0);
    QVERIFY(!choice->isTabEnabled(1));
    QVERIFY(m_run->append("running\n").has_value());
    QTRY_COMPARE(choice->currentIndex(), 1);
    m_text->selectAll();
    QCOMPARE(m_text->selectedText(), QStringLiteral("running"));
    // The next run starts with its build again.
    m_view->setLogs(m_build, log::LogStore::create(m_folder.filePath(QStringLiteral("next.log"))).value());
    QCOMPARE(choice->currentIndex(), 0);
}

void TestLogView::staysWithThePickedLog()
{
    append("building\n");
    auto *const choice = m_view->findChild<QTabBar *>(QStringLiteral("log_choice"));
    QTRY_VERIFY(m_text->isVisible());
    QTest::mouseClick(choice, Qt::LeftButton, {}, choice->tabRect(0).center());
    QVERIFY(m_run->append("running\n").has_value());
    QTRY_VERIFY(choice->isTabEnabled(1));
    QCOMPARE(choice->currentIndex(), 0);
}

void TestLogView::showsALine()
{
    append(numberedLines(0, 1000));
    QVERIFY(m_run->append("running\n").has_value());
    QTRY_COMPARE(m_view->findChild<QTabBar *>(QStringLiteral("log_choice"))->currentIndex(), 1);
    m_view->showLine(true, 400);
    QVERIFY(m_text->firstVisibleLine() <= 400 && m_text->lastVisibleLine() >= 400);
    QVERIFY(!m_text->isFollowing());
    m_view->showLine(true, 1'000'000);
    QVERIFY(m_text->lastVisibleLine() >= 999);
}

void TestLogView::leadsToTheFileThatALineNames()
{
    m_view->setSeenFiles({{QStringLiteral("/home/user/app")}, QStringLiteral("app.py")});
    append("Traceback (most recent call last):\n  File \"/home/user/app/net.py\", line 22, in load\nplain\n");
    QTRY_COMPARE(m_text->lines().end(), 3);
    m_view->repaint();
    QSignalSpy asked(m_view.get(), &LogView::placeRequested);
    const int height = m_text->viewport()->fontMetrics().height();
    const auto pointIn = [this, height](int row) {
        return QPoint(m_text->viewport()->width() / 3, row * height + height / 2);
    };
    const QPoint named = m_text->fileAt(pointIn(1)) ? pointIn(1) : pointIn(1) + QPoint(0, height / 2);
    QTest::mouseMove(m_text->viewport(), named);
    QTRY_COMPARE(m_text->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(m_text->viewport(), Qt::LeftButton, {}, named);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0], QVariantList({QStringLiteral("net.py"), 22, 1}));
    // By keyboard: from the line that the cursor is in.
    QTest::keyClick(m_text, Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
    QTest::mouseClick(m_text->viewport(), Qt::LeftButton, {}, pointIn(0));
    QTest::keyClick(m_text, Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
}

void TestLogView::isReadByAssistiveTechnology()
{
    append("hello\nworld\n");
    QTRY_COMPARE(m_text->lines().end(), 2);
    QAccessibleInterface *const interface = QAccessible::queryAccessibleInterface(m_text);
    QVERIFY(interface && interface->textInterface());
    QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("hello\nworld"));
    QAccessibleTextInterface *const text = interface->textInterface();
    QCOMPARE(text->characterCount(), 11);
    QCOMPARE(text->text(6, 11), QStringLiteral("world"));
    text->setSelection(0, 3, 8);
    QCOMPARE(m_text->selectedText(), QStringLiteral("lo\nwo"));
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(start, 3);
    QCOMPARE(end, 8);
}

void TestLogView::staysQuickWithAFlood()
{
    const auto store = log::LogStore::create(m_folder.filePath(QStringLiteral("flood.log"))).value();
    m_view->setLogs(store, nullptr);
    const QByteArray piece = QByteArray("\x1b[32mINFO\x1b[0m some words of a log line\n").repeated(5000);
    qint64 longest = 0;
    for (int i = 0; i < 60; ++i) {
        QVERIFY(store->append(piece).has_value());
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::processEvents();
        longest = qMax(longest, clock.elapsed());
    }
    QTRY_COMPARE(m_text->lastVisibleLine(), 299'999);
    QVERIFY2(longest < 200, qPrintable(QString::number(longest)));
}

QTEST_MAIN(TestLogView)
#include "tst_logview.moc"
