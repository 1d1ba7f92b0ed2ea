// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What libFuzzer, and the replay of what it found, calls with each input (LLVM's documentation, "libFuzzer").
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace spacewright::fuzz
{

/// Ends the program where a promise of what is tested is broken, so that the input is kept.
inline void promise(bool isKept)
{
    if (!isKept)
        std::abort();
}

inline QByteArrayView bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

} // namespace spacewright::fuzz
