// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QIcon>
#include <QString>

namespace spacewright::views
{

/// For what a language server calls "function", "class", ...
inline QIcon symbolIcon(const QString &kind)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("function"), QStringLiteral("code-function")},
        {QStringLiteral("method"), QStringLiteral("code-function")},
        {QStringLiteral("class"), QStringLiteral("code-class")},
        {QStringLiteral("module"), QStringLiteral("code-block")},
        {QStringLiteral("variable"), QStringLiteral("code-variable")},
        {QStringLiteral("property"), QStringLiteral("code-variable")},
    };
    return QIcon::fromTheme(names.value(kind, QStringLiteral("code-context")));
}

} // namespace spacewright::views
