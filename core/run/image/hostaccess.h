// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostnetwork.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace spacewright::run
{

/// Where the commands of a Dockerfile find what they need of this machine while they are built.
inline const QString hostFolderInBuild = QStringLiteral("/run/.spacewright");

/// What goes into that folder, by name: the certificates, and settings of pip, uv and npm with the package indexes,
/// which may hold a password. Nothing where the machine has no such settings.
[[nodiscard]] QMap<QString, QByteArray> hostFiles(const HostNetwork &network);

/// A Dockerfile whose commands find those files, and the lines of its own that it has got for that.
struct PreparedDockerfile {
    QByteArray text;
    /// From 0, ascending.
    QList<qsizetype> insertedLines = {};

    /// The line of the Space's Dockerfile that became @p line of the text; both from 1.
    int originalLine(int line) const;
};

/// Gives every command of @p dockerfile the @p mounts (options of RUN), and each stage with commands arguments that
/// name @p files: both are gone once a command has ended.
[[nodiscard]] PreparedDockerfile withHostAccess(const QByteArray &dockerfile, const QStringList &files,
                                                const QStringList &mounts);

} // namespace spacewright::run
