// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace spacewright
{
namespace
{

const QString ourTexts = QStringLiteral(":/translations");

void install(QCoreApplication &application, const QLocale &locale, const QString &catalogue, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (translator->load(locale, catalogue, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator.release());
}

// Qt knows no such country, so it must be asked for by its name.
bool isPseudoLocaleWanted()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QByteArray value = qgetenv(variable); !value.isEmpty())
            return value.startsWith("ar_XB");
    }
    return false;
}

} // namespace

void installTranslators(QCoreApplication &application)
{
    if (isPseudoLocaleWanted()) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QStringLiteral("spacewright_ar_XB"), ourTexts))
            QCoreApplication::installTranslator(translator);
        return;
    }
    const QLocale locale;
    if (locale.language() == QLocale::English || locale.language() == QLocale::C) {
        // The texts are English; only what is counted has forms of its own.
        install(application, QLocale(QLocale::English), QStringLiteral("spacewright"), ourTexts);
        return;
    }
    const QString qtTexts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(application, locale, QStringLiteral("qtbase"), qtTexts);
    install(application, locale, QStringLiteral("qtwebengine"), qtTexts);
    install(application, locale, QStringLiteral("spacewright"), ourTexts);
}

} // namespace spacewright
