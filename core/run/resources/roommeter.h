// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>

#include <QElapsedTimer>

#include <chrono>
#include <functional>

namespace spacewright::run
{

/// Learns again and again how much room something takes, beside the thread that asks for it: to count can take long.
class RoomMeter final
{
public:
    /// Bytes; called on a worker.
    using Measure = std::function<Result<qint64>(Progress &)>;

    /// Between two counts at least @p pause goes by, and many times what the last one took.
    explicit RoomMeter(Measure measure, std::chrono::milliseconds pause = std::chrono::seconds(5));

    /// As it was counted last, and counts anew when it is time to; below 0 as long as nobody could. Never waits.
    [[nodiscard]] qint64 look();

private:
    struct Count {
        qint64 bytes = -1;
        std::chrono::milliseconds took{0};
    };

    void begin();

    Measure m_measure;
    std::chrono::milliseconds m_pause;
    Task<Count> m_counting;
    /// Since the last one was seen to be done; invalid while one goes on.
    QElapsedTimer m_sinceDone;
    std::chrono::milliseconds m_wait{0};
    qint64 m_bytes = -1;
};

} // namespace spacewright::run
