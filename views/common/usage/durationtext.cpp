// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DurationText)
};

} // namespace

QString formatSeconds(double seconds)
{
    const QLocale locale;
    if (seconds < 10)
        //: A duration, %1 is a number of seconds
        return Tr::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const auto whole = qRound64(seconds);
    if (whole < 60)
        return Tr::tr("%1 s").arg(locale.toString(whole));
    //: A duration, %1 is a number of minutes, %2 of seconds
    return Tr::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
}

} // namespace spacewright::views
