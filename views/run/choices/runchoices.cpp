// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runchoices.h"

#include <KActionCollection>

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QWidgetAction>

#include <utility>

namespace spacewright::views
{

using manifest::Sdk;
using run::Fidelity;
using run::RunnerKind;

RunChoices::RunChoices(KActionCollection *collection, QWidget *window)
    : QObject(window), m_window(window),
      m_runner(add(collection, QStringLiteral("run_runner"), tr("Runner"),
                   tr("What runs the Space: chosen by what it needs, or one that you choose"))),
      m_flavor(add(collection, QStringLiteral("run_flavor"), tr("Flavor"),
                   tr("The hardware of the Hub whose limits apply"))),
      m_gpus(add(collection, QStringLiteral("run_gpus"), tr("GPUs"),
                 tr("The graphics processors of this machine that the app gets"))),
      m_fidelity(add(collection, QStringLiteral("run_fidelity"), tr("Fidelity"),
                     tr("How close to a build on the Hub the run is")))
{
    m_gpuAction = collection->action(QStringLiteral("run_gpus"));
    addFlavors();
    offer();
}

QComboBox *RunChoices::add(KActionCollection *collection, const QString &name, const QString &text, const QString &tip)
{
    auto *labelled = new QWidget(m_window);
    auto *layout = new QHBoxLayout(labelled);
    layout->setContentsMargins(6, 0, 0, 0);
    auto *box = new QComboBox(labelled);
    auto *label = new QLabel(text, labelled);
    label->setForegroundRole(QPalette::PlaceholderText);
    // Assistive technology takes a box's name from the label beside it.
    label->setBuddy(box);
    layout->addWidget(label);
    layout->addWidget(box);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setFocusPolicy(Qt::StrongFocus);
    auto *action = new QWidgetAction(collection);
    action->setText(text);
    action->setDefaultWidget(labelled);
    collection->addAction(name, action);
    connect(box, &QComboBox::activated, this, [this, box] { choose(box); });
    return box;
}

void RunChoices::addFlavors()
{
    for (const run::Flavor &flavor : run::flavors()) {
        m_flavor->addItem(QStringLiteral("%1  %2").arg(flavor.name, flavor.summary()), flavor.name);
        if (!flavor.accelerator.isEmpty())
            m_flavor->setItemData(m_flavor->count() - 1,
                                  tr("Its CPU and memory limits apply; in place of its accelerator the app gets a GPU "
                                     "of this machine, if there is one."),
                                  Qt::ToolTipRole);
    }
    // As wide as the smallest ones need: the toolbar has to end with Publish in a narrow window too. The list shows
    // all.
    m_flavor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_flavor->setMinimumContentsLength(20);
    m_flavor->view()->setMinimumWidth(m_flavor->view()->sizeHintForColumn(0));
}

void RunChoices::setGpus(const run::GpuMachine &machine)
{
    m_machine = machine;
    offerGpus();
    show();
}

void RunChoices::offerGpus()
{
    const run::GpuMachine machine = m_machine.value_or(run::GpuMachine());
    const int count = int(machine.gpus.size());
    QStringList titles;
    for (const run::Gpu &gpu : machine.gpus)
        titles += gpu.text();
    m_gpus->clear();
    m_gpuAction->setVisible(m_sdk != Sdk::Static && (count > 0 || !machine.problems.isEmpty()));
    if (count == 0) {
        const run::GpuProblem *const problem = machine.problem(false);
        //: How many graphics processors an app gets
        m_gpus->addItem(tr("None"), QString());
        //: %1 is a sentence on what is wrong, %2 a command
        m_gpus->setToolTip(problem == nullptr ? QString()
                                              : tr("%1 This mends it: %2").arg(problem->text, problem->remedy));
        return;
    }
    //: How many graphics processors an app gets: as many as the flavor of the Hub has
    m_gpus->addItem(tr("By flavor"), QString());
    //: How many graphics processors an app gets
    m_gpus->addItem(tr("None"), QStringLiteral("none"));
    for (int some = 1; some < count; ++some)
        m_gpus->addItem(QString::number(some), QString::number(some));
    if (count == 1)
        //: How many graphics processors an app gets: the only one that there is
        m_gpus->addItem(tr("One"), QStringLiteral("all"));
    else
        //: How many graphics processors an app gets; %1 is how many there are
        m_gpus->addItem(tr("All %1").arg(count), QStringLiteral("all"));
    m_gpus->setToolTip(titles.join(QLatin1Char('\n')));
}

void RunChoices::offer()
{
    const auto addItem = [](QComboBox *box, const QString &text, int value, const QString &tip) {
        box->addItem(text, value);
        box->setItemData(box->count() - 1, tip, Qt::ToolTipRole);
    };
    const bool isStatic = m_sdk == Sdk::Static;
    m_runner->clear();
    addItem(m_runner, tr("Automatic"), int(RunnerKind::Auto), tr("The first of these that has what the Space needs"));
    if (!isStatic && m_sdk != Sdk::Docker)
        addItem(m_runner, tr("Sandbox"), int(RunnerKind::Sandbox), tr("Needs nothing but this program"));
    if (isStatic)
        addItem(m_runner, tr("Static"), int(RunnerKind::Static),
                m_isBuilt ? tr("The page is built in a sandbox and served") : tr("The files are served as they are"));
    if (!isStatic)
        addItem(m_runner, tr("Container"), int(RunnerKind::Container),
                tr("In a container of Podman or Docker, as on the Hub"));
    else if (m_isBuilt)
        addItem(m_runner, tr("Container"), int(RunnerKind::Container),
                tr("The page is built in a container of Podman or Docker, as on the Hub, and served"));
    if (m_hasHub && !isStatic)
        addItem(m_runner, tr("Hub"), int(RunnerKind::Hub),
                tr("On the flavor's real hardware, in a private Space of your account that is removed when the run "
                   "ends"));
    offerGpus();
    m_fidelity->clear();
    addItem(m_fidelity, tr("Live"), int(Fidelity::Live), tr("The folder itself runs: what you save shows at once"));
    addItem(m_fidelity, tr("Exact"), int(Fidelity::Exact),
            isStatic ? tr("A copy of the folder as it is now is served, without what git ignores")
                     : tr("Built as on the Hub, in a container, with a copy of the folder as it is now"));
    show();
}

void RunChoices::show()
{
    const run::RunOptions now = options();
    m_runner->setCurrentIndex(m_runner->findData(int(now.runner)));
    m_flavor->setCurrentIndex(qMax(0, m_flavor->findData(now.flavor)));
    m_gpus->setCurrentIndex(qMax(0, m_gpus->findData(now.gpus)));
    m_fidelity->setCurrentIndex(m_fidelity->findData(int(now.fidelity)));
}

bool RunChoices::isOffered(RunnerKind runner) const
{
    return m_runner->findData(int(runner)) >= 0;
}

void RunChoices::setSdk(Sdk sdk, bool isBuilt)
{
    if (sdk == m_sdk && isBuilt == m_isBuilt)
        return;
    m_sdk = sdk;
    m_isBuilt = isBuilt;
    offer();
}

void RunChoices::offerHub(bool isOffered)
{
    if (std::exchange(m_hasHub, isOffered) != isOffered)
        offer();
}

void RunChoices::setEnabled(bool isEnabled)
{
    for (QComboBox *box : {m_runner, m_flavor, m_gpus, m_fidelity})
        box->setEnabled(isEnabled);
}

void RunChoices::setOptions(const run::RunOptions &options)
{
    m_chosen = options;
    show();
}

run::RunOptions RunChoices::options() const
{
    run::RunOptions options = m_chosen;
    if (!isOffered(options.runner))
        options.runner = RunnerKind::Auto;
    // A card that is gone since it was chosen.
    if (m_machine && m_gpus->findData(options.gpus) < 0)
        options.gpus.clear();
    return options;
}

void RunChoices::choose(const QComboBox *box)
{
    // What is not offered now stays as it was: it was chosen for other Spaces.
    if (box == m_runner)
        m_chosen.runner = RunnerKind(m_runner->currentData().toInt());
    else if (box == m_flavor)
        m_chosen.flavor = m_flavor->currentData().toString();
    else if (box == m_gpus)
        m_chosen.gpus = m_gpus->currentData().toString();
    else
        m_chosen.fidelity = Fidelity(m_fidelity->currentData().toInt());
    // The sandbox knows no exact builds: the later choice takes the other one along.
    if (m_chosen.fidelity == Fidelity::Exact && m_chosen.runner == RunnerKind::Sandbox) {
        if (box == m_runner)
            m_chosen.fidelity = Fidelity::Live;
        else
            m_chosen.runner = RunnerKind::Container;
    }
    show();
    Q_EMIT chosen(m_chosen);
}

} // namespace spacewright::views
