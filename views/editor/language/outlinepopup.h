// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/language/languagevalues.h>

#include <QFrame>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace spacewright::views
{

/// The outline of a file as a tree that is narrowed by typing, and that goes away when something of it is chosen.
class OutlinePopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutlinePopup)

public:
    /// @p line is where the cursor is, from 0.
    OutlinePopup(const QList<language::Symbol> &symbols, int line, QWidget *parent);

    /// In global coordinates.
    void showAt(QPoint place);

Q_SIGNALS:
    void chosen(const spacewright::language::Span &span);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QList<language::Symbol> &symbols, QTreeWidgetItem *parent, int line);
    void narrow(const QString &text);
    /// Whether it or anything in it has @p text.
    bool narrow(QTreeWidgetItem *item, const QString &text);
    void choose(const QTreeWidgetItem *item);

    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QTreeWidgetItem *m_best = nullptr;
};

} // namespace spacewright::views
