// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardware.h"

#include <core/hub/client/hubjson.h>

#include <QLocale>

namespace spacewright::hub
{

namespace
{

constexpr double minutesPerHour = 60;

QString acceleratorOf(const QJsonValue &told)
{
    if (!told.isObject())
        return {};
    return QStringLiteral("%1 x %2, %3")
        .arg(told[QLatin1StringView("quantity")].toVariant().toString(), told[QLatin1StringView("model")].toString(),
             told[QLatin1StringView("vram")].toString());
}

/// The table says what unit its prices are for.
double hourlyPrice(const QJsonObject &told)
{
    constexpr double million = 1'000'000;
    const QJsonValue dollars = told[QLatin1StringView("unitCostUSD")];
    const double price =
        dollars.isDouble() ? dollars.toDouble() : told[QLatin1StringView("unitCostMicroUSD")].toDouble() / million;
    const bool isPerMinute = told[QLatin1StringView("unitLabel")].toString().startsWith(QLatin1StringView("min"));
    return isPerMinute ? price * minutesPerHour : price;
}

Hardware hardwareFrom(const QJsonObject &told)
{
    return {.name = told[QLatin1StringView("name")].toString(),
            .prettyName = told[QLatin1StringView("prettyName")].toString(),
            .cpu = told[QLatin1StringView("cpu")].toString(),
            .memory = told[QLatin1StringView("ram")].toString(),
            .disk = told[QLatin1StringView("ephemeralStorage")].toString(),
            .accelerator = acceleratorOf(told[QLatin1StringView("accelerator")]),
            .dollarsPerHour = hourlyPrice(told)};
}

} // namespace

Result<QList<Hardware>> hardwareTable(const HubClient &hub, Progress &progress)
{
    const Result<QJsonDocument> told = hub.askJson({.path = QStringLiteral("/api/spaces/hardware")}, progress);
    return told ? Result<QList<Hardware>>(listOf(QJsonValue(told->array()), hardwareFrom)) : failure(told);
}

QString dollarText(double dollars)
{
    return QLocale(QLocale::English).toCurrencyString(dollars, QStringLiteral("$"), 2);
}

} // namespace spacewright::hub
