// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/output.h>

#include <core/publish/preflight.h>

namespace spacewright::cli
{

/// What would change, as `plan` and `file` events or for people.
void printPlan(const Output &output, const publish::PublishPlan &plan);

/// What pre-flight found, as `check` events or for people.
void printChecks(const Output &output, const QList<publish::PublishCheck> &checks);

} // namespace spacewright::cli
