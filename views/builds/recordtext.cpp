// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RecordText)
};

} // namespace

QString startText(const run::BuildRecord &record)
{
    return QLocale().toString(record.started.toLocalTime(), QLocale::ShortFormat);
}

QString resultText(const run::BuildRecord &record)
{
    const QString stage = run::stageName(record.stage);
    //: %1 is a stage like BUILD_ERROR, %2 a sentence that says why
    return record.reason.isEmpty() ? stage : Tr::tr("%1: %2").arg(stage, record.reason);
}

QString durationText(double seconds)
{
    constexpr int minute = 60;
    if (seconds <= 0)
        return {};
    if (seconds < minute)
        //: %1 is a number of seconds
        return Tr::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const int whole = int(seconds);
    //: %1 minutes and %2 seconds
    return Tr::tr("%1 min %2 s").arg(whole / minute).arg(whole % minute);
}

} // namespace spacewright::views
