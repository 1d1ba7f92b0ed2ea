// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "hubrequest.h"

#include <core/http/retrypolicy.h>

#include <QJsonDocument>

#include <functional>

namespace spacewright::hub
{

/// Speaks to one Hub as one user, or as nobody. A value that may be copied and used on any thread but the GUI's; every
/// call blocks. What passes is tried again, a server that names a time is obeyed, redirects are followed within the
/// Hub's own origin only, and the token goes nowhere else. Everything else that is not an answer is an Error.
class HubClient final
{
public:
    explicit HubClient(Access access, http::RetryPolicy policy = {}) : m_access(std::move(access)), m_policy(policy) {}

    const QUrl &endpoint() const { return m_access.endpoint; }
    bool hasToken() const { return !m_access.token.isEmpty(); }
    /// What stands for the token by now, if it is one that ends.
    QByteArray token() const;
    const http::RetryPolicy &policy() const { return m_policy; }

    /// Any answer below 400, or one that @p accepts.
    [[nodiscard]] Result<http::Response> ask(const HubRequest &request, Progress &progress,
                                             const std::function<bool(int status)> &accepts = {}) const;
    /// The same at one address, which may be anywhere: a redirect is an answer here.
    [[nodiscard]] Result<http::Response> askAt(const QUrl &url, const HubRequest &request, Progress &progress,
                                               const std::function<bool(int status)> &accepts = {}) const;
    /// The same as ask() where JSON must come back.
    [[nodiscard]] Result<QJsonDocument> askJson(const HubRequest &request, Progress &progress) const;
    /// All of a list that comes in pages: each of them is handed to @p take, which returns false when it has enough.
    /// The addresses of the next pages are the server's (RFC 8288).
    [[nodiscard]] Result<> askPages(HubRequest request, const std::function<bool(const QJsonArray &page)> &take,
                                    Progress &progress) const;
    /// Hands an answer on as it comes, once and with no second try. The server is dead if it says nothing for that
    /// long. @p opened is called when it has begun to answer.
    [[nodiscard]] Result<> stream(const HubRequest &request, const http::BodySink &sink,
                                  std::chrono::milliseconds silence, Progress &progress,
                                  const std::function<void()> &opened = {}) const;
    /// What is sent to @p url for a request: with the token only if it is at the Hub's own origin.
    http::Request requestTo(const QUrl &url, const HubRequest &request) const;
    /// Where a request goes first.
    QUrl urlOf(const HubRequest &request) const;

private:
    bool renewToken(const http::Request &sent, bool isRefused, Progress &progress) const;
    void noteReach(const QUrl &url, const Result<http::Response> &end, bool isLast, const Progress &progress) const;

    Access m_access;
    http::RetryPolicy m_policy;
};

/// Whether an answer sends somewhere else.
bool isRedirect(int status);

} // namespace spacewright::hub
