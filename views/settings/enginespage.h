// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/container/engine/enginefinder.h>
#include <core/settings/settings.h>

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace spacewright::views
{

/// Finds the container engines of this machine, says of each whether it works and what mends it, and lets the user
/// choose one. Looks each time that it is shown, on a worker.
class EnginesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnginesPage)

public:
    explicit EnginesPage(settings::Setting<QString> *engine, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addAutomatic();
    void addList();
    void addAddress();
    void addCheck();
    void check();
    void showFound(const QList<container::EngineCandidate> &candidates);
    void showChosen();
    void showSummary(const QList<container::EngineCandidate> &candidates);
    void offer(QRadioButton *button, const QString &engine);

    settings::Setting<QString> *m_engine;
    QLabel *m_summary;
    QButtonGroup *m_choice;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QRadioButton *m_other = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_check = nullptr;
    Task<QList<container::EngineCandidate>> m_finding;
};

} // namespace spacewright::views
