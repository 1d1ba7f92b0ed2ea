// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/card/card.h>
#include <core/run/process/portlease.h>

#include <QMap>

#include <memory>

namespace spacewright::run
{

/// Stands in for the Hub where a Space with `hf_oauth: true` lets people sign in
/// (https://huggingface.co/docs/hub/spaces-oauth): serves, on loopback, the page on which somebody is asked whether to
/// be signed in, and sends them back to the app. No account takes part, and no network. The app's side of it is a hook
/// at the start of its Python. Lives as long as the app runs; its page is served on a thread of its own.
class OAuthStandIn final
{
public:
    explicit OAuthStandIn(const manifest::Card &card);
    ~OAuthStandIn();
    OAuthStandIn(const OAuthStandIn &) = delete;
    OAuthStandIn &operator=(const OAuthStandIn &) = delete;

    /// What the app finds in its environment, as on the Hub; empty if no port could be opened.
    QMap<QString, QString> variables() const { return m_variables; }

private:
    class Page;
    std::unique_ptr<Page> m_page;
    /// Of the app's side, which may share the network of this machine.
    PortLease m_inside = PortLease::take();
    QMap<QString, QString> m_variables;
};

/// Whether an app may be sent to @p address with a code: only to one on this machine.
[[nodiscard]] bool isWayBack(const QString &address);

} // namespace spacewright::run
