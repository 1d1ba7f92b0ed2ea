// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefileoutput.h"
#include "repositorycall.h"

#include <app/cli/hub/hublogin.h>
#include <app/cli/verbs.h>

#include <core/git/remote/clone.h>
#include <core/space/hubaccess.h>

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CloneVerb)
};

/// "owner/name" is a Space on the Hub; everything else an address.
QString addressOf(const QString &what)
{
    static const QRegularExpression id(QStringLiteral("^(spaces/)?([A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*)$"));
    const QRegularExpressionMatch match = id.match(what);
    return match.hasMatch() ? space::hubEndpoint().toString(QUrl::StripTrailingSlash) + QStringLiteral("/spaces/") +
                                  match.captured(2)
                            : what;
}

QString folderFor(const QString &address)
{
    QString name = address.section(u'/', -1, -1, QString::SectionSkipEmpty);
    if (name.endsWith(QLatin1StringView(".git")))
        name.chop(4);
    return name;
}

} // namespace

int runClone(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("clone"));
    call.parser.addPositionalArgument(QStringLiteral("ID|URL"), Tr::tr("owner/name on the Hub, or an address."));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The folder to make."), QStringLiteral("[DIR]"));
    addLargeFileOption(call.parser);
    if (const auto code = call.parse(arguments))
        return *code;
    const QStringList words = call.parser.positionalArguments();
    if (words.isEmpty() || words.size() > 2)
        return call.failed({ErrorCode::Usage, Tr::tr("Say what to get: spacewright-cli clone ID or URL [DIR]")});
    const QString address = addressOf(words.constFirst());
    const QString folder = QDir().absoluteFilePath(words.value(1, folderFor(address)));
    const Result<git::Repository> repository = git::clone(address, folder, gitCredentials(), call.progress);
    if (!repository)
        return call.failed(repository.error());
    if (const Result<> got = getNewLargeFiles(call, *repository); !got)
        return call.failed(got.error());
    //: %1 is the path of a folder
    call.output().text(Tr::tr("Got %1.").arg(QDir::toNativeSeparators(folder)));
    return call.done({{QStringLiteral("folder"), folder}});
}

} // namespace spacewright::cli
