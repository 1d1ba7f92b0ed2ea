// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/python/lint.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using spacewright::python::LintFinding;
using spacewright::python::lintPython;

/// The real ruff.
class TestLint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (paths::findProgram(QStringLiteral("ruff")).isEmpty())
            QSKIP("No ruff on this machine.");
    }

    void finds()
    {
        const Result<QList<LintFinding>> found = lintPython("import os\nä = 'ß'; print(nothing)\n", m_progress);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QStringList codes;
        for (const LintFinding &finding : *found)
            codes.append(
                QStringLiteral("%1 %2:%3").arg(finding.code).arg(finding.range.line).arg(finding.range.column));
        QVERIFY2(codes.contains(QStringLiteral("F401 1:8")), qPrintable(codes.join(u' ')));
        // Columns are letters, not bytes.
        QVERIFY2(codes.contains(QStringLiteral("F821 2:16")), qPrintable(codes.join(u' ')));
        for (const LintFinding &finding : *found)
            QVERIFY(finding.page.startsWith(u"https://") && !finding.message.isEmpty());
    }

    void knowsWhatMends()
    {
        const Result<QList<LintFinding>> found = lintPython("import os\n", m_progress);
        QVERIFY(found && found->size() == 1);
        QVERIFY(!found->constFirst().fix.isEmpty());
        QCOMPARE(found->constFirst().edits.size(), 1);
        QCOMPARE(found->constFirst().edits.constFirst().range.endLine, 2);
    }

    void hasNothingToSay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        // How imports are sorted is nobody's business.
        QTest::newRow("style") << QByteArray("import sys\nimport os\n\nprint(sys, os)\n");
        QTest::newRow("good") << QByteArray("x = 1\n");
        // Our own rules say that.
        QTest::newRow("no Python") << QByteArray("x = (\n");
    }
    void hasNothingToSay()
    {
        QFETCH(const QByteArray, text);
        const Result<QList<LintFinding>> found = lintPython(text, m_progress);
        QVERIFY(found && found->isEmpty());
    }

    void readsNoConfiguration()
    {
        m_home.write(QStringLiteral("space/ruff.toml"), "[lint]\nignore = [\"F401\"]\n");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_home.path(QStringLiteral("space"))));
        const Result<QList<LintFinding>> found = lintPython("import os\n", m_progress);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(found && found->size() == 1);
    }

private:
    tests::TemporaryHome m_home;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
