// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace spacewright::manifest
{

/// The parts of a version at the begin of a text, as they are written.
struct VersionScan {
    QByteArrayView epoch;
    QByteArrayView release;
    /// In any of its spellings; empty if there is none.
    QByteArrayView preLetter;
    QByteArrayView preNumber;
    bool hasPost = false;
    QByteArrayView postNumber;
    bool hasDev = false;
    QByteArrayView devNumber;
    QByteArrayView local;
    /// How far the version goes without its local part, and with it.
    qsizetype publicLength = 0;
    qsizetype length = 0;
    /// How far epoch and release go.
    qsizetype baseLength = 0;
};

/// Reads as much of @p text as is a version, in every spelling that PEP 440 allows. Nothing if it begins with none.
[[nodiscard]] std::optional<VersionScan> scanVersion(QByteArrayView text);

} // namespace spacewright::manifest
