// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QUrlQuery>

namespace spacewright::container
{

/// Members of an object that hold text.
QMap<QString, QString> textsOf(const QJsonValue &object);
QStringList listOf(const QJsonValue &array);
/// "A=b" entries of an array.
QMap<QString, QString> assignmentsOf(const QJsonValue &array);

/// Adds `filters={"label":[label]}`, and other filters. An empty label filters nothing.
void addLabelFilter(QUrlQuery &query, const QString &label, QJsonObject filters = {});

/// A query with its values encoded: QUrlQuery itself leaves a plus sign, which engines read as a space.
void addQueryItem(QUrlQuery &query, const QString &name, const QString &value);

} // namespace spacewright::container
