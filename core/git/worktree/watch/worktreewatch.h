// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <functional>

namespace spacewright::git
{

/// What changed below a folder.
struct WorktreeChanges {
    /// More than can be named, or more than is known: everything may have.
    bool isAll = false;
    /// Files, and folders that are new or gone; relative to the top.
    QList<QByteArray> paths = {};
};

/// Notices what changes in a work tree, by the watches of the system: one for each folder. ".git" is left out, and what
/// editors make on the way to a save. Used by one thread at a time, which asks from time to time.
class WorktreeWatch final
{
public:
    /// Asked for folders, relative to the top, whether nothing below them counts.
    using IsLeftOut = std::function<bool(const QByteArray &)>;

    WorktreeWatch(QByteArray folder, IsLeftOut isLeftOut);
    WorktreeWatch(const WorktreeWatch &) = delete;
    WorktreeWatch &operator=(const WorktreeWatch &) = delete;
    ~WorktreeWatch();

    /// What changed since the last call; everything at the first one, and whenever the system has lost count.
    [[nodiscard]] WorktreeChanges take();
    /// Whether every folder can be watched; if not, everything may have changed at each call.
    bool isComplete() const { return m_isComplete; }

private:
    void begin();
    void end();
    void watchTree(const QByteArray &relative);
    void note(int watch, unsigned what, const QByteArray &name);

    QByteArray m_folder;
    IsLeftOut m_isLeftOut;
    int m_descriptor = -1;
    /// Where each watch is.
    QHash<int, QByteArray> m_folders;
    QSet<QByteArray> m_changed;
    /// Whether the watches have to be made anew.
    bool m_isLost = false;
    bool m_isComplete = true;
};

} // namespace spacewright::git
