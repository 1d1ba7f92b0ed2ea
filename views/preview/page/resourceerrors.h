// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWebEngineProfile;

namespace spacewright::views
{

/// Makes the pages of @p profile say in their console what they could not load, and why. The engine keeps that to its
/// developer tools. Watches from a world of its own: pages do not see it.
void tellResourceErrors(QWebEngineProfile &profile);

} // namespace spacewright::views
