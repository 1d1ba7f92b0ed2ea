// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/worktree/stash.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StashVerb)
};

/// What @p option names: 0 is the newest.
Result<git::Stash> chosen(const RepositoryCall &call, const git::Repository &repository, const QString &option)
{
    const Result<QList<git::Stash>> list = git::stashes(repository);
    if (!list)
        return failure(list);
    bool isNumber = false;
    const int place = call.parser.value(option).toInt(&isNumber);
    if (!isNumber || place < 0 || place >= list->size())
        return fail(ErrorCode::RevisionUnknown,
                    //: %1 is what the user wrote
                    Tr::tr("There are no changes that were put aside as number %1.").arg(call.parser.value(option)));
    return list->at(place);
}

Result<> save(RepositoryCall &call, const git::Repository &repository)
{
    const Result<git::ObjectId> stash =
        git::stashChanges(repository, {.message = call.parser.value(QStringLiteral("message"))});
    return stash ? Result<>() : failure(stash);
}

Result<> change(RepositoryCall &call, const git::Repository &repository)
{
    if (call.parser.isSet(QStringLiteral("save")))
        return save(call, repository);
    for (const QString &option : {QStringLiteral("apply"), QStringLiteral("pop"), QStringLiteral("drop")}) {
        if (!call.parser.isSet(option))
            continue;
        const Result<git::Stash> stash = chosen(call, repository, option);
        if (!stash)
            return failure(stash);
        if (option != u"drop") {
            if (const Result<> applied = git::applyStash(repository, stash->id, call.progress); !applied)
                return applied;
        }
        return option == u"apply" ? Result<>() : git::dropStash(repository, stash->id);
    }
    return {};
}

int list(RepositoryCall &call, const git::Repository &repository)
{
    const Result<QList<git::Stash>> list = git::stashes(repository);
    if (!list)
        return call.failed(list.error());
    for (qsizetype place = 0; place < list->size(); ++place) {
        const git::Stash &stash = list->at(place);
        call.output().event(QStringLiteral("stash"),
                            {{QStringLiteral("number"), place},
                             {QStringLiteral("id"), stash.id.toString()},
                             {QStringLiteral("message"), stash.message},
                             {QStringLiteral("time"), stash.time.toUTC().toString(Qt::ISODate)}});
        call.output().text(QStringLiteral("%1 %2").arg(place).arg(stash.message));
    }
    return call.done({{QStringLiteral("count"), list->size()}});
}

} // namespace

int runStash(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("stash"));
    const QString number = QStringLiteral("number");
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("save"), Tr::tr("Put all changes aside.")});
    call.parser.addOption({QStringLiteral("message"), Tr::tr("With --save: what they are."), QStringLiteral("text")});
    call.parser.addOption({QStringLiteral("apply"), Tr::tr("Bring changes back and keep them aside too."), number});
    call.parser.addOption({QStringLiteral("pop"), Tr::tr("Bring changes back."), number});
    call.parser.addOption({QStringLiteral("drop"), Tr::tr("Remove changes that were put aside."), number});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<> changed = change(call, *repository);
    return changed ? list(call, *repository) : call.failed(changed.error());
}

} // namespace spacewright::cli
