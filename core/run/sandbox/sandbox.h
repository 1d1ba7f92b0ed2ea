// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/process.h>
#include <core/base/result.h>

#include <QMap>
#include <QStringList>

namespace spacewright::run
{

/// What a process in the sandbox may see and do beyond the read-only system.
struct SandboxSpec {
    /// Mounted at /home/user/app.
    QString spaceFolder;
    bool spaceWritable = false;
    /// Host paths that appear at the same place.
    QStringList readOnly = {};
    QStringList writable = {};
    /// Host path -> place inside, writable.
    QMap<QString, QString> mounted = {};
    /// The same, not writable.
    QMap<QString, QString> mountedReadOnly = {};
    /// Device nodes, each where it is there.
    QStringList devices = {};
    QMap<QString, QString> environment = {};
    QStringList command = {};
    /// Whether it gets a network of its own, where the machine can do that; see SandboxNetwork.
    bool ownNetwork = false;
    /// Whether it needs neither names, certificates nor accounts, as a program that asks nobody: each thing less that
    /// is mounted is half a millisecond less to its start.
    bool isBare = false;
};

/// What of the sandbox works on this machine.
struct SandboxAbilities {
    QString bubblewrap;
    /// Empty if the app must share the host's network.
    QString forwarder;
    /// Why there is no sandbox or no network of its own; empty if all is well.
    QString problem;

    bool isUsable() const { return !bubblewrap.isEmpty(); }
};

/// Where the Space's folder is seen by the app.
inline const QString appFolder = QStringLiteral("/home/user/app");

/// Tries bubblewrap and the network forwarder once and remembers the answer. Any thread but the GUI's.
const SandboxAbilities &sandboxAbilities();

/// The call that runs @p spec under bubblewrap: own user, pid, ipc, uts and, if asked for, network namespace; the
/// system read-only; a private home and /tmp; none of the user's environment. With a network of its own (keepInputOpen
/// is set then) the command waits for a line on standard input, to be sent when the network is there. Fails if the
/// machine cannot do it; without a network of its own that is not tried before.
[[nodiscard]] Result<ProcessCall> sandboxCall(const SandboxSpec &spec);

} // namespace spacewright::run
