// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>
#include <core/run/stepclock.h>

#include <QByteArray>

#include <optional>

namespace spacewright::run
{

/// Reads what an engine prints while it builds a Dockerfile and reports its steps: "Step 2/5 : RUN x" of Docker,
/// "STEP 2/5: RUN x" of Podman. The steps that were added for the sake of the machine are not the Space's and stay
/// unsaid.
class EngineSteps final
{
public:
    explicit EngineSteps(RunObserver &observer) : m_observer(observer) {}

    void add(const QByteArray &output);
    /// Ends the step that is under way. @p message is what the engine said of a failure; empty if all went well.
    void finish(const QString &message = {});

    /// The step that was under way last, e.g. "FROM python:3.13".
    const QString &current() const { return m_name; }

private:
    void read(const QByteArray &line);

    RunObserver &m_observer;
    QByteArray m_unfinished;
    QString m_name;
    std::optional<StepClock> m_clock;
    bool m_cached = false;
};

} // namespace spacewright::run
