// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

#include <optional>

namespace spacewright::run
{

/// What is known of a Space as the Hub built it, beyond what the Hub documents.
struct HubState {
    /// Versions by normalised name. A package that was installed from an address has that in place of a version.
    QMap<QString, QString> packages = {};
    /// "python:3.10", with what the builder pinned: "python:3.10@sha256:…"; may be empty.
    QString baseImage = {};
    /// Where each is known from, for people.
    QString packagesSource = {};
    QString baseSource = {};
};

/// Reads what `pip freeze` printed (https://pip.pypa.io/en/stable/cli/pip_freeze/). Lines that name no package are left
/// out.
[[nodiscard]] QMap<QString, QString> packagesOfFreeze(const QByteArray &text);

/// What the log of a build on the Hub said. Reads the disk: not for the GUI thread.
[[nodiscard]] HubState hubStateOf(const BuildRecord &build);

/// The newest build on the Hub among @p records (newest first) that went well; none if there is none.
[[nodiscard]] std::optional<BuildRecord> lastHubBuild(const QList<BuildRecord> &records);

} // namespace spacewright::run
