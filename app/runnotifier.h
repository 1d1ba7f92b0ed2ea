// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

#include <QObject>

class QWidget;

namespace spacewright
{

/// Tells through the desktop that a run is ready or has failed, while the user looks at another window.
class RunNotifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunNotifier)

public:
    explicit RunNotifier(QWidget *window);

    void setTitle(const QString &title) { m_title = title; }
    /// A run of a Space that is not the open one is over.
    void endedUnseen(const spacewright::run::BuildRecord &record);
    void stageChanged(run::Stage stage, const QString &reason);

private:
    /// By default it is about the open Space.
    void notify(const QString &event, const QString &text, const QString &title = {});

    QWidget *m_window;
    QString m_title;
    run::Stage m_last = run::Stage::Stopped;
};

} // namespace spacewright
