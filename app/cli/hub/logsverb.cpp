// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"

#include <core/base/redact.h>
#include <core/hub/stream/spacestream.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubLogsVerb)
};

/// A terminal does what escape codes say, and these are somebody else's: only line ends and tabs stay.
QByteArray harmless(const QByteArray &text)
{
    QByteArray shown;
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (code >= ' ' ? code != 0x7f : character == '\n' || character == '\t')
            shown += character;
    }
    return shown;
}

} // namespace

int runLogs(HubCall &call, const QStringList &arguments)
{
    call.parser.addPositionalArgument(QStringLiteral("ID"), Tr::tr("The Space: owner/name."));
    call.parser.addOption({QStringLiteral("build"), Tr::tr("The log of the build, in place of the app's own.")});
    call.parser.addOption({QStringLiteral("follow"), Tr::tr("Wait for more, until Ctrl-C.")});
    if (const auto code = call.parse(arguments, 1, 1))
        return *code;
    const bool isBuild = call.has("build");
    const auto print = [&](const hub::LogPiece &piece) {
        const QByteArray text = redact(piece.text);
        call.output().event(QStringLiteral("log"),
                            {{QStringLiteral("source"), isBuild ? QStringLiteral("build") : QStringLiteral("run")},
                             {QStringLiteral("time"), piece.time.toUTC().toString(Qt::ISODateWithMs)},
                             {QStringLiteral("text"), QString::fromUtf8(text)}});
        call.output().raw(harmless(text));
        return true;
    };
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        const hub::LogKind kind = isBuild ? hub::LogKind::Build : hub::LogKind::Run;
        const Result<> read = call.has("follow") ? hub::followLog(client, space, kind, print, call.progress)
                                                 : hub::drainLog(client, space, kind, print, call.progress);
        if (!read)
            return call.failed(read.error());
        return call.progress.isCancelled() && !call.has("follow") ? int(Cancelled) : call.done();
    });
}

} // namespace spacewright::cli
