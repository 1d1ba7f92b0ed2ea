// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/space/unsaved/unsavedjournal.h>
#include <tests/support/temporaryhome.h>
#include <views/editor/editorarea.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using spacewright::space::UnsavedJournal;
using spacewright::space::UnsavedText;
using spacewright::tests::TemporaryHome;
using spacewright::views::EditorArea;
using spacewright::views::SaveAnswer;

/// E7: what is typed and not saved outlives the program.
class TestJournalKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatIsTypedWithinASecond();
    void keepsTheLastLetterWhenTheProgramIsEnded();
    void forgetsWhatWasSavedOrThrownAway();
    void bringsManyBack();
    void bringsBothTogether();
    void bringsBackWhatIsGone();
    void leavesNothingInTheSpace();

private:
    QString write(const QByteArray &text, const QString &name = QStringLiteral("a.py")) const
    {
        return m_home->write(QStringLiteral("space/") + name, text);
    }
    QStringList kept() const;
    QString text() const { return m_area->activeView()->document()->text(); }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_folder;
    std::unique_ptr<EditorArea> m_area;
};

void TestJournalKeeper::init()
{
    m_area.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_folder = m_home->path(QStringLiteral("space"));
    m_area = std::make_unique<EditorArea>();
    m_area->setFolder(m_folder);
    m_area->show();
}

/// What is on the disk, of all programs.
QStringList TestJournalKeeper::kept() const
{
    const QDir journals(m_home->path(QStringLiteral("data/spacewright/unsaved")));
    QStringList texts;
    for (const QString &name : journals.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir journal(journals.filePath(name));
        for (const QString &entry : journal.entryList({QStringLiteral("*.text")}))
            texts.append(QString::fromUtf8(TemporaryHome::read(journal.filePath(entry)).split('\n').value(1)));
    }
    return texts;
}

void TestJournalKeeper::keepsWhatIsTypedWithinASecond()
{
    m_area->openFile(write("base\n"));
    QElapsedTimer clock;
    clock.start();
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("typed "));
    QTRY_VERIFY(!kept().isEmpty());
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    // Another program does not take it.
    QVERIFY(UnsavedJournal::left(m_folder).isEmpty());
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("more "));
    m_area.reset();
    const QList<UnsavedText> left = UnsavedJournal::left(m_folder);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().base, "base\n");
    QVERIFY(left.constFirst().text.endsWith("typed base\n"));
}

void TestJournalKeeper::keepsTheLastLetterWhenTheProgramIsEnded()
{
    m_area->openFile(write("base\n"));
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("typed "));
    // As QCoreApplication says it when its loop was left.
    QVERIFY(QMetaObject::invokeMethod(QCoreApplication::instance(), "aboutToQuit"));
    m_area.reset();
    const QList<UnsavedText> left = UnsavedJournal::left(m_folder);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().text, "typed base\n");
}

void TestJournalKeeper::forgetsWhatWasSavedOrThrownAway()
{
    const QString saved = write("one\n");
    const QString thrown = write("two\n", QStringLiteral("b.py"));
    for (const QString &path : {saved, thrown}) {
        m_area->openFile(path);
        m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("x"));
    }
    QTRY_COMPARE(kept().size(), 2);
    m_area->openFile(saved);
    QVERIFY(m_area->saveActive());
    QTRY_COMPARE(kept().size(), 1);
    m_area->setSaveQuestion([](const QStringList &) { return SaveAnswer::Discard; });
    QVERIFY(m_area->closeAll());
    QTRY_COMPARE(kept().size(), 0);
    m_area.reset();
    QVERIFY(UnsavedJournal::left(m_folder).isEmpty());
}

void TestJournalKeeper::bringsManyBack()
{
    for (int count = 0; count < 50; ++count) {
        m_area->openFile(write("base\n", QStringLiteral("%1.py").arg(count)));
        m_area->activeView()->document()->insertText({0, 0}, QString::number(count));
    }
    QTRY_COMPARE(kept().size(), 50);
    m_area.reset();
    m_area = std::make_unique<EditorArea>();
    const QList<UnsavedText> left = UnsavedJournal::left(m_folder);
    QCOMPARE(left.size(), 50);
    for (const UnsavedText &text : left) {
        QVERIFY(m_area->bringBack(text.path, text.text, text.base));
        UnsavedJournal::drop(text);
        const QString number = QFileInfo(text.path).baseName();
        QCOMPARE(m_area->activeView()->document()->text(), number + QStringLiteral("base\n"));
        QVERIFY(m_area->isModified());
    }
    // What was brought back is as safe as before.
    QTRY_COMPARE(kept().size(), 50);
    QCOMPARE(TemporaryHome::read(m_home->path(QStringLiteral("space/7.py"))), "base\n");
}

void TestJournalKeeper::bringsBothTogether()
{
    const QString path = write("top\nmiddle\nlast\nTHEIRS\n");
    QVERIFY(m_area->bringBack(path, "MINE\nmiddle\nlast\n", "top\nmiddle\nlast\n"));
    QCOMPARE(text(), QStringLiteral("MINE\nmiddle\nlast\nTHEIRS\n"));
    // The same line: both stay to be seen.
    const QString both = write("theirs\n", QStringLiteral("b.py"));
    QVERIFY(m_area->bringBack(both, "mine\n", "base\n"));
    QVERIFY2(text().contains(u"mine") && text().contains(u"theirs") && text().contains(u"<<<<"), qPrintable(text()));
    // As one step that can be undone.
    m_area->activeView()->action(QStringLiteral("edit_undo"))->trigger();
    QCOMPARE(text(), QStringLiteral("theirs\n"));
}

void TestJournalKeeper::bringsBackWhatIsGone()
{
    const QString path = m_folder + QStringLiteral("/gone.py");
    QDir().mkpath(m_folder);
    QVERIFY(m_area->bringBack(path, "all that is left\n", "base\n"));
    QCOMPARE(text(), QStringLiteral("all that is left\n"));
    QVERIFY(m_area->saveActive());
    QCOMPARE(TemporaryHome::read(path), "all that is left\n");
}

void TestJournalKeeper::leavesNothingInTheSpace()
{
    m_area->openFile(write("base\n"));
    m_area->activeView()->document()->insertText({0, 0}, QStringLiteral("typed "));
    QTRY_VERIFY(!kept().isEmpty());
    const QStringList there = QDir(m_folder).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(there, QStringList{QStringLiteral("a.py")});
}

QTEST_MAIN(TestJournalKeeper)
#include "tst_journalkeeper.moc"
