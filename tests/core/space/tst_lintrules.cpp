// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/space/code/lintrules.h>

#include <core/base/paths.h>

#include <QTest>

using namespace spacewright;
using manifest::Diagnostic;

/// The real ruff.
class TestLintRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (paths::findProgram(QStringLiteral("ruff")).isEmpty())
            QSKIP("No ruff on this machine.");
    }

    void mends_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("mended");
        QTest::newRow("an import that nobody uses")
            << QByteArray("# ä\nimport os\nx = 1\n") << QStringLiteral("ruff.F401") << QByteArray("# ä\nx = 1\n");
        QTest::newRow("one of several, with line ends of another system")
            << QByteArray("x = 'ß'\r\nfrom os import path, sep\r\nprint(sep)\r\n") << QStringLiteral("ruff.F401")
            << QByteArray("x = 'ß'\r\nfrom os import sep\r\nprint(sep)\r\n");
        QTest::newRow("a pattern without a place")
            << QByteArray("print(f'ä')\n") << QStringLiteral("ruff.F541") << QByteArray("print('ä')\n");
    }
    void mends()
    {
        QFETCH(QByteArray, text);
        QFETCH(const QString, rule);
        Progress progress;
        const Result<QList<Diagnostic>> found = space::lintFile(QStringLiteral("app.py"), text, progress);
        QVERIFY(found);
        const auto one = std::ranges::find(*found, rule, &Diagnostic::rule);
        QVERIFY(one != found->cend());
        QCOMPARE(one->file, QStringLiteral("app.py"));
        QCOMPARE(one->severity, manifest::Severity::Warning);
        QVERIFY(one->source.startsWith(u"https://"));
        QVERIFY(one->fix.has_value());
        for (const manifest::TextEdit &edit : one->fix->edits)
            text.replace(edit.offset, edit.length, edit.replacement);
        QTEST(text, "mended");
    }
};

QTEST_GUILESS_MAIN(TestLintRules)
#include "tst_lintrules.moc"
