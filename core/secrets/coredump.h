// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spacewright
{

/// From here on a crash of this program, or of one that it starts, leaves no picture of its memory on the disk: tokens
/// are in it. First thing in main().
void keepNoCoreDumps();

} // namespace spacewright
