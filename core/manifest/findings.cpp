// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"

#include <algorithm>

namespace spacewright::manifest
{

Findings::Findings(const SourceText &text, QString file, QString source)
    : m_text(text), m_file(std::move(file)), m_source(std::move(source))
{
}

Diagnostic &Findings::add(Severity severity, const QString &rule, const TextRange &range, const QString &message)
{
    m_diagnostics.append({severity, rule, message, m_file, range, m_source, {}});
    return m_diagnostics.last();
}

Diagnostic &Findings::add(Severity severity, const QString &rule, const TextRange &range, const QString &message,
                          const QString &fixTitle, const QString &replacement)
{
    Diagnostic &diagnostic = add(severity, rule, range, message);
    const qsizetype begin = m_text.offset(range.line, range.column);
    const qsizetype end = m_text.offset(range.endLine, range.endColumn);
    diagnostic.fix = Fix{fixTitle, m_file, {{begin, end - begin, replacement.toUtf8()}}};
    return diagnostic;
}

qsizetype wordDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::ranges::iota(row, 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row.at(j);
            row[j] = std::min({changed, row.at(j) + 1, row.at(j - 1) + 1});
        }
    }
    return row.constLast();
}

QString nearestWord(const QString &text, const QStringList &known)
{
    const auto plain = [](const QString &word) { return word.toLower().replace(u'-', u'_'); };
    // Longer than any word we know, so it cannot be near one; and the distance takes quadratic time.
    if (text.size() > 40)
        return {};
    QString nearest;
    qsizetype best = 3;
    for (const QString &word : known) {
        const qsizetype far = wordDistance(plain(text), plain(word));
        // Two letters of four make another word.
        if (far < best && far * 3 <= word.size()) {
            best = far;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace spacewright::manifest
