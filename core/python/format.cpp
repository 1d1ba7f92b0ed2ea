// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "format.h"

#include "ruff.h"

#include <QCoreApplication>

namespace spacewright::python
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PythonFormat)
};

} // namespace

Result<QByteArray> formatPython(const QByteArray &text, Progress &progress)
{
    const Result<ProcessEnd> end = runRuff({QStringLiteral("format")}, text,
                                           Tr::tr("ruff is needed to format code and was not found. Install it with "
                                                  "`pipx install ruff` and try again."),
                                           progress);
    if (!end)
        return failure(end);
    if (end->cancelled)
        return text;
    if (end->isSuccess())
        return end->output;
    const QString said = QString::fromUtf8(end->errors + end->output).trimmed();
    return fail(ErrorCode::ToolFailed,
                //: %1 is what the formatter said, in English
                Tr::tr("The code was not formatted: %1").arg(said.section(u'\n', 0, 0).left(300)), said);
}

} // namespace spacewright::python
