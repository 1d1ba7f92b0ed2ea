// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace spacewright::hub
{

/// The text parts of a list.
QStringList textsOf(const QJsonValue &list);
/// What @p read makes of each part of a list.
template <class Value> QList<Value> listOf(const QJsonValue &list, Value (*read)(const QJsonObject &))
{
    QList<Value> values;
    for (const auto &part : list.toArray())
        values += read(part.toObject());
    return values;
}
/// A time in UTC; invalid if there is none.
QDateTime timeOf(const QJsonValue &text);

} // namespace spacewright::hub
