// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsteps.h"

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

} // namespace spacewright::log
