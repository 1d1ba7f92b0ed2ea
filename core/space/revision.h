// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space.h"

#include <core/base/progress.h>
#include <core/git/objectid.h>

#include <QTemporaryDir>

#include <memory>

namespace spacewright::space
{

/// An earlier state of a Space, written out beside it to be run: the work tree stays as it is. The folder goes with
/// this object.
class Revision final
{
public:
    /// @p name: whatever names a commit of the repository in @p folder. Large files that are not on this machine are
    /// left out: what stands for them is their pointers' text.
    [[nodiscard]] static Result<std::shared_ptr<const Revision>> write(const QString &folder, const QString &name,
                                                                       Progress &progress);
    Revision(const Revision &) = delete;
    Revision &operator=(const Revision &) = delete;

    const git::ObjectId &commit() const { return m_commit; }
    /// As it was then, in the folder that it was written to.
    const Space &space() const { return m_space; }

private:
    explicit Revision(const QString &place) : m_folder(place) {}

    QTemporaryDir m_folder;
    git::ObjectId m_commit;
    Space m_space;
};

/// What a work tree stands at.
struct TreeState {
    /// Empty if there is none.
    QString commit = {};
    /// Whether files differ from it.
    bool isModified = false;
};

/// Reads the repository in @p folder, if it is one; looks at every file, so not on the GUI thread.
[[nodiscard]] TreeState treeStateOf(const QString &folder, Progress &progress);

} // namespace spacewright::space
