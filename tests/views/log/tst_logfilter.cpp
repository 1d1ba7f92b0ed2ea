// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/log/bars/logfilterbar.h>
#include <views/log/logtext.h>
#include <views/log/logview.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace spacewright;
using namespace spacewright::views;

class TestLogFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void coloursWhatMatches();
    void showsOnlyAndHides();
    void copiesWhatIsShown();
    void filtersByLevel();
    void filtersBySource();
    void foldsRepeats();
    void followsAGrowingLog();
    void findsOnlyInShownLines();
    void keepsThePlace();
    void saysWhatIsWrongWithAPattern();
    void closingShowsAll();
    void showsTimes();
    void keepsColoursApart();

private:
    void append(const QByteArray &bytes, log::Source source = log::Source::Build)
    {
        QVERIFY(m_store->append(bytes, source).has_value());
    }
    template <class Widget> Widget *child(const char *name) const
    {
        return m_view->findChild<Widget *>(QString::fromLatin1(name));
    }
    void addRule(const char *pattern) const;
    QList<LogRuleChip *> chips() const { return m_view->findChild<LogFilterBar *>()->rules(); }
    static void choose(const LogRuleChip *chip, const char *action)
    {
        chip->menu()->findChild<QAction *>(QString::fromLatin1(action))->trigger();
    }
    QString shown() const
    {
        m_text->selectAll();
        return m_text->selectedText();
    }
    QString status() const { return child<QLabel>("log_filter_status")->text(); }

    QTemporaryDir m_folder;
    std::shared_ptr<log::LogStore> m_store;
    std::unique_ptr<LogView> m_view;
    LogText *m_text = nullptr;
};

void TestLogFilter::init()
{
    m_store = log::LogStore::create(m_folder.filePath(QStringLiteral("log"))).value();
    m_view = std::make_unique<LogView>();
    m_text = m_view->findChild<LogText *>();
    m_view->resize(900, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setLogs(m_store, nullptr);
    m_view->findChild<QAction *>(QStringLiteral("log_filter"))->trigger();
}

void TestLogFilter::cleanup()
{
    m_view.reset();
}

void TestLogFilter::addRule(const char *pattern) const
{
    auto *const edit = child<QLineEdit>("log_rule_add");
    edit->setText(QString::fromLatin1(pattern));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->text().isEmpty());
}

void TestLogFilter::coloursWhatMatches()
{
    append("one two\nthree\n");
    addRule("TWO");
    QCOMPARE(chips().size(), 1);
    QTRY_COMPARE(chips().first()->text(), QStringLiteral("TWO (1)"));
    QTRY_COMPARE(shown(), QStringLiteral("one two\nthree"));
    QTRY_VERIFY(m_text->lines().line(0));
    m_text->setSelection({});
    // The colour is to be seen in the text.
    const QColor colour = m_text->colours().rule(chips().first()->colour()).background().color();
    const QImage image = m_text->viewport()->grab().toImage();
    int pixels = 0;
    for (int x = 0; x < image.width(); ++x)
        pixels += image.pixelColor(x, 4) == colour ? 1 : 0;
    QVERIFY2(pixels > 10, qPrintable(QString::number(pixels)));
}

void TestLogFilter::showsOnlyAndHides()
{
    append("red one\nblue one\nred two\ngreen\n");
    addRule("red");
    addRule("two");
    choose(chips()[0], "log_rule_only");
    QTRY_COMPARE(shown(), QStringLiteral("red one\nred two"));
    QCOMPARE(status(), QStringLiteral("2 of 4 lines"));
    choose(chips()[1], "log_rule_hide");
    QTRY_COMPARE(shown(), QStringLiteral("red one"));
    QVERIFY(chips()[1]->text().startsWith(QStringLiteral("Not two")));
    choose(chips()[1], "log_rule_only");
    QTRY_COMPARE(shown(), QStringLiteral("red one\nred two"));
    choose(chips()[0], "log_rule_remove");
    QTRY_COMPARE(shown(), QStringLiteral("red two"));
    QCOMPARE(chips().size(), 1);
    choose(chips()[0], "log_rule_mark");
    QTRY_COMPARE(shown().count(QLatin1Char('\n')), 3);
}

void TestLogFilter::copiesWhatIsShown()
{
    append("a1\nb\na2\nb\na3\n");
    addRule("^a\\d");
    choose(chips()[0], "log_rule_regex");
    choose(chips()[0], "log_rule_only");
    QTRY_COMPARE(shown(), QStringLiteral("a1\na2\na3"));
    m_text->copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a1\na2\na3"));
    // With the keys from shown line to shown line.
    m_text->setSelection({{0, 1}, {0, 1}});
    QTest::keyClick(m_text, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_text->selectedText(), QStringLiteral("1\na"));
    QTest::keyClick(m_text, Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_text->selectedText(), QStringLiteral("1\na2\na3"));
}

void TestLogFilter::filtersByLevel()
{
    append("INFO a\nWARNING b\nplain\n\x1b[31mERROR\x1b[0m c\nDEBUG d\n");
    auto *const level = child<QComboBox>("log_level");
    level->setCurrentIndex(2);
    QTRY_COMPARE(shown(), QStringLiteral("WARNING b\nERROR c"));
    level->setCurrentIndex(3);
    QTRY_COMPARE(shown(), QStringLiteral("ERROR c"));
    level->setCurrentIndex(1);
    QTRY_COMPARE(shown(), QStringLiteral("INFO a\nWARNING b\nERROR c"));
    level->setCurrentIndex(0);
    QTRY_VERIFY(shown().contains(QStringLiteral("plain")));
}

void TestLogFilter::filtersBySource()
{
    append("built\n");
    auto *const source = child<QComboBox>("log_source");
    QTRY_VERIFY(m_text->lines().end() > 0);
    QVERIFY(!source->isVisible());
    append("app says\n", log::Source::Run);
    append("page says\n", log::Source::Page);
    append("app again\n", log::Source::Run);
    QTRY_VERIFY(source->isVisible());
    QCOMPARE(source->count(), 4);
    source->setCurrentIndex(source->findData(int(log::Source::Run)));
    QTRY_COMPARE(shown(), QStringLiteral("app says\napp again"));
    // A choice stays when another source appears.
    append("hub says\n", log::Source::Hub);
    QTRY_COMPARE(source->count(), 5);
    QCOMPARE(source->currentData().toInt(), int(log::Source::Run));
}

void TestLogFilter::foldsRepeats()
{
    append("start\n" + QByteArray("again\n").repeated(1000) + "end\n");
    child<QToolButton>("log_fold")->click();
    QTRY_COMPARE(shown(), QStringLiteral("start\nagain\nend"));
    QCOMPARE(m_text->lines().rows().count(), 3);
    QCOMPARE(m_text->lines().rows().lineAt(2), 1001);
    m_text->setSelection({});
    // The number of them is painted behind the line.
    const QImage folded = m_text->viewport()->grab().toImage();
    const QRgb badge = m_text->colours().badge().rgb();
    bool hasBadge = false;
    for (int y = 0; y < 80 && !hasBadge; ++y) {
        for (int x = 0; x < 400 && !hasBadge; ++x)
            hasBadge = folded.pixel(x, y) == badge;
    }
    QVERIFY(hasBadge);
    child<QToolButton>("log_fold")->click();
    QTRY_COMPARE(m_text->lines().rows().count(), 1002);
}

void TestLogFilter::followsAGrowingLog()
{
    append("keep 0\nnoise\n");
    addRule("keep");
    choose(chips()[0], "log_rule_only");
    QTRY_COMPARE(shown(), QStringLiteral("keep 0"));
    for (int i = 1; i < 300; ++i)
        append("keep " + QByteArray::number(i) + "\nnoise\nnoi");
    append("se and kee");
    QTRY_COMPARE(m_text->lines().rows().count(), 300);
    append("p\n");
    QTRY_COMPARE(m_text->lines().rows().count(), 301);
    QCOMPARE(m_text->lastVisibleLine(), m_store->lineCount() - 1);
    QVERIFY(m_text->isFollowing());
}

void TestLogFilter::findsOnlyInShownLines()
{
    append("a hit\nb hit\na hit\nb hit\n");
    addRule("b ");
    choose(chips()[0], "log_rule_hide");
    QTRY_COMPARE(shown(), QStringLiteral("a hit\na hit"));
    m_text->setSelection({});
    m_view->findChild<QAction *>(QStringLiteral("log_find_open"))->trigger();
    child<QLineEdit>("log_find")->setText(QStringLiteral("hit"));
    QTRY_COMPARE(child<QLabel>("log_find_status")->text(), QStringLiteral("2 found"));
    QAction *const next = m_view->findChild<QAction *>(QStringLiteral("log_next"));
    next->trigger();
    QCOMPARE(m_text->selection().start().line, 0);
    next->trigger();
    QCOMPARE(m_text->selection().start().line, 2);
    next->trigger();
    QCOMPARE(m_text->selection().start().line, 0);
    m_view->findChild<QAction *>(QStringLiteral("log_previous"))->trigger();
    QCOMPARE(m_text->selection().start().line, 2);
}

void TestLogFilter::keepsThePlace()
{
    QByteArray lines;
    for (int i = 0; i < 5000; ++i)
        lines += (i % 2 == 0 ? "even " : "odd ") + QByteArray::number(i) + '\n';
    append(lines);
    addRule("odd");
    QTRY_COMPARE(chips()[0]->text(), QStringLiteral("odd (2,500)"));
    QTRY_COMPARE(m_text->lines().end(), 5000);
    m_text->verticalScrollBar()->setValue(3000);
    choose(chips()[0], "log_rule_hide");
    QTRY_COMPARE(m_text->lines().rows().count(), 2500);
    QCOMPARE(m_text->firstVisibleLine(), 3000);
    choose(chips()[0], "log_rule_mark");
    QTRY_COMPARE(m_text->lines().rows().count(), 5000);
    QCOMPARE(m_text->firstVisibleLine(), 3000);
}

void TestLogFilter::saysWhatIsWrongWithAPattern()
{
    append("a(b\n");
    addRule("a(");
    QTRY_COMPARE(chips()[0]->text(), QStringLiteral("a( (1)"));
    choose(chips()[0], "log_rule_regex");
    QTRY_VERIFY2(status().contains(QStringLiteral("no regular expression")), qPrintable(status()));
    choose(chips()[0], "log_rule_regex");
    QTRY_VERIFY(status().isEmpty());
}

void TestLogFilter::closingShowsAll()
{
    append("one\ntwo\n");
    addRule("one");
    choose(chips()[0], "log_rule_only");
    QTRY_COMPARE(shown(), QStringLiteral("one"));
    auto *const toggle = m_view->findChild<QAction *>(QStringLiteral("log_filter"));
    QTest::keyClick(child<QLineEdit>("log_rule_add"), Qt::Key_Escape);
    QVERIFY(!toggle->isChecked());
    QTRY_COMPARE(shown(), QStringLiteral("one\ntwo"));
    // It comes back as it was.
    toggle->trigger();
    QTRY_COMPARE(shown(), QStringLiteral("one"));
}

void TestLogFilter::showsTimes()
{
    append("text\n");
    QTRY_VERIFY(m_text->lines().line(0));
    QVERIFY(m_text->lines().line(0)->time().has_value());
    const QImage without = m_text->viewport()->grab().toImage();
    child<QToolButton>("log_times")->click();
    QVERIFY(m_text->viewport()->grab().toImage() != without);
}

void TestLogFilter::keepsColoursApart()
{
    for (const char *pattern : {"a", "b", "c", "d", "e", "f"})
        addRule(pattern);
    QSet<int> colours;
    for (const LogRuleChip *chip : chips())
        colours.insert(chip->colour());
    QCOMPARE(colours.size(), 6);
    choose(chips()[2], "log_rule_remove");
    addRule("g");
    QCOMPARE(chips().last()->colour(), 2);
}

QTEST_MAIN(TestLogFilter)
#include "tst_logfilter.moc"
