// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <core/base/log.h>
#include <core/secrets/coredump.h>

#include <QCoreApplication>

#include <csignal>

namespace spacewright::cli
{

int runProgram(int argc, char **argv, const std::function<int(const QStringList &)> &run)
{
    keepNoCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("spacewright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SPACEWRIGHT_VERSION));
    installLogRedaction();
    // A reader that goes away (`| head`) must end us by a failed write, not by a signal in the middle of cleaning up.
    std::signal(SIGPIPE, SIG_IGN);
    return run(QCoreApplication::arguments().sliced(1));
}

} // namespace spacewright::cli
