// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"

#include <core/hub/discussion/discussion.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubDiscussionsVerb)
};

void printSummary(const Output &output, const hub::Discussion &discussion)
{
    output.event(QStringLiteral("discussion"),
                 {{QStringLiteral("number"), discussion.number},
                  {QStringLiteral("title"), discussion.title},
                  {QStringLiteral("status"), discussion.status},
                  {QStringLiteral("author"), discussion.author},
                  {QStringLiteral("pullRequest"), discussion.isPullRequest},
                  {QStringLiteral("created"), discussion.createdAt.toUTC().toString(Qt::ISODate)}});
    output.text(QStringLiteral("#%1 %2 %3 %4")
                    .arg(discussion.number, -4)
                    .arg(discussion.isPullRequest ? Tr::tr("pull request") : Tr::tr("discussion"), -13)
                    .arg(discussion.status, -8)
                    .arg(discussion.title));
}

void printDetail(const Output &output, const hub::DiscussionDetail &detail)
{
    printSummary(output, detail.summary);
    for (const hub::DiscussionEvent &event : detail.events) {
        output.event(QStringLiteral("entry"), {{QStringLiteral("type"), event.type},
                                               {QStringLiteral("author"), event.author},
                                               {QStringLiteral("time"), event.createdAt.toUTC().toString(Qt::ISODate)},
                                               {QStringLiteral("text"), event.text},
                                               {QStringLiteral("commit"), event.commit}});
        output.text(QStringLiteral("\n%1, %2:\n%3").arg(event.author, event.type, event.text));
    }
    if (!detail.summary.isPullRequest)
        return;
    output.event(QStringLiteral("diff"), {{QStringLiteral("text"), QString::fromUtf8(detail.diff)},
                                          {QStringLiteral("conflicts"), QJsonArray::fromStringList(detail.conflicts)}});
    output.text(u'\n' + QString::fromUtf8(detail.diff));
}

int printList(HubCall &call, const hub::HubClient &client, const hub::SpaceId &space)
{
    const bool isAll = call.has("all");
    const auto found = hub::listDiscussions(
        client, space, {.status = isAll ? hub::DiscussionQuery::Any : hub::DiscussionQuery::Open}, call.progress);
    if (!found)
        return call.failed(found.error());
    for (const hub::Discussion &discussion : *found)
        printSummary(call.output(), discussion);
    return call.done({{QStringLiteral("count"), found->size()}});
}

int start(HubCall &call, const hub::HubClient &client, const hub::SpaceId &space)
{
    const Result<int> number =
        hub::startDiscussion(client, space, call.value("new"), call.value("comment"), call.progress);
    if (!number)
        return call.failed(number.error());
    //: %1 is a number
    call.output().text(Tr::tr("Began discussion #%1.").arg(*number));
    return call.done({{QStringLiteral("number"), *number}});
}

/// What the options ask for: a comment goes along with a change of status.
Result<> change(HubCall &call, const hub::HubClient &client, const hub::SpaceId &space, int number)
{
    const QString comment = call.value("comment");
    if (call.has("merge"))
        return hub::mergePullRequest(client, space, number, comment, call.progress);
    if (call.has("close") || call.has("reopen"))
        return hub::setDiscussionOpen(client, space, number, call.has("reopen"), comment, call.progress);
    return comment.isEmpty() ? Result<>() : hub::addComment(client, space, number, comment, call.progress);
}

int showOne(HubCall &call, const hub::HubClient &client, const hub::SpaceId &space, int number)
{
    if (const Result<> changed = change(call, client, space, number); !changed)
        return call.failed(changed.error());
    const auto detail = hub::readDiscussion(client, space, number, call.progress);
    if (!detail)
        return call.failed(detail.error());
    printDetail(call.output(), *detail);
    return call.done();
}

} // namespace

int runDiscussions(HubCall &call, const QStringList &arguments)
{
    call.parser.addPositionalArgument(QStringLiteral("ID"), Tr::tr("The Space: owner/name."));
    call.parser.addPositionalArgument(QStringLiteral("NUMBER"), Tr::tr("One to show or change."),
                                      QStringLiteral("[NUMBER]"));
    call.parser.addOption({QStringLiteral("all"), Tr::tr("List closed and merged ones too.")});
    call.parser.addOption({QStringLiteral("new"), Tr::tr("Begin a discussion."), QStringLiteral("title")});
    call.parser.addOption({QStringLiteral("comment"), Tr::tr("Write this."), QStringLiteral("text")});
    call.parser.addOption({QStringLiteral("close"), Tr::tr("Close it.")});
    call.parser.addOption({QStringLiteral("reopen"), Tr::tr("Open it again.")});
    call.parser.addOption({QStringLiteral("merge"), Tr::tr("Merge the pull request.")});
    if (const auto code = call.parse(arguments, 1, 2))
        return *code;
    const int number = call.argument(1).toInt();
    if (!call.argument(1).isEmpty() && number < 1)
        return call.failed({ErrorCode::Usage, Tr::tr("A discussion is named by its number.")});
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        if (call.has("new"))
            return start(call, client, space);
        return number > 0 ? showOne(call, client, space, number) : printList(call, client, space);
    });
}

} // namespace spacewright::cli
