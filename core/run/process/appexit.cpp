// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appexit.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AppSupervisor)
};

Error killedError(const AppExit &exit, const QString &detail)
{
    if (exit.memoryLimit <= 0)
        return {ErrorCode::OutOfMemory, Tr::tr("The app was killed (137): probably the machine ran out of memory."),
                detail};
    //: %1 is a size such as "16 GiB"
    return {
        ErrorCode::OutOfMemory,
        Tr::tr("The app was killed (137): probably it used more than its %1 of memory. Choose a larger flavor or use "
               "less.")
            .arg(QLocale().formattedDataSize(exit.memoryLimit, 1)),
        detail};
}

} // namespace

Error appExitError(const AppExit &exit)
{
    const QString detail = QStringLiteral("exit %1 signal %2").arg(exit.code).arg(exit.signal);
    if (exit.signal == SIGKILL)
        return killedError(exit, detail);
    if (exit.signal != 0) {
        //: %1 is a number
        return {ErrorCode::AppExited, Tr::tr("The app was ended by signal %1. Its log says more.").arg(exit.signal),
                detail};
    }
    if (exit.wasReady) {
        //: %1 is a number
        return {ErrorCode::AppExited,
                Tr::tr("The app ended with exit code %1 while it was running. Its log says why.").arg(exit.code),
                detail};
    }
    if (exit.code == 0)
        return {ErrorCode::AppExited,
                Tr::tr("The app ended without serving anything. It must start a server and stay."), detail};
    //: %1 is a number
    return {ErrorCode::AppExited,
            Tr::tr("The app ended with exit code %1 before it answered. Its log says why.").arg(exit.code), detail};
}

Error appMemoryError(qint64 memoryLimit)
{
    //: %1 is a size such as "16 GiB"
    return {ErrorCode::OutOfMemory,
            Tr::tr("The app used more than its %1 of memory and was ended. Choose a larger flavor or use less.")
                .arg(QLocale().formattedDataSize(memoryLimit, 1)),
            {}};
}

Error appDiskError(qint64 diskLimit)
{
    return {ErrorCode::AppExited,
            //: %1 is a size such as "50 GB"
            Tr::tr("The app wrote more than its %1 of disk and was ended. Choose a larger flavor, or write less beside "
                   "the Space's own files.")
                .arg(QLocale().formattedDataSize(diskLimit, 1)),
            {}};
}

Error appTimeoutError(qint64 seconds, int lastStatus)
{
    //: %1 is a number of seconds
    return {
        ErrorCode::AppTimeout,
        Tr::tr("The app did not answer within %1 s. Raise startup_duration_timeout in README.md if it needs longer.")
            .arg(seconds),
        lastStatus == 0 ? QString() : QStringLiteral("last HTTP status %1").arg(lastStatus)};
}

Error appPortError(quint16 actual, quint16 expected, bool isFree)
{
    const QString message =
        //: %1 and %2 are port numbers
        isFree ? Tr::tr("The app listens on port %1, but the Hub reaches it on port %2. Write app_port: %1 into the "
                        "block of README.md, or let it listen on %2.")
               //: %1 and %2 are port numbers
               : Tr::tr("The app listens on port %1, but must listen on port %2 to be reached. Remove the port from "
                        "its code.");
    return {ErrorCode::AppWrongPort, message.arg(actual).arg(expected), {}};
}

} // namespace spacewright::run
