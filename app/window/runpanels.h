// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/hub/space/hardware.h>
#include <core/manifest/diagnostic.h>
#include <core/run/gpu/gpufinder.h>
#include <core/run/records/buildestimate.h>
#include <core/settings/settings.h>
#include <core/space/space.h>
#include <views/run/choices/borrowedhardware.h>
#include <views/run/runcontroller.h>

#include <QObject>

class KActionCollection;
class KXmlGuiWindow;
namespace spacewright
{
namespace views
{
class BuildView;
class BuildsView;
class ConsoleView;
class LeftAppsBar;
class LogView;
class ResourcesView;
class RunningView;
class RunActions;
class TerminalPanel;
} // namespace views

class Panels;
class PreviewHost;
class RunNotifier;
class RunPreferences;

/// Everything of the window that is about running: the controls in the toolbar and the panels that show a run.
class RunPanels final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPanels)

public:
    RunPanels(KXmlGuiWindow *window, Panels *panels, settings::Settings *settings);

    /// Adds the last panels, behind what the caller added.
    void addLastPanels();
    /// A Space with an empty folder means that none is open.
    void setSpace(const space::Space &space);
    /// Run, as if clicked: asks for trust where it is needed.
    void run();
    /// The same with an earlier state of the Space.
    void runRevision(const QString &revision);
    /// Ends what runs of the Space in that folder, whether it is the open one or not.
    void stop(const QString &folder);
    /// Calls @p allowed as soon as the Space is trusted, asking for it; never if the answer is no.
    void requireTrust(const std::function<void()> &allowed);
    /// Any file, beside the logs of the Space.
    void openLog(const QString &path);
    /// Shows the apps of a crash that still run, and cleans up after everything else that one left.
    void cleanUp(QThreadPool *pool);
    /// Where those apps are shown, for the window to put where it is seen beside everything else; null before.
    QWidget *leftApps() const;
    const views::RunController *controller() const { return m_controller; }
    /// What a run starts with, but for the Space's own variables and secrets.
    run::RunOptions options() const;
    /// What lends hardware of the Hub to runs; empty while nobody is signed in there.
    void setHardware(const views::HardwareLender &lender);
    /// What a run begins with, and what it lacks for that.
    const RunPreferences *preferences() const { return m_preferences; }
    /// Shows logs of something that runs elsewhere, and brings their panel to the front.
    void showLogs(const std::shared_ptr<log::LogStore> &build, const std::shared_ptr<log::LogStore> &run);
    /// Shows what is built and runs on the Hub, in the same panels.
    views::RunController *remote() const { return m_remote; }
    /// Runs the image that the Hub has built of the Space; @p user and @p token may be empty.
    void runPublished(const QString &image, const QString &user, const QByteArray &token);
    /// The Hub's own table of hardware, for the costs of the running Space; empty if it did not answer.
    void setPrices(const QList<hub::Hardware> &table);

Q_SIGNALS:
    void hardwareWanted();
    void publishedImageWanted();
    void aboutToStart();
    void failed(const spacewright::Error &error);
    /// The Space is trusted now, or is no more.
    void trustChanged();
    /// A run has failed for want of a container engine.
    void engineWanted();
    /// A build may find too little room, as that sentence says.
    void shortOfRoom(const QString &warning);
    /// The Space in that folder is to be opened.
    void folderRequested(const QString &folder);
    /// The engine of the running app does not answer, for that reason; empty once it does, or the run is over.
    void engineAwayChanged(const QString &reason);
    /// A file of the Space (relative) and a place in it, from 1, that the user wants to see.
    void placeRequested(const QString &file, int line, int column);
    /// What would mend the last failure shall be done.
    void fixRequested(const spacewright::manifest::Fix &fix);

private:
    void addPanels();
    void offerWake(KActionCollection *actions);
    void connectRun();
    void connectPanels();
    void connectLeftApps();
    void connectController(views::RunController *controller);
    void estimate();
    void showEnd(const run::BuildRecord &record);
    void takeOver();
    void lookForGpus();
    void showNothing(const QString &folder);
    void showRecord(const run::BuildRecord &record);

    Panels *m_panels;
    settings::Settings *m_settings;
    RunPreferences *m_preferences;
    views::RunController *m_controller;
    views::RunController *m_remote;
    views::RunActions *m_actions;
    RunNotifier *m_notifier;
    PreviewHost *m_preview;
    views::BuildView *m_build;
    views::BuildsView *m_builds;
    views::LogView *m_log;
    views::ConsoleView *m_console;
    views::ResourcesView *m_resources;
    views::TerminalPanel *m_terminal;
    views::RunningView *m_running;
    views::LeftAppsBar *m_leftApps;
    /// To be gone on with once its Space is open.
    std::optional<run::LeftApp> m_wantedApp;
    Task<QList<run::LeftApp>> m_finding;
    /// Of the last failure.
    std::optional<manifest::Fix> m_fix;
    /// Opens the logs of a build of before.
    struct Logs {
        std::shared_ptr<log::LogStore> build;
        std::shared_ptr<log::LogStore> run;
    };
    Task<Logs> m_logs;
    /// What is to be seen once they are open: whether in the build's, and which.
    std::optional<std::pair<bool, qint64>> m_wantedLine;
    Task<run::BuildEstimate> m_estimating;
    Task<run::GpuMachine> m_gpus;
};

} // namespace spacewright
