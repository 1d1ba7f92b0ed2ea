// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetext.h"

#include <QStringList>

namespace spacewright::manifest
{

/// Collects the diagnostics of one file while its rules look at it.
class Findings final
{
public:
    /// @p source is named by every diagnostic unless its rule knows better. @p text must outlive this.
    Findings(const SourceText &text, QString file, QString source);

    Diagnostic &add(Severity severity, const QString &rule, const TextRange &range, const QString &message);
    /// The same with a fix that puts @p replacement in the place of @p range.
    Diagnostic &add(Severity severity, const QString &rule, const TextRange &range, const QString &message,
                    const QString &fixTitle, const QString &replacement);

    const SourceText &text() const { return m_text; }
    const QList<Diagnostic> &diagnostics() const { return m_diagnostics; }

private:
    const SourceText &m_text;
    QString m_file;
    QString m_source;
    QList<Diagnostic> m_diagnostics;
};

/// How many letters must be added, removed or changed to turn one word into the other.
qsizetype wordDistance(const QString &a, const QString &b);

/// The one of @p known that @p text was most likely meant to be: the same but for case, dashes or two letters. Empty
/// if none is near.
QString nearestWord(const QString &text, const QStringList &known);

} // namespace spacewright::manifest
