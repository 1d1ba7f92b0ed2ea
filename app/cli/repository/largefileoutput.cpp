// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefileoutput.h"

#include <app/cli/hub/hublogin.h>

#include <core/git/lfs/largefiles.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFileOutput)
};

constexpr qint64 megabyte = qint64(1000) * 1000;

QString optionName()
{
    return QStringLiteral("lfs-up-to");
}

} // namespace

void printPushFinding(const Output &output, const git::PushFinding &finding)
{
    const QString text = pushRuleText(finding);
    output.event(QStringLiteral("finding"),
                 {{QStringLiteral("path"), shownPath(finding.path)},
                  {QStringLiteral("rule"), pushRuleName(finding.rule)},
                  {QStringLiteral("size"), finding.size},
                  {QStringLiteral("commit"), finding.commit.isNull() ? QString() : finding.commit.toString()},
                  {QStringLiteral("message"), text}});
    output.text(text);
}

void addLargeFileOption(QCommandLineParser &parser)
{
    parser.addOption({optionName(), Tr::tr("Get the content of LFS files up to this size, others when asked for."),
                      QStringLiteral("MB"), QString::number(git::largestUnasked / megabyte)});
}

Result<> getNewLargeFiles(RepositoryCall &call, const git::Repository &repository)
{
    bool isNumber = false;
    const qint64 size = call.parser.value(optionName()).toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return fail(ErrorCode::Usage, Tr::tr("--lfs-up-to takes a number of megabytes."));
    const Result<> got = git::getLargeFilesUpTo(repository, size * megabyte, gitCredentials(), call.progress);
    if (got || call.progress.isCancelled())
        return got;
    const QString text = got.error().message + QLatin1Char(' ') +
                         Tr::tr("The files are there as pointers: `spacewright-cli lfs get` tries again.");
    call.output().event(QStringLiteral("warning"),
                        {{QStringLiteral("code"), errorId(got.error().code)}, {QStringLiteral("message"), text}});
    call.output().text(text);
    return {};
}

} // namespace spacewright::cli
