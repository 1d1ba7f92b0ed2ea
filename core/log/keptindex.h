// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lineindex.h"

#include <QString>

#include <optional>

namespace spacewright::log
{

class LogFile;

/// The index that was kept of a file when it was open before, in the cache folder: nothing is ever written beside
/// somebody's file. It holds if the file has the same size and time of change, or has only grown, and if its first and
/// last 64 KiB of then are what they were. Nothing otherwise.
[[nodiscard]] std::optional<LineIndex> readKeptIndex(const LogFile &file);

/// Keeps the index of a large file. That it cannot be kept costs time at the next opening, nothing else.
void keepIndex(const LogFile &file, const LineIndex &index);

} // namespace spacewright::log
