// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTest>

namespace spacewright::tests
{

/// What @p future ends with, with the event loop running meanwhile.
template <class T> T answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        qFatal("there is no answer");
    return future.result();
}

} // namespace spacewright::tests
