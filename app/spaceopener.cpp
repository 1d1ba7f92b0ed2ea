// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceopener.h"

#include <core/base/log.h>

#include <views/common/tasklist.h>

#include <QFileInfo>

namespace spacewright
{

namespace
{

Result<space::Space> openAndRemember(const QString &folder)
{
    const Result<space::Space> space = space::readSpace(folder);
    if (!space)
        return space;
    const Result<> remembered = space::rememberSpace({space->folder, space->title, manifest::sdkName(space->card.sdk),
                                                      space->card.emoji, QDateTime::currentDateTimeUtc()});
    if (!remembered)
        qCWarning(logApp) << "The list of recent Spaces was not written:" << remembered.error().message;
    return space;
}

} // namespace

SpaceOpener::SpaceOpener(QThreadPool *pool, views::TaskList *tasks, QObject *parent)
    : QObject(parent), m_pool(pool), m_tasks(tasks)
{
}

void SpaceOpener::open(const QString &folder)
{
    m_found.clear();
    m_finding = Task<space::Space>(m_pool, [folder](Progress &) { return space::openFiles(folder); });
    m_finding.future().then(this, [this](const Result<space::Space> &space) {
        if (!space) {
            Q_EMIT failed(space.error());
            return;
        }
        m_found = space->folder;
        Q_EMIT found(*space);
    });
}

void SpaceOpener::read()
{
    if (m_found.isEmpty())
        return;
    const QString folder = std::exchange(m_found, {});
    m_opening = Task<space::Space>(m_pool, [folder](Progress &) { return openAndRemember(folder); });
    m_opening.future().then(this, [this](const Result<space::Space> &space) {
        if (!space) {
            Q_EMIT failed(space.error());
            return;
        }
        Q_EMIT opened(*space);
        readRecent();
    });
}

void SpaceOpener::create(const QString &templateId, const QString &folder, const QString &title)
{
    //: A job in the task list; %1 is the title of a Space
    const int row = m_tasks->add(tr("Creating “%1”").arg(title), [this] { m_creating.cancel(); });
    const auto work = [templateId, folder, title](Progress &progress) {
        return space::createFromTemplate(templateId, folder, title, progress);
    };
    m_creating = Task<void>(m_pool, work, m_tasks->listener(row));
    m_creating.future().then(this, [this, row, folder](const Result<> &made) {
        m_tasks->remove(row);
        if (!made)
            Q_EMIT failed(made.error());
        else if (QFileInfo::exists(folder)) // Cancelled: nothing was made.
            open(folder);
    });
}

void SpaceOpener::forget(const QString &folder)
{
    m_recent = Task<QList<space::RecentSpace>>(m_pool, [folder](Progress &) -> Result<QList<space::RecentSpace>> {
        if (const Result<> forgotten = space::forgetSpace(folder); !forgotten)
            return failure(forgotten);
        return space::recentSpaces();
    });
    m_recent.future().then(this, [this](const Result<QList<space::RecentSpace>> &spaces) {
        if (spaces)
            Q_EMIT recentRead(*spaces);
        else
            Q_EMIT failed(spaces.error());
    });
}

void SpaceOpener::readLists()
{
    readRecent();
    m_templates = Task<QList<space::SpaceTemplate>>(
        m_pool, [](Progress &) -> Result<QList<space::SpaceTemplate>> { return space::spaceTemplates(); });
    m_templates.future().then(this, [this](const Result<QList<space::SpaceTemplate>> &templates) {
        Q_EMIT templatesRead(templates.value_or(QList<space::SpaceTemplate>()));
    });
}

void SpaceOpener::readRecent()
{
    m_recent = Task<QList<space::RecentSpace>>(
        m_pool, [](Progress &) -> Result<QList<space::RecentSpace>> { return space::recentSpaces(); });
    m_recent.future().then(this, [this](const Result<QList<space::RecentSpace>> &spaces) {
        Q_EMIT recentRead(spaces.value_or(QList<space::RecentSpace>()));
    });
}

} // namespace spacewright
