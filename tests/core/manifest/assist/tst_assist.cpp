// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/assist/assist.h>
#include <core/manifest/card/cardguide.h>
#include <core/manifest/card/cardkeys.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright::manifest;

class TestAssist final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data();
    void suggests();
    void completesToACardThatIsRight();
    void offersReleases();
    void offersNames();
    void helps();
    void guidesThroughEachKey();

private:
    /// What is suggested at the mark | of a text.
    static QStringList at(ManifestKind kind, const char *text, int *begin = nullptr);
};

QStringList TestAssist::at(ManifestKind kind, const char *text, int *begin)
{
    QString all = QString::fromUtf8(text);
    const QString head = all.first(all.indexOf(u'|'));
    all.remove(head.size(), 1);
    const Suggestions found =
        suggestionsAt(kind, all.split(u'\n'), int(head.count(u'\n')), int(head.size() - head.lastIndexOf(u'\n') - 1));
    if (begin)
        *begin = found.begin;
    QStringList texts;
    for (const Suggestion &suggestion : found.items)
        texts.append(suggestion.text);
    return texts;
}

void TestAssist::offersReleases()
{
    const QStringList releases = {QStringLiteral("6.31.0"), QStringLiteral("6.30.2")};
    const QStringList lines = {QStringLiteral("---"), QStringLiteral("sdk: gradio"), QStringLiteral("sdk_version: 6"),
                               QStringLiteral("---")};
    const Suggestions found = suggestionsAt(ManifestKind::Card, lines, 2, 14, {.releases = releases});
    QCOMPARE(found.begin, 13);
    QCOMPARE(found.items.size(), 2);
    QCOMPARE(found.items.constFirst().text, QStringLiteral("6.31.0"));
    QVERIFY(suggestionsAt(ManifestKind::Card, lines, 2, 14).items.isEmpty());
}

void TestAssist::offersNames()
{
    const NameList names(QStringLiteral("here"), {"libsm6", "libsm-dev", "lib-other", "nu-thing", "numpy"});
    const auto at = [&names](ManifestKind kind, const char *line) {
        QStringList texts;
        const QString text = QString::fromUtf8(line);
        for (const Suggestion &one : suggestionsAt(kind, {text}, 0, int(text.size()), {.names = names}).items)
            texts.append(one.text);
        return texts;
    };
    QCOMPARE(at(ManifestKind::PackageList, "libs"), (QStringList{u"libsm-dev"_s, u"libsm6"_s}));
    QVERIFY(at(ManifestKind::PackageList, "l").isEmpty());
    const QStringList packages = at(ManifestKind::Requirements, "Nu");
    QVERIFY(packages.contains(u"nu-thing"_s));
    QCOMPARE(packages.count(u"numpy"_s), 1);
    QVERIFY(!packages.contains(u"lib-other"_s));
}

void TestAssist::suggests_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("hasNot");
    QTest::addColumn<int>("begin");
    const auto row = [](const char *name, ManifestKind kind, const char *text, const char *has, const char *hasNot,
                        int begin) {
        QTest::newRow(name) << int(kind) << QByteArray(text) << QString::fromUtf8(has) << QString::fromUtf8(hasNot)
                            << begin;
    };
    using enum ManifestKind;
    row("keys", Card, "---\nsdk: gradio\n|\n---\n", "app_file: ", "sdk: ", 0);
    row("keys of the SDK", Card, "---\nsdk: docker\napp|\n---\n", "app_port: ", "app_build_command: ", 0);
    row("a list", Card, "---\nmo|\n---\n", "models:\n  ", "models: ", 0);
    row("a card that is not closed", Card, "---\n|", "title: ", "", 0);
    row("values", Card, "---\nsdk: |\n---\n", "static", "streamlit", 5);
    row("a value begun", Card, "---\ncolorFrom: re|\n---\n", "red", "mauve", 11);
    row("truth", Card, "---\npinned: |\n---\n", "true", "yes", 8);
    row("a version in quotes", Card, "---\npython_version: |\n---\n", "\"3.12\"", "3.12", 16);
    row("between quotes", Card, "---\npython_version: \"|\"\n---\n", "3.12", "\"3.12\"", 17);
    row("items", Card, "---\nhf_oauth_scopes:\n  - |\n---\n", "read-repos", "openid", 4);
    row("headers", Card, "---\ncustom_headers:\n  cross|\n---\n", "cross-origin-opener-policy: ", "", 2);
    row("a header's values", Card, "---\ncustom_headers:\n  cross-origin-resource-policy: |\n---\n", "same-site",
        "unsafe-none", 32);
    row("outside the card", Card, "---\nsdk: static\n---\n|\n", "", "title: ", 0);
    row("no card", Card, "# Title\n|\n", "", "title: ", 0);
    row("packages", Requirements, "gradio\n  nu|\n", "numpy", "", 2);
    row("behind a version", Requirements, "gradio==|\n", "", "numpy", 0);
    row("behind a backslash", Requirements, "gradio \\\n|\n", "", "numpy", 0);
    row("instructions", Dockerfile, "FROM python\n|\n", "RUN ", "", 0);
    row("in an instruction", Dockerfile, "FROM |\n", "", "RUN ", 0);
    row("no suggestions", PackageList, "|\n", "", "numpy", 0);
}

void TestAssist::suggests()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, has);
    QFETCH(const QString, hasNot);
    int begin = 0;
    const QStringList found = at(ManifestKind(kind), text.constData(), &begin);
    QVERIFY2(has.isEmpty() ? found.isEmpty() : found.contains(has), qPrintable(found.join(u'|')));
    QVERIFY2(hasNot.isEmpty() || !found.contains(hasNot), qPrintable(found.join(u'|')));
    if (!found.isEmpty())
        QTEST(begin, "begin");
}

/// Whatever is taken from a closed list, the rules have nothing to say about it.
void TestAssist::completesToACardThatIsRight()
{
    for (const CardKey &key : cardKeys()) {
        const QByteArray head = "---\nsdk: gradio\nsdk_version: 6.31.0\n" + key.name.toUtf8() +
                                (key.value == CardValue::List ? ":\n  - " : ": ");
        if (key.name == u"sdk" || key.value == CardValue::Map)
            continue;
        for (const QString &value : at(ManifestKind::Card, head + "|\n---\n")) {
            const CardReading reading = readCard(head + value.toUtf8() + "\n---\n");
            for (const Diagnostic &diagnostic : reading.diagnostics)
                QVERIFY2(diagnostic.severity != Severity::Error, qPrintable(key.name + u' ' + diagnostic.message));
        }
    }
}

void TestAssist::helps()
{
    const QStringList lines = QStringLiteral("---\ncolorTo: red\nmodels:\n  - a/b\nmine: 1\n---\ntext").split(u'\n');
    QVERIFY(helpAt(ManifestKind::Card, lines, 1).contains(u"purple"));
    QVERIFY(helpAt(ManifestKind::Card, lines, 3).startsWith(u"models"));
    QVERIFY(helpAt(ManifestKind::Card, lines, 4).isEmpty());
    QVERIFY(helpAt(ManifestKind::Card, lines, 6).isEmpty());
    QVERIFY(helpAt(ManifestKind::Card, lines, 99).isEmpty());
    QVERIFY(helpAt(ManifestKind::Requirements, lines, 1).isEmpty());
}

void TestAssist::guidesThroughEachKey()
{
    for (const CardKey &key : cardKeys()) {
        const CardGuide guide = cardGuide(key.name);
        QVERIFY2(!guide.label.isEmpty() && !guide.help.isEmpty(), qPrintable(key.name));
        QVERIFY2(guide.fallback.isEmpty() || cardChoices(key.name).isEmpty() ||
                     cardChoices(key.name).contains(guide.fallback),
                 qPrintable(key.name));
    }
    QVERIFY(cardGuide(QStringLiteral("nothing")).help.isEmpty());
}

QTEST_APPLESS_MAIN(TestAssist)
#include "tst_assist.moc"
