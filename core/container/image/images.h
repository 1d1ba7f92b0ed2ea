// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QDateTime>
#include <QMap>

namespace spacewright::container
{

struct ImageInfo {
    /// "sha256:..."
    QString id;
    QStringList tags;
    QMap<QString, QString> labels;
    QMap<QString, QString> environment;
    QStringList entrypoint;
    QStringList command;
    QString user;
    QString workingFolder;
    /// "8080/tcp"
    QStringList exposedPorts;
    /// Folders that become anonymous volumes.
    QStringList volumes;
    QString architecture;
    qint64 size = 0;
    QDateTime created;
};

/// How a container becomes an image. What is empty stays as it is in the container's own image.
struct CommitSpec {
    /// "spacewright/layer:0123abcd"
    QString tag;
    QMap<QString, QString> labels = {};
    QMap<QString, QString> environment = {};
    QString user = {};
    QString workingFolder = {};
    QStringList command = {};
    /// Shown in the image's history.
    QString comment = {};
};

/// Who asks a registry; empty for nobody.
struct RegistryLogin {
    QString user = {};
    QByteArray token = {};
};

/// The images of an engine. An image that is not there, and that no registry gives, is ImageMissing.
class Images final
{
public:
    explicit Images(const Engine &engine) : m_engine(engine) {}

    [[nodiscard]] Result<QString> id(const QString &name, Progress &progress) const;
    [[nodiscard]] Result<ImageInfo> inspect(const QString &name, Progress &progress) const;
    /// Those with @p label ("key" or "key=value"). Of what only inspect() knows, fields stay empty.
    [[nodiscard]] Result<QList<ImageInfo>> list(const QString &label, Progress &progress) const;
    /// Podman only, which remembers the names that an image once had: those whose names begin with @p prefix, and those
    /// without a name that had no others. Only names with the prefix are among the tags.
    [[nodiscard]] Result<QList<ImageInfo>> named(const QString &prefix, Progress &progress) const;
    /// Fetches from a registry, reporting bytes; returns once the engine says that it is whole.
    [[nodiscard]] Result<> pull(const QString &name, Progress &progress) const { return pull(name, {}, progress); }
    /// The same as somebody whom the registry knows. The engine keeps nothing of it.
    [[nodiscard]] Result<> pull(const QString &name, const RegistryLogin &login, Progress &progress) const;
    /// Makes an image of a whole root file system, with one tag and @p labels; returns its id.
    [[nodiscard]] Result<QString> importTar(const http::BodySource &tar, const QString &tag,
                                            const QMap<QString, QString> &labels, Progress &progress) const;
    [[nodiscard]] Result<QString> commit(const QString &containerId, const CommitSpec &spec, Progress &progress) const;
    [[nodiscard]] Result<> tag(const QString &name, const QString &tag, Progress &progress) const;
    /// One that is gone is a success; one that a container uses is an error.
    [[nodiscard]] Result<> remove(const QString &name, Progress &progress) const;

private:
    Engine m_engine;
};

} // namespace spacewright::container
