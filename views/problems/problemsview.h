// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace spacewright::views
{

class ProblemsFilter;
class ProblemsModel;

/// What is wrong with the Space that is open, by file.
class ProblemsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsView)

public:
    explicit ProblemsView(QWidget *parent = nullptr);

    void setDiagnostics(const QList<manifest::Diagnostic> &diagnostics);

Q_SIGNALS:
    /// A problem was chosen: its file relative to the Space, line and column from 1 or 0.
    void activated(const QString &file, int line, int column);
    void fixRequested(const spacewright::manifest::Fix &fix);

private:
    void makeTree();
    void makeActions();
    void addSeverity(manifest::Severity severity, const QString &name, QHBoxLayout *bar);
    const manifest::Diagnostic *current() const;
    void activate(const QModelIndex &index);
    void copy();
    void updateCurrent();
    void updateCounts();

    ProblemsModel *m_model;
    ProblemsFilter *m_filter;
    QTreeView *m_tree;
    QStackedWidget *m_stack;
    QMap<manifest::Severity, QToolButton *> m_severities;
    QAction *m_copy;
    QAction *m_fix;
};

} // namespace spacewright::views
