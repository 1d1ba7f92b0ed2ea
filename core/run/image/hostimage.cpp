// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostimage.h"

#include <core/run/container/containermark.h>

#include <core/base/log.h>
#include <core/container/image/buildcontext.h>
#include <core/container/image/images.h>

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>
#include <optional>
#include <utility>

namespace spacewright::run
{

namespace
{

const QString repository = QStringLiteral("localhost/spacewright/host:");
const QString kindLabel = QStringLiteral("spacewright.kind");
const QString hostKind = QStringLiteral("host");

/// An address of a package index may be one with a name and a password.
bool mayHoldPassword(const QMap<QString, QByteArray> &files)
{
    return std::ranges::any_of(files, [](const QByteArray &content) {
        return !content.contains("-----BEGIN") && (content.contains('@') || content.contains("_auth"));
    });
}

/// The same for the same files.
QString nameFor(const QMap<QString, QByteArray> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[name, content] : files.asKeyValueRange()) {
        hash.addData(name.toUtf8() + '\0' + QByteArray::number(content.size()) + '\0');
        hash.addData(content);
    }
    return repository + QString::fromLatin1(hash.result().toHex().first(32));
}

/// Those of earlier settings of this machine.
void removeOthers(const container::Images &images, const QString &name, Progress &progress)
{
    const auto kept = images.list(kindLabel + QLatin1Char('=') + hostKind, progress);
    for (const container::ImageInfo &image : kept.value_or(QList<container::ImageInfo>())) {
        // One that another build uses now is left to the next time.
        if (!image.tags.contains(name))
            std::ignore = images.remove(image.tags.value(0, image.id), progress);
    }
}

} // namespace

Result<HostImage> HostImage::make(const container::Engine &engine, const QMap<QString, QByteArray> &files,
                                  Progress &progress)
{
    const bool isKept = !mayHoldPassword(files);
    const QString name = isKept ? nameFor(files) : repository + QUuid::createUuid().toString(QUuid::Id128);
    const container::Images images(engine);
    if (isKept && images.id(name, progress))
        return HostImage(engine, name, isKept);
    const QTemporaryDir empty;
    container::BuildContext content(empty.path(), container::IgnoreRules());
    for (const auto &[file, bytes] : files.asKeyValueRange())
        content.addFile(file, bytes);
    std::optional<MakingMark> mark;
    QMap<QString, QString> labels = {{kindLabel, hostKind}};
    if (!isKept) {
        mark.emplace(engine.address().url.toString());
        labels = ownImageLabels();
        labels.insert(mark->labels());
    }
    const Result<QString> made = images.importTar(content.source(), name, labels, progress);
    if (!made)
        return failure(made);
    if (isKept)
        removeOthers(images, name, progress);
    return HostImage(engine, name, isKept);
}

HostImage::HostImage(HostImage &&other) noexcept
    : m_engine(std::move(other.m_engine)), m_name(std::exchange(other.m_name, {})), m_isKept(other.m_isKept)
{
}

HostImage &HostImage::operator=(HostImage &&other) noexcept
{
    std::swap(m_engine, other.m_engine);
    std::swap(m_name, other.m_name);
    std::swap(m_isKept, other.m_isKept);
    return *this;
}

HostImage::~HostImage()
{
    if (m_name.isEmpty() || m_isKept)
        return;
    // Also after a cancel.
    Progress progress;
    if (const Result<> removed = container::Images(m_engine).remove(m_name, progress); !removed) {
        qCWarning(logRun) << "An image could not be removed:" << removed.error().detail;
        markLeftover(m_engine.address().url.toString());
    }
}

} // namespace spacewright::run
