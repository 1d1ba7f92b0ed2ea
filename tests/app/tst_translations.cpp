// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/translations.h>

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

namespace
{

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

// %1, %L2, %n: what a translation must hold as often as its source.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?(\\d+|n)"));
    QStringList found;
    for (const auto &match : placeholder.globalMatch(text))
        found += match.captured();
    found.sort();
    return found;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void germanIsSpoken();
    void thePseudoLocaleIsSpoken();
    void englishCounts();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
};

void TranslationsTest::cleanup()
{
    for (QTranslator *translator : qApp->findChildren<QTranslator *>())
        delete translator;
    qputenv("LC_ALL", "C.UTF-8");
    QLocale::setDefault(QLocale::c());
}

void TranslationsTest::germanIsSpoken()
{
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    spacewright::installTranslators(*qApp);
    QCOMPARE(translated("spacewright::views::PageOverlay", "Reload"), QStringLiteral("Neu laden"));
    // Qt's own texts too.
    QCOMPARE(translated("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
}

void TranslationsTest::thePseudoLocaleIsSpoken()
{
    qputenv("LC_ALL", "ar_XB.UTF-8");
    spacewright::installTranslators(*qApp);
    QCOMPARE(translated("spacewright::views::PageOverlay", "Reload"), QStringLiteral("\u202b[Rélóád··]\u202c"));
    QCOMPARE(translated("QGuiApplication", "QT_LAYOUT_DIRECTION"), QStringLiteral("RTL"));
}

void TranslationsTest::englishCounts()
{
    for (const QLocale &locale : {QLocale(QStringLiteral("en_GB")), QLocale::c()}) {
        QLocale::setDefault(locale);
        spacewright::installTranslators(*qApp);
        const auto inFiles = [](int count) {
            return QCoreApplication::translate("spacewright::views::SearchPanel", "in %n file(s)", nullptr, count);
        };
        QCOMPARE(inFiles(1), QStringLiteral("in 1 file"));
        QCOMPARE(inFiles(2), QStringLiteral("in 2 files"));
        QCOMPARE(translated("spacewright::views::PageOverlay", "Reload"), QStringLiteral("Reload"));
        cleanup();
    }
}

void TranslationsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("catalogue");
    QTest::addColumn<int>("least");
    QTest::newRow("German") << QStringLiteral("spacewright_de.ts") << 300;
    QTest::newRow("English, plural forms only") << QStringLiteral("spacewright_en.ts") << 20;
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, catalogue);
    QFETCH(int, least);
    QFile file(QDir(QStringLiteral(SPACEWRIGHT_TRANSLATIONS)).filePath(catalogue));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int count = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation")) {
            QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
            if (source.contains(QStringLiteral("%n")))
                continue; // its forms follow
            const QString text = xml.readElementText();
            QVERIFY2(!text.isEmpty(), qPrintable(source));
            QVERIFY2(placeholders(text) == placeholders(source), qPrintable(source + text));
            ++count;
        } else if (xml.name() == QLatin1StringView("numerusform")) {
            QVERIFY2(placeholders(xml.readElementText()) == placeholders(source), qPrintable(source));
            ++count;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(count > least);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
