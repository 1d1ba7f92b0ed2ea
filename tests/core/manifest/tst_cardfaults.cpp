// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/card/card.h>

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace spacewright::manifest;

namespace
{

/// Resident memory of this process, in bytes.
qint64 residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

QByteArray seed()
{
    return "\xEF\xBB\xBF---\r\n"
           "title: Äpfel & 🍐 \"Birnen\"\n"
           "emoji: 🍐\n"
           "colorFrom: red\n"
           "sdk: gradio # comment\n"
           "sdk_version: \"6.31.0\"\n"
           "python_version: '3.10'\n"
           "models:\n  - a/b\n  - c\n"
           "tags: [x, \"y z\", {k: v}]\n"
           "custom_headers:\n  cross-origin-opener-policy: same-origin\n"
           "short_description: >\n  folded\n  text\n"
           "pinned: false\n"
           "---\n\n# Text\n";
}

QByteArray aliasBomb(int levels, int width)
{
    QByteArray yaml = "sdk: static\na0: &a0 [lol]\n";
    for (int i = 1; i < levels; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before;
        for (int j = 1; j < width; ++j)
            yaml += "," + before;
        yaml += "]\n";
    }
    return yaml;
}

/// One of the faults that files get: flipped bits, a piece missing, doubled or moved, a byte put in.
void mutate(QByteArray &text, QRandomGenerator &random)
{
    static const QByteArrayList pieces = {"\t",   "\r",  "\0",   "\n---\n", "&a ",  "*a",      ": ",
                                          "- ",   "[",   "{",    "\"",      "'",    "|\n",     "? ",
                                          "!!x ", "%Y ", "\xFF", "\n",      "sdk:", "\xE2\x80"};
    const auto at = [&] { return random.bounded(qMax<qsizetype>(text.size(), 1)); };
    switch (random.bounded(5)) {
    case 0:
        if (!text.isEmpty())
            text[at()] = char(text.at(at()) ^ (1 << random.bounded(8)));
        break;
    case 1:
        text.remove(at(), random.bounded(30));
        break;
    case 2:
        text.insert(at(), text.mid(at(), random.bounded(60)));
        break;
    case 3:
        text.truncate(at());
        break;
    default:
        text.insert(at(), pieces.at(random.bounded(pieces.size())));
        break;
    }
}

/// Whether a range can be shown in an editor.
bool isPlace(const TextRange &range, const QByteArray &text)
{
    const qsizetype lines = text.count('\n') + 1;
    return range.line >= 1 && range.column >= 1 && range.endLine <= lines &&
           std::pair(range.line, range.column) <= std::pair(range.endLine, range.endColumn);
}

} // namespace

/// B1 to B3, and T15 for YAML: cards that nobody would write are refused at their place, in no time.
class TestCardFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBombsQuickly_data();
    void refusesBombsQuickly();
    void survivesMutations();
    void acceptsTheDeepestLevel();
};

void TestCardFaults::refusesBombsQuickly_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("rule");
    const QString size = QStringLiteral("card.size");
    const QString depth = QStringLiteral("card.yaml.depth");
    QTest::newRow("aliases") << aliasBomb(9, 9) << QStringLiteral("card.yaml.alias");
    QTest::newRow("a million brackets") << QByteArray(1000000, '[') << size;
    QTest::newRow("brackets under the size limit") << QByteArray(60000, '[') << depth;
    QTest::newRow("braces") << QByteArray(60000, '{') << depth;
    QTest::newRow("100,000 dashes") << QByteArray("- ").repeated(100000) << size;
    QTest::newRow("dashes under the size limit") << QByteArray("- ").repeated(30000) << depth;
    QTest::newRow("question marks") << QByteArray("? ").repeated(30000) << depth;
    QTest::newRow("steps") << [] {
        QByteArray steps;
        for (int i = 0; i < 300; ++i)
            steps += QByteArray(i, ' ') + "a:\n";
        return steps;
    }() << depth;
    QTest::newRow("10 MiB of keys") << QByteArray("key: value\n").repeated(1000000) << size;
    QTest::newRow("a line of 5 MiB") << "title: " + QByteArray(5 * 1024 * 1024, 'x') << size;
}

void TestCardFaults::refusesBombsQuickly()
{
    QFETCH(QByteArray, yaml);
    const QByteArray text = "---\n" + yaml + "\n---\n";
    const qint64 before = residentMemory();
    QElapsedTimer timer;
    timer.start();
    const CardReading reading = readCard(text);
    const qint64 elapsed = timer.elapsed();
    const qint64 grown = residentMemory() - before;
    QCOMPARE(reading.diagnostics.size(), 1);
    QTEST(reading.diagnostics.constFirst().rule, "rule");
    QCOMPARE(reading.card.sdk, Sdk::None);
    // Wanted are 50 ms and 20 MiB; sanitizers and a busy machine get more.
    QVERIFY2(elapsed < 1000, qPrintable(QString::number(elapsed)));
    QVERIFY2(grown < 100LL * 1024 * 1024, qPrintable(QString::number(grown)));
    qInfo("%lld ms, %lld KiB", static_cast<long long>(elapsed), static_cast<long long>(grown / 1024));
}

void TestCardFaults::survivesMutations()
{
    QRandomGenerator random(20261123);
    QElapsedTimer timer;
    timer.start();
    int refused = 0;
    constexpr int mutations = 10'000;
    for (int i = 0; i < mutations; ++i) {
        QByteArray text = seed();
        for (int n = random.bounded(4); n >= 0; --n)
            mutate(text, random);
        const CardReading reading = readCard(text);
        refused += reading.diagnostics.isEmpty() ? 0 : 1;
        for (const Diagnostic &diagnostic : reading.diagnostics)
            QVERIFY2(isPlace(diagnostic.range, text), qPrintable(diagnostic.rule + QString::fromUtf8(text.toHex())));
        for (const CardEntry &entry : reading.card.entries)
            QVERIFY2(isPlace(entry.valueRange, text), qPrintable(entry.key + QString::fromUtf8(text.toHex())));
    }
    // Neither all nor none: the mutations reach the parser and do not all destroy the card.
    QVERIFY(refused > mutations / 4 && refused < mutations);
    // 20 s for each thousand.
    QVERIFY(timer.elapsed() < 200'000);
}

void TestCardFaults::acceptsTheDeepestLevel()
{
    const auto nested = [](int levels) {
        return readCard("---\nsdk: static\ntags: " + QByteArray(levels, '[') + QByteArray(levels, ']') + "\n---\n");
    };
    QCOMPARE(nested(31).card.sdk, Sdk::Static);
    QCOMPARE(nested(32).diagnostics.constFirst().rule, QStringLiteral("card.yaml.depth"));
}

QTEST_GUILESS_MAIN(TestCardFaults)
#include "tst_cardfaults.moc"
