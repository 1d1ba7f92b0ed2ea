// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lock.h"

#include <core/manifest/edit/facts.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>

#include <toml++/toml.h>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lock)
};

/// A lock of some hundred packages for one platform has half a megabyte.
constexpr qsizetype sizeLimit = qsizetype(32) * 1024 * 1024;

QString fileName()
{
    return QStringLiteral("pylock.toml");
}

QString text(const toml::table &table, const char *key)
{
    return QString::fromStdString(table[key].value_or(std::string()));
}

TextRange placeOf(const toml::node &node)
{
    const toml::source_region &region = node.source();
    return {int(region.begin.line), int(region.begin.column), int(region.end.line), int(region.end.column)};
}

LockedFile readFile(const toml::table &table)
{
    LockedFile file{text(table, "name"), table["size"].value_or(qint64(-1)),
                    QString::fromStdString(table["hashes"]["sha256"].value_or(std::string())), text(table, "url")};
    if (file.name.isEmpty())
        file.name = file.url.section(u'/', -1);
    return file;
}

/// Sizes and hashes of the wheels, else of the source.
QList<LockedFile> readFiles(const toml::table &package)
{
    QList<LockedFile> files;
    if (const toml::array *wheels = package["wheels"].as_array()) {
        for (const toml::node &wheel : *wheels) {
            if (const toml::table *table = wheel.as_table())
                files.append(readFile(*table));
        }
    }
    if (files.isEmpty()) {
        if (const toml::table *source = package["sdist"].as_table())
            files.append(readFile(*source));
    }
    return files;
}

Result<Lock> readRoot(const toml::table &root)
{
    const toml::node *version = root.get("lock-version");
    if (!version || !version->value_or(std::string()).starts_with("1."))
        return unreadable(fileName(), version ? placeOf(*version) : TextRange{1, 1, 1, 1},
                          Tr::tr("Only locks of version 1 can be read."));
    Lock lock;
    // Not a copy of it: that would have no places.
    static const toml::array none;
    const toml::array *packages = root["packages"].as_array();
    const toml::array &all = packages ? *packages : none;
    for (const toml::node &node : all) {
        const toml::table *table = node.as_table();
        if (!table || text(*table, "name").isEmpty())
            return unreadable(fileName(), placeOf(node), Tr::tr("Here a package has no name."));
        lock.packages.append({normalizedName(text(*table, "name")), text(*table, "version"), readFiles(*table)});
    }
    std::ranges::sort(lock.packages, {}, &LockedPackage::name);
    if (const toml::table *own = root["tool"]["spacewright"].as_table()) {
        lock.inputs = text(*own, "inputs");
        lock.python = text(*own, "python");
    }
    return lock;
}

} // namespace

Result<Lock> readLock(const QByteArray &text)
{
    if (text.size() > sizeLimit)
        return unreadable(fileName(), {1, 1, 1, 1},
                          //: %1 and %2 are numbers of bytes
                          Tr::tr("The file has %1 bytes; more than %2 are not read.").arg(text.size()).arg(sizeLimit));
    try {
        return readRoot(toml::parse(std::string_view(text.constData(), size_t(text.size()))));
    } catch (const toml::parse_error &error) {
        const toml::source_region &region = error.source();
        const TextRange range{int(region.begin.line), int(region.begin.column), int(region.end.line),
                              int(region.end.column)};
        return unreadable(fileName(), range, QString::fromUtf8(error.description()));
    }
}

} // namespace spacewright::manifest
