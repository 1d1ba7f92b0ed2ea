// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/requirements/requirements.h>
#include <core/manifest/requirements/specifier.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright::manifest;

namespace
{

QString fileName()
{
    return QStringLiteral("requirements.txt");
}

/// "rule line:column-line:column" of each diagnostic.
QStringList rules(const QList<Diagnostic> &diagnostics)
{
    QStringList list;
    for (const Diagnostic &diagnostic : diagnostics) {
        const TextRange &range = diagnostic.range;
        list.append(QStringLiteral("%1 %2:%3-%4:%5")
                        .arg(diagnostic.rule)
                        .arg(range.line)
                        .arg(range.column)
                        .arg(range.endLine)
                        .arg(range.endColumn));
    }
    return list;
}

/// "kind|name|extras|specifier|marker|target"
QString shown(const Requirement &requirement)
{
    static const QStringList kinds = {QStringLiteral("package"), QStringLiteral("location"), QStringLiteral("include"),
                                      QStringLiteral("option"), QStringLiteral("unreadable")};
    return QStringList({kinds.at(int(requirement.kind)), requirement.name, requirement.extras, requirement.specifier,
                        requirement.marker, requirement.target})
        .join(u'|');
}

} // namespace

/// B5, but for files that include each other: those are in core/space/space.
class TestRequirements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALine_data();
    void readsALine();
    void joinsAndSkipsLines_data();
    void joinsAndSkipsLines();
    void diagnoses_data();
    void diagnoses();
    void showsNoSecret_data();
    void showsNoSecret();
    void findsClashesWithTheSdk_data();
    void findsClashesWithTheSdk();
    void mendsAClash();
    void comparesVersions_data();
    void comparesVersions();
    void normalizesNames();
    void readsManyLinesQuickly();
    void leavesOutWhatInstallsNothing_data();
    void leavesOutWhatInstallsNothing();
};

void TestRequirements::readsALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *line, const char *expected) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(expected);
    };
    row("numpy", "package|numpy||||");
    row("  Scikit_Learn  ", "package|Scikit_Learn||||");
    row("zope.interface==5.4.0", "package|zope.interface||==5.4.0||");
    row("gradio[oauth, mcp] >= 5.0 , < 7", "package|gradio|oauth,mcp|>=5.0,<7||");
    row("torch==2.4.0+cu121", "package|torch||==2.4.0+cu121||");
    row("a==1.*", "package|a||==1.*||");
    row("a===1!2.0", "package|a||===1!2.0||");
    row("a (>=1.0)", "package|a||>=1.0||");
    row("a~=1.4; python_version < '3.12'", "package|a||~=1.4|python_version < '3.12'|");
    row("a;sys_platform=='linux'", "package|a|||sys_platform=='linux'|");
    row("a==1 --hash=sha256:00ff", "package|a||==1||");
    row("a==1; python_version<'3' --hash=sha256:00", "package|a||==1|python_version<'3'|");
    row("pip @ https://x.org/pip-1.whl", "package|pip||||https://x.org/pip-1.whl");
    row("a@git+https://x.org/a.git@main#egg=a ; os_name=='posix'",
        "package|a|||os_name=='posix'|git+https://x.org/a.git@main#egg=a");
    row("git+https://x.org/a.git#egg=a", "location|||||git+https://x.org/a.git#egg=a");
    row("./wheels/a.whl", "location|||||./wheels/a.whl");
    row("a-1.0-py3-none-any.whl", "location|||||a-1.0-py3-none-any.whl");
    row("-r more.txt", "include|-r||||more.txt");
    row("-rmore.txt", "include|-r||||more.txt");
    row("--requirement=more.txt", "include|--requirement||||more.txt");
    row("-c limits.txt", "include|-c||||limits.txt");
    row("--extra-index-url https://x.org/simple", "option|--extra-index-url||||https://x.org/simple");
    row("--pre", "option|--pre||||");
    row("-e ./here", "option|-e||||./here");
    row("numpy 1.0", "unreadable|||||");
    row("numpy=1.0", "unreadable|||||");
    row("numpy==", "unreadable|||||");
    // As pip takes it.
    row("numpy==1,", "package|numpy||==1||");
    row("numpy>=1.*", "unreadable|||||");
    row("numpy>1; os = 'a'", "unreadable|||||");
    row("numpy[a", "unreadable|||||");
    row("numpy (>=1", "unreadable|||||");
    row("_numpy", "unreadable|||||");
    row("numpy-", "unreadable|||||");
    row("pip install numpy", "unreadable|||||");
    row("a @", "unreadable|||||");
    row("é", "unreadable|||||");
}

void TestRequirements::readsALine()
{
    QFETCH(QByteArray, line);
    const RequirementsReading reading = readRequirements(line + '\n', fileName());
    QCOMPARE(reading.requirements.size(), 1);
    QTEST(shown(reading.requirements.constFirst()), "expected");
}

void TestRequirements::joinsAndSkipsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
        QTest::newRow(name) << text << expected.split(u'/', Qt::SkipEmptyParts);
    };
    row("empty", "", {});
    row("only comments", "# a\n   # b\n\n", {});
    row("comment behind", "numpy # >=2\n", QStringLiteral("numpy 1:1-1:6"));
    row("hash in an address", "a @ https://x.org/a#egg=a\n", QStringLiteral("a 1:1-1:26"));
    row("no line end", "numpy", QStringLiteral("numpy 1:1-1:6"));
    row("windows line ends", "numpy\r\ntorch==2\r\n", QStringLiteral("numpy 1:1-1:6/torch 2:1-2:9"));
    row("continued", "torch \\\n  ==2.0\nnumpy\n", QStringLiteral("torch 1:1-2:8/numpy 3:1-3:6"));
    row("continued with windows line ends", "torch \\\r\n  ==2.0\r\nnumpy",
        QStringLiteral("torch 1:1-2:8/numpy 3:1-3:6"));
    row("hashes on their own lines", "a==1 \\\n  --hash=sha256:00 \\\n  --hash=sha256:11\nb\n",
        QStringLiteral("a 1:1-1:5/b 4:1-4:2"));
    row("a comment does not continue", "# a \\\nnumpy\n", QStringLiteral("numpy 2:1-2:6"));
    row("backslash at the end", "numpy \\", QStringLiteral("numpy 1:1-1:6"));
    row("byte order mark",
        "\xEF\xBB\xBF"
        "numpy\n",
        QStringLiteral("numpy 1:2-1:7"));
    row("indented", "\t numpy\n", QStringLiteral("numpy 1:3-1:8"));
}

void TestRequirements::joinsAndSkipsLines()
{
    QFETCH(QByteArray, text);
    const RequirementsReading reading = readRequirements(text, fileName());
    QStringList found;
    for (const Requirement &requirement : reading.requirements) {
        const TextRange &range = requirement.range;
        found.append(QStringLiteral("%1 %2:%3-%4:%5")
                         .arg(requirement.name)
                         .arg(range.line)
                         .arg(range.column)
                         .arg(range.endLine)
                         .arg(range.endColumn));
    }
    QTEST(found, "expected");
    QCOMPARE(rules(reading.diagnostics), QStringList());
}

void TestRequirements::diagnoses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected,
                        const QString &file = fileName()) {
        QTest::newRow(name) << file << text << expected.split(u'/', Qt::SkipEmptyParts);
    };
    row("unreadable", "numpy\n\nnumpy = 1\n", QStringLiteral("requirements.line.unreadable 3:7-3:10"));
    row("broken bytes", "\xFF\xFE", QStringLiteral("requirements.line.unreadable 1:1-1:3"));
    row("unknown option", "--upgrade\n", QStringLiteral("requirements.option.unknown 1:1-1:10"));
    row("include above", "-r ../../etc/x\n", QStringLiteral("requirements.include.outside 1:1-1:15"));
    row("include absolute", "-r /etc/passwd\n", QStringLiteral("requirements.include.outside 1:1-1:15"));
    row("include of nothing", "-r\n", QStringLiteral("requirements.include.outside 1:1-1:3"));
    row("include in a folder", "-r sub/more.txt\n", {});
    row("include back up", "-r ../more.txt\n", {}, QStringLiteral("sub/requirements.txt"));
    row("include too far up", "-r ../../more.txt\n", QStringLiteral("requirements.include.outside 1:1-1:18"),
        QStringLiteral("sub/requirements.txt"));
    row("password", "--index-url https://me:secret@x.org/simple\n",
        QStringLiteral("requirements.url.credentials 1:1-1:43"));
    row("token", "a @ git+https://ghp_secret@x.org/a\n", QStringLiteral("requirements.url.credentials 1:1-1:35"));
    row("git over ssh", "git+ssh://git@x.org/a.git\n", {});
    row("http", "--index-url http://x.org/simple\n", QStringLiteral("requirements.url.insecure 1:1-1:32"));
    row("https", "--index-url https://x.org/simple\n", {});
}

void TestRequirements::diagnoses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    const RequirementsReading reading = readRequirements(text, file);
    QTEST(rules(reading.diagnostics), "expected");
    for (const Diagnostic &diagnostic : reading.diagnostics)
        QCOMPARE(diagnostic.file, file);
}

void TestRequirements::showsNoSecret_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("index") << QByteArray("--index-url https://me:CANARY123@x.org/simple");
    QTest::newRow("token only") << QByteArray("a @ https://CANARY123@x.org/a");
    QTest::newRow("include") << QByteArray("-r https://me:CANARY123@x.org/r.txt");
    QTest::newRow("unreadable") << QByteArray("a = https://me:CANARY123@x.org/r.txt");
    QTest::newRow("unknown option") << QByteArray("--up=https://me:CANARY123@x.org/r.txt");
}

void TestRequirements::showsNoSecret()
{
    QFETCH(QByteArray, line);
    const RequirementsReading reading = readRequirements(line, fileName());
    QVERIFY(!reading.diagnostics.isEmpty());
    for (const Diagnostic &diagnostic : reading.diagnostics)
        QVERIFY2(!diagnostic.message.contains(u"CANARY"), qPrintable(diagnostic.message));
}

void TestRequirements::findsClashesWithTheSdk_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("clashes");
    QTest::newRow("same") << QByteArray("gradio==6.31.0") << false;
    QTest::newRow("same, shorter") << QByteArray("gradio==6.31") << false;
    QTest::newRow("any") << QByteArray("gradio") << false;
    QTest::newRow("range") << QByteArray("gradio>=5,<7") << false;
    QTest::newRow("other") << QByteArray("gradio==5.0.0") << true;
    QTest::newRow("other case") << QByteArray("Gradio[mcp] == 5.0.0") << true;
    QTest::newRow("older only") << QByteArray("gradio<6") << true;
    QTest::newRow("with a marker") << QByteArray("gradio==5.0.0; python_version<'3.10'") << false;
    QTest::newRow("pre-release") << QByteArray("gradio==7.0.0b1") << true;
    QTest::newRow("unreadable pin") << QByteArray("gradio==7.x") << false;
    QTest::newRow("another package") << QByteArray("gradio-client==1.0") << false;
    QTest::newRow("from an address") << QByteArray("gradio @ https://x.org/gradio.whl") << false;
}

void TestRequirements::findsClashesWithTheSdk()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, clashes);
    const QList<Diagnostic> diagnostics =
        checkSdkPin(line, readRequirements(line, fileName()).requirements, QStringLiteral("6.31.0"), fileName());
    QCOMPARE(diagnostics.size(), clashes ? 1 : 0);
    if (clashes)
        QCOMPARE(diagnostics.constFirst().rule, QStringLiteral("requirements.gradio.clash"));
}

void TestRequirements::mendsAClash()
{
    QByteArray text = "numpy\ngradio[mcp]==5.0.0  # keep\n";
    const QList<Diagnostic> diagnostics =
        checkSdkPin(text, readRequirements(text, fileName()).requirements, QStringLiteral("6.31.0"), fileName());
    QCOMPARE(diagnostics.size(), 1);
    QVERIFY(diagnostics.constFirst().fix);
    const TextEdit edit = diagnostics.constFirst().fix->edits.constFirst();
    text.replace(edit.offset, edit.length, edit.replacement);
    QCOMPARE(text, QByteArray("numpy\ngradio[mcp]==6.31.0  # keep\n"));
}

void TestRequirements::comparesVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("specifier");
    QTest::addColumn<int>("allowed"); // 1 yes, 0 no, -1 no answer
    const auto row = [](const char *version, const char *specifier, int allowed) {
        QTest::addRow("%s %s", version, specifier)
            << QString::fromUtf8(version) << QString::fromUtf8(specifier) << allowed;
    };
    row("1.0", "", 1);
    row("1.0", "==1.0.0", 1);
    row("1.10", ">1.9", 1);
    row("1.9", ">=1.10", 0);
    row("2.0", "<=2", 1);
    row("2.0", "<2", 0);
    row("2.0", "!=2.0.0", 0);
    row("1.5.2", "==1.5.*", 1);
    row("1.6", "==1.5.*", 0);
    row("1.6", "!=1.5.*", 1);
    row("2", "==2.0.*", 1);
    row("1.4.5", "~=1.4.2", 1);
    row("1.5", "~=1.4.2", 0);
    row("1.5", "~=1.4", 1);
    row("2.0", "~=1.4", 0);
    row("1.5", ">=1,<2,!=1.5", 0);
    row("1.5b1", ">=1", 1);
    row("1.5", ">=1rc1", 1);
    row("1.5", ">=1!1", 0);
    row("nightly", ">=1", -1);
    row("1.5", ">1.*", -1);
}

void TestRequirements::comparesVersions()
{
    QFETCH(QString, version);
    QFETCH(QString, specifier);
    QFETCH(int, allowed);
    const std::optional<bool> answer = isAllowed(version, specifier);
    QCOMPARE(answer ? int(*answer) : -1, allowed);
}

void TestRequirements::normalizesNames()
{
    QCOMPARE(normalizedName(QStringLiteral("Friendly-._.-Bard")), QStringLiteral("friendly-bard"));
}

void TestRequirements::readsManyLinesQuickly()
{
    QByteArray text;
    for (int i = 0; i < 20000; ++i)
        text += "package-" + QByteArray::number(i) + "[extra]>=1.2,<3 ; python_version < '3.13'  # why\n";
    QElapsedTimer timer;
    timer.start();
    const RequirementsReading reading = readRequirements(text, fileName());
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(reading.requirements.size(), 20000);
    QCOMPARE(reading.requirements.constLast().range.line, 20000);
    QCOMPARE(rules(reading.diagnostics), QStringList());
    qInfo("20,000 lines in %lld ms", static_cast<long long>(elapsed));
    // Ten times what is wanted, for a sanitized build on a busy machine.
    QVERIFY2(elapsed < 2000, qPrintable(QString::number(elapsed)));
}

void TestRequirements::leavesOutWhatInstallsNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("comments alone") << QByteArray("# one\n  # two\n\n") << QByteArray();
    QTest::newRow("among others") << QByteArray("# one\nnumpy\n\n#two\npandas # why")
                                  << QByteArray("numpy\npandas # why\n");
    QTest::newRow("in a fragment") << QByteArray("git+https://x.org/a#egg=a\n")
                                   << QByteArray("git+https://x.org/a#egg=a\n");
    QTest::newRow("hashes") << QByteArray("a==1 \\\n    --hash=sha256:00\n# b\n")
                            << QByteArray("a==1 \\\n    --hash=sha256:00\n");
    QTest::newRow("behind a backslash") << QByteArray("a==1 \\\n# ends it\nb\n")
                                        << QByteArray("a==1 \\\n# ends it\nb\n");
    QTest::newRow("a comment with a backslash") << QByteArray("# a \\\nb\n") << QByteArray("b\n");
}

void TestRequirements::leavesOutWhatInstallsNothing()
{
    QFETCH(const QByteArray, text);
    QTEST(withoutComments(text), "kept");
}

QTEST_GUILESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
