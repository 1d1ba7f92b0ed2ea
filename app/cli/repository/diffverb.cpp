// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/diff/diff.h>

#include <QCoreApplication>
#include <QFile>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DiffVerb)
};

int countOf(const git::FilePatch &patch, char origin)
{
    int count = 0;
    for (const git::DiffHunk &hunk : patch.hunks) {
        for (const git::DiffLine &line : hunk.lines)
            count += line.origin == origin ? 1 : 0;
    }
    return count;
}

int colourOf(const QByteArray &line)
{
    static constexpr int green = 32;
    static constexpr int red = 31;
    static constexpr int cyan = 36;
    return line.startsWith('+') ? green : line.startsWith('-') ? red : line.startsWith('@') ? cyan : 0;
}

void printText(const Output &output, const QByteArray &text)
{
    if (!output.isColoured()) {
        output.raw(text);
        return;
    }
    for (const QByteArray &line : text.chopped(text.endsWith('\n') ? 1 : 0).split('\n'))
        output.text(QString::fromUtf8(line), colourOf(line));
}

void printFile(const Output &output, const git::ChangedFile &file, const git::FilePatch &patch)
{
    output.event(QStringLiteral("diff"), {{QStringLiteral("path"), shownPath(file.path)},
                                          {QStringLiteral("oldPath"), shownPath(file.oldPath)},
                                          {QStringLiteral("change"), fileChangeName(file.change)},
                                          {QStringLiteral("oldMode"), QString::number(file.oldMode, 8)},
                                          {QStringLiteral("mode"), QString::number(file.mode, 8)},
                                          {QStringLiteral("binary"), patch.isBinary},
                                          {QStringLiteral("added"), countOf(patch, '+')},
                                          {QStringLiteral("removed"), countOf(patch, '-')},
                                          {QStringLiteral("text"), QString::fromUtf8(patch.text)}});
    printText(output, patch.text);
}

Result<git::Diff> compare(const git::Repository &repository, RepositoryCall &call)
{
    git::DiffOptions options;
    for (const QString &path : call.parser.values(QStringLiteral("path")))
        options.paths.append(QFile::encodeName(path));
    if (!call.parser.isSet(QStringLiteral("from")))
        return call.parser.isSet(QStringLiteral("staged")) ? git::Diff::ofIndex(repository, options, call.progress)
                                                           : git::Diff::ofWorktree(repository, options, call.progress);
    const Result<git::ObjectId> from = repository.resolve(call.parser.value(QStringLiteral("from")));
    if (!from)
        return failure(from);
    const Result<git::ObjectId> to = repository.resolve(call.parser.value(QStringLiteral("to")));
    if (!to)
        return failure(to);
    return git::Diff::ofCommits(repository, *from, *to, options, call.progress);
}

} // namespace

int runDiff(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("diff"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("staged"), Tr::tr("What the next commit would change.")});
    call.parser.addOption(
        {QStringLiteral("from"), Tr::tr("Compare commits: the older one."), QStringLiteral("revision")});
    call.parser.addOption({QStringLiteral("to"), Tr::tr("Compare commits: the newer one."), QStringLiteral("revision"),
                           QStringLiteral("HEAD")});
    call.parser.addOption(
        {QStringLiteral("path"), Tr::tr("Only this file; can be given again."), QStringLiteral("path")});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<git::Diff> diff = compare(*repository, call);
    if (!diff)
        return call.failed(diff.error());
    const QList<git::ChangedFile> files = diff->files();
    for (qsizetype index = 0; index < files.size(); ++index) {
        const Result<git::FilePatch> patch = diff->patch(index);
        if (!patch)
            return call.failed(patch.error());
        printFile(call.output(), files.at(index), *patch);
    }
    return call.done({{QStringLiteral("count"), files.size()}});
}

} // namespace spacewright::cli
