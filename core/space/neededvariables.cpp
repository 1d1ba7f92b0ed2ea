// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "neededvariables.h"

#include <core/base/filewriter.h>

#include <QRegularExpression>

namespace spacewright::space
{

QStringList neededVariables(const Space &space)
{
    static const QRegularExpression form(QStringLiteral("environ\\s*\\[\\s*[\"']([A-Za-z_][A-Za-z0-9_]*)[\"']"));
    constexpr qint64 limit = 4LL * 1024 * 1024;
    QStringList names;
    for (const manifest::Diagnostic &diagnostic : space.diagnostics) {
        if (diagnostic.rule != u"code.variable.needed")
            continue;
        const QByteArray text = readFile(space.folder + u'/' + diagnostic.file, limit).value_or(QByteArray());
        const QString line = QString::fromUtf8(text.split('\n').value(diagnostic.range.line - 1));
        for (const QRegularExpressionMatch &match : form.globalMatch(line))
            names.append(match.captured(1));
    }
    names.removeDuplicates();
    return names;
}

} // namespace spacewright::space
