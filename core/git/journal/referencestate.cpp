// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referencestate.h"

#include <core/git/githandle.h>
#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

bool isOurs(const QString &name)
{
    return name.startsWith(u"refs/heads/") || name.startsWith(u"refs/tags/") || name == u"refs/stash";
}

} // namespace

Result<ReferenceState> readReferenceState(const Repository &repository)
{
    ReferenceState state;
    const QString branch = repository.headBranch();
    if (branch.isEmpty()) {
        const Result<ObjectId> head = repository.head();
        if (!head)
            return failure(head);
        state.head = head->toString();
    } else {
        state.head = QStringLiteral("refs/heads/") + branch;
    }
    ReferenceIteratorHandle iterator;
    int code = obtain(iterator, git_reference_iterator_new, repository.handle());
    while (code == 0) {
        ReferenceHandle reference;
        code = obtain(reference, git_reference_next, iterator.get());
        if (code != 0)
            break;
        const QString name = QString::fromUtf8(git_reference_name(reference.get()));
        if (isOurs(name) && git_reference_type(reference.get()) == GIT_REFERENCE_DIRECT)
            state.references.insert(name, ObjectId(*git_reference_target(reference.get())));
    }
    if (code != GIT_ITEROVER)
        return gitFailure(code, Tr::tr("The branches cannot be listed."));
    return state;
}

QList<MovedReference> movedReferences(const ReferenceState &before, const ReferenceState &after)
{
    QList<MovedReference> moved;
    for (const auto &[name, id] : before.references.asKeyValueRange()) {
        if (after.references.value(name) != id)
            moved.append({name, id, after.references.value(name)});
    }
    for (const auto &[name, id] : after.references.asKeyValueRange()) {
        if (!before.references.contains(name))
            moved.append({name, {}, id});
    }
    return moved;
}

} // namespace spacewright::git
