// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeslist.h"

#include <views/common/repository/changedelegate.h>

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace spacewright::views
{

using Section = ChangesModel::Section;

ChangesList::ChangesList(QWidget *parent) : QTreeView(parent), m_model(new ChangesModel(this))
{
    setObjectName(QStringLiteral("changes_list"));
    setAccessibleName(tr("Changed files"));
    setModel(m_model);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(8);
    setItemsExpandable(false);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *delegate = new ChangeDelegate({.change = ChangesModel::ChangeRole,
                                         .folder = ChangesModel::FolderRole,
                                         .action = ChangesModel::ActionIconRole},
                                        this);
    setItemDelegate(delegate);
    addActions();
    connect(delegate, &ChangeDelegate::actionTriggered, this, &ChangesList::actOn);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChangesList::update);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangesList::showCurrent);
    connect(this, &QTreeView::clicked, this, &ChangesList::showCurrent);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const ChangesModel::Entry *entry = m_model->entryAt(index))
            Q_EMIT fileOpenRequested(entry->path);
    });
}

QAction *ChangesList::add(const QString &name, const QString &icon, const QString &text, void (ChangesList::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    if (slot)
        connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void ChangesList::addActions()
{
    m_stage = add(QStringLiteral("changes_stage"), QStringLiteral("list-add"), tr("&Stage"), &ChangesList::stage);
    m_unstage =
        add(QStringLiteral("changes_unstage"), QStringLiteral("list-remove"), tr("&Unstage"), &ChangesList::unstage);
    m_discard = add(QStringLiteral("changes_discard"), QStringLiteral("edit-undo"), tr("&Discard Changes"),
                    &ChangesList::discard);
    m_discard->setShortcut(QKeySequence::Delete);
    QAction *toggling = add(QStringLiteral("changes_toggle"), {}, tr("Stage or Unstage"), &ChangesList::toggle);
    toggling->setShortcut(Qt::Key_Space);
    m_open = add(QStringLiteral("changes_open"), QStringLiteral("document-open"), tr("&Open File"), nullptr);
    m_historyOf =
        add(QStringLiteral("changes_history"), QStringLiteral("view-history"), tr("&History of This File"), nullptr);
    m_stageAll = add(QStringLiteral("changes_stage_all"), QStringLiteral("list-add"), tr("Stage &All"), nullptr);
    m_unstageAll =
        add(QStringLiteral("changes_unstage_all"), QStringLiteral("list-remove"), tr("U&nstage All"), nullptr);
    const auto withCurrent = [this](auto signal) {
        return [this, signal] {
            if (const ChangesModel::Entry *entry = m_model->entryAt(currentIndex()))
                Q_EMIT(this->*signal)(entry->path);
        };
    };
    connect(m_open, &QAction::triggered, this, withCurrent(&ChangesList::fileOpenRequested));
    connect(m_historyOf, &QAction::triggered, this, withCurrent(&ChangesList::historyRequested));
    connect(m_stageAll, &QAction::triggered, this,
            [this] { Q_EMIT stageRequested(pathsOf(m_model->entriesOf(Section::Unstaged))); });
    connect(m_unstageAll, &QAction::triggered, this,
            [this] { Q_EMIT unstageRequested(pathsOf(m_model->entriesOf(Section::Staged))); });
    update();
}

void ChangesList::setFiles(const QList<git::FileStatus> &files)
{
    const QScopedValueRollback filling(m_isFilling, true);
    QList<ChangesModel::Entry> kept;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (const ChangesModel::Entry *entry = m_model->entryAt(index))
            kept.append(*entry);
    }
    const ChangesModel::Entry *current = m_model->entryAt(currentIndex());
    const ChangesModel::Entry chosen = current ? *current : ChangesModel::Entry();
    const int scrolled = verticalScrollBar()->value();
    m_model->setFiles(files);
    expandAll();
    for (const ChangesModel::Entry &entry : std::as_const(kept))
        selectionModel()->select(m_model->indexOf(entry.section, entry.path), QItemSelectionModel::Select);
    if (const QModelIndex index = m_model->indexOf(chosen.section, chosen.path); index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    verticalScrollBar()->setValue(scrolled);
    update();
}

QList<QByteArray> ChangesList::pathsOf(const QList<ChangesModel::Entry> &entries)
{
    QList<QByteArray> paths;
    for (const ChangesModel::Entry &entry : entries) {
        paths.append(entry.path);
        // A rename is two changes to git: the old name goes, the new one comes.
        if (!entry.oldPath.isEmpty() && entry.oldPath != entry.path)
            paths.append(entry.oldPath);
    }
    return paths;
}

QList<QByteArray> ChangesList::chosen(Section section) const
{
    QList<ChangesModel::Entry> entries;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        const ChangesModel::Entry *entry = m_model->entryAt(index);
        if (!entry && m_model->sectionAt(index) == section)
            return pathsOf(m_model->entriesOf(section));
        if (entry && entry->section == section)
            entries.append(*entry);
    }
    return pathsOf(entries);
}

void ChangesList::stage()
{
    Q_EMIT stageRequested(chosen(Section::Unstaged));
}

void ChangesList::unstage()
{
    Q_EMIT unstageRequested(chosen(Section::Staged));
}

void ChangesList::discard()
{
    Q_EMIT discardRequested(chosen(Section::Unstaged));
}

void ChangesList::toggle()
{
    if (m_stage->isEnabled())
        stage();
    else if (m_unstage->isEnabled())
        unstage();
}

void ChangesList::actOn(const QModelIndex &index)
{
    const ChangesModel::Entry *entry = m_model->entryAt(index);
    const Section section = m_model->sectionAt(index);
    const QList<QByteArray> paths = entry ? pathsOf({*entry}) : pathsOf(m_model->entriesOf(section));
    if (section == Section::Staged)
        Q_EMIT unstageRequested(paths);
    else
        Q_EMIT stageRequested(paths);
}

void ChangesList::showCurrent()
{
    const ChangesModel::Entry *entry = m_model->entryAt(currentIndex());
    // A list that is filled anew is no choice of the user.
    if (entry && !m_isFilling)
        Q_EMIT entryShown(*entry);
}

void ChangesList::update()
{
    m_stage->setEnabled(!chosen(Section::Unstaged).isEmpty());
    m_discard->setEnabled(m_stage->isEnabled());
    m_unstage->setEnabled(!chosen(Section::Staged).isEmpty());
    m_open->setEnabled(m_model->entryAt(currentIndex()) != nullptr);
    m_historyOf->setEnabled(m_open->isEnabled());
    m_stageAll->setEnabled(m_model->count(Section::Unstaged) > 0);
    m_unstageAll->setEnabled(m_model->count(Section::Staged) > 0);
}

void ChangesList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_stage, m_unstage, m_discard});
    menu->addSeparator();
    menu->addActions({m_open, m_historyOf});
    menu->addSeparator();
    menu->addActions(wholeActions());
    menu->popup(event->globalPos());
}

} // namespace spacewright::views
