// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/scratchrepository.h>
#include <views/editor/blame/blamegutter.h>

#include <KTextEditor/Document>
#include <KTextEditor/Editor>

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using spacewright::tests::ScratchRepository;

class TestBlameGutter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void saysWhoChangedLines();
    void followsWhatIsTyped();
    void showsNothingOfAFileThatIsInNoCommit();

private:
    QString shown(int line, int role = Qt::DisplayRole) const
    {
        return m_view->annotationModel() ? m_view->annotationModel()->data(line, Qt::ItemDataRole(role)).toString()
                                         : QString();
    }
    void open(const QByteArray &name);

    QTemporaryDir m_home;
    views::TaskList m_tasks;
    std::unique_ptr<ScratchRepository> m_scratch;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<KTextEditor::Document> m_document;
    KTextEditor::View *m_view = nullptr;
    std::unique_ptr<views::BlameGutter> m_gutter;
};

void TestBlameGutter::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "one\ntwo\n");
    m_scratch->commitAll("First");
    m_scratch->write("app.py", "one\nnew\ntwo\n");
    m_scratch->git({"add", "app.py"});
    m_scratch->git({"commit", "--quiet", "--author", "Grace Hopper <grace@example.com>", "-m", "Second"});
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_gutter = std::make_unique<views::BlameGutter>(m_worker.get());
}

void TestBlameGutter::cleanup()
{
    m_gutter.reset();
    m_worker.reset();
    m_document.reset();
}

void TestBlameGutter::open(const QByteArray &name)
{
    m_document.reset(KTextEditor::Editor::instance()->createDocument(nullptr));
    QVERIFY(m_document->openUrl(QUrl::fromLocalFile(QFile::decodeName(m_scratch->path(name)))));
    m_view = m_document->createView(nullptr);
    m_gutter->setView(m_view);
}

void TestBlameGutter::saysWhoChangedLines()
{
    QVERIFY(!m_gutter->action()->isEnabled());
    open("app.py");
    QVERIFY(!m_view->isAnnotationBorderVisible());
    m_gutter->action()->setChecked(true);
    QVERIFY(m_view->isAnnotationBorderVisible());
    QTRY_VERIFY(shown(1).endsWith(QStringLiteral(" Grace")));
    // Short, since it takes room from the text.
    QVERIFY2(shown(0).endsWith(QStringLiteral(" Ada")) && shown(0).size() <= 12, qPrintable(shown(0)));
    QVERIFY(shown(1, Qt::ToolTipRole).startsWith(QStringLiteral("Second\n")));
    QCOMPARE(shown(0, KTextEditor::AnnotationModel::GroupIdentifierRole),
             shown(2, KTextEditor::AnnotationModel::GroupIdentifierRole));
    QSignalSpy requested(m_gutter.get(), &views::BlameGutter::commitRequested);
    Q_EMIT m_view->annotationActivated(m_view, 1);
    QCOMPARE(requested.at(0).at(0).value<git::ObjectId>().toString().toUtf8(),
             m_scratch->git({"rev-parse", "main"}).trimmed());
    m_gutter->action()->setChecked(false);
    QVERIFY(!m_view->isAnnotationBorderVisible());
    QVERIFY(!m_view->annotationModel());
}

void TestBlameGutter::followsWhatIsTyped()
{
    open("app.py");
    m_gutter->action()->setChecked(true);
    QTRY_VERIFY(shown(1).endsWith(QStringLiteral(" Grace")));
    m_document->insertLine(0, QStringLiteral("typed"));
    QTRY_COMPARE(shown(0), QStringLiteral("not committed"));
    QVERIFY(shown(2).endsWith(QStringLiteral(" Grace")));
    const QSignalSpy requested(m_gutter.get(), &views::BlameGutter::commitRequested);
    Q_EMIT m_view->annotationActivated(m_view, 0);
    QCOMPARE(requested.count(), 0);
}

void TestBlameGutter::showsNothingOfAFileThatIsInNoCommit()
{
    m_scratch->write("new.py", "one\n");
    open("app.py");
    m_gutter->action()->setChecked(true);
    QTRY_VERIFY(!shown(0).isEmpty());
    const auto old = std::move(m_document);
    open("new.py");
    QVERIFY(m_view->isAnnotationBorderVisible());
    QCOMPARE(shown(0), QString());
}

QTEST_MAIN(TestBlameGutter)
#include "tst_blamegutter.moc"
