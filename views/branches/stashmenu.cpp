// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stashmenu.h"

#include <views/common/repository/repositoryworker.h>

#include <QAction>
#include <QLocale>
#include <QMenu>

namespace spacewright::views
{

namespace
{

constexpr qsizetype mostShown = 15;

QString titleOf(const git::Stash &stash)
{
    //: An entry of changes that were put aside: %1 is what it says of them, %2 when it was
    return StashMenu::tr("%1, %2")
        .arg(stash.message, QLocale().toString(stash.time.toLocalTime(), QLocale::ShortFormat))
        .replace(u'&', QStringLiteral("&&"));
}

} // namespace

StashMenu::StashMenu(RepositoryWorker *worker, QWidget *window)
    : QObject(window), m_worker(worker), m_menu(new QMenu(tr("Changes Put &Aside"), window)),
      m_putAside(m_menu->addAction(tr("&Put All Changes Aside")))
{
    m_menu->setObjectName(QStringLiteral("branch_stashes"));
    m_menu->setIcon(QIcon::fromTheme(QStringLiteral("vcs-stash"), QIcon::fromTheme(QStringLiteral("archive-insert"))));
    m_putAside->setObjectName(QStringLiteral("stash_put"));
    connect(m_putAside, &QAction::triggered, this, &StashMenu::putAside);
    connect(m_menu, &QMenu::aboutToShow, this, &StashMenu::read);
    m_menu->addSeparator();
}

void StashMenu::setChanged(bool hasChanges)
{
    m_putAside->setEnabled(hasChanges);
}

void StashMenu::read()
{
    m_worker->read(
        this, [](const git::Repository &repository, Progress &) { return git::stashes(repository); },
        [this](const Result<QList<git::Stash>> &stashes) { fill(stashes.value_or(QList<git::Stash>())); });
}

void StashMenu::fill(const QList<git::Stash> &stashes)
{
    qDeleteAll(m_entries);
    m_entries.clear();
    for (const git::Stash &stash : stashes.first(qMin(mostShown, stashes.size()))) {
        QMenu *entry = m_menu->addMenu(titleOf(stash));
        const QAction *back = entry->addAction(tr("&Bring Back"));
        const QAction *remove = entry->addAction(tr("&Delete"));
        connect(back, &QAction::triggered, this, [this, stash] { bringBack(stash); });
        connect(remove, &QAction::triggered, this, [this, stash] { StashMenu::remove(stash); });
        m_entries.append(entry);
    }
}

void StashMenu::putAside()
{
    auto work = [](const git::Repository &repository, Progress &) { return git::stashChanges(repository, {}); };
    m_worker->change(this, tr("Putting changes aside"), std::move(work), [this](const Result<git::ObjectId> &id) {
        if (!id)
            return;
        const auto back = [this, id = *id] { bringBack({.id = id, .message = {}, .time = {}}); };
        Q_EMIT offered(tr("Your changes were put aside."), tr("Bring Back"), back);
    });
}

void StashMenu::bringBack(const git::Stash &stash)
{
    // It stays in the list until everything of it is here.
    auto work = [id = stash.id](const git::Repository &repository, Progress &progress) -> Result<> {
        const Result<> applied = git::applyStash(repository, id, progress);
        return applied ? git::dropStash(repository, id) : applied;
    };
    m_worker->change(this, tr("Bringing changes back"), std::move(work), [this](const Result<> &done) {
        if (done)
            Q_EMIT finished(tr("The changes are back."));
    });
}

void StashMenu::remove(const git::Stash &stash)
{
    auto work = [id = stash.id](const git::Repository &repository, Progress &) {
        return git::dropStash(repository, id);
    };
    m_worker->change(this, {}, std::move(work), [this, stash](const Result<> &done) {
        if (!done)
            return;
        const auto store = [this, stash] {
            auto again = [stash](const git::Repository &repository, Progress &) {
                return git::storeStash(repository, stash.id, stash.message);
            };
            m_worker->change(this, {}, std::move(again), [](const Result<> &) {});
        };
        Q_EMIT offered(tr("Changes that were put aside were deleted."), tr("Undo"), store);
    });
}

} // namespace spacewright::views
