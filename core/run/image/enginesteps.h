// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>
#include <core/run/stepclock.h>

#include <core/container/image/buildlistener.h>

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace spacewright::run
{

/// A text of an engine without the mounts that were put into the Dockerfile for the sake of the machine: instructions
/// as their author wrote them.
QString writtenInstruction(QString text);

/// Reports what an engine says while it builds a Dockerfile: its output to the build log, and its steps as the
/// Dockerfile has them. What was added for the sake of the machine is not the Space's and stays unsaid.
class EngineSteps final : public container::BuildListener
{
public:
    /// @p heard is called with each news, @p turn all the while. May be empty.
    explicit EngineSteps(RunObserver &observer, std::function<void()> heard = {}, std::function<void()> turn = {})
        : m_observer(observer), m_heard(std::move(heard)), m_turn(std::move(turn))
    {
    }

    void onText(const QByteArray &text) override;
    void onStep(const container::BuildStep &step) override;
    void onStepOutput(const QByteArray &id, const QByteArray &output) override;
    void onTurn() override;
    /// Ends the steps that are under way. @p message is what the engine said of a failure; empty if all went well.
    void finish(const QString &message = {});

    /// The image that was asked for last, by a FROM.
    const QString &lastImage() const { return m_lastImage; }

private:
    struct Running {
        QString name;
        StepClock clock;
    };

    void read(const QByteArray &line);
    void begin(const QByteArray &id, const QString &name);
    void end(const QByteArray &id, log::StepState state, const QString &message = {});

    RunObserver &m_observer;
    std::function<void()> m_heard;
    std::function<void()> m_turn;
    QByteArray m_unfinished;
    QSet<QByteArray> m_seen;
    QHash<QByteArray, std::shared_ptr<Running>> m_running;
    /// The step whose output came last.
    QByteArray m_speaking;
    QString m_lastImage;
    bool m_isCached = false;
};

} // namespace spacewright::run
