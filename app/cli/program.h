// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace spacewright::cli
{

/// What both programs of the command line do around a verb: no core dumps, no secrets in messages, no end by a reader
/// that goes away. @p run gets the arguments without the program's name; returns its exit code.
int runProgram(int argc, char **argv, const std::function<int(const QStringList &)> &run);

} // namespace spacewright::cli
