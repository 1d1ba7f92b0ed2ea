// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modelfile.h"

namespace spacewright
{
class ReadOnlyFile;
}

namespace spacewright::content
{

/// Adds the tensors and the facts of a safetensors file to @p file, from its head alone.
/// https://huggingface.co/docs/safetensors/index#format
[[nodiscard]] Result<> readSafetensors(const ReadOnlyFile &source, ModelFile &file);

} // namespace spacewright::content
