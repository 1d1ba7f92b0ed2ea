// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictrules.h"

#include <core/manifest/sourcetext.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ConflictRules)
};

/// Where a line begins with @p mark; -1 if none does.
qsizetype lineWith(const QByteArray &text, const QByteArray &mark, qsizetype from)
{
    if (from == 0 && text.startsWith(mark))
        return 0;
    const qsizetype found = text.indexOf('\n' + mark, std::max<qsizetype>(from - 1, 0));
    return found < 0 ? -1 : found + 1;
}

} // namespace

std::optional<Diagnostic> findConflict(const QString &file, const QByteArray &text)
{
    const qsizetype begin = lineWith(text, "<<<<<<< ", 0);
    const qsizetype middle = begin < 0 ? -1 : lineWith(text, "=======", begin + 1);
    if (middle < 0 || lineWith(text, ">>>>>>> ", middle + 1) < 0)
        return {};
    const qsizetype lineEnd = text.indexOf('\n', begin);
    return Diagnostic{manifest::Severity::Error,
                      QStringLiteral("space.conflict"),
                      Tr::tr("A merge was not ended here: keep one side or both, and take the marks out."),
                      file,
                      manifest::SourceText(text).range(begin, lineEnd),
                      QStringLiteral("https://git-scm.com/docs/git-merge#_how_conflicts_are_presented")};
}

void dropFollowers(QList<Diagnostic> &diagnostics, const QList<Diagnostic> &conflicts)
{
    static const QStringList followers = {QStringLiteral("code.syntax"), QStringLiteral("requirements.line.unreadable"),
                                          QStringLiteral("requirements.double"), QStringLiteral("packages.name"),
                                          QStringLiteral("dockerfile.instruction.unknown")};
    diagnostics.removeIf([&conflicts](const Diagnostic &one) {
        return followers.contains(one.rule) && std::ranges::contains(conflicts, one.file, &Diagnostic::file);
    });
}

} // namespace spacewright::space
