// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flavorfit.h"

#include <QCoreApplication>
#include <QLocale>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FlavorFit)
};

constexpr double hoursOfDay = 24;
constexpr double secondsOfHour = 3600;

/// Of memory, beyond which there is little room.
constexpr double tightShare = 0.8;

Fit judge(qint64 limit, qint64 peak)
{
    if (limit <= 0 || peak <= 0)
        return Fit::Unknown;
    if (peak >= limit)
        return Fit::TooSmall;
    return double(peak) > tightShare * double(limit) ? Fit::Tight : Fit::Fits;
}

/// "3.1" of bytes, in the units in which the Hub counts memory.
QString gigabytes(qint64 bytes)
{
    constexpr double gigabyte = 1024.0 * 1024 * 1024;
    const double number = double(bytes) / gigabyte;
    return QLocale().toString(number, 'f', number < 1 ? 2 : number < 100 && bytes % qint64(gigabyte) != 0 ? 1 : 0);
}

} // namespace

double Waking::hoursPerDay() const
{
    if (sleepTime < 0)
        return hoursOfDay;
    return qMin(hoursOfDay, visitsPerDay * double(sleepTime) / secondsOfHour);
}

FlavorFit fitOf(const Flavor &flavor, qint64 peakMemory, const Waking &waking)
{
    return {.flavor = flavor,
            .fit = judge(flavor.memory, peakMemory),
            .pricePerDay = flavor.pricePerHour < 0 ? -1 : flavor.pricePerHour * waking.hoursPerDay()};
}

QString fitText(const FlavorFit &fit, qint64 peakMemory)
{
    const QString peak = gigabytes(peakMemory);
    const QString all = gigabytes(fit.flavor.memory);
    switch (fit.fit) {
    case Fit::Fits:
        //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers of gigabytes
        return Tr::tr("Fits %1: peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
    case Fit::Tight:
        //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers of gigabytes
        return Tr::tr("Fits %1 with little room: peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
    case Fit::TooSmall:
        //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers of gigabytes
        return Tr::tr("Too much for %1: peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
    case Fit::Unknown:
        break;
    }
    //: %1 is a flavor such as "CPU basic"
    return Tr::tr("Nobody knows yet whether it fits %1: run it here once.").arg(fit.flavor.title);
}

QString gpuMemoryText(qint64 peak, qint64 limit)
{
    //: %1 and %2 are numbers of gigabytes
    return limit > 0 ? Tr::tr("GPU memory peak %1 of %2 GB").arg(gigabytes(peak), gigabytes(limit)) : QString();
}

} // namespace spacewright::run
