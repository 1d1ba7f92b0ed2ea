// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include <core/log/steps/stepreader.h>

using namespace spacewright;

/// Whatever a builder writes: steps begin in order, within the log, and no time is negative.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> lines = fuzz::bytesOf(data, size).toByteArray().split('\n');
    qint64 before = -1;
    for (const log::Step &step : log::StepReader::read(lines)) {
        fuzz::promise(step.firstLine >= before && step.firstLine < lines.size());
        before = step.firstLine;
        fuzz::promise(!step.name.isEmpty());
    }
    return 0;
}
