// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace spacewright::views
{

/// The stage of a run as a coloured dot, its name, the time since it began and the memory that the app uses:
/// "● RUNNING 0:42  212 MB  3 errors". The reason, the use of the processors and where it runs are its tool tip.
class StageLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageLabel)

public:
    explicit StageLabel(QWidget *parent = nullptr);

    void setStage(run::Stage stage, const QString &reason);
    void setStats(const run::Stats &stats);
    /// How many errors the app and its page have told of; a click on them asks for the log.
    void setErrors(qint64 errors);
    /// Where the app runs, e.g. a container engine; empty if there is nothing to say about that.
    void setPlace(const QString &place);
    /// How long an app that was asked to end still has; nothing if it need not end.
    void setCountdown(std::optional<std::chrono::seconds> left);
    /// Why the engine that the app runs in does not answer; empty while it does.
    void setEngineAway(const QString &reason);

Q_SIGNALS:
    void errorsClicked();

private:
    void showTime();
    void showToolTip();

    QLabel *m_text;
    QTimer m_tick;
    QElapsedTimer m_since;
    run::Stage m_stage = run::Stage::Stopped;
    QString m_reason;
    QString m_place;
    run::Stats m_stats;
    qint64 m_errors = 0;
    std::optional<std::chrono::seconds> m_countdown;
    QString m_engineAway;
};

} // namespace spacewright::views
