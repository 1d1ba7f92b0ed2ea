// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/problems/problemsmodel.h>
#include <views/problems/problemsview.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace spacewright;
using namespace spacewright::views;
using manifest::Diagnostic;
using manifest::Severity;

class TestProblemsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelGroupsByFile();
    void showsProblemsOrTheEmptyState();
    void activatesTheChosenPlace();
    void filtersBySeverity();
    void offersTheFix();
    void copies();
};

namespace
{

Diagnostic diagnostic(Severity severity, const char *file, int line, const char *message)
{
    return {severity,
            QStringLiteral("rule.id"),
            QString::fromLatin1(message),
            QString::fromLatin1(file),
            {line, 2, line, 9},
            QStringLiteral("a page"),
            {}};
}

QList<Diagnostic> someProblems()
{
    QList<Diagnostic> problems = {
        diagnostic(Severity::Warning, "README.md", 9, "later"),
        diagnostic(Severity::Info, "requirements.txt", 1, "a remark"),
        diagnostic(Severity::Error, "README.md", 4, "<b>wrong</b>"),
    };
    problems[2].fix = manifest::Fix{QStringLiteral("Mend it"), QStringLiteral("README.md"), {{10, 2, "xy"}}};
    return problems;
}

/// The tree as text: one line for each row that is shown.
QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows.append((parent.isValid() ? QStringLiteral("- ") : QString()) + index.data().toString());
        rows += rowsOf(model, index);
    }
    return rows;
}

QTreeView *treeOf(const ProblemsView &view)
{
    return view.findChild<QTreeView *>(QStringLiteral("problems_list"));
}

} // namespace

void TestProblemsView::modelGroupsByFile()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDiagnostics(someProblems());
    QCOMPARE(rowsOf(model),
             (QStringList{QStringLiteral("README.md (2)"), QStringLiteral("- <b>wrong</b>"), QStringLiteral("- later"),
                          QStringLiteral("requirements.txt (1)"), QStringLiteral("- a remark")}));
    const QModelIndex wrong = model.index(0, 0, model.index(0, 0));
    QCOMPARE(wrong.siblingAtColumn(ProblemsModel::LineColumn).data().toString(), QStringLiteral("4"));
    QCOMPARE(wrong.siblingAtColumn(ProblemsModel::RuleColumn).data().toString(), QStringLiteral("rule.id"));
    QCOMPARE(wrong.data(Qt::AccessibleTextRole).toString(), QStringLiteral("error: <b>wrong</b>"));
    QVERIFY(wrong.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    QCOMPARE(model.countOf(Severity::Error), 1);
    model.setDiagnostics({diagnostic(Severity::Error, "", 0, "of the whole Space")});
    QCOMPARE(rowsOf(model).first(), QStringLiteral("Space (1)"));
    model.setDiagnostics({});
    QCOMPARE(model.rowCount(), 0);
}

void TestProblemsView::showsProblemsOrTheEmptyState()
{
    ProblemsView view;
    view.show();
    QCOMPARE(view.objectName(), QStringLiteral("panel_problems"));
    QVERIFY(!treeOf(view)->isVisible());
    view.setDiagnostics(someProblems());
    QVERIFY(treeOf(view)->isVisible());
    QVERIFY(treeOf(view)->isExpanded(treeOf(view)->model()->index(0, 0)));
    QCOMPARE(view.findChild<QToolButton *>(QStringLiteral("problems_errors"))->text(), QStringLiteral("Errors: 1"));
    view.setDiagnostics({});
    QVERIFY(!treeOf(view)->isVisible());
}

void TestProblemsView::activatesTheChosenPlace()
{
    ProblemsView view;
    view.resize(600, 300);
    view.show();
    view.setDiagnostics(someProblems());
    QTreeView *const tree = treeOf(view);
    QSignalSpy activated(&view, &ProblemsView::activated);
    const QModelIndex file = tree->model()->index(0, 0);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(file).center());
    QCOMPARE(activated.count(), 0);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      tree->visualRect(tree->model()->index(0, 0, file)).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0], (QVariantList{QStringLiteral("README.md"), 4, 2}));
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(activated.last(), (QVariantList{QStringLiteral("README.md"), 9, 2}));
}

void TestProblemsView::filtersBySeverity()
{
    ProblemsView view;
    view.setDiagnostics(someProblems());
    view.findChild<QToolButton *>(QStringLiteral("problems_errors"))->click();
    view.findChild<QToolButton *>(QStringLiteral("problems_infos"))->click();
    QCOMPARE(rowsOf(*treeOf(view)->model()), (QStringList{QStringLiteral("README.md (2)"), QStringLiteral("- later")}));
    view.findChild<QToolButton *>(QStringLiteral("problems_infos"))->click();
    QCOMPARE(rowsOf(*treeOf(view)->model()).size(), 4);
}

void TestProblemsView::offersTheFix()
{
    ProblemsView view;
    view.setDiagnostics(someProblems());
    QTreeView *const tree = treeOf(view);
    auto *const fix = view.findChild<QAction *>(QStringLiteral("problems_fix"));
    QList<manifest::Fix> fixes;
    connect(&view, &ProblemsView::fixRequested, this, [&fixes](const manifest::Fix &wanted) { fixes.append(wanted); });
    QVERIFY(!fix->isEnabled());
    const QModelIndex file = tree->model()->index(0, 0);
    tree->setCurrentIndex(tree->model()->index(1, 0, file));
    QVERIFY(!fix->isEnabled());
    tree->setCurrentIndex(tree->model()->index(0, 0, file));
    QVERIFY(fix->isEnabled());
    QCOMPARE(fix->toolTip(), QStringLiteral("Mend it"));
    fix->trigger();
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(fixes[0].edits[0].replacement, "xy");
    view.setDiagnostics({});
    QVERIFY(!fix->isEnabled());
}

void TestProblemsView::copies()
{
    ProblemsView view;
    view.setDiagnostics(someProblems());
    QTreeView *const tree = treeOf(view);
    tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
    view.findChild<QAction *>(QStringLiteral("problems_copy"))->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("README.md:9:2: warning: later [rule.id]"));
}

QTEST_MAIN(TestProblemsView)
#include "tst_problemsview.moc"
