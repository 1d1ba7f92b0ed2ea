// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCommandLineParser;

namespace spacewright
{
class Progress;
} // namespace spacewright

namespace spacewright::cli
{

class Output;

/// The options of `clean` that choose what goes, by kind, age and Space.
void addStorageOptions(QCommandLineParser &parser);
/// Whether any of them was given.
[[nodiscard]] bool wantsStorage(const QCommandLineParser &parser);
/// Lists what takes room, or removes what the options choose; returns the exit code.
[[nodiscard]] int cleanStorage(const QCommandLineParser &parser, const Output &output, Progress &progress);

} // namespace spacewright::cli
