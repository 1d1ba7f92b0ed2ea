// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/stage.h>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace spacewright::views
{

/// The stage of a run as a coloured dot, its name and the time since it began: "● RUNNING 0:42". The reason is its tool
/// tip.
class StageLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageLabel)

public:
    explicit StageLabel(QWidget *parent = nullptr);

    void setStage(run::Stage stage, const QString &reason);

private:
    void showTime();

    QLabel *m_text;
    QTimer m_tick;
    QElapsedTimer m_since;
    run::Stage m_stage = run::Stage::Stopped;
};

} // namespace spacewright::views
