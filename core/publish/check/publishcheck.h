// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

namespace spacewright::publish
{

enum class CheckState { Passed, Warned, Failed };

/// "passed", "warned", "failed": the stable name in machine-readable output.
QString checkStateName(CheckState state);

/// One reason for which the Hub could refuse, or the Space fail there, looked at before anything is sent.
struct PublishCheck {
    CheckState state = CheckState::Passed;
    /// Stable, e.g. "publish.plan".
    QString id = {};
    /// What was looked at.
    QString title = {};
    /// What was found and what to do; empty if all is well.
    QString detail = {};
    QString source = {};
    /// Where in the Space, if it is in a file.
    QString file = {};
    manifest::TextRange range = {};
    std::optional<manifest::Fix> fix = {};
};

/// A page of the Hub's documentation, by the end of its address.
QString hubPage(const char *page);

/// Whether nothing stands in the way.
bool isPassed(const QList<PublishCheck> &checks);

} // namespace spacewright::publish
