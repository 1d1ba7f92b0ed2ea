// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

namespace spacewright::manifest
{

/// Says what of a Dockerfile fails on the Hub (https://huggingface.co/docs/hub/spaces-sdks-docker): instructions that
/// no engine knows, a start command that listens on loopback or on another port than @p appPort, what the build cannot
/// reach, secrets written down. Opens nothing: whether copied files exist is not its business.
[[nodiscard]] QList<Diagnostic> checkDockerfile(const QByteArray &text, int appPort);

} // namespace spacewright::manifest
