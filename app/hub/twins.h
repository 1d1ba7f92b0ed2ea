// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>
#include <core/hub/space/spaceinfo.h>

#include <QObject>
#include <QPointer>

class KXmlGuiWindow;

namespace spacewright
{

namespace views
{
class EditorArea;
class HubWorker;
class TaskList;
class TwinView;
} // namespace views

class PullRequestRun;
class RunPanels;

/// Pages side by side in a tab: what runs here beside the same Space on the Hub, and a pull request beside main.
class Twins final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Twins)

public:
    /// All must outlive this.
    struct Surroundings {
        KXmlGuiWindow *window;
        views::EditorArea *editors;
        RunPanels *run;
        views::HubWorker *worker;
        views::TaskList *tasks;
    };

    explicit Twins(const Surroundings &surroundings);
    ~Twins() override;

    /// What runs here, now or later, beside the live page.
    void showLive(const hub::SpaceInfo &space);
    /// Gets the pull request, asks whether it may run, and runs it and main beside each other.
    void runPullRequest(const hub::SpaceInfo &space, int number);

Q_SIGNALS:
    void failed(const spacewright::Error &error);

private:
    void showLocal();

    Surroundings m_around;
    QPointer<views::TwinView> m_live;
    QList<QPointer<PullRequestRun>> m_runs;
};

} // namespace spacewright
