// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flavorfit.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

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

FlavorFit fitOf(const Flavor &flavor, const Peaks &peaks, const Waking &waking)
{
    FlavorFit fit{.flavor = flavor,
                  .fit = judge(flavor.memory, peaks.memory),
                  .peak = peaks.memory,
                  .limit = flavor.memory,
                  .pricePerDay = flavor.pricePerHour < 0 ? -1 : flavor.pricePerHour * waking.hoursPerDay()};
    if (peaks.gpuMemory <= 0 || fit.fit == Fit::TooSmall)
        return fit;
    if (flavor.accelerator.isEmpty()) {
        fit.fit = Fit::NoGpu;
        return fit;
    }
    // Whichever is the tighter one decides.
    const qint64 gpuMemory = gpuMemoryOf(flavor);
    const Fit ofGpu = judge(gpuMemory, peaks.gpuMemory);
    if (ofGpu == Fit::TooSmall || (ofGpu == Fit::Tight && fit.fit == Fit::Fits)) {
        fit.fit = ofGpu;
        fit.isOfGpu = true;
        fit.peak = peaks.gpuMemory;
        fit.limit = gpuMemory;
    }
    return fit;
}

QString fitText(const FlavorFit &fit)
{
    const QString peak = gigabytes(fit.peak);
    const QString all = gigabytes(fit.limit);
    switch (fit.fit) {
    case Fit::Fits:
        //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers of gigabytes
        return Tr::tr("Fits %1: peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
    case Fit::Tight:
        if (fit.isOfGpu)
            //: %1 is a flavor such as "T4 small", %2 and %3 are numbers of gigabytes
            return Tr::tr("Fits %1 with little room: GPU memory peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
        //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers of gigabytes
        return Tr::tr("Fits %1 with little room: peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
    case Fit::TooSmall:
        if (fit.isOfGpu)
            //: %1 is a flavor such as "T4 small", %2 and %3 are numbers of gigabytes
            return Tr::tr("Too much for %1: GPU memory peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
        //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers of gigabytes
        return Tr::tr("Too much for %1: peak %2 of %3 GB").arg(fit.flavor.title, peak, all);
    case Fit::NoGpu:
        //: %1 is a flavor such as "CPU basic"
        return Tr::tr("The app had a GPU here, and %1 has none.").arg(fit.flavor.title);
    case Fit::Unknown:
        break;
    }
    //: %1 is a flavor such as "CPU basic"
    return Tr::tr("Nobody knows yet whether it fits %1: run it here once.").arg(fit.flavor.title);
}

// https://huggingface.co/docs/hub/spaces-gpus, August 2026: gigabytes of each
qint64 gpuMemoryOf(const Flavor &flavor)
{
    static const QMap<QString, int> each = {{QStringLiteral("T4"), 16},
                                            {QStringLiteral("L4"), 24},
                                            {QStringLiteral("A10G"), 24},
                                            {QStringLiteral("L40S"), 48},
                                            {QStringLiteral("A100"), 80}};
    constexpr qint64 gigabyte = 1024LL * 1024 * 1024;
    return each.value(flavor.accelerator) * flavor.gpus * gigabyte;
}

QString gpuMemoryText(qint64 peak, qint64 limit)
{
    //: %1 and %2 are numbers of gigabytes
    return limit > 0 ? Tr::tr("GPU memory peak %1 of %2 GB").arg(gigabytes(peak), gigabytes(limit)) : QString();
}

} // namespace spacewright::run
