// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace spacewright
{

/// Lets both programs speak the user's language where we have it, Qt's own texts too. English needs nothing.
void installTranslators(QCoreApplication &application);

} // namespace spacewright
