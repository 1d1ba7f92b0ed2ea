// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruff.h"

#include <core/base/paths.h>

namespace spacewright::python
{

using namespace std::chrono_literals;

Result<ProcessEnd> runRuff(const QStringList &arguments, const QByteArray &text, const QString &missing,
                           Progress &progress)
{
    const QString ruff = paths::findProgram(QStringLiteral("ruff"));
    if (ruff.isEmpty())
        return fail(ErrorCode::ToolMissing, missing);
    const QStringList always = {QStringLiteral("--isolated"), QStringLiteral("--no-cache"),
                                QStringLiteral("--stdin-filename"), QStringLiteral("file.py"), QStringLiteral("-")};
    return runProcess({.program = ruff,
                       .arguments = arguments + always,
                       .environment = minimalEnvironment(),
                       .input = text,
                       .timeout = 20s},
                      progress);
}

} // namespace spacewright::python
