// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox.h"

#include <core/run/recipe/recipe.h>

#include <QJsonObject>

namespace spacewright::run
{

/// How the language server of a Space is started.
struct LanguageServerStart {
    ProcessCall process;
    /// For workspace/didChangeConfiguration.
    QJsonObject settings;
    /// The finished environment that the Space runs in; empty if it never ran, and then the server knows the system's
    /// packages only.
    QString environment;
};

/// The call of a language server in a cage without a network, that sees the Space's files and its environment and can
/// write to neither. @p command is a program that is looked for as others are, with its arguments; python-lsp-server
/// (https://github.com/python-lsp/python-lsp-server) gets its settings too. Of a Space that is trusted only: the server
/// starts the environment's Python, never one of the Space's own. Asks uv for Pythons: not on the GUI's thread. Fails
/// if there is no such server or no cage.
[[nodiscard]] Result<LanguageServerStart> languageServerFor(const RecipeInput &input, Progress &progress,
                                                            const QString &command = QStringLiteral("pylsp"));

} // namespace spacewright::run
