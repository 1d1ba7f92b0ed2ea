// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/fidelity/fidelityreport.h>

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace spacewright::views
{

class ErrorBanner;

/// What differs between the last run of a Space here and the Hub, the worst first, each with its reason and what to do.
/// Compares with the last build on the Hub that is kept, or with a file that holds what pip freeze says there.
class FidelityDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FidelityDialog)

public:
    FidelityDialog(const run::RecipeInput &space, const QString &title, QWidget *parent = nullptr);

    /// Compares with what the file at @p path says.
    void compareWith(const QString &path);

private:
    void makeTree();
    void makeDetail();
    void makeButtons();
    void load(const QString &freezePath);
    void showRows(const QList<run::FidelityRow> &rows);
    void showNothing(const QString &reason);
    void showDetail();
    void chooseFreeze();
    void copy() const;

    run::RecipeInput m_space;
    QList<run::FidelityRow> m_rows;
    ErrorBanner *m_banner;
    QLabel *m_summary;
    QTreeWidget *m_tree;
    QLabel *m_detail;
    QPushButton *m_freeze = nullptr;
    QPushButton *m_copy = nullptr;
    Task<QList<run::FidelityRow>> m_loading;
};

} // namespace spacewright::views
