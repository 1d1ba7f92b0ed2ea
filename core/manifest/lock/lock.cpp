// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lock.h"

#include <core/manifest/requirements/requirements.h>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

/// The better fits CPython more closely: its own wheel before one for several Pythons before pure Python.
int rankOf(const LockedFile &file)
{
    if (!file.name.endsWith(u".whl"))
        return 3;
    if (file.name.contains(u"-abi3-"))
        return 1;
    return file.name.contains(u"-none-any") ? 2 : 0;
}

} // namespace

qint64 LockedPackage::size() const
{
    const auto best = std::ranges::min_element(files, {}, rankOf);
    return best == files.cend() ? -1 : best->size;
}

const LockedPackage *Lock::find(const QString &name) const
{
    const auto found = std::ranges::find(packages, normalizedName(name), &LockedPackage::name);
    return found == packages.cend() ? nullptr : &*found;
}

qint64 Lock::size() const
{
    qint64 sum = 0;
    for (const LockedPackage &package : packages)
        sum += std::max<qint64>(package.size(), 0);
    return sum;
}

QByteArray lockAsRequirements(const Lock &lock)
{
    QByteArray text;
    for (const LockedPackage &package : lock.packages) {
        text += package.name.toUtf8() + "==" + package.version.toUtf8();
        for (const LockedFile &file : package.files)
            text += " \\\n    --hash=sha256:" + file.sha256.toUtf8();
        text += '\n';
    }
    return text;
}

QList<LockChange> differences(const Lock &before, const Lock &after)
{
    QList<LockChange> changes;
    const auto size = [](const LockedPackage *package) { return package ? std::max<qint64>(package->size(), 0) : 0; };
    for (const LockedPackage &package : after.packages) {
        const LockedPackage *old = before.find(package.name);
        if (!old || old->version != package.version)
            changes.append({package.name, old ? old->version : QString(), package.version, size(&package) - size(old)});
    }
    for (const LockedPackage &package : before.packages) {
        if (!after.find(package.name))
            changes.append({package.name, package.version, {}, -size(&package)});
    }
    std::ranges::sort(changes, {}, &LockChange::name);
    return changes;
}

} // namespace spacewright::manifest
