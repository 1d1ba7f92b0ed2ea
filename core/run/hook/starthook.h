// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace spacewright::run
{

struct Recipe;

/// Where the files are that Python finds at the start of an app, on its PYTHONPATH: stand-ins for parts of the Hub, of
/// which variables choose the wanted ones.
inline const QString hookFolder = QStringLiteral("/home/user/.spacewright");

/// Whether the app of @p recipe gets them: on ZeroGPU, or with sign-in by the Hub. Only where we start its Python.
[[nodiscard]] bool needsHook(const Recipe &recipe);

/// The files by name.
[[nodiscard]] QMap<QString, QByteArray> hookFiles();
/// The same in a folder of the cache, for a sandbox to mount; empty if it cannot be written.
[[nodiscard]] QString hookOnDisk();

} // namespace spacewright::run
