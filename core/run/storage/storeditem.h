// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace spacewright::run
{

/// Something of ours that takes room, on this machine's disk or at a container engine.
struct StoredItem {
    enum class Kind {
        /// A Python environment of the sandbox.
        Environment,
        /// The image of a Space, or a layer of one.
        Image,
        /// A container that we made.
        Container,
        /// The record of a build and run, with its logs.
        Build,
        /// Packages that builds have downloaded.
        Downloads,
        /// Models and data sets that apps have downloaded.
        Models,
        /// What makes looking things up quicker.
        Cache,
    };

    Kind kind = Kind::Cache;
    /// A folder; at an engine an id or the name of a volume.
    QString id = {};
    /// For people.
    QString name = {};
    /// Title of the Space that it belongs to; empty where several may share it.
    QString space = {};
    /// The folder of that Space.
    QString spaceFolder = {};
    /// Bytes that are free once it is gone.
    qint64 size = 0;
    /// When it was used last; invalid if nobody knows.
    QDateTime used = {};
    bool isPinned = false;
    /// Something needs it just now.
    bool isInUse = false;
    /// The address of its engine, and what that is called; empty on the disk.
    QString engine = {};
    QString engineName = {};
};

/// "environment", "image", "container", "build", "downloads", "models", "cache"
[[nodiscard]] QString storedKindName(StoredItem::Kind kind);
/// The same for people, of several: "Environments".
[[nodiscard]] QString storedKindTitle(StoredItem::Kind kind);
[[nodiscard]] QList<StoredItem::Kind> storedKinds();

} // namespace spacewright::run
