// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/card/card.h>
#include <core/run/gpu/gpufinder.h>
#include <core/run/runoptions.h>

#include <QObject>

#include <optional>

class KActionCollection;
class QAction;
class QComboBox;
class QWidget;

namespace spacewright::views
{

/// The choices of a run in the toolbar: Runner, Flavor, GPUs and Fidelity. Offers only what the Space's SDK can have,
/// and GPUs only on a machine with such a card; what the user chose for other SDKs is kept meanwhile.
class RunChoices final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunChoices)

public:
    /// @p window owns the widgets.
    RunChoices(KActionCollection *collection, QWidget *window);

    /// @p isBuilt: a static Space with a command that builds its page.
    void setSdk(manifest::Sdk sdk, bool isBuilt = false);
    /// What the machine has.
    void setGpus(const run::GpuMachine &machine);
    void setEnabled(bool isEnabled);
    /// Whether there is hardware of the Hub to run on.
    void offerHub(bool isOffered);
    void setOptions(const run::RunOptions &options);
    /// As they apply to the Space.
    run::RunOptions options() const;
    /// Whether the Hub's hardware was chosen, offered now or not; a page needs none.
    bool isHubChosen() const { return m_chosen.runner == run::RunnerKind::Hub && m_sdk != manifest::Sdk::Static; }

Q_SIGNALS:
    /// The user chose; these are the choices for all Spaces.
    void chosen(const spacewright::run::RunOptions &options);

private:
    QComboBox *add(KActionCollection *collection, const QString &name, const QString &text, const QString &tip);
    void addFlavors();
    void offer();
    void offerGpus();
    void show();
    void choose(const QComboBox *box);
    bool isOffered(run::RunnerKind runner) const;

    QWidget *m_window;
    QComboBox *m_runner;
    QComboBox *m_flavor;
    QComboBox *m_gpus;
    QComboBox *m_fidelity;
    QAction *m_gpuAction;
    /// Once somebody has looked.
    std::optional<run::GpuMachine> m_machine;
    manifest::Sdk m_sdk = manifest::Sdk::None;
    bool m_isBuilt = false;
    bool m_hasHub = false;
    run::RunOptions m_chosen;
};

} // namespace spacewright::views
