// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/image/builders.h>

#include <QMap>
#include <QString>

namespace spacewright::run
{

/// The labels of every container that this process makes: they say whose it is, so that the next start finds what a
/// crash left.
[[nodiscard]] QMap<QString, QString> ownLabels();
/// The same for an image that is needed for a moment only.
[[nodiscard]] QMap<QString, QString> ownImageLabels();

/// A mark on disk that this process has containers at an engine. Removed when they are.
class ContainerMark final
{
public:
    explicit ContainerMark(const QString &engineAddress);
    ContainerMark(const ContainerMark &) = delete;
    ContainerMark &operator=(const ContainerMark &) = delete;
    ~ContainerMark();

private:
    QString m_path;
};

/// Notes that something is left at an engine that does not answer: the next start removes it. @p build: the engine
/// died in the middle of a build.
void markLeftover(const QString &engineAddress, const container::BuildTime &build = {});

/// Removes the containers and passing images of processes that are gone. Where the engine does not answer, the next
/// start tries again.
void cleanContainers();

} // namespace spacewright::run
