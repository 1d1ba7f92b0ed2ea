// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preflight.h"

#include <core/base/filewriter.h>
#include <core/git/lfs/pushrules.h>
#include <core/git/repository.h>
#include <core/hub/space/lifecycle.h>
#include <core/hub/space/settings.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

using manifest::Sdk;
using manifest::Severity;

class Checks final
{
public:
    Checks(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan, Progress &progress)
        : m_hub(hub), m_space(space), m_plan(plan), m_progress(progress)
    {
    }

    QList<PublishCheck> run(const LocalSettings &settings)
    {
        checkRight();
        checkPlanGate();
        checkMoved();
        checkStrangers();
        checkCard();
        checkSpace();
        checkContents();
        checkPushRules();
        checkSettings(settings);
        return m_checks;
    }

private:
    void add(CheckState state, const char *id, const QString &title, const QString &detail, const char *page)
    {
        m_checks.append({.state = state,
                         .id = QString::fromLatin1(id),
                         .title = title,
                         .detail = detail,
                         .source = QStringLiteral("https://huggingface.co/docs/hub/") + QLatin1StringView(page)});
    }

    void passed(const char *id, const QString &title, const char *page)
    {
        add(CheckState::Passed, id, title, {}, page);
    }

    bool isOwner() const
    {
        const QString &owner = m_plan.target.id.owner;
        return owner.compare(m_plan.identity.name, Qt::CaseInsensitive) == 0 || organisation();
    }

    const hub::Organisation *organisation() const
    {
        const auto found = std::ranges::find_if(m_plan.identity.organisations, [this](const hub::Organisation &one) {
            return one.name.compare(m_plan.target.id.owner, Qt::CaseInsensitive) == 0;
        });
        return found == m_plan.identity.organisations.end() ? nullptr : &*found;
    }

    void checkRight()
    {
        const QString title = Tr::tr("You may write to the Space");
        constexpr const char *page = "security-tokens";
        if (m_plan.identity.role == u"read")
            return add(CheckState::Failed, "publish.right", title,
                       Tr::tr("The token may only read. Sign in with one that may write."), page);
        if (!m_plan.exists && !isOwner())
            return add(CheckState::Failed, "publish.right", title,
                       //: %1 is the name of a user or an organisation
                       Tr::tr("You do not belong to %1. Choose your own name or that of an organisation of yours.")
                           .arg(m_plan.target.id.owner),
                       page);
        if (m_plan.exists && !m_plan.target.asPullRequest) {
            const Result<bool> may = hub::mayWrite(m_hub, m_plan.target.id, m_progress);
            if (may && !*may)
                return add(CheckState::Failed, "publish.right", title,
                           Tr::tr("You may not write to this Space. Publish as a pull request, or under a name of "
                                  "yours."),
                           page);
        }
        passed("publish.right", title, page);
    }

    /// Since July 2026 only static Spaces are free to make on the hardware that costs nothing.
    void checkPlanGate()
    {
        if (m_plan.exists)
            return;
        const QString title = Tr::tr("Your plan lets you create it");
        constexpr const char *page = "spaces-overview";
        const Sdk sdk = m_space.card.sdk;
        if (sdk == Sdk::Streamlit)
            return add(CheckState::Failed, "publish.sdk", Tr::tr("The Hub makes Spaces of this SDK"),
                       Tr::tr("The Hub makes no new Spaces with sdk streamlit. Use sdk docker with a Dockerfile that "
                              "starts Streamlit: New Space has a template."),
                       "spaces-sdks-streamlit");
        const hub::Organisation *group = organisation();
        const bool hasPlan = group ? !group->plan.isEmpty() : m_plan.identity.isPro;
        const bool canPay = group ? group->canPay : m_plan.identity.canPay;
        const QString &hardware = m_plan.target.hardware;
        const bool isFree = hardware.isEmpty() || hardware == u"cpu-basic";
        if (sdk == Sdk::Static || hasPlan || hardware.startsWith(u"zero"))
            return passed("publish.plan", title, page);
        if (isFree)
            return add(CheckState::Failed, "publish.plan", title,
                       Tr::tr("Creating a Gradio or Docker Space on free hardware needs PRO, or a Team plan for an "
                              "organisation. Choose paid hardware, or run it here."),
                       page);
        if (!canPay)
            return add(CheckState::Failed, "publish.plan", title,
                       //: %1 is a flavor such as t4-small
                       Tr::tr("%1 is billed by the hour, and this account has no way to pay.").arg(hardware), page);
        passed("publish.plan", title, page);
    }

    void checkMoved()
    {
        if (!m_plan.exists)
            return;
        const QString title = Tr::tr("The Space is as you left it");
        constexpr const char *page = "repositories-getting-started";
        if (!m_plan.hasMovedOn)
            return passed("publish.moved", title, page);
        if (m_plan.way == PublishWay::Push)
            return add(CheckState::Failed, "publish.moved", title,
                       Tr::tr("The Hub has commits that are not here. Pull them first, then publish."), page);
        add(CheckState::Warned, "publish.moved", title,
            Tr::tr("The Space was changed on the Hub after you published it. What you changed replaces it; nothing is "
                   "removed."),
            page);
    }

    void checkStrangers()
    {
        if (m_plan.strangers.isEmpty())
            return;
        constexpr qsizetype shown = 5;
        add(CheckState::Warned, "publish.strangers", Tr::tr("Nothing is on the Hub that is not here"),
            //: %n is a number of files, %1 their first names
            Tr::tr("%n file(s) on the Hub are not in this folder and stay: %1", nullptr, int(m_plan.strangers.size()))
                .arg(m_plan.strangers.first(qMin(shown, m_plan.strangers.size())).join(QStringLiteral(", "))),
            "repositories-getting-started");
    }

    /// By the Hub's own validator, so that what it refuses is known before.
    void checkCard()
    {
        constexpr qint64 limit = 1024LL * 1024;
        const Result<QByteArray> readme = readFile(m_space.folder + QStringLiteral("/README.md"), limit);
        const QString title = Tr::tr("The Hub accepts the card");
        if (!readme)
            return;
        const Result<QStringList> errors = hub::cardErrors(m_hub, QString::fromUtf8(*readme), m_progress);
        if (errors && errors->isEmpty())
            return passed("publish.card", title, "spaces-config-reference");
        for (const QString &error : errors.value_or(QStringList())) {
            add(CheckState::Failed, "publish.card", title, error, "spaces-config-reference");
            m_checks.last().file = QStringLiteral("README.md");
        }
    }

    /// What Problems shows too.
    void checkSpace()
    {
        bool hasAny = false;
        for (const manifest::Diagnostic &diagnostic : m_space.diagnostics) {
            if (diagnostic.severity == Severity::Info)
                continue;
            hasAny = true;
            m_checks.append({.state = diagnostic.severity == Severity::Error ? CheckState::Failed : CheckState::Warned,
                             .id = diagnostic.rule,
                             .title = diagnostic.file,
                             .detail = diagnostic.message,
                             .source = diagnostic.source,
                             .file = diagnostic.file,
                             .range = diagnostic.range,
                             .fix = diagnostic.fix});
        }
        if (!hasAny)
            passed("publish.space", Tr::tr("No problem is known in card, requirements and code"),
                   "spaces-dependencies");
    }

    /// A pointer without its content can be named, if the Hub has it, but not sent.
    void checkContents()
    {
        for (const PublishFile &file : m_plan.files) {
            if (file.isPointer && file.action != FileAction::Remove && m_plan.way == PublishWay::Commit) {
                add(CheckState::Failed, "publish.content", Tr::tr("All contents are here"),
                    //: %1 is the path of a file
                    Tr::tr("%1 is a large file whose content is not on this machine. Get it first.").arg(file.path),
                    "repositories-getting-started");
                m_checks.last().file = file.path;
            }
        }
    }

    /// What git has committed already cannot be sent in another form.
    void checkPushRules()
    {
        if (m_plan.way != PublishWay::Push)
            return;
        const Result<git::Repository> repository = git::Repository::open(m_space.folder);
        const Result<git::ObjectId> head = repository ? repository->head() : failure(repository);
        if (!head)
            return;
        const auto found = git::checkUnpushed(*repository, *head, QStringLiteral("origin"), m_progress);
        for (const git::PushFinding &finding : found.value_or(QList<git::PushFinding>())) {
            add(finding.rule == git::PushRule::TooLarge ? CheckState::Failed : CheckState::Warned, "publish.pushRule",
                Tr::tr("The Hub takes what was committed"), git::pushRuleText(finding), "repositories-getting-started");
            m_checks.last().file = QString::fromUtf8(finding.path);
        }
    }

    /// What is set here and would be missing there.
    void checkSettings(const LocalSettings &settings)
    {
        const QString title = Tr::tr("Secrets and variables are set");
        const QStringList wanted = settings.variables + settings.secrets;
        if (wanted.isEmpty())
            return;
        QStringList there;
        for (const auto kind : {hub::SettingKind::Variable, hub::SettingKind::Secret}) {
            const auto set = m_plan.exists ? hub::readSettings(m_hub, m_plan.target.id, kind, m_progress)
                                           : Result<QList<hub::Setting>>(QList<hub::Setting>());
            // Who may not look at them is not told about them.
            if (!set)
                return;
            for (const hub::Setting &setting : *set)
                there.append(setting.name);
        }
        QStringList missing;
        std::ranges::copy_if(wanted, std::back_inserter(missing),
                             [&there](const QString &name) { return !there.contains(name); });
        if (missing.isEmpty())
            return passed("publish.settings", title, "spaces-overview");
        add(CheckState::Warned, "publish.settings", title,
            //: %1 is a list of names
            Tr::tr("Set here, but not on the Hub: %1. The app will not find them there.")
                .arg(missing.join(QStringLiteral(", "))),
            "spaces-overview");
    }

    const hub::HubClient &m_hub;
    const space::Space &m_space;
    const PublishPlan &m_plan;
    Progress &m_progress;
    QList<PublishCheck> m_checks;
};

} // namespace

QString checkStateName(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return QStringLiteral("passed");
    case CheckState::Warned:
        return QStringLiteral("warned");
    case CheckState::Failed:
        break;
    }
    return QStringLiteral("failed");
}

QList<PublishCheck> preflight(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
                              const LocalSettings &settings, Progress &progress)
{
    progress.report(0, 0, Tr::tr("Looking for what the Hub would refuse"));
    return Checks(hub, space, plan, progress).run(settings);
}

bool isPassed(const QList<PublishCheck> &checks)
{
    return std::ranges::none_of(checks, [](const PublishCheck &check) { return check.state == CheckState::Failed; });
}

} // namespace spacewright::publish
