// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/cause/failurecause.h>
#include <core/log/steps/buildsteps.h>

#include <QWidget>

class QListView;
class QStackedWidget;

namespace spacewright::views
{

class CauseBanner;
class StepModel;

/// The steps of a build as they happen, with their durations, and the cause on top when it failed.
class BuildView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuildView)

public:
    explicit BuildView(QWidget *parent = nullptr);

    void setSteps(const QList<log::Step> &steps);
    /// An unknown cause hides the banner. @p fixTitle says what would mend it; empty if nothing is known to.
    void setCause(const log::FailureCause &cause, const QString &fixTitle = {});
    void clear();

Q_SIGNALS:
    /// A step was clicked: where its output starts in the build log, from 0.
    void stepActivated(qint64 firstLine);
    void causeActivated(const QString &file, int line);
    /// The change that was named shall be made.
    void fixRequested();

private:
    void activate(const QModelIndex &index);
    void copyName();

    StepModel *m_model;
    QListView *m_list;
    CauseBanner *m_banner;
    QStackedWidget *m_stack;
};

} // namespace spacewright::views
