// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace spacewright::run
{

struct BuildRecord;

/// What an app found around it while it ran, as far as its runner could see it; kept beside the record of the run. What
/// is empty or 0 is not known, or not limited.
struct Surroundings {
    /// "3.13.5"
    QString python = {};
    /// Below 0: not known.
    int user = -1;
    QString home = {};
    /// Names alone: their values may be secret.
    QStringList variables = {};
    /// Where the app was to listen, as it sees it.
    quint16 port = 0;
    int cpus = 0;
    /// Bytes.
    qint64 memory = 0;
    /// Versions of Debian packages by name.
    QMap<QString, QString> systemPackages = {};

    QJsonObject toJson() const;
    static Surroundings fromJson(const QJsonObject &object);
};

/// Keeps them in the record's folder.
[[nodiscard]] Result<> saveSurroundings(const BuildRecord &record, const Surroundings &surroundings);
/// What was kept; nothing known if the app never ran. Reads the disk: not for the GUI thread.
[[nodiscard]] Surroundings surroundingsOf(const BuildRecord &record);

} // namespace spacewright::run
