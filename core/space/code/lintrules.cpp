// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lintrules.h"

#include <core/manifest/sourcetext.h>
#include <core/python/lint.h>

#include <algorithm>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Severity;
using python::LintEdit;
using python::LintFinding;

/// Those of pyflakes and of errors are faults of the program, the others of its style.
Severity severityOf(const QString &code)
{
    return code.startsWith(u'F') || code.startsWith(u"E9") ? Severity::Warning : Severity::Info;
}

manifest::Fix fixOf(const LintFinding &finding, const QString &file, const manifest::SourceText &text)
{
    manifest::Fix fix{finding.fix, file, {}};
    for (const LintEdit &edit : finding.edits) {
        const qsizetype begin = text.offset(edit.range.line, edit.range.column);
        const qsizetype end = text.offset(edit.range.endLine, edit.range.endColumn);
        fix.edits.append({begin, std::max<qsizetype>(end - begin, 0), edit.text});
    }
    std::ranges::sort(fix.edits, std::greater(), &manifest::TextEdit::offset);
    return fix;
}

} // namespace

Result<QList<Diagnostic>> lintFile(const QString &file, const QByteArray &text, Progress &progress)
{
    const Result<QList<LintFinding>> findings = python::lintPython(text, progress);
    if (!findings)
        return failure(findings);
    const manifest::SourceText source(text);
    QList<Diagnostic> diagnostics;
    for (const LintFinding &finding : *findings) {
        const python::LintRange &range = finding.range;
        Diagnostic diagnostic{severityOf(finding.code),
                              QStringLiteral("ruff.") + finding.code,
                              finding.message,
                              file,
                              {range.line, range.column, range.endLine, range.endColumn},
                              finding.page};
        if (!finding.edits.isEmpty())
            diagnostic.fix = fixOf(finding, file, source);
        diagnostics.append(diagnostic);
    }
    return diagnostics;
}

} // namespace spacewright::space
