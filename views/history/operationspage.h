// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/journal/operation.h>

#include <QWidget>

class QAction;
class QStackedWidget;
class QTreeWidget;

namespace spacewright::views
{

class UndoActions;

/// What was done in the repository, the newest first, in plain words, with the way back.
class OperationsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationsPage)

public:
    /// @p undo must outlive the page.
    explicit OperationsPage(UndoActions *undo, QWidget *parent = nullptr);

private:
    void build(QAction *undo);
    void show(const QList<git::Operation> &operations);

    QStackedWidget *m_stack;
    QTreeWidget *m_list;
};

} // namespace spacewright::views
