// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/manifest/names/namelist.h>

#include <QUrl>

namespace spacewright::run
{

/// The Python package index that packages are installed from on this machine, as uv knows it.
[[nodiscard]] Result<QUrl> packageIndex(Progress &progress);

/// Fetches the names of all packages of that index (https://packaging.python.org/en/latest/specifications/simple-
/// repository-api/) and keeps them (manifest::keptNames). The public index has some 700,000 of them, which take some
/// 40 MB once: only when the user asks for it. Not on the GUI's thread. Cancelled: an error that nobody shows.
[[nodiscard]] Result<manifest::NameList> fetchIndexNames(Progress &progress);

/// The names in an answer of such an index, normalized: in JSON or, as older ones give it, in HTML.
[[nodiscard]] QByteArrayList namesOfIndex(const QByteArray &answer);

} // namespace spacewright::run
