// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostic.h"

#include <QStringList>

namespace spacewright::manifest
{

/// packages.txt: names of Debian packages that the Hub hands to apt-get through xargs
/// (https://huggingface.co/docs/hub/spaces-dependencies).
struct PackageList {
    /// Only what apt-get can take for a package, e.g. "ffmpeg" or "libgl1=1.7.0-1".
    QStringList names;
    QList<Diagnostic> diagnostics;
};

/// Reads the text of a packages.txt. Comments and options are no names there: xargs hands them on like every word, and
/// the build fails.
[[nodiscard]] PackageList readPackageList(const QByteArray &text);

class NameList;

/// Which names of a packages.txt are none of the distribution's @p known ones, with those that were meant; that nobody
/// knows, where nothing is known.
[[nodiscard]] QList<Diagnostic> checkPackageNames(const QByteArray &text, const NameList &known);

} // namespace spacewright::manifest
