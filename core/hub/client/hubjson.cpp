// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubjson.h"

namespace spacewright::hub
{

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &part : list.toArray())
        texts += part.toString();
    return texts;
}

QDateTime timeOf(const QJsonValue &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

} // namespace spacewright::hub
