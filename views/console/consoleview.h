// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/consolemessage.h>

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace spacewright::views
{

class ConsoleFilter;
class ConsoleModel;

/// What the running page writes to its console, the last 5,000 messages of it.
class ConsoleView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleView)

public:
    explicit ConsoleView(QWidget *parent = nullptr);

    void append(const ConsoleMessage &message);
    void clear();

private:
    QWidget *makeHead();
    void makeList();
    void copy();
    void updateEmptyState();

    ConsoleModel *m_model;
    ConsoleFilter *m_filter;
    QTreeView *m_list;
    QStackedWidget *m_stack;
    QComboBox *m_level;
    QLineEdit *m_text;
    QAction *m_clear;
    QAction *m_copy;
    /// Whether the last message was in view before more came.
    bool m_isAtEnd = true;
};

} // namespace spacewright::views
