// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/image/ignorerules.h>

#include <QTemporaryDir>
#include <QTest>

using namespace spacewright::container;

class TestIgnoreRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isIgnored");
        const auto row = [](const char *rules, const char *path, bool isIgnored) {
            QTest::addRow("%s: %s", QByteArray(rules).replace('\n', ' ').constData(), path)
                << QByteArray(rules) << QString::fromUtf8(path) << isIgnored;
        };
        row("", "a", false);
        row("a", "a", true);
        row("a", "a/b/c", true);
        row("a", "b/a", false);
        row("a", "ab", false);
        row("/a", "a", true);
        row("./a/", "a/b", true);
        row("a/../b", "b", true);
        row("*.md", "README.md", true);
        row("*.md", "docs/README.md", false);
        row("*/temp*", "one/temporary", true);
        row("*/temp*", "one/two/temporary", false);
        row("*/*/temp*", "one/two/temporary", true);
        row("temp?", "tempa", true);
        row("temp?", "temp", false);
        row("**/*.go", "a.go", true);
        row("**/*.go", "x/y/a.go", true);
        row("**/*.go", "a.gone", false);
        row("a/**/b", "a/b", true);
        row("a/**/b", "a/x/y/b", true);
        row("a/**/b", "a/xb", false);
        row("a/**", "a/x/y", true);
        row("**", "anything/at all", true);
        row("**/node_modules", "x/node_modules/y/z.js", true);
        row("[ab].txt", "b.txt", true);
        row("[a-c].txt", "d.txt", false);
        row("[^a].txt", "b.txt", true);
        row("a.c", "abc", false);
        row("a\\*", "a*", true);
        row("a\\*", "ab", false);
        row("# a\na", "# a", false);
        row("  a  ", "a", true);
        row("\xef\xbb\xbf"
            "a",
            "a", true);
        row("a\r\nb\r\n", "b", true);
        row("*.md\n!README.md", "README.md", false);
        row("*.md\n!README*.md\nREADME-secret.md", "README-secret.md", true);
        row("*.md\nREADME-secret.md\n!README*.md", "README-secret.md", false);
        row("*\n!src", "src/main.c", false);
        row("*\n!src", "other", true);
        row("a\n!a/keep", "a/keep", false);
        row("a\n!a/keep", "a/other", true);
        row(".", "a", false);
        row("!", "a", false);
        row(".git", ".git/config", true);
        row(".git", ".gitignore", false);
        row("ä*", "ärger", true);
    }
    void matches()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, path);
        QTEST(IgnoreRules(rules).isIgnored(path), "isIgnored");
    }

    void foldersAreSkippedOnlyWhenNothingInsideIsWanted()
    {
        QVERIFY(IgnoreRules("a").isWhollyIgnored(QStringLiteral("a")));
        QVERIFY(IgnoreRules("a\n!b").isWhollyIgnored(QStringLiteral("a")));
        QVERIFY(!IgnoreRules("a\n!a/x/keep").isWhollyIgnored(QStringLiteral("a")));
        QVERIFY(!IgnoreRules("a\n!**/keep").isWhollyIgnored(QStringLiteral("a")));
        QVERIFY(!IgnoreRules("a").isWhollyIgnored(QStringLiteral("b")));
    }

    void faultsAreNamed()
    {
        const IgnoreRules rules("ok\n[a-\nalso");
        QCOMPARE(rules.faults(), QStringList{QStringLiteral("[a-")});
        QVERIFY(rules.isIgnored(QStringLiteral("also")));
    }

    void theDockerfileIsAlwaysSent()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral(".dockerignore")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("*\n");
        file.close();
        const IgnoreRules rules = IgnoreRules::ofFolder(folder.path(), QStringLiteral("docker/Dockerfile"));
        QVERIFY(rules.isIgnored(QStringLiteral("app.py")));
        QVERIFY(!rules.isIgnored(QStringLiteral("docker/Dockerfile")));
        QVERIFY(!rules.isIgnored(QStringLiteral(".dockerignore")));
        QVERIFY(!rules.isWhollyIgnored(QStringLiteral("docker")));
    }
};

QTEST_GUILESS_MAIN(TestIgnoreRules)
#include "tst_ignorerules.moc"
