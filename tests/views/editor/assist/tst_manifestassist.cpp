// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/editor/editorarea.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QLineEdit>
#include <QTest>

using namespace spacewright;
using spacewright::tests::TemporaryHome;
using spacewright::views::EditorArea;

class TestManifestAssist final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void completesAKeyOfTheCard();
    void completesAPackage();
    void staysQuietWhereNobodyTypes();
    void leavesOtherFilesAlone();

private:
    void open(const QString &name, const QByteArray &text, int line);
    KTextEditor::View *view() const { return m_area->activeView(); }
    QWidget *canvas() const { return view()->focusProxy() ? view()->focusProxy() : view(); }

    TemporaryHome m_home;
    std::unique_ptr<EditorArea> m_area;
};

void TestManifestAssist::init()
{
    m_area = std::make_unique<EditorArea>();
    m_area->setFolder(m_home.path(QStringLiteral("space")));
    m_area->resize(900, 600);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
}

void TestManifestAssist::open(const QString &name, const QByteArray &text, int line)
{
    m_area->openFile(m_home.write(QStringLiteral("space/") + name, text), line);
    canvas()->setFocus();
    QTRY_VERIFY(canvas()->hasFocus());
}

void TestManifestAssist::completesAKeyOfTheCard()
{
    open(QStringLiteral("README.md"), "---\nsdk: gradio\n\n---\n", 3);
    QTest::keyClicks(canvas(), QStringLiteral("emo"));
    QTRY_VERIFY(view()->isCompletionActive());
    QTest::qWait(200); // The list is sorted in a moment of its own.
    QTest::keyClick(canvas(), Qt::Key_Return);
    QTRY_COMPARE(view()->document()->text(), QStringLiteral("---\nsdk: gradio\nemoji: \n---\n"));
    view()->document()->setModified(false);
}

void TestManifestAssist::completesAPackage()
{
    open(QStringLiteral("requirements.txt"), "gradio\n\n", 2);
    QTest::keyClicks(canvas(), QStringLiteral("accel"));
    QTRY_VERIFY(view()->isCompletionActive());
    QTest::qWait(200); // The list is sorted in a moment of its own.
    QTest::keyClick(canvas(), Qt::Key_Return);
    QTRY_COMPARE(view()->document()->text(), QStringLiteral("gradio\naccelerate\n"));
    view()->document()->setModified(false);
}

void TestManifestAssist::staysQuietWhereNobodyTypes()
{
    open(QStringLiteral("README.md"), "---\nsdk: gradio\n\n---\n", 3);
    // As a form does.
    QLineEdit form(m_area.get());
    form.show();
    form.setFocus();
    QTRY_VERIFY(form.hasFocus());
    view()->document()->replaceText({2, 0, 2, 0}, QStringLiteral("emoji"));
    QTest::qWait(600);
    QVERIFY(!view()->isCompletionActive());
    view()->document()->setModified(false);
}

void TestManifestAssist::leavesOtherFilesAlone()
{
    open(QStringLiteral("notes.txt"), "---\n\n", 2);
    QTest::keyClicks(canvas(), QStringLiteral("accel"));
    QTest::qWait(600);
    QVERIFY(!view()->isCompletionActive());
    view()->document()->setModified(false);
}

QTEST_MAIN(TestManifestAssist)
#include "tst_manifestassist.moc"
