// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/run/runner.h>

#include <QFuture>

#include <functional>
#include <memory>

class QWidget;

namespace spacewright::views
{

/// Hardware of the Hub that a run may have.
struct BorrowedHardware {
    /// For run::RunOptions.
    std::function<std::unique_ptr<run::Runner>()> runner;
    double dollarsPerHour = 0;
};

/// Asks the Hub for a flavor.
using HardwareLender = std::function<QFuture<Result<BorrowedHardware>>(const QString &flavor)>;

/// Says what an hour of @p flavor costs and what happens on the Hub, and asks whether to run there. Does not block:
/// @p accepted is called if so.
void askForHardware(QWidget *window, const QString &flavor, double dollarsPerHour,
                    const std::function<void()> &accepted);

} // namespace spacewright::views
