// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <memory>

namespace spacewright::http
{

struct Request;

struct HandleCloser {
    void operator()(void *handle) const;
};

/// A handle of libcurl that knows where to connect to, and nothing of what is asked for there. Internal to this folder.
using Handle = std::unique_ptr<void, HandleCloser>;

[[nodiscard]] Result<Handle> makeHandle(const Request &request);

/// What a proxy means by 407: it is not the server that was asked.
Error proxyRefusal(const Request &request);
/// An answer that is longer than was asked for: nothing of it is kept.
Error overlongAnswer(const Request &request);
/// What the code of a failed transfer means: see perform().
Error transferError(const Request &request, int code, const QString &reason = {});

} // namespace spacewright::http
