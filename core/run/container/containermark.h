// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/image/builders.h>

#include <QElapsedTimer>
#include <QMap>
#include <QSet>
#include <QString>

namespace spacewright::run
{

/// The labels of every container that this process makes: they say whose it is, so that the next start finds what a
/// crash left.
[[nodiscard]] QMap<QString, QString> ownLabels();
/// The same for an image that is needed for a moment only.
[[nodiscard]] QMap<QString, QString> ownImageLabels();
/// How the name of every image begins that is built of a Dockerfile.
inline const QString builtImagePrefix = QStringLiteral("localhost/spacewright/space:");
/// The labels of every such image at Docker. At Podman it has none: a label is a step there, with an image of its own.
[[nodiscard]] QMap<QString, QString> builtImageLabels();

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

/// A mark on disk that an engine builds a Dockerfile for this process. Podman notices only at the end of the command
/// that runs then that nobody listens any more: after a crash the next start removes what it works in.
class BuildMark final
{
public:
    /// @p bases: the images that the Dockerfile begins with; empty if nobody knows.
    BuildMark(const QString &engineAddress, const QStringList &bases);
    BuildMark(const BuildMark &) = delete;
    BuildMark &operator=(const BuildMark &) = delete;
    ~BuildMark();

    /// To be called with each news of the build: what somebody else builds later there is none of ours.
    void isAlive();

private:
    QString m_path;
    QElapsedTimer m_sinceTouched;
};

/// A mark on disk that an engine makes something for this process just now, a container or a passing image, which
/// carries labels(). An engine carries out what a program told it that died then, so that the next start waits for it.
class MakingMark final
{
public:
    explicit MakingMark(const QString &engineAddress);
    MakingMark(const MakingMark &) = delete;
    MakingMark &operator=(const MakingMark &) = delete;
    ~MakingMark();

    [[nodiscard]] QMap<QString, QString> labels() const;

private:
    QString m_path;
};

/// Notes that something is left at an engine that does not answer: the next start removes it. @p build: the engine
/// died in the middle of a build.
void markLeftover(const QString &engineAddress, const container::BrokenBuild &build = {});

/// Removes the containers and passing images of processes that are gone, but for the containers that are @p kept. Where
/// the engine does not answer, the next start tries again.
void cleanContainers(const QSet<QString> &kept = {});

} // namespace spacewright::run
