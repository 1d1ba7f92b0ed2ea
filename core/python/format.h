// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArray>

namespace spacewright::python
{

/// The text of a Python file as `ruff format` (https://docs.astral.sh/ruff/formatter/) writes it, by its own rules: no
/// configuration of the Space's or the user's is read, nothing is run. Not for the GUI thread. Fails where ruff is not
/// installed, or where the text is no Python, with the line.
[[nodiscard]] Result<QByteArray> formatPython(const QByteArray &text, Progress &progress);

} // namespace spacewright::python
