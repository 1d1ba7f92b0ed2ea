// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::cli
{

class Output;

/// `builds compare`: says what differs between two kept builds, by their ids. Returns the exit code.
int compareBuilds(const Output &output, const QString &id, const QString &otherId);

} // namespace spacewright::cli
