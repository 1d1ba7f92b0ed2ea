// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log.h"

#include "redact.h"

#include <QCoreApplication>

namespace spacewright
{

Q_LOGGING_CATEGORY(logBase, "spacewright.base", QtInfoMsg)
Q_LOGGING_CATEGORY(logGit, "spacewright.git", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "spacewright.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logHub, "spacewright.hub", QtInfoMsg)
Q_LOGGING_CATEGORY(logManifest, "spacewright.manifest", QtInfoMsg)
// Starts and ends of processes, what a runner decided and why.
Q_LOGGING_CATEGORY(logRun, "spacewright.run", QtWarningMsg)
Q_LOGGING_CATEGORY(logViews, "spacewright.views", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "spacewright.app", QtInfoMsg)

void installLogRedaction()
{
    static QtMessageHandler previous = nullptr;
    // What Qt says while the process ends comes when the rules of redaction are gone already.
    qAddPostRoutine([] { qInstallMessageHandler(previous); });
    previous = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        previous(type, context, redact(text));
    });
}

} // namespace spacewright
