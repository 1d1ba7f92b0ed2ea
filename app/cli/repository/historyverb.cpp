// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/history/history.h>
#include <core/git/references/labels.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryVerb)
};

constexpr qsizetype commitsAtOnce = 100;

QJsonObject toJson(const git::Signature &signature)
{
    return {{QStringLiteral("name"), signature.name},
            {QStringLiteral("email"), signature.email},
            {QStringLiteral("time"), signature.time.toUTC().toString(Qt::ISODate)}};
}

void printCommit(const Output &output, const git::Commit &commit)
{
    static constexpr int yellow = 33;
    QJsonArray parents;
    for (const git::ObjectId &parent : commit.parents)
        parents.append(parent.toString());
    output.event(QStringLiteral("commit"), {{QStringLiteral("id"), commit.id.toString()},
                                            {QStringLiteral("parents"), parents},
                                            {QStringLiteral("author"), toJson(commit.author)},
                                            {QStringLiteral("committer"), toJson(commit.committer)},
                                            {QStringLiteral("subject"), commit.subject},
                                            {QStringLiteral("body"), commit.body}});
    output.text(commit.id.toString().first(10), yellow);
    output.text(QStringLiteral("  %1  %2\n  %3")
                    .arg(QLocale().toString(commit.author.time.toLocalTime(), QLocale::ShortFormat), commit.author.name,
                         commit.subject));
}

Result<qsizetype> printPages(RepositoryCall &call, git::History &history, qsizetype limit)
{
    qsizetype count = 0;
    while (count < limit) {
        const Result<QList<git::Commit>> page = history.next(qMin(commitsAtOnce, limit - count), call.progress);
        if (!page)
            return failure(page);
        for (const git::Commit &commit : *page)
            printCommit(call.output(), commit);
        count += page->size();
        if (page->isEmpty())
            break;
    }
    return count;
}

Result<QList<git::ObjectId>> starts(const RepositoryCall &call, const git::Repository &repository)
{
    if (call.parser.isSet(QStringLiteral("all")))
        return git::tips(repository);
    const QString revision = call.parser.value(QStringLiteral("revision"));
    const Result<git::ObjectId> newest = revision.isEmpty() ? repository.head() : repository.resolve(revision);
    return newest ? Result<QList<git::ObjectId>>({*newest}) : failure(newest);
}

} // namespace

int runHistory(const QStringList &arguments)
{
    const QString text = QStringLiteral("text");
    RepositoryCall call(QStringLiteral("history"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("path"), Tr::tr("Only commits that changed it."), QStringLiteral("path")});
    call.parser.addOption(
        {QStringLiteral("count"), Tr::tr("How many at most."), QStringLiteral("n"), QStringLiteral("100")});
    call.parser.addOption(
        {QStringLiteral("revision"), Tr::tr("Where to begin; HEAD if not given."), QStringLiteral("revision")});
    call.parser.addOption({QStringLiteral("all"), Tr::tr("Begin at every branch and tag.")});
    call.parser.addOption({QStringLiteral("author"), Tr::tr("Only by whose name or address has it."), text});
    call.parser.addOption({QStringLiteral("text"), Tr::tr("Only with it in the message."), text});
    if (const auto code = call.parse(arguments))
        return *code;
    bool isNumber = false;
    const qsizetype limit = call.parser.value(QStringLiteral("count")).toLongLong(&isNumber);
    if (!isNumber || limit < 1)
        return call.failed({ErrorCode::Usage, Tr::tr("--count takes a number from 1.")});
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<QList<git::ObjectId>> begin = starts(call, *repository);
    if (!begin)
        return call.failed(begin.error());
    Result<git::History> history =
        git::History::of(*repository, {.starts = *begin,
                                       .path = QFile::encodeName(call.parser.value(QStringLiteral("path"))),
                                       .author = call.parser.value(QStringLiteral("author")),
                                       .text = call.parser.value(text)});
    if (!history)
        return call.failed(history.error());
    const Result<qsizetype> count = printPages(call, *history, limit);
    if (!count)
        return call.failed(count.error());
    return call.done({{QStringLiteral("count"), *count}});
}

} // namespace spacewright::cli
