// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace spacewright::run
{

/// The devices that specifications of the Container Device Interface describe on this machine
/// (https://github.com/cncf-tags/container-device-interface): engines put them into a container by name.
struct CdiDevices {
    /// "nvidia.com/gpu=0", "nvidia.com/gpu=all", "amd.com/gpu=0"; in the order of the files.
    QStringList names;
    /// What the files name and this machine does not have, e.g. libraries of an earlier driver.
    QStringList missingFiles;
    /// Files that cannot be read, or not understood.
    QStringList brokenFiles;

    /// Of one vendor, "nvidia.com" or "amd.com", without its "all".
    QStringList ofVendor(const QString &vendor) const;
};

/// Reads the files in /etc/cdi and /var/run/cdi below @p root ("/" but in tests). Not for the GUI thread.
[[nodiscard]] CdiDevices readCdiDevices(const QString &root);

} // namespace spacewright::run
