// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

namespace spacewright::run
{

/// The packages of a build with their versions, by name: as the runner listed them, or as its installers said while it
/// was built (the Hub lists none). Reads the disk: not for the GUI thread.
[[nodiscard]] QMap<QString, QString> packagesOf(const BuildRecord &record);

/// "gradio-client", "6.31.0" of "gradio_client-6.31.0", "gradio-client==6.31.0" or "ffmpeg (7:7.1)"; two empty ones if
/// it is none of these. Names are written alike, as PEP 503 says.
[[nodiscard]] std::pair<QString, QString> packageNamed(const QString &text);

} // namespace spacewright::run
