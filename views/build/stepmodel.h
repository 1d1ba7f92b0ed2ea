// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/buildsteps.h>

#include <QAbstractListModel>
#include <QBasicTimer>

namespace spacewright::views
{

/// The steps of a build as rows. While one runs, its duration grows by itself.
class StepModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepModel)

public:
    enum Role {
        /// int of log::StepState
        StateRole = Qt::UserRole,
        /// double, seconds
        DurationRole,
        /// QString: "1.9 s", "cached"
        DurationTextRole,
        /// double, 0 to 1: the share of the longest step
        ShareRole,
        /// qint64
        FirstLineRole,
    };

    explicit StepModel(QObject *parent = nullptr);

    void setSteps(const QList<log::Step> &steps);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    double durationOf(const log::Step &step) const;
    QString durationText(const log::Step &step) const;
    QString accessibleText(const log::Step &step) const;
    void noteLongest();

    QList<log::Step> m_steps;
    double m_longest = 0;
    QBasicTimer m_ticks;
};

/// "0.4 s", "12 s", "3 min 20 s"
QString formatSeconds(double seconds);

} // namespace spacewright::views
