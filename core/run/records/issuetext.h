// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

namespace spacewright::run
{

/// A build or run that went wrong as a text for others who shall help: what happened, with which versions, its steps,
/// and the lines of the log around the cause (its last ones if that is unknown). Markdown, in English as the logs are,
/// without secrets and without the user's folders. Reads the disk: not for the GUI thread.
[[nodiscard]] QString issueText(const BuildRecord &record);

} // namespace spacewright::run
