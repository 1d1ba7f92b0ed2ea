// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace spacewright::run
{

/// Bytes that the sandbox around @p process, one of its app's, has been filled with: all that was written in it but to
/// what is mounted from this machine, such as the Space's folder and the models. Below 0 if nobody can tell, as of a
/// process that has just ended. Asks the kernel, which knows it: costs microseconds.
[[nodiscard]] qint64 writtenInSandbox(qint64 process);

} // namespace spacewright::run
