// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/records/buildcomparison.h>

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace spacewright::views
{

/// Two builds side by side: steps, packages and lines of their logs, what differs marked and opened.
class ComparisonView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonView)

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void show(const run::BuildRecord &record, const run::BuildRecord &other, const run::BuildComparison &comparison);

Q_SIGNALS:
    /// Back to the list.
    void closed();

private:
    void showWhole(const run::BuildRecord &record, const run::BuildRecord &other);
    void showSteps(const run::BuildComparison &comparison);
    void showPackages(const run::BuildComparison &comparison);
    void showLines(const run::BuildComparison &comparison);
    QTreeWidgetItem *addGroup(const QString &title, qsizetype differences);

    QLabel *m_title;
    QTreeWidget *m_tree;
};

} // namespace spacewright::views
