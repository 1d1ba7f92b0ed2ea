// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/space/recentspaces.h>
#include <core/space/space.h>
#include <core/space/spacetemplate.h>

#include <QObject>

namespace spacewright::views
{
class TaskList;
}

namespace spacewright
{

/// Opens and makes Spaces on a worker and keeps the list of recent ones.
class SpaceOpener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceOpener)

public:
    SpaceOpener(QThreadPool *pool, views::TaskList *tasks, QObject *parent = nullptr);

    /// Ends in found() or in failed(). A later call replaces one that has not ended.
    void open(const QString &folder);
    /// Looks through the Space that was found last, once. Ends in opened() or in failed(); in nothing if another one is
    /// looked for already.
    void read();
    /// Makes a Space from a template and opens it.
    void create(const QString &templateId, const QString &folder, const QString &title);
    void forget(const QString &folder);
    /// Ends in recentRead() and templatesRead().
    void readLists();

Q_SIGNALS:
    /// It is one, and its files can be shown: card and names of the manifests are read, nothing is checked.
    void found(const spacewright::space::Space &space);
    void opened(const spacewright::space::Space &space);
    void failed(const spacewright::Error &error);
    void recentRead(const QList<spacewright::space::RecentSpace> &spaces);
    void templatesRead(const QList<spacewright::space::SpaceTemplate> &templates);

private:
    void readRecent();

    QThreadPool *m_pool;
    views::TaskList *m_tasks;
    QString m_found;
    Task<space::Space> m_finding;
    Task<space::Space> m_opening;
    Task<void> m_creating;
    Task<QList<space::RecentSpace>> m_recent;
    Task<QList<space::SpaceTemplate>> m_templates;
};

} // namespace spacewright
