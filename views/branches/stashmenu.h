// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/worktree/stash.h>

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace spacewright::views
{

class RepositoryWorker;

/// Changes that are put aside: put all aside, bring some back, delete with undo.
class StashMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StashMenu)

public:
    /// Both must outlive this.
    StashMenu(RepositoryWorker *worker, QWidget *window);

    QMenu *menu() const { return m_menu; }
    /// Whether there is anything that could be put aside.
    void setChanged(bool hasChanges);

Q_SIGNALS:
    /// Says what was done, in a sentence.
    void finished(const QString &text);
    /// The same, with how to undo it.
    void offered(const QString &text, const QString &offer, const std::function<void()> &accepted);

private:
    void read();
    void fill(const QList<git::Stash> &stashes);
    void putAside();
    void bringBack(const git::Stash &stash);
    void remove(const git::Stash &stash);

    RepositoryWorker *m_worker;
    QMenu *m_menu;
    QAction *m_putAside;
    /// One for each stash, owned by the menu.
    QList<QMenu *> m_entries;
};

} // namespace spacewright::views
