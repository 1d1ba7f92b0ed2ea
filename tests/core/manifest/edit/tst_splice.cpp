// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/randomedits.h>

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace spacewright;
using namespace spacewright::manifest;
using namespace spacewright::tests;

namespace
{

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

/// The bytes that no edit names, with a mark where each edit stands.
QByteArray outside(const QByteArray &text, const QList<TextEdit> &edits)
{
    QByteArray rest = text;
    for (const TextEdit &edit : edits)
        rest.replace(edit.offset, edit.length, "\x01");
    return rest;
}

} // namespace

/// B4 and B7: an edit changes what it says and nothing else, or nothing at all.
class TestSplice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllOtherBytes_data();
    void keepsAllOtherBytes();
    void refusesWhatChangesMore();
    void refusesOverlaps();
    void knowsKinds();
    void saysWhereATextIsBroken_data();
    void saysWhereATextIsBroken();
};

void TestSplice::keepsAllOtherBytes_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("card") << int(ManifestKind::Card);
    QTest::newRow("requirements") << int(ManifestKind::Requirements);
    QTest::newRow("packages") << int(ManifestKind::PackageList);
    QTest::newRow("pyproject") << int(ManifestKind::Pyproject);
    QTest::newRow("Dockerfile") << int(ManifestKind::Dockerfile);
}

void TestSplice::keepsAllOtherBytes()
{
    QFETCH(const int, kind);
    RandomEdits random(quint32(20261129 + kind));
    int done = 0;
    int refused = 0;
    // 10,000 for all kinds.
    while (done < 2000) {
        const QByteArray text = random.text(ManifestKind(kind));
        const Result<ManifestFacts> before = readFacts(ManifestKind(kind), text);
        QVERIFY2(before, text.constData());
        const Result<Splice> splice = random.edit(ManifestKind(kind), text);
        if (!splice) {
            // What cannot be done was said, and an edit that would have done something else is a fault of its maker.
            QVERIFY(!splice.error().message.isEmpty());
            QVERIFY2(splice.error().detail.isEmpty(), (splice.error().detail.toUtf8() + "\n" + text).constData());
            ++refused;
            continue;
        }
        ++done;
        QCOMPARE(splice->text, applied(text, splice->edits));
        QCOMPARE(hashOf(applied(splice->text, splice->undo)), hashOf(text));
        QCOMPARE(outside(text, splice->edits), outside(splice->text, splice->undo));
        // Line ends, the mark at the begin, and a missing last line end are not its business.
        QCOMPARE(splice->text.contains("\r\n"), text.contains("\r\n") && splice->text.contains('\n'));
        QCOMPARE(splice->text.startsWith("\xEF\xBB\xBF"), text.startsWith("\xEF\xBB\xBF"));
        if (text.contains("\r\n"))
            QCOMPARE(splice->text.count('\n'), splice->text.count("\r\n"));
        QVERIFY(readFacts(ManifestKind(kind), splice->text));
    }
    qInfo("%d edits, %d refused", done, refused);
    QVERIFY(refused < 6000);
}

void TestSplice::refusesWhatChangesMore()
{
    const QByteArray text = "numpy\ntorch\n";
    const Result<ManifestFacts> facts = readFacts(ManifestKind::Requirements, text);
    QVERIFY(facts);
    // The edit joins the two lines while it claims to change nothing.
    const Result<Splice> joined = splice(ManifestKind::Requirements, text, {{5, 1, " "}}, *facts);
    QVERIFY(!joined);
    QCOMPARE(joined.error().code, ErrorCode::EditRefused);
    const QByteArray card = "---\ntitle: a\nsdk: static\n---\n";
    const Result<ManifestFacts> cardFacts = readFacts(ManifestKind::Card, card);
    QVERIFY(cardFacts);
    ManifestFacts expected = *cardFacts;
    expected[0].value = QStringLiteral("b\nsdk");
    QVERIFY(!splice(ManifestKind::Card, card, {{11, 1, "b\nsdk: docker"}}, expected));
    QVERIFY(!splice(ManifestKind::Card, card, {{11, 1, "[b"}}, expected));
}

void TestSplice::refusesOverlaps()
{
    QVERIFY(!splice(ManifestKind::PackageList, "abc", {{0, 2, "x"}, {1, 1, "y"}}, {}));
    QVERIFY(!splice(ManifestKind::PackageList, "abc", {{2, 5, "x"}}, {}));
    QVERIFY(!splice(ManifestKind::PackageList, "abc", {{-1, 0, "x"}}, {}));
}

void TestSplice::knowsKinds()
{
    QCOMPARE(manifestKindOf(QStringLiteral("README.md")), ManifestKind::Card);
    QCOMPARE(manifestKindOf(QStringLiteral("sub/requirements-dev.txt")), ManifestKind::Requirements);
    QCOMPARE(manifestKindOf(QStringLiteral("packages.txt")), ManifestKind::PackageList);
    QCOMPARE(manifestKindOf(QStringLiteral("pyproject.toml")), ManifestKind::Pyproject);
    QCOMPARE(manifestKindOf(QStringLiteral("Dockerfile")), ManifestKind::Dockerfile);
    QVERIFY(!manifestKindOf(QStringLiteral("app.py")));
}

void TestSplice::saysWhereATextIsBroken_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, ManifestKind kind, const QByteArray &text, const char *place) {
        QTest::newRow(name) << int(kind) << text << QString::fromLatin1(place);
    };
    row("card", ManifestKind::Card, "---\ntitle: 'a\n---\n", "README.md, line");
    row("card of 70 KiB", ManifestKind::Card, "---\ntitle: " + QByteArray(70'000, 'x') + "\n---\n", "line 1, column 1");
    row("toml", ManifestKind::Pyproject, "[project]\nname = \n", "pyproject.toml, line 2");
    row("toml nested too deep", ManifestKind::Pyproject, "a = " + QByteArray(300, '[') + QByteArray(300, ']'),
        "line 1");
    row("toml of 5 MiB", ManifestKind::Pyproject, QByteArray(5 * 1024 * 1024, '#'), "5242880");
    row("toml that is not UTF-8", ManifestKind::Pyproject, "a = 'x'\nb = \"\xFF\"\n", "line 2");
    row("zero in a Dockerfile", ManifestKind::Dockerfile, QByteArray("FROM a\nRUN \0b\n", 14),
        "Dockerfile, line 2, column 5");
}

void TestSplice::saysWhereATextIsBroken()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const Result<ManifestFacts> facts = readFacts(ManifestKind(kind), text);
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::ManifestInvalid);
    QVERIFY2(facts.error().message.contains(place), qPrintable(facts.error().message));
}

QTEST_GUILESS_MAIN(TestSplice)
#include "tst_splice.moc"
