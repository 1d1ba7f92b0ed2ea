// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undoactions.h"

#include <core/git/journal/undo.h>

#include <views/common/repository/repositoryworker.h>

#include <QAction>
#include <QIcon>

#include <algorithm>

namespace spacewright::views
{

namespace
{

constexpr qsizetype longestEntry = 60;

/// A sentence as a part of a menu entry.
QString shortened(QString text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.size() > longestEntry)
        text = text.first(longestEntry) + u'…';
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

UndoActions::UndoActions(RepositoryWorker *worker, QObject *parent)
    : QObject(parent), m_worker(worker), m_undo(new QAction(QIcon::fromTheme(QStringLiteral("edit-undo")), {}, this)),
      m_log(new QAction(QIcon::fromTheme(QStringLiteral("view-list-text")), tr("&What Was Done"), this))
{
    m_undo->setObjectName(QStringLiteral("repo_undo"));
    m_log->setObjectName(QStringLiteral("repo_operations"));
    connect(m_undo, &QAction::triggered, this, &UndoActions::undo);
    clear();
}

void UndoActions::refresh()
{
    auto work = [](const git::Repository &repository, Progress &) -> Result<QList<git::Operation>> {
        return git::operations(repository);
    };
    m_worker->read(this, std::move(work), [this](const Result<QList<git::Operation>> &operations) {
        show(operations.value_or(QList<git::Operation>()));
    });
}

void UndoActions::clear()
{
    show({});
    m_log->setEnabled(false);
}

void UndoActions::show(const QList<git::Operation> &operations)
{
    m_operations = operations;
    const auto last = std::ranges::find(operations, false, &git::Operation::isUndone);
    m_undo->setEnabled(last != operations.end());
    //: An entry of a menu: %1 says what was done, such as "Made the branch test"
    m_undo->setText(last == operations.end() ? tr("&Undo Last Operation")
                                             : tr("&Undo: %1").arg(shortened(git::operationText(*last))));
    m_log->setEnabled(true);
    Q_EMIT operationsChanged(operations);
}

void UndoActions::undo()
{
    m_undo->setEnabled(false);
    m_worker->change(this, tr("Undoing"), git::undoLast, [this](const Result<git::Operation> &undone) {
        if (undone)
            //: %1 says what was done, in a sentence
            Q_EMIT finished(tr("Undone: %1").arg(git::operationText(*undone)));
        refresh();
    });
}

} // namespace spacewright::views
