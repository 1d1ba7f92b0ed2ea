// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildlistener.h"

#include <QHash>

namespace spacewright::container
{

/// Understands the messages in which BuildKit tells how a build goes: StatusResponse of its control interface, in the
/// encoding of protocol buffers (https://github.com/moby/buildkit, api/services/control/control.proto;
/// https://protobuf.dev/programming-guides/encoding/). What it does not know it skips.
class BuildTrace final
{
public:
    explicit BuildTrace(BuildListener &listener) : m_listener(listener) {}

    /// One whole message; false if it is none.
    [[nodiscard]] bool add(QByteArrayView message);

private:
    bool takeStep(QByteArrayView message);
    bool takeOutput(QByteArrayView message);
    void report(const BuildStep &step);

    BuildListener &m_listener;
    /// What was reported of each step: a state is said again with every message.
    QHash<QByteArray, BuildStep::State> m_states;
};

} // namespace spacewright::container
