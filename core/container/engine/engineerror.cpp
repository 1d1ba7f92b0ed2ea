// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engineerror.h"

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr qsizetype longestDetail = 2000;

struct Meaning {
    const char *words;
    ErrorCode code;
};

// What both engines say for the failures that somebody acts on, whatever the status: Podman answers most with 500.
constexpr auto meanings = std::to_array<Meaning>({
    {"no space left on device", ErrorCode::DiskFull},
    {"port is already allocated", ErrorCode::PortTaken},
    {"address already in use", ErrorCode::PortTaken},
    {"client version", ErrorCode::EngineTooNew},
    {"no such image", ErrorCode::ImageMissing},
    {"image not known", ErrorCode::ImageMissing},
    {"manifest unknown", ErrorCode::ImageMissing},
    {"pull access denied", ErrorCode::ImageMissing},
    // A registry that was asked and did not answer.
    {"/v2/", ErrorCode::ImageMissing},
    {"no such container", ErrorCode::ContainerMissing},
    {"unresolvable cdi device", ErrorCode::GpuUnavailable},
    {"could not select device driver", ErrorCode::GpuUnavailable},
    {"nvidia-container-cli", ErrorCode::GpuUnavailable},
    {"no such volume", ErrorCode::VolumeMissing},
    {"container name", ErrorCode::NameTaken},
    {"name is already in use", ErrorCode::NameTaken},
    {"container already exists", ErrorCode::NameTaken},
});

ErrorCode meaningOf(const QString &text)
{
    for (const auto &[words, code] : meanings) {
        if (text.contains(QLatin1StringView(words), Qt::CaseInsensitive))
            return code;
    }
    return ErrorCode::EngineFailed;
}

QString sentence(ErrorCode code, const QString &said)
{
    switch (code) {
    case ErrorCode::DiskFull:
        //: %1 is what the engine said
        return Tr::tr("The disk of the container engine is full; remove images that nobody needs: %1").arg(said);
    case ErrorCode::PortTaken:
        //: %1 is what the engine said
        return Tr::tr("Another program has the port: %1").arg(said);
    case ErrorCode::EngineTooNew:
        //: %1 is what the engine said
        return Tr::tr("The engine does not speak with a program of this age: %1").arg(said);
    case ErrorCode::ImageMissing:
        //: %1 is what the engine said
        return Tr::tr("The image is not there and could not be fetched: %1").arg(said);
    case ErrorCode::ContainerMissing:
        return Tr::tr("The container is gone; start it again.");
    case ErrorCode::GpuUnavailable:
        //: %1 is what the engine said
        return Tr::tr("The engine cannot give the GPU to a container; spacewright-cli doctor says what it needs. "
                      "Without GPUs the app runs on the processor. It says: %1")
            .arg(said);
    case ErrorCode::VolumeMissing:
        return Tr::tr("The volume is gone.");
    case ErrorCode::NameTaken:
        //: %1 is what the engine said
        return Tr::tr("A container of that name exists already: %1").arg(said);
    default:
        //: %1 is what the engine said
        return Tr::tr("The container engine refused: %1").arg(said);
    }
}

Error errorFor(const QString &said, const QString &detail)
{
    const ErrorCode code = meaningOf(said);
    return {code, sentence(code, redact(said.trimmed())), redact(detail.left(longestDetail))};
}

QString saidIn(const http::Response &response)
{
    const QString message =
        QJsonDocument::fromJson(response.body).object().value(QLatin1StringView("message")).toString();
    return message.isEmpty() ? Tr::tr("status %1").arg(response.status) : message;
}

Error socketError(const QString &socket, const QString &detail)
{
    if (!QFileInfo::exists(socket)) {
        //: %1 is the path of a socket
        return {ErrorCode::EngineAbsent, Tr::tr("No container engine listens: there is no %1.").arg(socket), detail};
    }
    if (::access(QFile::encodeName(socket).constData(), R_OK | W_OK) != 0) {
        //: %1 is the path of a socket
        return {ErrorCode::EnginePermission, Tr::tr("You may not use the container engine at %1.").arg(socket), detail};
    }
    //: %1 is the path of a socket
    return {ErrorCode::EngineAbsent, Tr::tr("The container engine at %1 is not running.").arg(socket), detail};
}

} // namespace

Error answerError(const QString &path, const http::Response &response)
{
    const QString said = saidIn(response);
    Error error = errorFor(
        said, QStringLiteral("%1: status %2: %3").arg(path).arg(response.status).arg(QString::fromUtf8(response.body)));
    const bool isUnknown = error.code == ErrorCode::EngineFailed && response.status == 404;
    if (isUnknown && path.startsWith(QLatin1StringView("/containers/")))
        error.code = ErrorCode::ContainerMissing;
    else if (isUnknown && path.startsWith(QLatin1StringView("/images/")))
        error.code = ErrorCode::ImageMissing;
    if (isUnknown)
        error.message = sentence(error.code, said);
    return error;
}

Error streamError(const QString &text)
{
    return errorFor(text, QStringLiteral("in the stream: ") + text);
}

bool isPassing(const Error &error)
{
    static constexpr auto words = std::to_array<const char *>({"layer not known", "image not known"});
    return std::ranges::any_of(words, [&error](const char *text) {
        const QLatin1StringView wanted(text);
        // Of a failed build it is in the sentence.
        return error.detail.contains(wanted, Qt::CaseInsensitive) ||
               error.message.contains(wanted, Qt::CaseInsensitive);
    });
}

bool isAway(const Error &error)
{
    // While an engine starts, its socket may belong to its administrator for a moment, and a proxy may answer for it.
    return error.code == ErrorCode::EngineCut || error.code == ErrorCode::EngineAbsent ||
           error.code == ErrorCode::EnginePermission || error.code == ErrorCode::EngineNonsense;
}

Error connectionError(const EngineAddress &address, const Error &error)
{
    const QString place = address.url.toDisplayString();
    if (error.code == ErrorCode::HttpFailed)
        return nonsenseError(address, error.detail);
    if (address.isRemote() && (error.code == ErrorCode::NetworkCut || error.code == ErrorCode::NetworkFailed)) {
        return {ErrorCode::EngineCut,
                //: %1 is a host name
                Tr::tr("The container engine on %1 does not answer: the link to it broke, or it is not running.")
                    .arg(address.url.host()),
                error.detail};
    }
    if (error.code == ErrorCode::NetworkCut) {
        //: %1 is the address of a container engine
        return {ErrorCode::EngineCut,
                Tr::tr("The connection to the container engine at %1 broke; is it still running?").arg(place),
                error.detail};
    }
    if (error.code != ErrorCode::NetworkFailed)
        return error;
    if (!address.socket().isEmpty())
        return socketError(address.socket(), error.detail);
    return {ErrorCode::EngineAbsent, error.message, error.detail};
}

Error nonsenseError(const EngineAddress &address, const QString &detail)
{
    return {ErrorCode::EngineNonsense,
            //: %1 is an address
            Tr::tr("What answers at %1 is no container engine.").arg(address.url.toDisplayString()),
            redact(detail.left(longestDetail))};
}

} // namespace spacewright::container
