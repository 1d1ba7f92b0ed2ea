// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QSet>
#include <QStringList>

#include <functional>
#include <future>

namespace spacewright::run
{

/// Builds a page anew when files have changed, on a thread of its own: whoever asks for the page meanwhile gets the
/// last one. What a build writes is no change of the user's, but what is saved while it runs is, and is built once
/// more. Used by one thread, which asks from time to time; the destructor waits for a build that runs.
class Rebuilds final
{
public:
    /// @p output is the folder that the command writes to, relative to the Space's; empty if that is the Space's.
    Rebuilds(std::function<Result<>()> build, const QString &output);

    bool isRunning() const { return m_building.valid(); }
    void start();
    /// Whether the build that runs has ended.
    bool hasEnded() const;
    /// What it ended with. @p changes came while it ran: with some of the user's among them the next build has begun.
    /// Not for ever, for a command may write a file of another name each time.
    [[nodiscard]] Result<> finish(const QStringList &changes);

private:
    bool isOfTheUser(const QString &path) const;

    std::function<Result<>()> m_build;
    QString m_output;
    /// What changed while the last build ran.
    QSet<QString> m_written;
    int m_inARow = 0;
    std::future<Result<>> m_building;
};

} // namespace spacewright::run
