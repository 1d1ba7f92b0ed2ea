// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubanswers.h"

#include <core/base/filewriter.h>
#include <core/hub/space/lifecycle.h>

#include <future>

namespace spacewright::publish
{

namespace
{

constexpr qint64 longestCard = 1024LL * 1024;

template <class T> std::optional<T> said(const Result<T> &answer)
{
    return answer ? std::optional<T>(*answer) : std::nullopt;
}

/// Runs beside the others; what was not asked says nothing.
template <class Ask> auto ask(bool isWanted, Ask question)
{
    return std::async(isWanted ? std::launch::async : std::launch::deferred,
                      [isWanted, question = std::move(question)] {
                          return isWanted ? said(question()) : decltype(said(question()))();
                      });
}

/// The builder has no token of the user's, so what it loads must be there for everybody.
QStringList closedPreloads(const hub::HubClient &hub, const QStringList &entries, Progress &progress)
{
    const hub::HubClient nobody({.endpoint = hub.endpoint(), .token = {}}, hub.policy());
    QStringList closed;
    for (const QString &entry : entries) {
        const QString repository = entry.section(u' ', 0, 0, QString::SectionSkipEmpty);
        const Result<http::Response> answer =
            nobody.ask({.path = QStringLiteral("/api/models/") + hub::encodedPath(repository)}, progress);
        const bool isClosed = !answer && (answer.error().code == ErrorCode::HubMissing ||
                                          answer.error().code == ErrorCode::HubSignInNeeded ||
                                          answer.error().code == ErrorCode::HubForbidden);
        if (isClosed)
            closed.append(repository);
    }
    return closed;
}

} // namespace

HubAnswers askHub(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan, Progress &progress)
{
    const hub::SpaceId &id = plan.target.id;
    const Result<QByteArray> card = readFile(space.folder + QStringLiteral("/README.md"), longestCard);
    const QString flavor = !plan.target.hardware.isEmpty() ? plan.target.hardware : plan.info.runtime.hardware;
    const bool asksForWork = plan.exists && !plan.target.asPullRequest;
    const auto settings = [&](hub::SettingKind kind) {
        return ask(asksForWork, [&, kind] { return hub::readSettings(hub, id, kind, progress); });
    };
    auto mayWrite = ask(asksForWork, [&] { return hub::mayWrite(hub, id, progress); });
    auto cardErrors = ask(card.has_value(), [&] { return hub::cardErrors(hub, QString::fromUtf8(*card), progress); });
    auto variables = settings(hub::SettingKind::Variable);
    auto secrets = settings(hub::SettingKind::Secret);
    auto hardware = ask(!flavor.isEmpty(), [&] { return hub::hardwareTable(hub, progress); });
    HubAnswers answers{.closedPreloads = closedPreloads(hub, space.card.preloadFromHub, progress)};
    answers.mayWrite = mayWrite.get();
    answers.cardErrors = cardErrors.get();
    answers.variables = variables.get();
    answers.secrets = secrets.get();
    answers.hardware = hardware.get();
    return answers;
}

} // namespace spacewright::publish
