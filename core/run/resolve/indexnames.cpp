// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "indexnames.h"

#include <core/run/sandbox/installer.h>

#include <core/base/paths.h>
#include <core/base/redact.h>
#include <core/http/client.h>
#include <core/manifest/names/keptnames.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(IndexNames)
};

constexpr qint64 answerLimit = 256LL * 1024 * 1024;
constexpr std::chrono::seconds silence{30};
constexpr qsizetype longestName = 200;

/// What is between @p begin and @p end, each time.
QByteArrayList between(const QByteArray &text, QByteArrayView begin, QByteArrayView end)
{
    QByteArrayList found;
    for (qsizetype at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
        at += begin.size();
        const qsizetype stop = text.indexOf(end, at);
        if (stop < 0)
            break;
        if (stop - at <= longestName)
            found.append(text.sliced(at, stop - at));
        at = stop;
    }
    return found;
}

Error notAnswered(const QUrl &index, const QString &detail)
{
    //: %1 is the address of a package index
    return {ErrorCode::NetworkFailed,
            Tr::tr("The package index %1 did not give the names of its packages. Is there a connection to it?")
                .arg(redact(index.toString(QUrl::RemoveUserInfo))),
            detail};
}

} // namespace

Result<QUrl> packageIndex(Progress &progress)
{
    const QTemporaryDir folder;
    const QString python = QFileInfo(paths::findProgram(QStringLiteral("python3"))).canonicalFilePath();
    InstallerCall call{.arguments = {QStringLiteral("pip"), QStringLiteral("compile"), QStringLiteral("-"),
                                     QStringLiteral("--no-config"), QStringLiteral("--no-header"),
                                     QStringLiteral("--quiet"), QStringLiteral("--offline"),
                                     QStringLiteral("--emit-index-url"), QStringLiteral("--python"), python},
                       .folder = folder.path(),
                       .input = "\n",
                       .timeout = silence};
    if (!python.startsWith(u"/usr/"))
        call.readOnly = {QFileInfo(QFileInfo(python).absolutePath()).absolutePath()};
    const Result<ProcessEnd> end = runInstaller(call, progress);
    if (!end)
        return failure(end);
    const QByteArrayList address = between(end->output, "--index-url ", "\n");
    const QUrl index(QString::fromUtf8(address.value(0)).trimmed());
    if (!index.isValid() || index.scheme().isEmpty())
        return fail(ErrorCode::NetworkFailed, Tr::tr("It is not known which package index this machine uses."),
                    QString::fromUtf8(end->errors.right(longestName)));
    return index;
}

QByteArrayList namesOfIndex(const QByteArray &answer)
{
    const bool isJson = answer.trimmed().startsWith('{');
    QByteArrayList names;
    if (isJson) {
        names = between(answer, "\"name\":\"", "\"");
        names += between(answer, "\"name\": \"", "\"");
    } else {
        for (const QByteArray &link : between(answer, "<a ", "</a>"))
            names.append(link.mid(link.lastIndexOf('>') + 1).trimmed());
    }
    for (QByteArray &name : names)
        name = manifest::normalizedName(QString::fromUtf8(name)).toUtf8();
    return names;
}

Result<manifest::NameList> fetchIndexNames(Progress &progress)
{
    const Result<QUrl> index = packageIndex(progress);
    if (!index)
        return failure(index);
    http::Request request{
        .url = QUrl(index->toString() + (index->path().endsWith(u'/') ? QString() : QStringLiteral("/"))),
        .headers = {{"Accept", "application/vnd.pypi.simple.v1+json, text/html;q=0.1"}},
        .timeout = std::chrono::milliseconds(0),
        .bodyLimit = answerLimit,
        .idleTimeout = silence};
    if (!index->userInfo().isEmpty())
        request.headers.append({"Authorization", "Basic " + index->userInfo(QUrl::FullyDecoded).toUtf8().toBase64()});
    request.url.setUserInfo({});
    const Result<http::Response> answer = http::perform(request, progress);
    if (!answer)
        return std::unexpected(notAnswered(request.url, answer.error().message + u' ' + answer.error().detail));
    const manifest::NameList names(request.url.host(), namesOfIndex(answer->body));
    if (answer->status != 200 || names.isEmpty())
        return std::unexpected(notAnswered(request.url, QStringLiteral("status %1").arg(answer->status)));
    const Result<> kept = manifest::keepNames(manifest::KeptNames::PythonPackages, names);
    return kept ? Result<manifest::NameList>(names) : failure(kept);
}

} // namespace spacewright::run
