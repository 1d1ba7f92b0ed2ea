// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixjson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace spacewright::cli
{

QJsonValue fixToJson(const std::optional<manifest::Fix> &fix)
{
    if (!fix)
        return QJsonValue::Null;
    QJsonArray edits;
    for (const manifest::TextEdit &edit : fix->edits)
        edits.append(QJsonObject{{QStringLiteral("offset"), edit.offset},
                                 {QStringLiteral("length"), edit.length},
                                 {QStringLiteral("replacement"), QString::fromUtf8(edit.replacement)}});
    return QJsonObject{
        {QStringLiteral("title"), fix->title}, {QStringLiteral("file"), fix->file}, {QStringLiteral("edits"), edits}};
}

} // namespace spacewright::cli
