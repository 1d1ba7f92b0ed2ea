// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/publish/preflight.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spacewright::views
{

/// What pre-flight found: what failed first, what passed folded away, and of the chosen one all that is known, with its
/// fix.
class CheckList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckList)

public:
    explicit CheckList(QWidget *parent = nullptr);

    void setChecks(const QList<publish::PublishCheck> &checks);

Q_SIGNALS:
    void fixRequested(const spacewright::manifest::Fix &fix);
    /// A place in a file of the Space, from 1.
    void placeRequested(const QString &file, int line, int column);

private:
    void build();
    void showCurrent();
    void add(QTreeWidgetItem *item, int number);
    const publish::PublishCheck *current() const;

    QList<publish::PublishCheck> m_checks;
    QTreeWidget *m_list;
    QLabel *m_detail;
    QPushButton *m_fix;
    QPushButton *m_place;
};

} // namespace spacewright::views
