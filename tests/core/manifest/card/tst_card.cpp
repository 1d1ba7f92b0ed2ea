// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/card/card.h>

#include <QTest>

using namespace spacewright::manifest;
using Lines = QStringList;

namespace
{

QByteArray readme(const QByteArray &yaml)
{
    return "---\n" + yaml + "---\n\n# A Space\n";
}

/// "error card.sdk.unknown 2:6-2:12"
QString line(const Diagnostic &diagnostic)
{
    static const QStringList severities = {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info")};
    const TextRange &range = diagnostic.range;
    return QStringLiteral("%1 %2 %3:%4-%5:%6")
        .arg(severities.at(int(diagnostic.severity)), diagnostic.rule)
        .arg(range.line)
        .arg(range.column)
        .arg(range.endLine)
        .arg(range.endColumn);
}

QStringList lines(const CardReading &reading)
{
    QStringList list;
    for (const Diagnostic &diagnostic : reading.diagnostics)
        list.append(line(diagnostic));
    return list;
}

QByteArray applied(QByteArray text, const Fix &fix)
{
    for (const TextEdit &edit : fix.edits)
        text.replace(edit.offset, edit.length, edit.replacement);
    return text;
}

} // namespace

class TestCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryTypedValue();
    void fillsDefaults_data();
    void fillsDefaults();
    void keepsValuesAsWritten_data();
    void keepsValuesAsWritten();
    void placesEntriesInCodePoints();
    void readsListsAndMapsWithPlaces();
    void findsTheBlock_data();
    void findsTheBlock();
    void takesTheWholeReference();
    void diagnoses_data();
    void diagnoses();
    void everyDiagnosticNamesFileSourceAndReason();
    void fixes_data();
    void fixes();
    void namesBothLinesOfADuplicate();
};

void TestCard::readsEveryTypedValue()
{
    const Card card = readCard(readme("title: Äpfel & Birnen\n"
                                      "emoji: 🍐\n"
                                      "sdk: docker\n"
                                      "sdk_version: \"6.31.0\"\n"
                                      "python_version: \"3.12\"\n"
                                      "app_file: web/main.py\n"
                                      "app_port: 8501\n"
                                      "base_path: /ui\n"
                                      "app_build_command: npm run build\n"
                                      "short_description: Sorts fruit\n"
                                      "suggested_hardware: t4-small\n"
                                      "hf_oauth: true\n"
                                      "startup_duration_timeout: 1h\n"
                                      "custom_headers:\n"
                                      "  cross-origin-opener-policy: same-origin\n"
                                      "preload_from_hub:\n"
                                      "  - openai-community/gpt2 config.json\n"
                                      "  - black-forest-labs/FLUX.1-dev\n"))
                          .card;
    QCOMPARE(card.title, QStringLiteral("Äpfel & Birnen"));
    QCOMPARE(card.emoji, QStringLiteral("🍐"));
    QCOMPARE(card.sdk, Sdk::Docker);
    QCOMPARE(card.sdkVersion, QStringLiteral("6.31.0"));
    QCOMPARE(card.pythonVersion, QStringLiteral("3.12"));
    QCOMPARE(card.appFile, QStringLiteral("web/main.py"));
    QCOMPARE(card.appPort, 8501);
    QCOMPARE(card.basePath, QStringLiteral("/ui"));
    QCOMPARE(card.appBuildCommand, QStringLiteral("npm run build"));
    QCOMPARE(card.shortDescription, QStringLiteral("Sorts fruit"));
    QCOMPARE(card.suggestedHardware, QStringLiteral("t4-small"));
    QVERIFY(card.oauth);
    QCOMPARE(card.startupTimeout, std::chrono::hours(1));
    QCOMPARE(card.customHeaders.value(QStringLiteral("cross-origin-opener-policy")), QStringLiteral("same-origin"));
    QCOMPARE(card.preloadFromHub, QStringList({QStringLiteral("openai-community/gpt2 config.json"),
                                               QStringLiteral("black-forest-labs/FLUX.1-dev")}));
}

void TestCard::fillsDefaults_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("appFile");
    QTest::newRow("gradio") << QByteArray("sdk: gradio\n") << QStringLiteral("app.py");
    QTest::newRow("static") << QByteArray("sdk: static\n") << QStringLiteral("index.html");
    QTest::newRow("empty value") << QByteArray("sdk: gradio\napp_file:\n") << QStringLiteral("app.py");
    QTest::newRow("null") << QByteArray("sdk: static\napp_file: null\n") << QStringLiteral("index.html");
}

void TestCard::fillsDefaults()
{
    QFETCH(QByteArray, yaml);
    const Card card = readCard(readme(yaml)).card;
    QTEST(card.appFile, "appFile");
    QCOMPARE(card.appPort, 7860);
    QCOMPARE(card.basePath, QStringLiteral("/"));
    QCOMPARE(card.startupTimeout, std::chrono::minutes(30));
    QVERIFY(!card.oauth);
}

void TestCard::keepsValuesAsWritten_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("quoted");
    QTest::newRow("float") << QByteArray("3.10") << QStringLiteral("3.10") << false;
    QTest::newRow("no") << QByteArray("no") << QStringLiteral("no") << false;
    QTest::newRow("yes") << QByteArray("yes") << QStringLiteral("yes") << false;
    QTest::newRow("octal") << QByteArray("0o17") << QStringLiteral("0o17") << false;
    QTest::newRow("old octal") << QByteArray("0755") << QStringLiteral("0755") << false;
    QTest::newRow("sexagesimal") << QByteArray("12:30:45") << QStringLiteral("12:30:45") << false;
    QTest::newRow("date") << QByteArray("2026-11-23") << QStringLiteral("2026-11-23") << false;
    QTest::newRow("exponent") << QByteArray("1e3") << QStringLiteral("1e3") << false;
    QTest::newRow("double quotes") << QByteArray("\"a \\u00e9 \\\" b\"") << QStringLiteral("a é \" b") << true;
    QTest::newRow("single quotes") << QByteArray("'it''s'") << QStringLiteral("it's") << true;
    QTest::newRow("comment behind") << QByteArray("plain # not this") << QStringLiteral("plain") << false;
    QTest::newRow("hash inside") << QByteArray("a#b") << QStringLiteral("a#b") << false;
}

void TestCard::keepsValuesAsWritten()
{
    QFETCH(QByteArray, written);
    const Card card = readCard(readme("sdk: gradio\nlicense_name: " + written + "\n")).card;
    const CardEntry *entry = card.find(u"license_name");
    QVERIFY(entry);
    QTEST(entry->text, "text");
    QTEST(entry->quoted, "quoted");
}

void TestCard::placesEntriesInCodePoints()
{
    const Card card = readCard(readme("title: 🍐🍐 ü\n\"emoji\": \"🍐\" # fruit\n")).card;
    const CardEntry *title = card.find(u"title");
    QVERIFY(title);
    QCOMPARE(title->keyRange, (TextRange{2, 1, 2, 6}));
    QCOMPARE(title->valueRange, (TextRange{2, 8, 2, 12}));
    const CardEntry *emoji = card.find(u"emoji");
    QVERIFY(emoji);
    // With the quotes, so that a fix can replace the whole value.
    QCOMPARE(emoji->keyRange, (TextRange{3, 1, 3, 8}));
    QCOMPARE(emoji->valueRange, (TextRange{3, 10, 3, 13}));
}

void TestCard::readsListsAndMapsWithPlaces()
{
    const Card card = readCard(readme("tags: [a, \"b c\"]\nmodels:\n  - x/y\n\nsolo: one\n")).card;
    const CardEntry *tags = card.find(u"tags");
    QVERIFY(tags);
    QCOMPARE(tags->kind, CardEntry::Kind::List);
    QCOMPARE(tags->valueRange, (TextRange{2, 7, 2, 17}));
    QCOMPARE(tags->parts.size(), 2);
    QCOMPARE(tags->parts.at(1).text, QStringLiteral("b c"));
    QCOMPARE(tags->parts.at(1).valueRange, (TextRange{2, 11, 2, 16}));
    const CardEntry *models = card.find(u"models");
    QVERIFY(models);
    QCOMPARE(models->valueRange, (TextRange{4, 3, 4, 8}));
    QCOMPARE(card.find(u"solo")->parts.size(), 1);
    QCOMPARE(card.find(u"solo")->parts.at(0).text, QStringLiteral("one"));
}

void TestCard::findsTheBlock_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("hasBlock");
    QTest::addColumn<QString>("first");
    const QString none;
    const QString missing = QStringLiteral("error card.missing 1:1-1:1");
    QTest::newRow("plain") << QByteArray("---\nsdk: static\n---\n") << true << none;
    QTest::newRow("no line end behind") << QByteArray("---\nsdk: static\n---") << true << none;
    QTest::newRow("windows line ends") << QByteArray("---\r\nsdk: static\r\n---\r\ntext\r\n") << true << none;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF---\nsdk: static\n---\n") << true << none;
    QTest::newRow("empty line before") << QByteArray("\n\n---\nsdk: static\n---\n") << true << none;
    QTest::newRow("a rule in the text") << QByteArray("---\nsdk: static\n---\ntext\n\n---\n") << true << none;
    QTest::newRow("empty file") << QByteArray() << false << missing;
    QTest::newRow("only text") << QByteArray("# Hello\n\n---\nsdk: static\n---\n") << false << missing;
    QTest::newRow("more dashes") << QByteArray("----\nsdk: static\n----\n") << false << missing;
    QTest::newRow("unclosed") << QByteArray("---\nsdk: static\n") << false
                              << QStringLiteral("error card.unclosed 1:1-1:1");
    QTest::newRow("only a fence") << QByteArray("---") << false << QStringLiteral("error card.unclosed 1:1-1:1");
    QTest::newRow("empty block") << QByteArray("---\n---\n") << true
                                 << QStringLiteral("error card.sdk.missing 1:1-1:4");
    QTest::newRow("only a comment") << QByteArray("---\n# sdk: static\n---\n") << true
                                    << QStringLiteral("error card.sdk.missing 1:1-1:4");
}

void TestCard::findsTheBlock()
{
    QFETCH(QByteArray, text);
    const CardReading reading = readCard(text);
    QTEST(reading.hasBlock, "hasBlock");
    QTEST(lines(reading).value(0), "first");
    QCOMPARE(reading.card.sdk, reading.diagnostics.isEmpty() ? Sdk::Static : Sdk::None);
}

void TestCard::takesTheWholeReference()
{
    // Every documented key with a right value: nothing to say about it.
    const CardReading reading =
        readCard(readme("title: All\nemoji: 👩‍🔬\ncolorFrom: red\ncolorTo: gray\nsdk: gradio\n"
                        "python_version: \"3.10\"\nsdk_version: \"6.31.0\"\n"
                        "suggested_hardware: t4-small\napp_file: app.py\nbase_path: /x\n"
                        "fullWidth: true\nheader: mini\nshort_description: Short\n"
                        "models:\n- a/b\n- c\ndatasets: [d/e]\ntags: [f]\n"
                        "thumbnail: https://example.com/a.png\npinned: false\nlicense: mit\n"
                        "hf_oauth: true\nhf_oauth_scopes:\n- read-repos\n"
                        "hf_oauth_expiration_minutes: 43200\nhf_oauth_authorized_org: x\n"
                        "disable_embedding: false\nstartup_duration_timeout: 30m\n"
                        "custom_headers:\n  cross-origin-embedder-policy: require-corp\n"
                        "  cross-origin-opener-policy: same-origin\n"
                        "  cross-origin-resource-policy: cross-origin\n"
                        "preload_from_hub:\n- a/b x.json,y.json\n"
                        "duplicated_from: a/b\ndev-mode-folder: x\n"));
    QCOMPARE(lines(reading), QStringList());
}

void TestCard::diagnoses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *yaml, const QString &expected) {
        QTest::newRow(name) << QByteArray(yaml) << (expected.isEmpty() ? Lines() : expected.split(u'|'));
    };
    row("unknown sdk", "sdk: grado\n", QStringLiteral("error card.sdk.unknown 2:6-2:11"));
    row("sdk in upper case", "sdk: Docker\n", QStringLiteral("error card.sdk.unknown 2:6-2:12"));
    row("sdk without value", "sdk:\n", QStringLiteral("error card.sdk.missing 1:1-1:4"));
    row("sdk as list", "sdk: [gradio]\n", QStringLiteral("error card.value.kind 2:6-2:14"));
    row("streamlit", "sdk: streamlit\nsdk_version: 1.67.0\n", QStringLiteral("info card.sdk.streamlit 2:6-2:15"));
    row("no version", "sdk: gradio\n", QStringLiteral("warning card.sdkVersion.missing 2:1-2:4"));
    row("short version", "sdk: gradio\nsdk_version: \"6.31\"\n",
        QStringLiteral("error card.sdkVersion.incomplete 3:14-3:20"));
    row("beta version", "sdk: gradio\nsdk_version: \"6.0.0b1\"\n", {});
    row("python as number", "sdk: static\npython_version: 3.10\n",
        QStringLiteral("warning card.pythonVersion.unquoted 3:17-3:21"));
    row("python in full", "sdk: static\npython_version: 3.10.13\n", {});
    row("python 2", "sdk: static\npython_version: \"2.7\"\n",
        QStringLiteral("error card.pythonVersion.invalid 3:17-3:22"));
    row("color", "sdk: static\ncolorFrom: orange\n", QStringLiteral("error card.color.unknown 3:12-3:18"));
    row("two emoji", "sdk: static\nemoji: 🍐🍐\n", QStringLiteral("warning card.emoji.invalid 3:8-3:10"));
    row("emoji as letters", "sdk: static\nemoji: x\n", QStringLiteral("warning card.emoji.invalid 3:8-3:9"));
    row("emoji of parts", "sdk: static\nemoji: 👩‍🔬\n", {});
    row("app_file above", "sdk: static\napp_file: a/../../x.html\n",
        QStringLiteral("error card.appFile.outside 3:11-3:25"));
    row("app_file absolute", "sdk: static\napp_file: /etc/passwd\n",
        QStringLiteral("error card.appFile.outside 3:11-3:22"));
    row("app_file with dots", "sdk: static\napp_file: a/../x.html\n", {});
    row("port too high", "sdk: docker\napp_port: 65536\n", QStringLiteral("error card.appPort.range 3:11-3:16"));
    row("port zero", "sdk: docker\napp_port: 0\n", QStringLiteral("error card.appPort.range 3:11-3:12"));
    row("port as word", "sdk: docker\napp_port: http\n", QStringLiteral("error card.value.kind 3:11-3:15"));
    row("port of gradio", "sdk: gradio\nsdk_version: 6.31.0\napp_port: 7860\n",
        QStringLiteral("warning card.key.unused 4:1-4:9"));
    row("base path", "sdk: docker\nbase_path: ui\n", QStringLiteral("error card.basePath.slash 3:12-3:14"));
    row("base path of static", "sdk: static\nbase_path: /ui\n", QStringLiteral("warning card.key.unused 3:1-3:10"));
    row("build of gradio", "sdk: gradio\nsdk_version: 6.31.0\napp_build_command: make\n",
        QStringLiteral("warning card.key.unused 4:1-4:18"));
    row("hardware", "sdk: static\nsuggested_hardware: t5-small\n",
        QStringLiteral("warning card.hardware.unknown 3:21-3:29"));
    row("storage", "sdk: static\nsuggested_storage: small\n", QStringLiteral("info card.storage.ignored 3:1-3:18"));
    row("truth as word", "sdk: static\npinned: yes\n", QStringLiteral("error card.value.kind 3:9-3:12"));
    row("truth in quotes", "sdk: static\npinned: \"true\"\n", QStringLiteral("error card.value.kind 3:9-3:15"));
    row("header", "sdk: static\nheader: tiny\n", QStringLiteral("error card.header.unknown 3:9-3:13"));
    row("60 characters",
        "sdk: static\nshort_description: ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää\n", {});
    row("61 characters",
        "sdk: static\nshort_description: 0123456789012345678901234567890123456789012345678901234567 🍐🍐\n",
        QStringLiteral("error card.shortDescription.length 3:20-3:81"));
    row("title as number", "sdk: static\ntitle: 2048\n", QStringLiteral("warning card.value.unquoted 3:8-3:12"));
    row("thumbnail", "sdk: static\nthumbnail: a.png\n", QStringLiteral("warning card.thumbnail.url 3:12-3:17"));
    row("oauth minutes", "sdk: static\nhf_oauth_expiration_minutes: 43201\n",
        QStringLiteral("error card.oauth.expiration 3:30-3:35"));
    row("timeout without unit", "sdk: static\nstartup_duration_timeout: \"30\"\n",
        QStringLiteral("error card.startupTimeout.format 3:27-3:31"));
    row("endless timeout", "sdk: static\nstartup_duration_timeout: 20000000000000m\n",
        QStringLiteral("error card.startupTimeout.format 3:27-3:42"));
    row("header in upper case", "sdk: static\ncustom_headers:\n  Cross-Origin-Opener-Policy: same-origin\n",
        QStringLiteral("error card.customHeaders.case 4:3-4:29"));
    row("foreign header", "sdk: static\ncustom_headers:\n  x-frame-options: deny\n",
        QStringLiteral("error card.customHeaders.unknown 4:3-4:18"));
    row("header value", "sdk: static\ncustom_headers:\n  cross-origin-opener-policy: all\n",
        QStringLiteral("error card.customHeaders.value 4:31-4:34"));
    row("headers as list", "sdk: static\ncustom_headers: [a]\n", QStringLiteral("error card.value.kind 3:17-3:20"));
    row("preload", "sdk: static\npreload_from_hub:\n  - a/b/c\n", QStringLiteral("warning card.preload.form 4:5-4:10"));
    row("model", "sdk: static\nmodels: [https://huggingface.co/a/b]\n",
        QStringLiteral("warning card.repository.form 3:10-3:36"));
    row("unknown key", "sdk: static\nfavourite: tea\n", QStringLiteral("warning card.key.unknown 3:1-3:10"));
    row("unknown key without value", "sdk: static\nappfile:\n", QStringLiteral("warning card.key.unknown 3:1-3:8"));
    row("two at once", "sdk: static\ncolorFrom: x\ncolorTo: y\n",
        QStringLiteral("error card.color.unknown 3:12-3:13|error card.color.unknown 4:10-4:11"));
    row("no map", "just words\n", QStringLiteral("error card.yaml.noMap 2:1-2:11"));
    row("list", "- sdk\n", QStringLiteral("error card.yaml.noMap 2:1-2:6"));
    row("open quote", "sdk: static\ntitle: \"open\nemoji: x\n", QStringLiteral("error card.yaml.syntax 3:8-3:9"));
    row("tab", "sdk: static\nhf:\n\ta: 1\n", QStringLiteral("error card.yaml.syntax 4:1-4:2"));
    row("alias", "title: &a x\nemoji: *a\nsdk: static\n", QStringLiteral("error card.yaml.alias 2:8-2:9"));
    row("alias alone", "title: *a\n", QStringLiteral("error card.yaml.alias 2:8-2:9"));
    row("not UTF-8", "title: \xC3\xA4 \xFF\nsdk: static\n", QStringLiteral("error card.yaml.encoding 2:10-2:11"));
    row("duplicate", "sdk: static\ntitle: a\nsdk: gradio\n", QStringLiteral("error card.yaml.duplicate 4:1-4:4"));
    row("duplicate in a map",
        "sdk: static\ncustom_headers:\n  cross-origin-opener-policy: same-origin\n  cross-origin-opener-policy: "
        "same-origin\n",
        QStringLiteral("error card.yaml.duplicate 5:3-5:29"));
}

void TestCard::diagnoses()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QStringList, expected);
    QCOMPARE(lines(readCard(readme(yaml))), expected);
}

void TestCard::everyDiagnosticNamesFileSourceAndReason()
{
    const CardReading reading = readCard(readme("sdk: grado\ncolorFrom: x\nfoo: 1\napp_port: 0\nsdk: 2\n"));
    QVERIFY(reading.diagnostics.size() >= 5);
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        QCOMPARE(diagnostic.file, QStringLiteral("README.md"));
        QVERIFY2(diagnostic.source.startsWith(u"https://"), qPrintable(diagnostic.rule));
        QVERIFY2(diagnostic.message.size() > 15, qPrintable(diagnostic.rule));
    }
}

void TestCard::fixes_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("fixed");
    QTest::newRow("sdk") << QByteArray("sdk: Grado # keep\n") << QByteArray("sdk: gradio # keep\n");
    QTest::newRow("python") << QByteArray("title: ä🍐\nsdk: static\npython_version: 3.10\n")
                            << QByteArray("title: ä🍐\nsdk: static\npython_version: \"3.10\"\n");
    QTest::newRow("key") << QByteArray("sdk: static\napp-file: x.html\n")
                         << QByteArray("sdk: static\napp_file: x.html\n");
    QTest::newRow("truth") << QByteArray("sdk: static\npinned: \"yes\"\n") << QByteArray("sdk: static\npinned: true\n");
    QTest::newRow("slash") << QByteArray("sdk: docker\nbase_path: ui\n") << QByteArray("sdk: docker\nbase_path: /ui\n");
    QTest::newRow("header") << QByteArray("sdk: static\ncustom_headers:\n  Cross-Origin-Opener-Policy: same-origin\n")
                            << QByteArray("sdk: static\ncustom_headers:\n  cross-origin-opener-policy: same-origin\n");
}

void TestCard::fixes()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, fixed);
    const QByteArray before = readme(yaml);
    const CardReading reading = readCard(before);
    QVERIFY(!reading.diagnostics.isEmpty());
    QVERIFY(reading.diagnostics.constFirst().fix);
    const QByteArray after = applied(before, *reading.diagnostics.constFirst().fix);
    QCOMPARE(after, readme(fixed));
    QVERIFY(!lines(readCard(after)).contains(lines(reading).constFirst()));
}

void TestCard::namesBothLinesOfADuplicate()
{
    const CardReading reading = readCard(readme("sdk: static\ntitle: a\nsdk: gradio\n"));
    QCOMPARE(reading.diagnostics.size(), 1);
    QVERIFY(reading.diagnostics.constFirst().message.contains(u"line 2"));
    QVERIFY(reading.diagnostics.constFirst().message.contains(u"line 4"));
    QCOMPARE(reading.card.sdk, Sdk::Static);
}

QTEST_GUILESS_MAIN(TestCard)
#include "tst_card.moc"
