// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/edit/splice.h>
#include <core/manifest/names/namelist.h>
#include <core/manifest/packagelist.h>

#include <QTest>

using namespace spacewright::manifest;

/// B9, and what is read otherwise.
class TestPackageList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void removesAComment();
    void readsManyNames();
    void knowsTheDistributionsNames_data();
    void knowsTheDistributionsNames();
    void saysThatNothingIsKnown();
};

void TestPackageList::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char *name, const QByteArray &text, const QString &names, const QString &rules = {}) {
        QTest::newRow(name) << text << names.split(u' ', Qt::SkipEmptyParts) << rules.split(u'|', Qt::SkipEmptyParts);
    };
    row("empty", "", {});
    row("names", "ffmpeg\nlibgl1\n\ng++\n", QStringLiteral("ffmpeg libgl1 g++"));
    row("several in a line", "ffmpeg libsm6\tlibxext6\r\n", QStringLiteral("ffmpeg libsm6 libxext6"));
    row("no line end", "ffmpeg", QStringLiteral("ffmpeg"));
    row("byte order mark",
        "\xEF\xBB\xBF"
        "ffmpeg\n",
        QStringLiteral("ffmpeg"));
    row("version and architecture", "libgl1=1.7.0-1+b2 libc6:amd64 git/stable",
        QStringLiteral("libgl1=1.7.0-1+b2 libc6:amd64 git/stable"));
    row("comment", "# sound\nffmpeg\n", QStringLiteral("ffmpeg"), QStringLiteral("packages.comment 1:1-1:8"));
    row("comment behind", "ffmpeg # sound\r\ngit\n", QStringLiteral("ffmpeg git"),
        QStringLiteral("packages.comment 1:8-1:15"));
    row("comment at the end", "#", {}, QStringLiteral("packages.comment 1:1-1:2"));
    row("option", "--allow-unauthenticated ffmpeg -y\n", QStringLiteral("ffmpeg"),
        QStringLiteral("packages.option 1:1-1:24|packages.option 1:32-1:34"));
    row("shell", "ffmpeg; rm\n$(id)\n", QStringLiteral("rm"),
        QStringLiteral("packages.name 1:1-1:8|packages.name 2:1-2:6"));
    row("upper case", "FFmpeg\n", {}, QStringLiteral("packages.name 1:1-1:7"));
    row("one letter", "r\n", {}, QStringLiteral("packages.name 1:1-1:2"));
    row("quotes", "\"ffmpeg\"\n", {}, QStringLiteral("packages.name 1:1-1:9"));
    row("requirement", "numpy>=2\n", {}, QStringLiteral("packages.name 1:1-1:9"));
    row("broken bytes", QByteArray("\xFF\x00git\n", 6), {}, QStringLiteral("packages.name 1:1-1:6"));
    row("umlaut before", "über git+\n", QStringLiteral("git+"), QStringLiteral("packages.name 1:1-1:5"));
}

void TestPackageList::reads()
{
    QFETCH(QByteArray, text);
    const PackageList list = readPackageList(text);
    QStringList rules;
    for (const Diagnostic &diagnostic : list.diagnostics) {
        const TextRange &range = diagnostic.range;
        rules.append(QStringLiteral("%1 %2:%3-%4:%5")
                         .arg(diagnostic.rule)
                         .arg(range.line)
                         .arg(range.column)
                         .arg(range.endLine)
                         .arg(range.endColumn));
        QCOMPARE(diagnostic.severity, Severity::Error);
        QCOMPARE(diagnostic.file, QStringLiteral("packages.txt"));
    }
    QTEST(list.names, "names");
    QTEST(rules, "rules");
}

void TestPackageList::removesAComment()
{
    QByteArray text = "ffmpeg # sound\ngit\n";
    const PackageList list = readPackageList(text);
    QCOMPARE(list.diagnostics.size(), 1);
    QVERIFY(list.diagnostics.constFirst().fix);
    const TextEdit edit = list.diagnostics.constFirst().fix->edits.constFirst();
    text.replace(edit.offset, edit.length, edit.replacement);
    QCOMPARE(text, QByteArray("ffmpeg \ngit\n"));
    QVERIFY(readPackageList(text).diagnostics.isEmpty());
}

void TestPackageList::readsManyNames()
{
    QByteArray text;
    for (int i = 0; i < 5000; ++i)
        text += "package" + QByteArray::number(i) + '\n';
    QCOMPARE(readPackageList(text).names.size(), 5000);
}

void TestPackageList::knowsTheDistributionsNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QByteArray>("mended");
    QTest::newRow("known") << QByteArray("ffmpeg git\n") << QString() << QByteArray();
    QTest::newRow("near") << QByteArray("git\nffmpg\n") << QStringLiteral("2:1-2:6") << QByteArray("git\nffmpeg\n");
    QTest::newRow("nothing near") << QByteArray("tesseract\n") << QStringLiteral("1:1-1:10") << QByteArray();
    QTest::newRow("with a version") << QByteArray("ffmpg=7:1.0\n") << QStringLiteral("1:1-1:6")
                                    << QByteArray("ffmpeg=7:1.0\n");
    QTest::newRow("known with more") << QByteArray("ffmpeg=7:1.0 git:amd64 git/stable g++ ffmpeg+\n") << QString()
                                     << QByteArray();
    QTest::newRow("no name at all") << QByteArray("# sound\n-y apt-get Git\n") << QString() << QByteArray();
}

void TestPackageList::knowsTheDistributionsNames()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    QFETCH(QByteArray, mended);
    const NameList known(QStringLiteral("Debian 13"), {"ffmpeg", "git", "g++", "sound"});
    const QList<Diagnostic> diagnostics = checkPackageNames(text, known);
    QCOMPARE(diagnostics.size(), found.isEmpty() ? 0 : 1);
    if (found.isEmpty())
        return;
    const Diagnostic &one = diagnostics.constFirst();
    QCOMPARE(one.rule, QStringLiteral("packages.unknown"));
    QVERIFY(one.message.contains(u"Debian 13"));
    QCOMPARE(QStringLiteral("%1:%2-%3:%4")
                 .arg(one.range.line)
                 .arg(one.range.column)
                 .arg(one.range.endLine)
                 .arg(one.range.endColumn),
             found);
    QCOMPARE(one.fix.has_value(), !mended.isEmpty());
    if (one.fix)
        QCOMPARE(applied(text, one.fix->edits), mended);
}

void TestPackageList::saysThatNothingIsKnown()
{
    const QList<Diagnostic> diagnostics = checkPackageNames("ffmpeg\n", NameList());
    QCOMPARE(diagnostics.size(), 1);
    QCOMPARE(diagnostics.constFirst().rule, QStringLiteral("packages.unchecked"));
    QCOMPARE(diagnostics.constFirst().severity, Severity::Info);
    QVERIFY(checkPackageNames("# nothing\n", NameList()).isEmpty());
}

QTEST_GUILESS_MAIN(TestPackageList)
#include "tst_packagelist.moc"
