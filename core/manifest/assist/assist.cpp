// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assist.h"

#include "cardassist.h"

#include <core/manifest/requirements/broughtpackages.h>

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
    static const QRegularExpression pattern(QStringLiteral("\\A\\s*(?=[\\w.-]*\\z)"));
    const QRegularExpressionMatch match = pattern.match(head);
    return match.hasMatch() ? std::optional(int(match.capturedEnd())) : std::nullopt;
}

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

Suggestions suggestionsAt(ManifestKind kind, const QStringList &lines, int line, int column,
                          const QStringList &releases)
{
    if (line < 0 || line >= lines.size())
        return {};
    if (kind == ManifestKind::Card)
        return cardSuggestions(lines, line, column, releases);
    const std::optional<int> begin = onlyWord(lines.at(line).left(column));
    // What goes on behind a backslash is nothing new.
    if (!begin || (line > 0 && lines.at(line - 1).endsWith(u'\\')))
        return {};
    switch (kind) {
    case ManifestKind::Requirements:
        return {*begin, asSuggestions(knownPackages())};
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
