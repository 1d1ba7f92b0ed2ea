// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflict.h"

#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Conflict)
};

/// Of a message that is not uv's own; its longest are some kilobytes.
constexpr qsizetype readLimit = 64 * 1024;
constexpr qsizetype mostSentences = 30;

/// A package with extras and specifier, as uv writes it: "gradio[oauth]>=6,<7", "numpy==99".
const QString package = QStringLiteral("([A-Za-z0-9][A-Za-z0-9._-]*(?:\\[[^\\]\\s]*\\])?(?:[<>=!~][^\\s]*[^\\s,.])?)");

QString nameOf(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]*"));
    return manifest::normalizedName(name.match(text).captured());
}

/// One thing that uv says, with the sentence that we make of it.
struct Pattern {
    QRegularExpression expression;
    Conflict::Kind kind;
    QString (*sentence)(const QStringList &parts, const WantedPackages &wanted);
};

/// Where the package is wanted, one sentence for each place.
QString placesOf(const QString &text, const WantedPackages &wanted)
{
    QStringList places;
    for (const WantedPackage &each : wanted.packages) {
        if (each.name != nameOf(text))
            continue;
        //: %1 is a package with a version, e.g. "gradio==6.31.0"
        places.append(each.place == 0 ? Tr::tr("The Hub installs %1 because of the card in README.md.").arg(each.shown)
                                      //: %1 is a file, %2 a number, %3 what stands there, e.g. "numpy<2"
                                      : Tr::tr("%1, line %2 wants %3.").arg(each.file).arg(each.place).arg(each.shown));
    }
    //: %1 is a package with a version, e.g. "gradio==6.31.0"
    return places.isEmpty() ? Tr::tr("The Space wants %1.").arg(text) : places.join(u'\n');
}

const QList<Pattern> &patterns()
{
    using enum Conflict::Kind;
    static const QList<Pattern> list = {
        {QRegularExpression(package + QStringLiteral(" depends on ") + package), Clash,
         [](const QStringList &parts, const WantedPackages &) {
             //: %1 and %2 are packages with versions, e.g. "gradio==6.31.0" and "pydantic>=2"
             return Tr::tr("%1 wants %2.").arg(parts.at(0), parts.at(1));
         }},
        {QRegularExpression(package + QStringLiteral(" was not found in the package registry")), UnknownPackage,
         [](const QStringList &parts, const WantedPackages &) {
             return Tr::tr("The package index has no package %1.").arg(parts.at(0));
         }},
        {QRegularExpression(QStringLiteral("there (?:is|are) no versions? of ") + package), NoSuchVersion,
         [](const QStringList &parts, const WantedPackages &) {
             //: %1 is a package with a version
             return Tr::tr("There is no release %1.").arg(parts.at(0));
         }},
        {QRegularExpression(package + QStringLiteral(" has no (?:usable )?wheels")), NoWheel,
         [](const QStringList &parts, const WantedPackages &wanted) {
             //: %1 is a package with a version, %2 a version of Python
             return Tr::tr("%1 has no file that installs with Python %2 on the Hub.")
                 .arg(parts.at(0), QString::fromUtf8(wanted.python));
         }},
        {QRegularExpression(package + QStringLiteral(" was not found in the cache")), NotInCache,
         [](const QStringList &parts, const WantedPackages &) {
             return Tr::tr("%1 is not in the cache, and there is no network.").arg(parts.at(0));
         }},
        {QRegularExpression(QStringLiteral("you require ") + package + QStringLiteral("(?: and ") + package +
                            QStringLiteral(")?")),
         Clash, [](const QStringList &parts, const WantedPackages &wanted) { return placesOf(parts.at(0), wanted); }},
        {QRegularExpression(QStringLiteral("Python(?:[ ]version)? [^,]{0,60}does not satisfy Python([<>=!~0-9., ]+)")),
         NoWheel,
         [](const QStringList &parts, const WantedPackages &wanted) {
             //: %1 is a condition such as ">=3.11", %2 a version of Python
             return Tr::tr("Something needs Python%1, and this Space has %2.")
                 .arg(parts.at(0).trimmed(), QString::fromUtf8(wanted.python));
         }},
    };
    return list;
}

struct Found {
    qsizetype place;
    Conflict::Kind kind;
    QString sentence;
    QStringList packages;
};

QList<Found> findAll(const QString &text, const WantedPackages &wanted)
{
    QList<Found> all;
    for (const Pattern &pattern : patterns()) {
        for (const QRegularExpressionMatch &match : pattern.expression.globalMatch(text)) {
            const QStringList parts = match.capturedTexts().sliced(1);
            QStringList names;
            for (const QString &part : parts) {
                if (!part.isEmpty() && part.at(0).isLetterOrNumber())
                    names.append(nameOf(part));
            }
            all.append({match.capturedStart(), pattern.kind, pattern.sentence(parts, wanted), names});
        }
    }
    std::ranges::stable_sort(all, {}, &Found::place);
    return all;
}

} // namespace

Conflict readConflict(const QString &said, const WantedPackages &wanted)
{
    Conflict conflict;
    conflict.original = said.left(readLimit).trimmed();
    // What it concludes from the parts is ours to say; hints repeat the parts.
    QString text = conflict.original.section(QStringLiteral("\n\nhint:"), 0, 0).simplified();
    static const QRegularExpression conclusion(QStringLiteral("we can conclude that .*?(?=\\. And because |\\.?$)"));
    text.replace(conclusion, QStringLiteral("…"));
    for (const Found &found : findAll(text, wanted)) {
        for (const QString &sentence : found.sentence.split(u'\n')) {
            if (!conflict.sentences.contains(sentence) && conflict.sentences.size() < mostSentences)
                conflict.sentences.append(sentence);
        }
        for (const QString &name : found.packages) {
            if (!conflict.packages.contains(name))
                conflict.packages.append(name);
        }
        // A clash is what remains when nothing is missing.
        if (conflict.kind == Conflict::Kind::Clash)
            conflict.kind = found.kind;
    }
    return conflict;
}

} // namespace spacewright::run
