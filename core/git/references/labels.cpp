// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include <core/git/githandle.h>
#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

#include <algorithm>
#include <optional>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

std::optional<LabelKind> kindOf(const git_reference *reference)
{
    if (git_reference_is_branch(reference))
        return LabelKind::Branch;
    if (git_reference_is_remote(reference))
        return LabelKind::RemoteBranch;
    if (git_reference_is_tag(reference))
        return LabelKind::Tag;
    return {};
}

/// Nothing for a tag of something else than a commit, and for what only points at another branch.
std::optional<Label> toLabel(git_reference *reference)
{
    const std::optional<LabelKind> kind = kindOf(reference);
    ObjectHandle commit;
    if (!kind || git_reference_type(reference) != GIT_REFERENCE_DIRECT ||
        obtain(commit, git_reference_peel, reference, GIT_OBJECT_COMMIT) != 0)
        return {};
    return Label{.kind = *kind,
                 .name = QString::fromUtf8(git_reference_shorthand(reference)),
                 .commit = ObjectId(*git_object_id(commit.get())),
                 .isCheckedOut = kind == LabelKind::Branch && git_branch_is_head(reference) == 1};
}

} // namespace

Result<QList<Label>> labels(const Repository &repository)
{
    ReferenceIteratorHandle iterator;
    int code = obtain(iterator, git_reference_iterator_new, repository.handle());
    QList<Label> list;
    while (code == 0) {
        ReferenceHandle reference;
        code = obtain(reference, git_reference_next, iterator.get());
        if (code != 0)
            break;
        if (std::optional<Label> label = toLabel(reference.get()))
            list.append(*std::move(label));
    }
    if (code != GIT_ITEROVER)
        return gitFailure(code, Tr::tr("The branches and tags cannot be listed."));
    std::ranges::sort(list, {}, [](const Label &label) { return std::pair(label.kind, label.name); });
    return list;
}

Result<QList<ObjectId>> tips(const Repository &repository)
{
    const Result<QList<Label>> all = labels(repository);
    if (!all)
        return failure(all);
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    QList<ObjectId> list;
    for (const Label &label : *all)
        list.append(label.commit);
    if (!head->isNull())
        list.append(*head);
    return list;
}

} // namespace spacewright::git
