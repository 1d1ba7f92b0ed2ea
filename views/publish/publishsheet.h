// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishcontroller.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace spacewright::views
{

class CheckList;
class ErrorBanner;

/// The sheet behind Publish: where to, what will change, what stands in the way, and one button. It blocks nothing, and
/// stays to say how the build on the Hub goes.
class PublishSheet final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PublishSheet)

public:
    /// @p controller must outlive it.
    explicit PublishSheet(PublishController *controller, QWidget *parent = nullptr);

    /// Opens for a Space of that title. Where to is known after the first look.
    void begin(const QString &title);
    /// Chooses where to; to be called after begin().
    void setTarget(const hub::SpaceId &space, bool asPullRequest);
    /// What the user wants now; fails on a name that the Hub would refuse.
    Result<publish::PublishTarget> target() const;
    /// The build on the Hub: what it does now.
    void showStage(const QString &text);
    /// It is over and went well; going back is offered if @p canUndo.
    void showEnd(const QString &text, bool canUndo);
    /// It failed; going back is offered if @p canUndo.
    void showBroken(const QString &cause, bool canUndo);
    void showError(const Error &error);

Q_SIGNALS:
    /// The Hub shall be compared with again.
    void reviewRequested();
    void publishRequested();
    void undoRequested();
    void fixRequested(const spacewright::manifest::Fix &fix);
    void placeRequested(const QString &file, int line, int column);

private:
    void build();
    QWidget *buildTarget();
    void buildButtons();
    void showReview();
    void showBusy(const QString &text);
    void update();

    PublishController *m_controller;
    QLineEdit *m_name;
    QLineEdit *m_message;
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
    QPushButton *m_undo;
    QPushButton *m_cancel;
    QPushButton *m_publish;
};

} // namespace spacewright::views
