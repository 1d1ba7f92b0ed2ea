// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace spacewright::run
{

/// Hands bytes from the thread that reads them to the one that shows them. A writer waits while there is too much,
/// which holds back whoever prints: nothing is lost and memory stays bounded.
class OutputQueue final
{
public:
    void push(QByteArrayView bytes);
    /// What came so far; waits up to @p time for something.
    [[nodiscard]] QByteArray take(std::chrono::milliseconds time);
    [[nodiscard]] bool isEmpty() const;
    /// Nobody takes any more: writers go on at once, and what they push is dropped.
    void close();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArray m_bytes;
    bool m_closed = false;
};

} // namespace spacewright::run
