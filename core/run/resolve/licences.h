// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/manifest/lock/lock.h>

#include <QMap>

namespace spacewright::run
{

/// Under which licence packages of a lock stand, as their metadata says
/// (https://packaging.python.org/en/latest/specifications/core-metadata/): by normalized name, those of @p names that
/// are known. The index is asked for the metadata beside each wheel (PEP 658), once; what it said is kept. Not on the
/// GUI's thread. With @p isOffline only what is kept counts.
[[nodiscard]] QMap<QString, QString> findLicences(const manifest::Lock &lock, const QStringList &names, bool isOffline,
                                                  Progress &progress);

/// The licence that a METADATA file names, short; empty if it names none.
[[nodiscard]] QString licenceOf(const QByteArray &metadata);

} // namespace spacewright::run
