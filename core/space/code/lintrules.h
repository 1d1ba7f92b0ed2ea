// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/manifest/diagnostic.h>

namespace spacewright::space
{

/// What a linter finds in a Python file of a Space, as diagnostics whose rules begin with "ruff.", with fixes where the
/// linter is sure of them. Of a Space that is trusted. Fails as python::lintPython(). Not for the GUI thread.
[[nodiscard]] Result<QList<manifest::Diagnostic>> lintFile(const QString &file, const QByteArray &text,
                                                           Progress &progress);

} // namespace spacewright::space
