// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preflight.h"

#include "publisher.h"
#include <core/hub/space/hardware.h>
#include <core/publish/check/contentchecks.h>
#include <core/publish/check/hubanswers.h>
#include <core/publish/check/secretscan.h>
#include <core/publish/check/settingchecks.h>
#include <core/publish/check/spacegates.h>

#include <QCoreApplication>

#include <algorithm>
#include <future>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

using manifest::Sdk;

constexpr const char *conflictPage = "repositories-getting-started";

/// What depends on the Hub: who may do what, what it costs, and how the Space is there.
class Checks final
{
public:
    Checks(const space::Space &space, const PublishPlan &plan, HubAnswers answers)
        : m_space(space), m_plan(plan), m_answers(std::move(answers))
    {
    }

    QList<PublishCheck> run()
    {
        checkRight();
        checkPlanGate();
        checkHardware();
        checkMoved();
        checkConflicts();
        checkStrangers();
        checkCard();
        checkPreload();
        return m_checks;
    }

private:
    void add(CheckState state, const char *id, const QString &title, const QString &detail, const char *page)
    {
        m_checks.append(
            {.state = state, .id = QString::fromLatin1(id), .title = title, .detail = detail, .source = hubPage(page)});
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
            if (!m_answers.mayWrite.value_or(true))
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
        const bool isSaid = group ? group->plan.has_value() : m_plan.identity.isPro.has_value();
        const bool hasPlan = group ? !group->plan.value_or(QString()).isEmpty() : m_plan.identity.isPro.value_or(false);
        const bool canPay = group ? group->canPay : m_plan.identity.canPay;
        const QString &hardware = m_plan.target.hardware;
        const bool isFree = hardware.isEmpty() || hardware == u"cpu-basic";
        if (sdk == Sdk::Static || hasPlan || hardware.startsWith(u"zero"))
            return passed("publish.plan", title, page);
        if (isFree && !isSaid)
            return add(CheckState::Warned, "publish.plan", title,
                       Tr::tr("Creating a Gradio or Docker Space on free hardware needs PRO, or a Team plan for an "
                              "organisation, and the Hub does not say whether there is one."),
                       page);
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

    /// What it costs, and whether there is such a thing.
    void checkHardware()
    {
        const QString flavor =
            !m_plan.target.hardware.isEmpty() ? m_plan.target.hardware : m_plan.info.runtime.hardware;
        if (!m_answers.hardware || flavor.isEmpty())
            return;
        const QString title = Tr::tr("The hardware is to be had");
        constexpr const char *page = "spaces-gpus";
        const auto row = std::ranges::find(*m_answers.hardware, flavor, &hub::Hardware::name);
        if (row == m_answers.hardware->end()) {
            QStringList names;
            for (const hub::Hardware &one : *m_answers.hardware)
                names.append(one.name);
            // The table may be older than what a Space runs on already.
            return add(
                m_plan.exists ? CheckState::Warned : CheckState::Failed, "publish.hardware", title,
                //: %1 is a flavor such as t4-small, %2 is a list of them
                Tr::tr("The Hub's table has no hardware %1. It has: %2").arg(flavor, names.join(QStringLiteral(", "))),
                page);
        }
        if (row->dollarsPerHour <= 0)
            return passed("publish.hardware", title, page);
        add(CheckState::Warned, "publish.hardware", title,
            //: %1 is hardware, %2 a price in dollars
            Tr::tr("%1 costs %2 an hour while the Space starts or runs.")
                .arg(row->prettyName, hub::dollarText(row->dollarsPerHour)),
            page);
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
        QStringList news;
        for (const hub::RemoteCommit &commit : m_plan.newer)
            news.append(newsText(commit));
        constexpr qsizetype shown = 5;
        add(CheckState::Warned, "publish.moved", title,
            //: %1 is a list of commits and who made them
            Tr::tr("The Space was changed on the Hub after you published it: %1. What was changed there only stays.")
                .arg(news.first(qMin(shown, news.size())).join(QStringLiteral(", "))),
            page);
    }

    /// In a pull request both can be looked at.
    void checkConflicts()
    {
        const QString title = Tr::tr("No file was changed in both places");
        if (!m_plan.exists || m_plan.target.asPullRequest)
            return;
        bool hasAny = false;
        for (const PublishFile &file : m_plan.files) {
            if (!file.isConflict)
                continue;
            hasAny = true;
            add(CheckState::Failed, "publish.conflict", title,
                //: %1 is the path of a file
                Tr::tr("%1 was changed here and on the Hub. Take over what was changed there, or publish as a pull "
                       "request; published all the same, yours replaces theirs.")
                    .arg(file.path),
                conflictPage);
            m_checks.last().file = file.path;
        }
        if (!hasAny)
            passed("publish.conflict", title, conflictPage);
    }

    void checkStrangers()
    {
        const QStringList stay = m_plan.strangers + m_plan.theirs;
        if (stay.isEmpty())
            return;
        constexpr qsizetype shown = 5;
        add(CheckState::Warned, "publish.strangers", Tr::tr("Nothing is on the Hub that is not here"),
            //: %n is a number of files, %1 their first names
            Tr::tr("%n file(s) on the Hub are not in this folder, or other ones, and stay: %1", nullptr,
                   int(stay.size()))
                .arg(stay.first(qMin(shown, stay.size())).join(QStringLiteral(", "))),
            "repositories-getting-started");
    }

    /// By the Hub's own validator, so that what it refuses is known before.
    void checkCard()
    {
        const QString title = Tr::tr("The Hub accepts the card");
        if (!m_answers.cardErrors)
            return add(CheckState::Warned, "publish.card", title,
                       Tr::tr("The Hub did not say what it thinks of the card, so only what is known here of its rules "
                              "was looked at. Look again later to be sure."),
                       "spaces-config-reference");
        if (m_answers.cardErrors->isEmpty())
            return passed("publish.card", title, "spaces-config-reference");
        for (const QString &error : *m_answers.cardErrors) {
            add(CheckState::Failed, "publish.card", title, error, "spaces-config-reference");
            m_checks.last().file = QStringLiteral("README.md");
        }
    }

    void checkPreload()
    {
        for (const QString &repository : std::as_const(m_answers.closedPreloads)) {
            add(CheckState::Warned, "publish.preload", Tr::tr("What is loaded before the start is public"),
                //: %1 is the name of a repository, "owner/name"
                Tr::tr("preload_from_hub names %1, which not everybody may read, so the build cannot load it. Load it "
                       "when the app starts, with a token that is a secret of the Space.")
                    .arg(repository),
                "spaces-config-reference");
            m_checks.last().file = QStringLiteral("README.md");
        }
    }

    const space::Space &m_space;
    const PublishPlan &m_plan;
    const HubAnswers m_answers;
    QList<PublishCheck> m_checks;
};

} // namespace

QList<PublishCheck> preflight(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
                              const LocalSettings &settings, Progress &progress)
{
    if (plan.isEmpty())
        return {};
    progress.report(0, 0, Tr::tr("Looking for what the Hub would refuse"));
    // The files are looked at while the Hub is asked.
    auto asked = std::async(std::launch::async, [&] { return askHub(hub, space, plan, progress); });
    const QList<PublishCheck> local =
        checkSpaceFiles(space) + checkContents(space, plan, progress) + scanForSecrets(space, plan, progress);
    const HubAnswers answers = asked.get();
    return Checks(space, plan, answers).run() + local + checkSettings(space, plan, settings, answers);
}

} // namespace spacewright::publish
