// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace spacewright::run
{

/// What graphics processors do at one moment, all that an app got taken together. Drivers tell it of a processor as a
/// whole: what other programs do on the same ones is part of it.
struct GpuUse {
    /// The share of their time from 0 to 1, on average; below 0 where nobody can tell.
    double use = -1;
    /// Bytes; below 0 where nobody can tell.
    qint64 memory = -1;
    /// Bytes that they have; 0 where nobody can tell.
    qint64 memoryLimit = 0;

    bool isKnown() const { return use >= 0 || memory >= 0; }
};

} // namespace spacewright::run
