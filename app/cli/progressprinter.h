// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"

#include <core/base/progress.h>

#include <QElapsedTimer>

#include <mutex>

namespace spacewright::cli
{

/// Says how far a job is, some times a second: as `progress` events, or for people as one line of a terminal that is
/// written over. May be used by several threads.
class ProgressPrinter final
{
public:
    void print(const Output &output, const ProgressState &state);
    /// Takes the line away, for other output in its place.
    void clear();

private:
    std::mutex m_mutex;
    QElapsedTimer m_clock;
    QString m_text;
    bool m_isShown = false;
};

} // namespace spacewright::cli
