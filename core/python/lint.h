// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace spacewright::python
{

/// Lines and columns count from 1, columns code points; the end is exclusive.
struct LintRange {
    int line = 1;
    int column = 1;
    int endLine = 1;
    int endColumn = 1;
};

struct LintEdit {
    LintRange range;
    QByteArray text;
};

/// One rule that a file breaks.
struct LintFinding {
    /// "F401"
    QString code;
    /// The linter's own words, which are English.
    QString message;
    /// The page that explains the rule.
    QString page;
    LintRange range;
    /// What mends it without changing what the program does; empty if nothing is known to.
    QString fix;
    QList<LintEdit> edits;
};

/// What `ruff check` (https://docs.astral.sh/ruff/linter/) finds in the text of a Python file by rules that are the
/// same everywhere: no configuration of the Space's or the user's is read, nothing is run. A text that is no Python has
/// no findings: readPython() says what is wrong with it. Not for the GUI thread; takes some 20 ms. Fails where ruff is
/// not installed.
[[nodiscard]] Result<QList<LintFinding>> lintPython(const QByteArray &text, Progress &progress);

} // namespace spacewright::python
