// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsteps.h"

#include <algorithm>

namespace spacewright::log
{

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Started:
        return QStringLiteral("started");
    case StepState::Cached:
        return QStringLiteral("cached");
    case StepState::Done:
        return QStringLiteral("done");
    case StepState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

Step *runningStep(QList<Step> &steps, const Step &step)
{
    const auto found = std::ranges::find_if(
        steps, [&step](const Step &one) { return one.name == step.name && one.state == StepState::Started; });
    return found == steps.end() ? nullptr : &*found;
}

} // namespace spacewright::log
