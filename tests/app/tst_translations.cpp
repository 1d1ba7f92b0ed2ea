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
    void englishStaysAsItIs();
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

void TranslationsTest::englishStaysAsItIs()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    spacewright::installTranslators(*qApp);
    QVERIFY(qApp->findChildren<QTranslator *>().isEmpty());
}

void TranslationsTest::everyTextIsTranslated()
{
    QFile file(QDir(QStringLiteral(SPACEWRIGHT_TRANSLATIONS)).filePath(QStringLiteral("spacewright_de.ts")));
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
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(count > 300);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
