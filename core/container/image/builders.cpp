// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include <core/container/engine/enginejson.h>

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace spacewright::container
{

namespace
{

/// Podman's own interface: Docker's does not know of containers that are not run, nor of images that a build may take
/// up again.
EngineCall listCall(const QString &path)
{
    EngineCall call{.path = path};
    call.query.addQueryItem(QStringLiteral("all"), QStringLiteral("true"));
    return call;
}

/// An image of Podman, whether or not it has a name.
struct KnownImage {
    QString parent;
    QStringList names;
};

Result<QHash<QString, KnownImage>> allImages(const Engine &engine, Progress &progress)
{
    const Result<QJsonDocument> listed = engine.askJson(listCall(QStringLiteral("/libpod/images/json")), progress);
    if (!listed)
        return failure(listed);
    QHash<QString, KnownImage> images;
    for (const auto &one : listed->array())
        images.insert(one[QLatin1StringView("Id")].toString(),
                      {one[QLatin1StringView("ParentId")].toString(), listOf(one[QLatin1StringView("Names")])});
    return images;
}

/// Whether an image with those names is meant by @p base, as a Dockerfile writes it: "python:3.13".
bool isMeant(const QStringList &names, const QString &base)
{
    const QString plain = base.section(QLatin1Char('@'), 0, 0);
    const bool hasTag = plain.section(QLatin1Char('/'), -1).contains(QLatin1Char(':'));
    const QString whole = hasTag ? plain : plain + QLatin1StringView(":latest");
    return std::ranges::any_of(
        names, [&whole](const QString &name) { return name == whole || name.endsWith(QLatin1Char('/') + whole); });
}

/// Whether @p image is one of @p bases, or one that was made of them.
bool isMadeOf(QString image, const QStringList &bases, const QHash<QString, KnownImage> &images)
{
    // A parent that is its own grandchild is no answer of an engine.
    for (qsizetype steps = 0; steps < images.size() && images.contains(image); ++steps) {
        const KnownImage &known = *images.constFind(image);
        if (std::ranges::any_of(bases, [&known](const QString &base) { return isMeant(known.names, base); }))
            return true;
        image = known.parent;
    }
    return false;
}

/// Podman names a builder after what it begins with: "python-working-container-1" of "docker.io/library/python:3.13".
bool isOf(const QString &builder, const QString &base)
{
    const QString last = base.section(QLatin1Char('/'), -1);
    const QString plain = last.section(QLatin1Char('@'), 0, 0).section(QLatin1Char(':'), 0, 0);
    return builder.startsWith(plain + QLatin1StringView("-working-container"));
}

} // namespace

Result<QStringList> abandonedBuilders(const Engine &engine, const BrokenBuild &build, Progress &progress)
{
    if (!engine.isPodman())
        return QStringList();
    EngineCall call = listCall(QStringLiteral("/libpod/containers/json"));
    call.query.addQueryItem(QStringLiteral("external"), QStringLiteral("true"));
    const Result<QJsonDocument> listed = engine.askJson(call, progress);
    if (!listed)
        return failure(listed);
    const Result<QHash<QString, KnownImage>> images = allImages(engine, progress);
    if (!images)
        return failure(images);
    QStringList found;
    for (const auto &one : listed->array()) {
        const QDateTime made = QDateTime::fromString(one[QLatin1StringView("Created")].toString(), Qt::ISODateWithMs);
        const QString name = one[QLatin1StringView("Names")].toArray().at(0).toString();
        const bool isBuilder = one[QLatin1StringView("State")] == QLatin1StringView("storage") &&
                               name.contains(QLatin1StringView("-working-container"));
        const bool isOwn = build.bases.isEmpty() ||
                           isMadeOf(one[QLatin1StringView("ImageID")].toString(), build.bases, *images) ||
                           std::ranges::any_of(build.bases, [&name](const QString &base) { return isOf(name, base); });
        if (isBuilder && isOwn && made >= build.begun && made <= build.ended)
            found += one[QLatin1StringView("Id")].toString();
    }
    return found;
}

} // namespace spacewright::container
