// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

namespace spacewright::container
{

/// What an answer of 400 and above to @p path means.
Error answerError(const QString &path, const http::Response &response);

/// What an engine says in the middle of a stream that began well.
Error streamError(const QString &text);

/// Whether the same call may well succeed a moment later: Podman 4 loses sight of a layer or an image for a moment
/// while another one of its processes writes to the same store.
bool isPassing(const Error &error);

/// Whether it says that the engine cannot be reached now; it may come back.
bool isAway(const Error &error);

/// A connection that could not be made, or that broke, to @p address.
Error connectionError(const EngineAddress &address, const Error &error);

/// @p what an engine answered is nothing that an engine would say.
Error nonsenseError(const EngineAddress &address, const QString &detail);

} // namespace spacewright::container
