// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>
#include <views/editor/editorarea.h>

#include <KMessageWidget>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::TemporaryHome;
using spacewright::views::EditorArea;

/// Another program writes into a file that is open (E4).
class TestDiskBanner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsWhatIsNotChangedHere();
    void asksBeforeTheFirstSaveToo();
    void takesTheirsAndGivesMineBack();
    void keepsMine();
    void bringsBothTogether();
    void marksWhatBothChanged();
    void shows();
    void saysThatAFileIsGone();

private:
    void change(const QByteArray &mine, const QByteArray &theirs);
    KTextEditor::Document *document() const { return m_area->activeView()->document(); }
    QWidget *banner() const { return m_area->findChild<QWidget *>(u"disk_banner"_s); }
    QString said() const { return banner()->findChild<KMessageWidget *>()->text(); }
    /// By its button, which is there to be seen.
    void trigger(const QString &name) const
    {
        for (QToolButton *button : banner()->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->defaultAction() && button->defaultAction()->objectName() == name) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(name));
    }
    QByteArray onDisk() const { return TemporaryHome::read(m_path); }
    /// The editor's watcher tells one change from another by the second.
    static void waitForAnotherSecond() { QTest::qWait(1100); }
    void write(const QByteArray &text) { m_home.write(u"space/app.py"_s, text); }

    TemporaryHome m_home;
    QString m_path;
    std::unique_ptr<EditorArea> m_area;
};

void TestDiskBanner::init()
{
    m_path = m_home.write(u"space/app.py"_s, "one\ntwo\nthree\n");
    m_area = std::make_unique<EditorArea>();
    m_area->setFolder(m_home.path(u"space"_s));
    m_area->setSaveQuestion([](const QStringList &) { return views::SaveAnswer::Discard; });
    m_area->resize(800, 500);
    m_area->show();
    m_area->openFile(m_path);
}

void TestDiskBanner::cleanup()
{
    m_area->closeAll();
    m_area.reset();
}

void TestDiskBanner::change(const QByteArray &mine, const QByteArray &theirs)
{
    document()->setText(QString::fromUtf8(mine));
    waitForAnotherSecond();
    write(theirs);
    QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), 10'000);
    QVERIFY(said().contains(u"app.py"));
}

void TestDiskBanner::followsWhatIsNotChangedHere()
{
    m_area->activeView()->setCursorPosition({1, 2});
    waitForAnotherSecond();
    write("one\ntwo\ntheirs\n");
    QTRY_COMPARE_WITH_TIMEOUT(document()->text(), u"one\ntwo\ntheirs\n"_s, 10'000);
    QVERIFY(!banner()->isVisible());
    QVERIFY(!document()->isModified());
    QCOMPARE(m_area->activeView()->cursorPosition(), KTextEditor::Cursor(1, 2));
}

/// Though nobody noticed yet.
void TestDiskBanner::asksBeforeTheFirstSaveToo()
{
    document()->setText(u"mine\n"_s);
    write("theirs\n");
    QVERIFY(!m_area->saveActive());
    QVERIFY(banner()->isVisible());
    QVERIFY(!m_area->findChild<views::ErrorBanner *>()->isVisible());
    QCOMPARE(onDisk(), "theirs\n");
}

void TestDiskBanner::takesTheirsAndGivesMineBack()
{
    change("mine\n", "theirs\n");
    trigger(u"disk_theirs"_s);
    QCOMPARE(document()->text(), u"theirs\n"_s);
    QVERIFY(!document()->isModified());
    QVERIFY(banner()->isVisible());
    trigger(u"disk_undo"_s);
    QCOMPARE(document()->text(), u"mine\n"_s);
    QVERIFY(document()->isModified() && !banner()->isVisible());
    QCOMPARE(onDisk(), "theirs\n");
}

void TestDiskBanner::keepsMine()
{
    change("mine\n", "theirs\n");
    trigger(u"disk_mine"_s);
    QVERIFY(!banner()->isVisible());
    QCOMPARE(onDisk(), "theirs\n");
    QVERIFY(m_area->saveActive());
    QCOMPARE(onDisk(), "mine\n");
}

void TestDiskBanner::bringsBothTogether()
{
    change("mine\ntwo\nthree\n", "one\ntwo\ntheirs\n");
    trigger(u"disk_both"_s);
    QCOMPARE(document()->text(), u"mine\ntwo\ntheirs\n"_s);
    QVERIFY(!banner()->isVisible());
    QVERIFY(m_area->saveActive());
    QCOMPARE(onDisk(), "mine\ntwo\ntheirs\n");
}

void TestDiskBanner::marksWhatBothChanged()
{
    change("mine\ntwo\nthree\n", "theirs\ntwo\nthree\n");
    trigger(u"disk_both"_s);
    QVERIFY(document()->text().contains(u"<<<<<<<") && document()->text().contains(u"theirs"));
    QVERIFY(banner()->isVisible() && said().contains(u"marks"));
}

void TestDiskBanner::shows()
{
    change("one\nmine\nthree\n", "one\ntwo\ntheirs\n");
    trigger(u"disk_compare"_s);
    const auto *difference = banner()->findChild<QPlainTextEdit *>(u"disk_difference"_s);
    QTRY_VERIFY(difference->isVisible());
    QVERIFY2(difference->toPlainText().contains(u"-two\n-theirs\n+mine\n+three\n"),
             qPrintable(difference->toPlainText()));
    trigger(u"disk_compare"_s);
    QVERIFY(!difference->isVisible());
}

void TestDiskBanner::saysThatAFileIsGone()
{
    document()->setText(u"mine\n"_s);
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), 10'000);
    QVERIFY(said().contains(u"gone"));
    QVERIFY(m_area->saveActive());
    QCOMPARE(onDisk(), "mine\n");
    QTRY_VERIFY(!banner()->isVisible());
}

QTEST_MAIN(TestDiskBanner)
#include "tst_diskbanner.moc"
