// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pullrequestrun.h"

#include <core/space/revision.h>

#include <views/common/preview.h>
#include <views/common/tasklist.h>
#include <views/editor/editorarea.h>
#include <views/hub/hubworker.h>
#include <views/run/runcontroller.h>
#include <views/run/trustquestion.h>
#include <views/twin/differencetable.h>
#include <views/twin/twinview.h>

#include <KXmlGuiWindow>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace spacewright
{

namespace
{

using views::DifferenceTable;
using views::TwinView;

constexpr double milliseconds = 1000;

QString secondsText(double seconds)
{
    if (seconds < 0)
        return {};
    //: A duration in seconds
    return PullRequestRun::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
}

double buildTime(const QList<log::Step> &steps)
{
    double sum = 0;
    for (const log::Step &step : steps)
        sum += qMax(0.0, step.duration);
    return steps.isEmpty() ? -1 : sum;
}

} // namespace

PullRequestRun::PullRequestRun(const Surroundings &surroundings, const hub::SpaceId &space, int number, QObject *parent)
    : QObject(parent), m_around(surroundings), m_id(space), m_number(number),
      m_controllers{new views::RunController(this), new views::RunController(this)}
{
    watch(TwinView::Left);
    watch(TwinView::Right);
}

PullRequestRun::~PullRequestRun() = default;

Result<PullRequestRun::Subject> PullRequestRun::readSubject(const hub::Access &access, const hub::SpaceId &space,
                                                            int number, Progress &progress)
{
    Subject subject;
    const auto got = get::getPullRequest(access, space, number, progress);
    if (!got)
        return failure(got);
    subject.got = *got;
    const auto main = space::Revision::write(got->folder, got->main, progress);
    if (!main)
        return failure(main);
    const auto theirs = space::Revision::write(got->folder, got->pullRequest, progress);
    if (!theirs)
        return failure(theirs);
    const auto clone = space::readSpace(got->folder);
    if (!clone)
        return failure(clone);
    subject.clone = *clone;
    subject.theirs = (*theirs)->space();
    subject.dependencies = space::compareDependencies((*main)->space(), (*theirs)->space());
    return subject;
}

void PullRequestRun::start()
{
    const auto ticket = std::make_shared<int>(0);
    //: A job in the task list; %1 is a number, %2 the name of a Space
    const int task =
        m_around.tasks->add(tr("Getting pull request %1 of %2").arg(m_number).arg(m_id.text()), [this, ticket] {
            m_around.worker->drop(*ticket);
            // Nobody is told of what was dropped.
            deleteLater();
        });
    *ticket = m_around.worker->ask(
        this,
        [access = m_around.worker->access(), space = m_id, number = m_number](
            const hub::HubClient &, Progress &progress) { return readSubject(access, space, number, progress); },
        [this](const Result<Subject> &subject) {
            if (subject)
                return ask(*subject);
            Q_EMIT failed(subject.error());
            deleteLater();
        });
    connect(this, &QObject::destroyed, m_around.tasks, [tasks = m_around.tasks, task] { tasks->remove(task); });
    connect(this, &PullRequestRun::answered, m_around.tasks, [tasks = m_around.tasks, task] { tasks->remove(task); });
}

void PullRequestRun::ask(const Subject &subject)
{
    Q_EMIT answered();
    m_subject = subject;
    const run::RecipeInput input{
        .folder = subject.theirs.folder, .card = subject.theirs.card, .manifests = subject.theirs.manifests};
    const run::RunnerKind runner = run::likelyRunner(input, m_around.options.runner, m_around.options.fidelity);
    // Asked each time: a pull request is anybody's code, and another one tomorrow.
    views::askTrust(m_around.window, subject.theirs, {runner}, [this](bool isAllowed) {
        if (isAllowed)
            run(m_subject);
        else
            deleteLater();
    });
}

void PullRequestRun::run(const Subject &subject)
{
    QString reason;
    views::PreviewPlugin *plugin = views::loadPreviewPlugin(&reason);
    if (!plugin) {
        Q_EMIT failed({ErrorCode::ToolMissing, tr("The preview could not be loaded."), reason});
        deleteLater();
        return;
    }
    //: %1 is a number
    const QString theirs = tr("Pull request %1").arg(m_number);
    m_view = new TwinView(*plugin, m_id.text() + u"#pr"_s + QString::number(m_number), u"main"_s, theirs);
    m_table = new DifferenceTable(u"main"_s, theirs);
    m_view->setDetails(m_table);
    connect(m_view, &QObject::destroyed, this, &PullRequestRun::end);
    showDependencies(subject.dependencies);
    showTimes();
    show();
    for (const int side : {TwinView::Left, TwinView::Right}) {
        m_clocks[size_t(side)].start();
        m_controllers[size_t(side)]->setSpace(subject.clone);
        m_controllers[size_t(side)]->start(m_around.options,
                                           side == TwinView::Left ? subject.got.main : subject.got.pullRequest);
    }
}

void PullRequestRun::show()
{
    if (m_view)
        //: The title of a tab: %1 is a number, %2 the name of a Space
        m_around.editors->showGuest(m_view, tr("#%1 of %2").arg(m_number).arg(m_id.name),
                                    QIcon::fromTheme(u"vcs-merge-request"_s));
}

void PullRequestRun::watch(int side)
{
    views::RunController *controller = m_controllers[size_t(side)];
    using views::RunController;
    connect(controller, &RunController::urlChanged, this, [this, side](const QUrl &url) {
        if (m_view)
            m_view->setUrl(TwinView::Side(side), url);
    });
    connect(controller, &RunController::stageChanged, this,
            [this, side](run::Stage stage, const QString &reason) { takeStage(side, stage, reason); });
    connect(controller, &RunController::stepsChanged, this, &PullRequestRun::showTimes);
    connect(controller, &RunController::finished, this, [this, side](const run::BuildRecord &record) {
        if (m_view && run::isFailure(record.stage))
            m_view->setNote(TwinView::Side(side), record.cause.isKnown() ? record.cause.text : record.reason);
    });
    connect(controller, &RunController::failed, this, &PullRequestRun::failed);
}

void PullRequestRun::takeStage(int side, run::Stage stage, const QString &reason)
{
    if (!m_view)
        return;
    const QString name = run::stageName(stage);
    m_view->setNote(TwinView::Side(side), reason.isEmpty() ? name : name + u" \u00b7 "_s + reason);
    double &ready = m_ready[size_t(side)];
    if (stage != run::Stage::Running || ready >= 0)
        return;
    ready = double(m_clocks[size_t(side)].elapsed()) / milliseconds;
    showTimes();
    if (m_ready[TwinView::Left] >= 0 && m_ready[TwinView::Right] >= 0)
        comparePackages();
}

void PullRequestRun::showTimes()
{
    if (!m_table)
        return;
    const QList<log::Step> left = m_controllers[TwinView::Left]->steps();
    const QList<log::Step> right = m_controllers[TwinView::Right]->steps();
    m_table->setGroup(tr("Time"), {},
                      {{tr("Build"), secondsText(buildTime(left)), secondsText(buildTime(right))},
                       {tr("From the click to the page"), secondsText(m_ready[TwinView::Left]),
                        secondsText(m_ready[TwinView::Right])}});
}

void PullRequestRun::showDependencies(const QList<space::DependencyChange> &changes)
{
    QList<DifferenceTable::Row> rows;
    for (const space::DependencyChange &change : changes)
        rows += {change.name, change.before, change.after, true};
    m_table->setGroup(tr("What it asks for"), rows.isEmpty() ? tr("The same") : QString(), rows);
}

void PullRequestRun::comparePackages()
{
    m_around.worker->ask(
        this,
        [folder = m_subject.clone.folder, got = m_subject.got](const hub::HubClient &,
                                                               Progress &progress) -> Result<run::BuildComparison> {
            const QList<run::BuildRecord> records = run::buildRecords(folder);
            const auto main = std::ranges::find(records, got.main, &run::BuildRecord::commit);
            const auto theirs = std::ranges::find(records, got.pullRequest, &run::BuildRecord::commit);
            if (main == records.end() || theirs == records.end())
                return run::BuildComparison{};
            return run::compareBuilds(*main, *theirs, progress);
        },
        [this](const Result<run::BuildComparison> &comparison) {
            if (!comparison || !m_table)
                return;
            QList<DifferenceTable::Row> rows;
            for (const run::PackageChange &change : comparison->packages)
                rows += {change.name, change.version, change.otherVersion, true};
            m_table->setGroup(tr("What was installed"), rows.isEmpty() ? tr("The same") : QString(), rows);
        });
}

void PullRequestRun::end()
{
    m_table = nullptr;
    for (views::RunController *controller : m_controllers)
        controller->stop();
    deleteLater();
}

} // namespace spacewright
