// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileplace.h"

#include <QDir>
#include <QRegularExpression>

namespace spacewright::log
{

namespace
{

/// A line may have 64 KiB; places stand at its start.
constexpr qsizetype searchedLength = 2000;

/// A path as a log writes it, which may be relative, or that of a copy which an installer made of a requirements file.
QString fileNamed(const QString &path, const SeenFiles &seen)
{
    static const QRegularExpression copied(QStringLiteral("^/tmp/(?<name>[\\w.-]*requirements[\\w.-]*\\.txt)$"));
    if (const auto copy = copied.match(path); copy.hasMatch())
        return copy.captured(QStringLiteral("name"));
    if (path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1Char('<')))
        return fileInSpace(path, seen);
    const QString clean = QDir::cleanPath(path);
    return isOfLibrary(clean) || clean.startsWith(QLatin1StringView("..")) ? QString() : clean;
}

} // namespace

bool isOfLibrary(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral(
        "site-packages/|dist-packages/|node_modules/|/lib(?:64)?/python\\d|^<|^node:|^/(?:tmp|usr|opt|root/\\.)"));
    return pattern.match(path).hasMatch();
}

QString fileInSpace(const QString &name, const SeenFiles &seen)
{
    return name == QLatin1StringView("<string>") ? seen.appFile : pathInSpace(name, seen);
}

QString pathInSpace(const QString &path, const SeenFiles &seen)
{
    for (const QString &folder : seen.folders) {
        const QString prefix = folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/');
        const QString inside = path.startsWith(prefix) ? path.sliced(prefix.size()) : QString();
        if (!inside.isEmpty() && !isOfLibrary(inside))
            return inside;
    }
    return {};
}

std::optional<FilePlace> placeIn(const QString &line, const SeenFiles &seen)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"rx(File "(?<python>[^"]+)", line (?<line1>\d+)|)rx"
        R"rx((?<pip>[\w./-]*requirements[\w.-]*\.txt)\)? \(line (?<line2>\d+)\)|)rx"
        R"rx((?<![\w./@:-])(?<file>Dockerfile|[\w./@-]+\.(?:py|pyi|txt|toml|md|m?jsx?|tsx?|vue|svelte|go|rs|R|css|html|ya?ml|json)))rx"
        R"rx((?::(?<line3>\d+)(?::(?<column>\d+))?|\((?<line4>\d+),(?<column2>\d+)\)))rx"));
    QRegularExpressionMatchIterator matches = pattern.globalMatch(line.left(searchedLength));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto text = [&match](std::initializer_list<const char *> names) {
            QString found;
            for (const char *name : names)
                found += match.captured(QLatin1StringView(name));
            return found;
        };
        const QString file = fileNamed(text({"python", "pip", "file"}), seen);
        const int number = text({"line1", "line2", "line3", "line4"}).toInt();
        if (!file.isEmpty() && number > 0)
            return FilePlace{file, number, qMax(1, text({"column", "column2"}).toInt()), match.capturedStart(),
                             match.capturedLength()};
    }
    return std::nullopt;
}

} // namespace spacewright::log
