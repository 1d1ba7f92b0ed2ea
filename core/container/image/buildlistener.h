// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spacewright::container
{

/// A step of a build, from a builder that tells of steps.
struct BuildStep {
    enum class State { Started, Cached, Done, Failed };

    /// The same for all that is said of one step.
    QByteArray id;
    /// "[2/4] RUN pip install x"
    QString name;
    State state = State::Started;
    /// Why it failed.
    QString error = {};
};

/// Learns what a build says, on the thread of the build. Podman prints one text in which steps are lines of their own;
/// BuildKit, which runs several steps at once, tells of steps and of the output of each.
class BuildListener
{
public:
    virtual ~BuildListener() = default;
    virtual void onText(const QByteArray &text) = 0;
    virtual void onStep(const BuildStep &step) = 0;
    virtual void onStepOutput(const QByteArray &id, const QByteArray &output) = 0;
    /// Called ten times a second and more while the build goes on, also when it says nothing.
    virtual void onTurn() {}
};

} // namespace spacewright::container
