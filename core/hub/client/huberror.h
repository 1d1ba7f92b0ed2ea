// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QJsonDocument>

namespace spacewright::http
{
struct Response;
}

namespace spacewright::hub
{

struct HubRequest;

/// What the Hub itself says is wrong: from its headers, else from the body, as plain text of one line. Empty if it says
/// nothing that is meant for people.
QString saidBy(const http::Response &response);

/// What an answer of 400 and above means.
Error refusal(const HubRequest &request, const http::Response &response);

/// Whether something is not there, or this Hub has no such thing at all; what is but a help may be done without then.
bool isMissing(const Error &error);

/// That the answer is not what it must be; @p what names the part that is missing or wrong.
Error nonsense(const HubRequest &request, const http::Response &response, const QString &what);

/// The body as JSON.
[[nodiscard]] Result<QJsonDocument> jsonOf(const HubRequest &request, const http::Response &response);

} // namespace spacewright::hub
