// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/scratchrepository.h>
#include <views/common/errorbanner.h>
#include <views/common/repository/repositoryworker.h>
#include <views/diff/diffview.h>
#include <views/diff/kinds/imagediff.h>
#include <views/diff/text/diffpane.h>

#include <QAction>
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBlock>

using namespace spacewright;
using spacewright::tests::ScratchRepository;
using views::DiffTarget;

class TestDiffView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void showsWhatIsNotStaged();
    void showsBothSides();
    void stagesOneHunk();
    void stagesAndUnstagesLines();
    void discardsLinesAndUndoesIt();
    void showsANewFile();
    void tellsOfNamesAndModes();
    void tellsOfBytes();
    void showsPictures();
    void showsTables_data();
    void showsTables();
    void movesBetweenChanges();
    void followsTheRepository();

private:
    void show(const DiffTarget &target) const;
    views::DiffPane *pane(const char *name) const
    {
        return m_view->findChild<views::DiffPane *>(QLatin1StringView(name));
    }
    QAction *action(const char *name) const { return m_view->findChild<QAction *>(QLatin1StringView(name)); }
    void selectRows(int first, int last) const;
    static QByteArray picture(int width, Qt::GlobalColor colour);

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    views::TaskList m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<views::DiffView> m_view;
};

void TestDiffView::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "one\n1\n2\n3\n4\n5\n6\n7\nnine\n");
    m_scratch->commitAll("First");
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_view = std::make_unique<views::DiffView>(m_worker.get());
    connect(m_worker.get(), &views::RepositoryWorker::changed, m_view.get(), &views::DiffView::refresh);
    m_view->resize(800, 600);
    m_view->show();
}

void TestDiffView::cleanup()
{
    m_view.reset();
    m_worker.reset();
}

void TestDiffView::show(const DiffTarget &target) const
{
    QSignalSpy shown(m_view.get(), &views::DiffView::shown);
    m_view->showTarget(target);
    // The first syntax definition takes its time on a busy machine.
    QVERIFY2(shown.wait(30'000), qPrintable(m_view->findChild<views::ErrorBanner *>()->text()));
}

void TestDiffView::selectRows(int first, int last) const
{
    views::DiffPane *unified = pane("diff_unified");
    QTextCursor cursor(unified->document()->findBlockByNumber(first));
    cursor.setPosition(unified->document()->findBlockByNumber(last).position(), QTextCursor::KeepAnchor);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    unified->setTextCursor(cursor);
}

void TestDiffView::showsWhatIsNotStaged()
{
    m_scratch->write("app.py", "ONE\n1\n2\n3\n4\n5\n6\n7\nnine\n");
    show({.path = "app.py"});
    QCOMPARE(pane("diff_unified")->toPlainText(), QStringLiteral("@@ -1,4 +1,4 @@\none\nONE\n1\n2\n3"));
    QVERIFY(m_view->findChild<QLabel *>(QStringLiteral("diff_title"))->text().contains(QStringLiteral("+1 −1")));
    QVERIFY(pane("diff_unified")->isVisible());
    QVERIFY(action("diff_stage_hunk")->isEnabled());
}

void TestDiffView::showsBothSides()
{
    m_scratch->write("app.py", "ONE\n1\n2\n3\n4\n5\n6\n7\nnine\n");
    show({.path = "app.py"});
    action("diff_side_by_side")->trigger();
    QVERIFY(pane("diff_left")->isVisible());
    QCOMPARE(pane("diff_left")->toPlainText(), QStringLiteral("@@ -1,4 +1,4 @@\none\n1\n2\n3"));
    QCOMPARE(pane("diff_right")->toPlainText(), QStringLiteral("@@ -1,4 +1,4 @@\nONE\n1\n2\n3"));
}

void TestDiffView::stagesOneHunk()
{
    m_scratch->write("app.py", "ONE\n1\n2\n3\n4\n5\n6\n7\nNINE\n");
    show({.path = "app.py"});
    selectRows(1, 1);
    action("diff_stage_hunk")->trigger();
    QTRY_COMPARE(m_scratch->git({"show", ":app.py"}), QByteArray("ONE\n1\n2\n3\n4\n5\n6\n7\nnine\n"));
    // The other hunk is left over.
    QTRY_VERIFY(!pane("diff_unified")->toPlainText().contains(QStringLiteral("\none")));
    QVERIFY(pane("diff_unified")->toPlainText().contains(QStringLiteral("NINE")));
}

void TestDiffView::stagesAndUnstagesLines()
{
    m_scratch->write("app.py", "one\nnew\nnewer\n1\n2\n3\n4\n5\n6\n7\nnine\n");
    show({.path = "app.py"});
    selectRows(0, 0);
    QVERIFY(!action("diff_stage_lines")->isEnabled());
    selectRows(2, 2);
    action("diff_stage_lines")->trigger();
    QTRY_COMPARE(m_scratch->git({"show", ":app.py"}), QByteArray("one\nnew\n1\n2\n3\n4\n5\n6\n7\nnine\n"));
    show({.kind = DiffTarget::Kind::Staged, .path = "app.py"});
    QVERIFY(!action("diff_discard_lines")->isVisible());
    selectRows(2, 2);
    action("diff_stage_lines")->trigger();
    QTRY_COMPARE(m_scratch->git({"diff", "--cached"}), QByteArray());
}

void TestDiffView::discardsLinesAndUndoesIt()
{
    const QByteArray work = "one\nnew\n1\n2\n3\n4\n5\n6\n7\nNINE\n";
    m_scratch->write("app.py", work);
    show({.path = "app.py"});
    selectRows(2, 2);
    action("diff_discard_lines")->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), QByteArray("one\n1\n2\n3\n4\n5\n6\n7\nNINE\n"));
    QAction *undo = action("banner_offer");
    QTRY_COMPARE(undo->text(), QStringLiteral("Undo"));
    undo->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), work);
}

void TestDiffView::showsANewFile()
{
    m_scratch->write("new.py", "first\nsecond\n");
    show({.path = "new.py"});
    QCOMPARE(pane("diff_unified")->toPlainText(), QStringLiteral("@@ -0,0 +1,2 @@\nfirst\nsecond"));
    selectRows(1, 1);
    action("diff_stage_lines")->trigger();
    QTRY_COMPARE(m_scratch->git({"show", ":new.py"}), QByteArray("first\n"));
}

void TestDiffView::tellsOfNamesAndModes()
{
    m_scratch->git({"mv", "app.py", "main.py"});
    show({.kind = DiffTarget::Kind::Staged, .path = "main.py", .oldPath = "app.py"});
    const auto *remarks = m_view->findChild<QLabel *>(QStringLiteral("diff_remarks"));
    QCOMPARE(remarks->text(), QStringLiteral("Renamed from app.py."));
    m_scratch->commitAll("Second");
    m_scratch->write("main.py", m_scratch->read("main.py"), 0755);
    show({.path = "main.py"});
    QVERIFY(remarks->text().contains(QStringLiteral("run as a program now")));
}

void TestDiffView::tellsOfBytes()
{
    m_scratch->write("data", QByteArray("a\0b", 3));
    show({.path = "data"});
    const auto labels = m_view->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == QStringLiteral("This file is not text");
    }));
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == QStringLiteral("It is new and has 3 bytes.");
    }));
}

QByteArray TestDiffView::picture(int width, Qt::GlobalColor colour)
{
    QImage image(width, 10, QImage::Format_ARGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void TestDiffView::showsPictures()
{
    m_scratch->write("logo.png", picture(10, Qt::red));
    m_scratch->commitAll("A picture");
    m_scratch->write("logo.png", picture(20, Qt::blue));
    show({.path = "logo.png"});
    auto *images = m_view->findChild<views::ImageDiff *>();
    QVERIFY(images->isVisible());
    const QString text = images->findChild<QLabel *>(QStringLiteral("image_diff_text"))->text();
    QVERIFY2(text.contains(QStringLiteral("10 × 10")) && text.contains(QStringLiteral("20 × 10")), qPrintable(text));
    images->resize(400, 300);
    images->setManner(views::ImageDiff::Manner::SideBySide);
    const QImage sides = images->grab().toImage();
    images->setManner(views::ImageDiff::Manner::Swipe);
    QVERIFY(images->grab().toImage() != sides);
}

void TestDiffView::showsTables_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("first");
    const QByteArray table = "name,score\nAda,1\nBob,2\n";
    QTest::newRow("a cell") << table << QByteArray(table).replace('1', '7') << QStringLiteral("Ada");
    QTest::newRow("a name of a column") << table << QByteArray(table).replace("name", "who")
                                        << QStringLiteral("name → who");
    QTest::newRow("a new first row") << QByteArray("Ada,1\nBob,2\n") << table << QStringLiteral("name");
    QTest::newRow("a new table") << QByteArray() << table << QStringLiteral("Ada");
}

void TestDiffView::showsTables()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, first);
    if (!before.isEmpty()) {
        m_scratch->write("scores.csv", before);
        m_scratch->commitAll("A table");
    }
    m_scratch->write("scores.csv", after);
    show({.path = "scores.csv"});
    const auto *table = m_view->findChild<QTableView *>(QStringLiteral("table_diff"));
    QVERIFY(table->isVisible());
    // The names of the columns stand above them, and only there unless they are what changed.
    QVERIFY(after.startsWith(table->model()->headerData(0, Qt::Horizontal).toString().toUtf8() + ','));
    QCOMPARE(table->model()->index(0, 0).data().toString(), first);
}

void TestDiffView::movesBetweenChanges()
{
    m_scratch->write("app.py", "ONE\n1\n2\n3\n4\n5\n6\n7\nNINE\n");
    show({.path = "app.py"});
    // It begins at the first change.
    QCOMPARE(pane("diff_unified")->textCursor().blockNumber(), 1);
    action("diff_next")->trigger();
    QCOMPARE(pane("diff_unified")->currentRow().text, QStringLiteral("nine"));
    action("diff_previous")->trigger();
    QCOMPARE(pane("diff_unified")->textCursor().blockNumber(), 1);
}

void TestDiffView::followsTheRepository()
{
    m_scratch->write("app.py", "ONE\n1\n2\n3\n4\n5\n6\n7\nnine\n");
    show({.path = "app.py"});
    m_scratch->commitAll("Second");
    m_view->refresh();
    QTRY_VERIFY(!pane("diff_unified")->isVisible());
}

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"
