// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/endpoint.h>
#include <core/hub/client/spaceid.h>

namespace spacewright
{
class Progress;
}

namespace spacewright::get
{

/// What came of getting a Space.
struct GotSpace {
    /// Empty if it was cancelled: then nothing is left of it.
    QString folder = {};
    /// Its name on the Hub by now, which differs from the one asked for if it was renamed.
    hub::SpaceId id = {};
    /// Why some large files are there as pointers only; empty if none is missing unexpectedly.
    QString remark = {};
};

/// A folder of @p place for a Space, of a name that is not taken.
QString freeFolder(const QString &place, const hub::SpaceId &space);

/// Clones a Space with its history into @p folder, which must not exist or be empty, and gets large files up to
/// git::largestUnasked. The Hub is asked first, so that a missing, private or gated Space is told as such.
[[nodiscard]] Result<GotSpace> getSpace(const hub::Access &access, const hub::SpaceId &space, const QString &folder,
                                        Progress &progress);

} // namespace spacewright::get
