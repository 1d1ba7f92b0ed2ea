// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace spacewright::run
{

/// What this machine needs to reach the outside, for those that run in a container of it: a company's certificates,
/// its proxies, its package index. Given to steps and apps as files and variables, never part of an image.
struct HostNetwork {
    /// Trusted certificates in PEM form; empty if the machine's user names none of their own.
    QByteArray certificates;
    QMap<QString, QString> proxies;
    QMap<QString, QString> packageIndexes;
    /// What HF_ENDPOINT names in place of the public Hub; mostly empty.
    QString hub = {};

    static HostNetwork ofThisMachine();

    bool isEmpty() const { return certificates.isEmpty() && proxies.isEmpty() && packageIndexes.isEmpty(); }
    /// Variables for a program that finds the certificates at @p certificatePath.
    QMap<QString, QString> environment(const QString &certificatePath) const;
};

} // namespace spacewright::run
