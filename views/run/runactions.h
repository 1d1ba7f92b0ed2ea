// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runoptions.h>
#include <core/secrets/spaceenvironment.h>

#include <QObject>
#include <QPointer>

class KActionCollection;
class QAction;
class QComboBox;

namespace spacewright::views
{

class RunController;
class SpaceTrust;
class StageLabel;

/// The actions and choices of a run: Run, Stop, Rebuild, Runner, Flavor, Fidelity and the stage, in an action
/// collection under the names that stay. A run starts only once the Space is trusted, and gets the
/// variables and secrets that are kept for its Space.
class RunActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunActions)

public:
    /// @p window is the parent of the question and owns the widgets in its tool bar.
    RunActions(RunController *controller, std::shared_ptr<secrets::SecretStore> store, KActionCollection *collection,
               QWidget *window);

    /// Whether there is a Space to run; to be called whenever the controller has another one.
    void setAvailable(bool available);
    void setOptions(const run::RunOptions &options);
    run::RunOptions options() const;
    /// Run, as if clicked.
    void run();

Q_SIGNALS:
    /// Run or Rebuild was chosen, and nothing has started yet: the moment to save files.
    void aboutToStart();
    /// The user chose another runner or flavor.
    void optionsChanged(const spacewright::run::RunOptions &options);
    /// What is kept for a Space could not be read or written. No run has started if its variables or secrets are
    /// amiss.
    void failed(const spacewright::Error &error);

private:
    QAction *addAction(KActionCollection *collection, const QString &name, const QString &text, const QString &icon,
                       const QString &accessible);
    void addChoices(KActionCollection *collection);
    QComboBox *addChoice(KActionCollection *collection, const QString &name, const QString &text, const QString &tip);
    void update();
    void start(bool rebuild);
    void startTrusted(bool rebuild);
    void startWith(run::RunOptions chosen, const Result<secrets::Environment> &stored);
    void stop();
    /// Whether a run waits for the user's trust or its secrets.
    bool isPreparing() const;
    void editEnvironment();

    RunController *m_controller;
    QPointer<QWidget> m_window;
    secrets::SpaceEnvironment m_environments;
    SpaceTrust *m_trust;
    QFuture<Result<secrets::Environment>> m_loading;
    QAction *m_run = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_rebuild = nullptr;
    QAction *m_environment = nullptr;
    QComboBox *m_runner = nullptr;
    QComboBox *m_flavor = nullptr;
    QComboBox *m_fidelity = nullptr;
    StageLabel *m_stage = nullptr;
    bool m_available = false;
    bool m_shareModelCache = false;
};

} // namespace spacewright::views
