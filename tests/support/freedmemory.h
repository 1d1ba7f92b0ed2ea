// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace spacewright::tests
{

/// Bytes that the address sanitizer may keep of memory that was given back, to catch who still uses it: a test that
/// bounds memory allows them on top. 0 without the sanitizer.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 keptOfFreedMemory = 320 * 1024 * 1024;
#else
constexpr qint64 keptOfFreedMemory = 0;
#endif

} // namespace spacewright::tests
