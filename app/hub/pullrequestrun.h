// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/get/pullrequest.h>
#include <core/hub/client/spaceid.h>
#include <core/run/records/buildcomparison.h>
#include <core/run/runoptions.h>
#include <core/run/stage.h>
#include <core/space/compare/dependencydifference.h>

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <array>

class KXmlGuiWindow;

namespace spacewright
{

namespace views
{
class DifferenceTable;
class EditorArea;
class HubWorker;
class RunController;
class TaskList;
class TwinView;
} // namespace views

/// A pull request that runs beside main, each by a runner of its own, with what it asks for and how long it was built
/// compared with main. It ends, and deletes itself, with its tab. Nothing of it gets secrets or variables of the
/// user's.
class PullRequestRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PullRequestRun)

public:
    /// All must outlive this.
    struct Surroundings {
        KXmlGuiWindow *window;
        views::EditorArea *editors;
        views::HubWorker *worker;
        views::TaskList *tasks;
        run::RunOptions options;
    };

    PullRequestRun(const Surroundings &surroundings, const hub::SpaceId &space, int number, QObject *parent);
    ~PullRequestRun() override;

    bool isAbout(const hub::SpaceId &space, int number) const { return space == m_id && number == m_number; }
    void start();
    /// Brings its tab to the front, once there is one.
    void show();

Q_SIGNALS:
    void failed(const spacewright::Error &error);
    /// The pull request is here, or cannot be had.
    void answered();

private:
    /// What is run.
    struct Subject {
        get::GotPullRequest got;
        /// The clone, which stays as it is.
        space::Space clone;
        /// As the pull request has it, for the question of trust.
        space::Space theirs;
        QList<space::DependencyChange> dependencies;
    };
    static Result<Subject> readSubject(const hub::Access &access, const hub::SpaceId &space, int number,
                                       Progress &progress);

    void ask(const Subject &subject);
    void run(const Subject &subject);
    void watch(int side);
    void takeStage(int side, run::Stage stage, const QString &reason);
    void showTimes();
    void showDependencies(const QList<space::DependencyChange> &changes);
    void comparePackages();
    void end();

    Surroundings m_around;
    hub::SpaceId m_id;
    int m_number;
    Subject m_subject;
    QPointer<views::TwinView> m_view;
    views::DifferenceTable *m_table = nullptr;
    std::array<views::RunController *, 2> m_controllers;
    std::array<QElapsedTimer, 2> m_clocks;
    /// Seconds from the start to the first page; below 0 while there is none.
    std::array<double, 2> m_ready = {-1, -1};
};

} // namespace spacewright
