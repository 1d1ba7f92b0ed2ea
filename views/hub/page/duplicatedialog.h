// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/spaceid.h>
#include <views/hub/hubworker.h>

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace spacewright::views
{

class ErrorBanner;

/// Copies a Space on the Hub under another name, and stays until that went well.
class DuplicateDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DuplicateDialog)

public:
    DuplicateDialog(HubWorker *worker, const hub::SpaceId &space, QWidget *parent = nullptr);

Q_SIGNALS:
    void duplicated(const spacewright::hub::SpaceId &space);

private:
    void build();
    void suggestName();
    void submit();
    void setBusy(bool isBusy);

    HubWorker *m_worker;
    hub::SpaceId m_space;
    ErrorBanner *m_banner;
    QLineEdit *m_name;
    QCheckBox *m_private;
    QProgressBar *m_busy;
    QPushButton *m_duplicate;
};

} // namespace spacewright::views
