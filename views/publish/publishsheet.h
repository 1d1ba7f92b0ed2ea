// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishcontroller.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace spacewright::views
{

class CheckList;
class ErrorBanner;

/// The sheet behind Publish: where to, what will change, what stands in the way, and one button. It blocks nothing.
/// Escape is Cancel; closed while something is sent, it is only out of the way.
class PublishSheet final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PublishSheet)

public:
    /// @p controller must outlive it.
    explicit PublishSheet(PublishController *controller, QWidget *parent = nullptr);

    /// Opens for a Space of that title. Where to is known after the first look. What is on its way is shown as it is.
    void begin(const QString &title);
    /// In front of everything else, for the next keys.
    void bringUp();
    /// Chooses where to; to be called after begin().
    void setTarget(const publish::PublishTarget &target);
    /// What the user wants now; fails on a name that the Hub would refuse.
    Result<publish::PublishTarget> target() const;
    void showError(const Error &error);
    /// What has to be done first; no failure.
    void showNotice(const QString &text);

    void reject() override;

Q_SIGNALS:
    /// The Hub shall be compared with again.
    void reviewRequested();
    void publishRequested();
    void fixRequested(const spacewright::manifest::Fix &fix);
    void placeRequested(const QString &file, int line, int column);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectAll();
    QWidget *buildTarget();
    void buildButtons();
    void showReview();
    void showHardware(const PublishController::Review &review);
    void showBusy(const QString &text);
    void showProgress(const ProgressState &progress);
    void lookAgain();
    void update();

    PublishController *m_controller;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_message;
    QComboBox *m_hardware;
    QCheckBox *m_private;
    QCheckBox *m_pullRequest;
    QLabel *m_summary;
    QTreeWidget *m_files;
    CheckList *m_checks;
    ErrorBanner *m_banner;
    QLabel *m_status;
    QProgressBar *m_progress;
    QCheckBox *m_anyway;
    QPushButton *m_again;
    QPushButton *m_cancel;
    QPushButton *m_publish;
};

} // namespace spacewright::views
