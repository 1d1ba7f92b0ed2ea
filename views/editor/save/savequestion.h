// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace spacewright::views
{

enum class SaveAnswer { Save, Discard, Cancel };

/// Asks what to do with changed files that are about to be closed, given their names.
using SaveQuestion = std::function<SaveAnswer(const QStringList &names)>;

/// The question as a dialog over @p window.
SaveAnswer askToSave(QWidget *window, const QStringList &names);

} // namespace spacewright::views
