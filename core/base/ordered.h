// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace spacewright
{

/// Does parts 0 to @p parts - 1 of one work on several threads, the caller's among them, and hands the results over in
/// order: `makeWorker()` is called once on each thread and returns what does a part, `take(result)` is called by one
/// thread at a time. No thread runs far ahead of what was taken, so that few results wait. When @p progress is
/// cancelled, what is left is not begun, and what was under way is not taken. Returns how many parts were taken.
template <class MakeWorker, class Take>
qint64 doInOrder(qint64 parts, int threads, const Progress &progress, MakeWorker makeWorker, Take take)
{
    using Answer = std::invoke_result_t<std::invoke_result_t<MakeWorker>, qint64>;
    std::mutex mutex;
    std::condition_variable moved;
    std::map<qint64, Answer> waiting;
    qint64 begun = 0;
    qint64 taken = 0;
    const qint64 ahead = 4 * qint64(threads);
    const auto work = [&] {
        auto doPart = makeWorker();
        std::unique_lock lock(mutex);
        while (begun < parts && !progress.isCancelled()) {
            const qint64 part = begun++;
            moved.wait(lock, [&] { return part < taken + ahead || progress.isCancelled(); });
            lock.unlock();
            Answer answer = doPart(part);
            lock.lock();
            if (progress.isCancelled())
                break;
            waiting.emplace(part, std::move(answer));
            while (!waiting.empty() && waiting.begin()->first == taken && !progress.isCancelled()) {
                take(std::move(waiting.begin()->second));
                waiting.erase(waiting.begin());
                ++taken;
            }
            moved.notify_all();
        }
        moved.notify_all();
    };
    {
        std::vector<std::jthread> helpers;
        for (qint64 i = 1; i < qMin<qint64>(threads, parts); ++i)
            helpers.emplace_back(work);
        work();
    }
    return taken;
}

} // namespace spacewright
