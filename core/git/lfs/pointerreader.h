// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfspointer.h"

#include <core/git/githandle.h>
#include <core/git/objectid.h>

namespace spacewright::git
{

class Repository;

/// Tells pointers from other files among the objects of git. Used on the repository's thread.
class PointerReader final
{
public:
    explicit PointerReader(const Repository &repository);

    /// None if the object is something else, or not there.
    std::optional<LfsPointer> read(const ObjectId &blob) const;

private:
    OdbHandle m_objects;
};

} // namespace spacewright::git
