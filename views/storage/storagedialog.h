// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/storage/storage.h>

#include <QDialog>
#include <QTimer>

#include <mutex>

class QLabel;
class QProgressBar;
class QPushButton;

namespace spacewright::views
{

class CleanRuleForm;
class StorageModel;

/// All that takes room for Spaces, on this disk and at the container engines, with sizes: counted on a worker and shown
/// as it is found. A rule marks what goes, and what that frees is said before anything is done.
class StorageDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StorageDialog)

public:
    explicit StorageDialog(QWidget *parent = nullptr);
    ~StorageDialog() override;

    /// The one of @p window, made if there is none, in front.
    static StorageDialog *open(QWidget *window);

private:
    /// What a worker has found since it was looked at last.
    struct Found {
        std::mutex mutex;
        QList<run::StoredItem> items;
        QString now;
    };

    QWidget *makeList();
    QWidget *makeState();
    QWidget *makeButtons();
    void count();
    void takeFound();
    void finishCount();
    void applyRule();
    void showPlan();
    void clean();
    void finishClean(const run::CleanOutcome &outcome);
    bool isBusy() const;
    void showState();

    StorageModel *m_model;
    CleanRuleForm *m_form;
    QLabel *m_state;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QLabel *m_plan;
    QPushButton *m_clean;
    QString m_said;
    std::shared_ptr<Found> m_found;
    QTimer m_tick;
    Task<void> m_counting;
    Task<run::CleanOutcome> m_cleaning;
};

} // namespace spacewright::views
