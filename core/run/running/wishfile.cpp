// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wishfile.h"

#include <core/base/filewriter.h>

#include <QFile>

#include <array>
#include <utility>

namespace spacewright::run
{

namespace
{

constexpr auto names = std::to_array<std::pair<const char *, RunningWish>>(
    {{"stop", RunningWish::Stop}, {"sleep", RunningWish::Sleep}, {"wake", RunningWish::Wake}});
constexpr qint64 longestName = 16;

} // namespace

QString wishPath(const QString &markPath)
{
    return markPath + QStringLiteral(".wish");
}

std::optional<RunningWish> takeWishAt(const QString &markPath)
{
    const QString path = wishPath(markPath);
    if (!QFile::exists(path))
        return std::nullopt;
    const QByteArray text = readFile(path, longestName).value_or(QByteArray());
    QFile::remove(path);
    for (const auto &[name, wish] : names) {
        if (text == name)
            return wish;
    }
    return std::nullopt;
}

Result<> writeWishAt(const QString &markPath, RunningWish wish)
{
    for (const auto &[name, value] : names) {
        if (value == wish)
            return writeFile(wishPath(markPath), name);
    }
    return {};
}

} // namespace spacewright::run
