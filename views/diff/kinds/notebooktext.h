// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace spacewright::views
{

/// A notebook as text that can be compared: each cell with a line above it that says what it is, then its source, then
/// what it printed. Counters and metadata are left out, because every run changes them. Nothing if it is no notebook
/// (https://nbformat.readthedocs.io).
std::optional<QByteArray> notebookText(const QByteArray &json);

} // namespace spacewright::views
