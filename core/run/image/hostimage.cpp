// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostimage.h"

#include <core/run/container/containermark.h>

#include <core/base/log.h>
#include <core/container/image/buildcontext.h>
#include <core/container/image/images.h>

#include <QTemporaryDir>
#include <QUuid>

#include <utility>

namespace spacewright::run
{

Result<HostImage> HostImage::make(const container::Engine &engine, const QMap<QString, QByteArray> &files,
                                  Progress &progress)
{
    const QString name = QStringLiteral("localhost/spacewright/host:") + QUuid::createUuid().toString(QUuid::Id128);
    const QTemporaryDir empty;
    container::BuildContext content(empty.path(), container::IgnoreRules());
    for (const auto &[file, bytes] : files.asKeyValueRange())
        content.addFile(file, bytes);
    const Result<QString> made =
        container::Images(engine).importTar(content.source(), name, ownImageLabels(), progress);
    if (!made)
        return failure(made);
    return HostImage(engine, name);
}

HostImage::HostImage(HostImage &&other) noexcept : m_engine(other.m_engine), m_name(std::exchange(other.m_name, {})) {}

HostImage &HostImage::operator=(HostImage &&other) noexcept
{
    std::swap(m_engine, other.m_engine);
    std::swap(m_name, other.m_name);
    return *this;
}

HostImage::~HostImage()
{
    if (m_name.isEmpty())
        return;
    // Also after a cancel.
    Progress progress;
    if (const Result<> removed = container::Images(m_engine).remove(m_name, progress); !removed) {
        qCWarning(logRun) << "An image could not be removed:" << removed.error().detail;
        markLeftover(m_engine.address().url.toString());
    }
}

} // namespace spacewright::run
