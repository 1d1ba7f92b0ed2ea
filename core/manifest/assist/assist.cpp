// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assist.h"

#include "cardassist.h"

#include <core/manifest/requirements/broughtpackages.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ManifestAssist)
};

/// The word at the end of a line that has nothing else before it; none if there is.
std::optional<int> onlyWord(const QString &head)
{
    static const QRegularExpression pattern(QStringLiteral("\\A\\s*(?=[\\w.+-]*\\z)"));
    const QRegularExpressionMatch match = pattern.match(head);
    return match.hasMatch() ? std::optional(int(match.capturedEnd())) : std::nullopt;
}

/// One or two letters begin too many names to be of use.
constexpr qsizetype fewLetters = 2;
constexpr qsizetype mostNames = 200;

QList<Suggestion> asSuggestions(const QStringList &words)
{
    QList<Suggestion> items;
    for (const QString &word : words)
        items.append({word});
    return items;
}

/// https://docs.docker.com/reference/dockerfile/
QList<Suggestion> instructions()
{
    return {{QStringLiteral("FROM "), Tr::tr("The image to begin with")},
            {QStringLiteral("RUN "), Tr::tr("A command to run while building")},
            {QStringLiteral("COPY "), Tr::tr("Files of the Space")},
            {QStringLiteral("WORKDIR "), Tr::tr("The folder that what follows works in")},
            {QStringLiteral("ENV "), Tr::tr("A variable for build and run")},
            {QStringLiteral("ARG "), Tr::tr("A variable of the Space's settings, for the build")},
            {QStringLiteral("USER "), Tr::tr("Who runs what follows; the Hub uses 1000")},
            {QStringLiteral("EXPOSE "), Tr::tr("Where the app listens: app_port of the card")},
            {QStringLiteral("CMD "), Tr::tr("What starts the app")},
            {QStringLiteral("ENTRYPOINT "), Tr::tr("What CMD is given to")},
            {QStringLiteral("ADD "), Tr::tr("Files, archives or addresses")},
            {QStringLiteral("HEALTHCHECK "), Tr::tr("How to see whether the app is well")},
            {QStringLiteral("LABEL "), Tr::tr("Something said about the image")},
            {QStringLiteral("SHELL "), Tr::tr("What runs commands")},
            {QStringLiteral("STOPSIGNAL "), Tr::tr("How to stop the app")},
            {QStringLiteral("VOLUME "), Tr::tr("A folder that outlives the container")}};
}

} // namespace

QStringList packagesLike(const QString &word, const NameList &names)
{
    QStringList packages = knownPackages();
    if (word.size() < fewLetters)
        return packages;
    for (const QString &name : names.startingWith(normalizedName(word), mostNames)) {
        if (!packages.contains(name))
            packages.append(name);
    }
    return packages;
}

Suggestions suggestionsAt(ManifestKind kind, const QStringList &lines, int line, int column, const Known &known)
{
    if (line < 0 || line >= lines.size())
        return {};
    if (kind == ManifestKind::Card)
        return cardSuggestions(lines, line, column, known.releases);
    const std::optional<int> begin = onlyWord(lines.at(line).left(column));
    // What goes on behind a backslash is nothing new.
    if (!begin || (line > 0 && lines.at(line - 1).endsWith(u'\\')))
        return {};
    const QString word = lines.at(line).mid(*begin, column - *begin);
    switch (kind) {
    case ManifestKind::Requirements: {
        const QStringList packages = packagesLike(word, known.names);
        return {*begin, asSuggestions(packages), packages.size() >= mostNames};
    }
    case ManifestKind::PackageList: {
        const QStringList packages =
            word.size() < fewLetters ? QStringList() : known.names.startingWith(word, mostNames);
        return {*begin, asSuggestions(packages), packages.size() >= mostNames};
    }
    case ManifestKind::Dockerfile:
        return {*begin, instructions()};
    default:
        return {};
    }
}

QString helpAt(ManifestKind kind, const QStringList &lines, int line)
{
    return kind == ManifestKind::Card && line >= 0 ? cardHelp(lines, line) : QString();
}

} // namespace spacewright::manifest
