// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/common/errorbanner.h>
#include <views/log/logtext.h>
#include <views/log/logview.h>

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace spacewright;
using namespace spacewright::views;

/// Any file, opened as a log.
class TestLogFileView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsAFile();
    void followsAFile();
    void saysWhyAFileCannotBeRead();
    void saysThatAFileWasCutShort();
    void saysThatAFileWasReplaced();
    void goesToALine();
    void closes();
    void showsAnythingInert_data();
    void showsAnythingInert();
    void staysQuickOverEndlessLines();

private:
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Truncate) const
    {
        QFile file(path());
        QVERIFY(file.open(mode));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QString path() const { return m_folder->filePath(QStringLiteral("some & other.log")); }
    QString shown() const
    {
        m_text->selectAll();
        return m_text->selectedText();
    }
    ErrorBanner *banner() const { return m_view->findChild<ErrorBanner *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogView> m_view;
    LogText *m_text = nullptr;
    QTabBar *m_choice = nullptr;
};

void TestLogFileView::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_view = std::make_unique<LogView>();
    m_text = m_view->findChild<LogText *>();
    m_choice = m_view->findChild<QTabBar *>(QStringLiteral("log_choice"));
    m_view->resize(900, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestLogFileView::cleanup()
{
    m_view.reset();
}

void TestLogFileView::showsAFile()
{
    write("one\ntwo\n");
    m_view->openFile(path());
    QCOMPARE(m_choice->count(), 3);
    QCOMPARE(m_choice->currentIndex(), 2);
    QCOMPARE(m_choice->tabText(2), QStringLiteral("some && other.log"));
    QTRY_COMPARE(shown(), QStringLiteral("one\ntwo"));
    QVERIFY(m_text->isVisible());
}

void TestLogFileView::followsAFile()
{
    write("one\ntw");
    m_view->openFile(path());
    QTRY_COMPARE(shown(), QStringLiteral("one\ntw"));
    write("o\nthree\n", QIODevice::Append);
    QTRY_COMPARE(shown(), QStringLiteral("one\ntwo\nthree"));
    m_view->findChild<QAction *>(QStringLiteral("log_follow"))->setChecked(true);
    write(QByteArray("more\n").repeated(500), QIODevice::Append);
    QTRY_COMPARE(m_text->lastVisibleLine(), 502);
}

void TestLogFileView::saysWhyAFileCannotBeRead()
{
    m_view->openFile(m_folder->path());
    QVERIFY(banner()->isVisible());
    QCOMPARE(m_choice->count(), 2);
}

void TestLogFileView::saysThatAFileWasCutShort()
{
    write(QByteArray("a line\n").repeated(1000));
    m_view->openFile(path());
    QTRY_COMPARE(m_text->lines().end(), 1000);
    QVERIFY(QFile::resize(path(), 14));
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY2(banner()->text().contains(QStringLiteral("cut short")), qPrintable(banner()->text()));
    QCOMPARE(m_text->lines().end(), 1000);
    banner()->actions().constLast()->trigger();
    QTRY_COMPARE(m_text->lines().end(), 2);
    QTRY_VERIFY(!banner()->isVisible());
}

void TestLogFileView::saysThatAFileWasReplaced()
{
    write("old\n");
    m_view->openFile(path());
    QTRY_COMPARE(shown(), QStringLiteral("old"));
    QVERIFY(QFile::rename(path(), path() + QStringLiteral(".1")));
    write("new\n");
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY2(banner()->text().contains(QStringLiteral("place")), qPrintable(banner()->text()));
    QCOMPARE(shown(), QStringLiteral("old"));
    m_view->openFile(path());
    QTRY_COMPARE(shown(), QStringLiteral("new"));
}

void TestLogFileView::goesToALine()
{
    QByteArray lines;
    for (int i = 1; i <= 5000; ++i)
        lines += "line " + QByteArray::number(i) + '\n';
    write(lines);
    m_view->openFile(path());
    QTRY_COMPARE(m_text->lines().end(), 5000);
    auto *const edit = m_view->findChild<QLineEdit *>(QStringLiteral("log_line"));
    m_view->findChild<QAction *>(QStringLiteral("log_go_to_line"))->trigger();
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("3,210"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(m_text->firstVisibleLine() <= 3209 && m_text->lastVisibleLine() >= 3209);
    QVERIFY(!edit->isVisible());
    m_view->findChild<QAction *>(QStringLiteral("log_go_to_line"))->trigger();
    edit->setText(QStringLiteral("999999999"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_text->lastVisibleLine(), 4999);
    m_view->findChild<QAction *>(QStringLiteral("log_go_to_line"))->trigger();
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
}

void TestLogFileView::closes()
{
    write("one\n");
    m_view->openFile(path());
    QTRY_COMPARE(shown(), QStringLiteral("one"));
    m_view->findChild<QToolButton *>(QStringLiteral("log_file_close"))->click();
    QCOMPARE(m_choice->count(), 2);
    QCOMPARE(m_choice->currentIndex(), 0);
    QVERIFY(!m_text->isVisible());
    m_view->openFile(path());
    QTRY_COMPARE(shown(), QStringLiteral("one"));
}

void TestLogFileView::showsAnythingInert_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text) {
        QTest::newRow(name) << bytes << text;
    };
    row("clipboard write",
        "a\x1b]52;c;ZXZpbA==\x07"
        "b",
        QStringLiteral("ab"));
    row("link to elsewhere", "\x1b]8;;http://evil.example\x1b\\Hub\x1b]8;;\x1b\\", QStringLiteral("Hub"));
    row("title", "\x1b]0;title\x07text", QStringLiteral("text"));
    row("cursor up and a lie", "failed\n\x1b[1A\x1b[2KOK", QStringLiteral("failed\nOK"));
    row("other screen", "\x1b[?1049hx", QStringLiteral("x"));
    row("other direction",
        "a\xe2\x80\xae"
        "b",
        QStringLiteral("a<U+202E>b"));
    row("no width",
        "a\xe2\x80\x8b"
        "b",
        QStringLiteral("a<U+200B>b"));
    row("begun sequence", "text \x1b[3", QString::fromUtf8("text ␛[3"));
    row("binary", QByteArray("\0\1\2", 3), QString::fromUtf8("␀␁␂"));
    row("no UTF-8", "\xff\xfe", QString(2, QChar(0xfffd)));
    row("a million colours", QByteArray("\x1b[31m").repeated(10'000) + "x", QStringLiteral("x"));
}

void TestLogFileView::showsAnythingInert()
{
    QFETCH(QByteArray, bytes);
    write(bytes + '\n');
    m_view->openFile(path());
    QTRY_VERIFY(m_text->lines().end() > 0);
    QTEST(shown(), "text");
    // What is copied is what is seen.
    QTRY_VERIFY(m_text->lines().line(0));
    QCOMPARE(m_text->lines().line(0)->text(), shown().section(QLatin1Char('\n'), 0, 0));
}

void TestLogFileView::staysQuickOverEndlessLines()
{
    write("first\n" + QByteArray(200'000'000, 'x') + "\nlast\n");
    m_view->openFile(path());
    QTRY_COMPARE(m_text->lines().end(), 3);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 10; ++i) {
        m_text->setSelection({{1, 0}, {1, i}});
        m_text->viewport()->repaint();
    }
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    m_view->findChild<QAction *>(QStringLiteral("log_find_open"))->trigger();
    m_view->findChild<QLineEdit *>(QStringLiteral("log_find"))->setText(QStringLiteral("last"));
    m_view->findChild<QAction *>(QStringLiteral("log_next"))->trigger();
    QTRY_VERIFY((m_view->findChild<QAction *>(QStringLiteral("log_next"))->trigger(),
                 m_text->selectedText() == QStringLiteral("last")));
}

QTEST_MAIN(TestLogFileView)
#include "tst_logfileview.moc"
