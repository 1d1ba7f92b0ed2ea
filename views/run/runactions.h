// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/run/choices/borrowedhardware.h>

#include <core/run/gpu/gpufinder.h>
#include <core/run/runoptions.h>
#include <core/secrets/spaceenvironment.h>

#include <QObject>
#include <QPointer>

#include <optional>

class KActionCollection;
class QAction;

namespace spacewright::run
{
struct LeftApp;
}

namespace spacewright::views
{

class RecipeDialog;
class RunChoices;
class RunController;
class SpaceTrust;
class StageLabel;

/// The actions of a run: Run, Stop, Rebuild and what is about them, with its choices and the stage, in an action
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
    /// Ends awaitOptions().
    void setOptions(const run::RunOptions &options);
    /// How another Space was run last is being read: what is started from now on waits for that.
    void awaitOptions();
    /// Offers hardware of the Hub, or no more if @p lender is empty.
    void setHardware(const HardwareLender &lender);
    void setGpus(const run::GpuMachine &machine);
    /// Run, as if clicked.
    void run();
    /// The same with an earlier state of the Space; stops what runs.
    void runRevision(const QString &revision);
    /// Runs @p image, which the Hub has built of the Space, as it is; @p user and @p token may be empty.
    void runPublished(const QString &image, const QString &user, const QByteArray &token);
    /// Goes on with an app of the Space that was left running, once it is trusted.
    void resume(const run::LeftApp &left);
    /// Calls @p allowed as soon as the Space is trusted, asking for it without running anything; never if the answer is
    /// no. Nothing while a run waits for the same answer.
    void requireTrust(const std::function<void()> &allowed);

Q_SIGNALS:
    /// The Hub's own image of the Space shall run: runPublished() with its name.
    void publishedImageWanted();
    /// Run or Rebuild was chosen, and nothing has started yet: the moment to save files.
    void aboutToStart();
    /// The errors that the app has told of shall be seen.
    void errorsRequested();
    /// The Space is trusted now, or is no more.
    void trustChanged();
    /// The user chose another runner, flavor or fidelity.
    void optionsChanged(const spacewright::run::RunOptions &options);
    /// What is kept for a Space could not be read or written. No run has started if its variables or secrets are
    /// amiss.
    void failed(const spacewright::Error &error);

private:
    QAction *addAction(KActionCollection *collection, const QString &name, const QString &text, const QString &icon,
                       const QString &accessible);
    void update();
    /// What is asked for beside the choices.
    struct Wish {
        bool isRebuild = false;
        QString revision = {};
        QString image = {};
        QString registryUser = {};
        QByteArray registryToken = {};
        /// An app that runs already.
        std::shared_ptr<const run::LeftApp> left = {};
    };

    void start(const Wish &wish);
    void startNext();
    bool isAwaited() const;
    run::RecipeInput recipeInput() const;
    run::RunOptions options() const;
    void startTrusted(const Wish &wish);
    void startWith(const Wish &wish, const Result<secrets::Environment> &stored);
    void startBorrowing(const run::RunOptions &chosen, const QString &revision);
    void stop();
    /// Whether a run waits for the user's trust or its secrets.
    bool isPreparing() const;
    void editEnvironment();
    void showContainerfile();
    void showKubernetes();
    void showRecipe(RecipeDialog *dialog);
    void showFidelity();

    RunController *m_controller;
    QPointer<QWidget> m_window;
    secrets::SpaceEnvironment m_environments;
    SpaceTrust *m_trust;
    RunChoices *m_choices;
    QFuture<Result<secrets::Environment>> m_loading;
    /// Once it is known whether there is one.
    std::optional<HardwareLender> m_lender;
    QFuture<Result<BorrowedHardware>> m_borrowing;
    QAction *m_run = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_keep = nullptr;
    QAction *m_rebuild = nullptr;
    QAction *m_environment = nullptr;
    QAction *m_containerfile = nullptr;
    QAction *m_kubernetes = nullptr;
    QAction *m_fidelity = nullptr;
    QAction *m_published = nullptr;
    QAction *m_offline = nullptr;
    StageLabel *m_stage = nullptr;
    bool m_available = false;
    bool m_areOptionsAwaited = false;
    /// Started as soon as the run is over that is in its way, and isAwaited() no more.
    std::optional<Wish> m_next;
};

} // namespace spacewright::views
